"""Sets what a return says against what is recorded: what is new, what changes, what is left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, TypeVar

from django.utils import timezone

from accounts.models import Council, User
from codes.ssda903 import Ethnicity
from codes.ssda903_return import FOSTERED
from geography.models import LocalAuthority
from needs.models import NO_POSTCODE, Child, Identity, hidden_from
from needs.refs import new_ref
from placements.models import MissingEpisode, Stay
from placements.returns.facts import ChildFacts, LeftRow, StayFacts, facts_of, stays_of
from placements.returns.plan import Outcome, Plan, Record
from placements.returns.reading import Reading
from placements.returns.recorded import beside_records
from providers.models import Home

NOBODY: Final = "no header row says who this is, and nobody here has this case number"
NOT_HERE: Final = "left as it is here"
NO_PLACE: Final = "neither the home postcode nor the council’s own area is known"
CARE_BEFORE_BIRTH: Final = (
    "of the day of birth and the day on which care began, one stands here and contradicts the other"
)
BEFORE_BIRTH: Final = "it begins before the day of birth that is recorded here"
BED_GIVEN_ON: Final = "it ended earlier here, and its bed may be another child’s since"
CLASHES: Final = "overlaps a stay that is recorded here from "

K = TypeVar("K")
R = TypeVar("R")


@dataclass(slots=True)
class Here:
    """What is recorded about the children of a return."""

    council: Council
    worker: User
    on: date
    now: datetime
    centre: LocalAuthority | None
    identities: dict[str, Identity]
    hidden: frozenset[int]
    stays: dict[int, list[Stay]]
    away: dict[int, list[MissingEpisode]]
    homes: dict[str, list[Home]]


def plan_return(
    reading: Reading, *, council: Council, by: User, worker: User, now: datetime, lock: bool
) -> Plan:
    """
    What applying the return would do to the council's records. Writes nothing.

    :param by: whose records are hidden from them is not compared, shown or changed.
    :param worker: who works with the children that are new.
    :param lock: hold the children until the transaction ends.
    """
    facts = facts_of(reading.returns)
    here = _here(facts, council=council, by=by, worker=worker, now=now, lock=lock)
    plan = Plan(beside_records(reading, council=council, hidden=here.hidden))
    for case_ref in sorted(facts):
        _plan_child(plan, here, facts[case_ref])
    return plan


def _here(
    facts: dict[str, ChildFacts],
    *,
    council: Council,
    by: User,
    worker: User,
    now: datetime,
    lock: bool,
) -> Here:
    known = Identity.objects.filter(council=council).exclude(case_ref="")
    if lock:
        known = known.select_for_update(of=("self", "child"), no_key=True)
    every = {one.case_ref.upper(): one for one in known.select_related("child").order_by("pk")}
    identities = {case_ref: every[case_ref] for case_ref in facts if case_ref in every}
    children = [one.child_id for one in identities.values()]
    stays = Stay.objects.lived().filter(child__in=children).order_by("starts_on")
    return Here(
        council=council,
        worker=worker,
        on=timezone.localdate(now),
        now=now,
        centre=LocalAuthority.objects.filter(code=council.authority_code).first(),
        identities=identities,
        hidden=frozenset(hidden_from(by, now=now).values_list("child", flat=True)),
        stays=_grouped(stays, lambda stay: stay.child_id),
        away=_grouped(
            MissingEpisode.objects.filter(child__in=children), lambda away: away.child_id
        ),
        homes=_grouped(council.homes.exclude(urn=""), lambda home: home.urn.upper()),
    )


def _grouped(rows: Iterable[R], key: Callable[[R], K]) -> dict[K, list[R]]:
    found: dict[K, list[R]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _plan_child(plan: Plan, here: Here, facts: ChildFacts) -> None:
    identity = here.identities.get(facts.case_ref)
    if identity is not None and identity.child_id in here.hidden:
        _leave_all(plan, facts, NOT_HERE)
    elif identity is not None:
        _change_child(plan, here, facts, identity)
        _plan_rest(plan, here, facts, identity.child)
    elif facts.header is None:
        _leave_all(plan, facts, NOBODY)
    elif (child := _new_child(here, facts)) is None:
        _leave_all(plan, facts, NO_PLACE)
    else:
        identity = Identity(council=here.council, child=child)
        identity.case_ref, identity.upn = facts.case_ref, facts.upn
        plan.children.append((child, identity))
        why = "the home postcode is not known" if child.home_postcode == NO_POSTCODE else ""
        plan.records.append(Record(facts.case_ref, "child", "", Outcome.NEW, facts.rows, why))
        _plan_rest(plan, here, facts, child)


def _leave_all(plan: Plan, facts: ChildFacts, why: str) -> None:
    rows = facts.rows + sum(count for _, count in facts.episodes.values())
    rows += sum(one.rows for one in facts.away.values()) + sum(one.rows for one in facts.left)
    plan.records.append(Record(facts.case_ref, "child", "", Outcome.LEFT, rows, why))


# The child's own record


def _new_child(here: Here, facts: ChildFacts) -> Child | None:
    """A child without a name; None where there is no place at all to measure from."""
    place = facts.home()
    if place is None and here.centre is None:
        return None
    child = Child(council=here.council, ref=new_ref(), created_at=here.now)
    child.social_worker, child.team = here.worker, here.worker.team
    child.ethnicity = facts.ethnicity or Ethnicity.NOBT
    for name, value in _said(here, facts).items():
        setattr(child, name, value)
    if place is not None:
        child.home_postcode, child.home_about = place.postcode, place.about
        child.home_easting_m, child.home_northing_m = place.easting_m, place.northing_m
    elif here.centre is not None:
        child.home_postcode, child.home_about = NO_POSTCODE, True
        child.home_easting_m = here.centre.easting_m
        child.home_northing_m = here.centre.northing_m
    return child


def _said(here: Here, facts: ChildFacts) -> dict[str, Any]:
    """The columns of a child that the return speaks of; what it does not know is not among them."""
    said: dict[str, Any] = {}
    if facts.header is not None:
        said["born"] = facts.header.day("DOB")
        said["sex"] = facts.sex
        if facts.ethnicity:
            said["ethnicity"] = facts.ethnicity
    if facts.asylum is not None:
        said["uasc_until"] = facts.asylum.day("DUC")
        said["uasc"] = said["uasc_until"] is None or said["uasc_until"] > here.on
    if facts.looked_after_from is not None:
        said["looked_after_from"] = facts.looked_after_from
    if facts.legal_status:
        said["legal_status"] = facts.legal_status
    return said


def _change_child(plan: Plan, here: Here, facts: ChildFacts, identity: Identity) -> None:
    child = identity.child
    said = _said(here, facts)
    if facts.sex == "U":
        said.pop("sex", None)  # not known to the return is no news
    if _is_older(here, facts, child):
        # A later return, or a person, has told us more about where the child's care stands.
        for name in ("legal_status", "looked_after_from", "uasc", "uasc_until"):
            said.pop(name, None)
    if _is_before_birth(child, said):
        left = Record(facts.case_ref, "child", "", Outcome.LEFT, facts.rows, CARE_BEFORE_BIRTH)
        plan.records.append(left)
        return
    changes = _set(child, said)
    if changes:
        plan.changed.append(child)
    if facts.upn and facts.upn != identity.upn:
        changes += _set(identity, {"upn": facts.upn})
        plan.changed.append(identity)
    if changes or facts.rows:
        plan.records.append(_record(facts.case_ref, "child", "", facts.rows, changes))


def _is_before_birth(child: Child, said: dict[str, Any]) -> bool:
    """Where one of the two days comes from the file and the other stands here."""
    since = said.get("looked_after_from", child.looked_after_from)
    return since is not None and since < said.get("born", child.born)


def _is_older(here: Here, facts: ChildFacts, child: Child) -> bool:
    last = facts.last.day("DECOM") if facts.last is not None else None
    recorded = here.stays.get(child.pk, [])
    return bool(recorded) and (last is None or last < recorded[-1].starts_on)


def _set(row: Any, said: dict[str, Any]) -> tuple[tuple[str, str, str], ...]:
    """Put the values onto the row; what differed, as text."""
    changes = []
    for name, value in said.items():
        before = getattr(row, name)
        if before != value:
            changes.append((name, _shown(before), _shown(value)))
            setattr(row, name, value)
    return tuple(changes)


def _shown(value: object) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _record(
    case_ref: str, what: str, key: str, rows: int, changes: tuple[tuple[str, str, str], ...]
) -> Record:
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return Record(case_ref, what, key, outcome, rows, changes=changes)


# Where the child lived, and was missing from


def _plan_rest(plan: Plan, here: Here, facts: ChildFacts, child: Child) -> None:
    recorded = here.stays.get(child.pk, []) if child.pk else []
    matched: list[tuple[StayFacts, Stay | None]] = []
    left = list(facts.left)
    for one in stays_of(facts, authority=here.council.authority_code):
        if isinstance(one, LeftRow):
            left.append(one)
        else:
            matched.append((one, _same(one, recorded)))
    for said, stay in matched:
        if stay is not None:
            plan.records.append(_change_stay(plan, here, facts.case_ref, said, stay, recorded))
    for said, stay in matched:
        if stay is None:
            _add_stay(plan, here, facts.case_ref, child, said, recorded)
    for gone in left:
        key = _shown(gone.starts_on)
        plan.records.append(Record(facts.case_ref, "stay", key, Outcome.LEFT, gone.rows, gone.why))
    _plan_away(plan, here, facts, child)


def _same(said: StayFacts, recorded: list[Stay]) -> Stay | None:
    """The recorded stay that this one is: it begins on the same day, or goes on across it."""
    for stay in recorded:
        is_open_then = stay.ends_on is None or stay.ends_on >= said.starts_on
        if stay.starts_on == said.starts_on or (
            said.continues and stay.starts_on < said.starts_on and is_open_then
        ):
            return stay
    return None


def _change_stay(
    plan: Plan, here: Here, case_ref: str, said: StayFacts, stay: Stay, recorded: list[Stay]
) -> Record:
    news, key = _news_of(here, said, stay), _shown(stay.starts_on)
    ends_on = news.get("ends_on", stay.ends_on)
    others = [one for one in recorded if one is not stay]
    clash = next((one for one in others if _overlap(stay.starts_on, ends_on, one)), None)
    if clash is not None:
        why = CLASHES + _shown(clash.starts_on)
        return Record(case_ref, "stay", key, Outcome.LEFT, said.rows, why)
    before = stay.ends_on
    if stay.bed_id and before is not None and (ends_on is None or ends_on > before):
        return Record(case_ref, "stay", key, Outcome.LEFT, said.rows, BED_GIVEN_ON)
    changes = _set(stay, news)
    plan.changed += [stay] if changes else []
    return _record(case_ref, "stay", key, said.rows, changes)


def _news_of(here: Here, said: StayFacts, stay: Stay) -> dict[str, Any]:
    """What the return says otherwise. It never opens again what has ended."""
    news: dict[str, Any] = {"placement_type": said.placement_type}
    if said.place_provider:
        news |= {"place_provider": said.place_provider}
    if said.ends_on is not None:
        news |= {"ends_on": said.ends_on}
        if said.end_reason:
            news |= {"end_reason": said.end_reason}
    if stay.home_id is None and (home := _home(here, said)) is not None:
        news |= {"home": home}
    for name in ("distance_tenths", "in_area"):
        if getattr(stay, name) is None:
            news[name] = getattr(said, name)
    return news


def _home(here: Here, said: StayFacts) -> Home | None:
    """The home of the register with this URN; a fostering URN is the agency's, and no home's."""
    homes = here.homes.get(said.urn, [])
    if said.placement_type in FOSTERED or len(homes) != 1:
        return None
    return homes[0]


def _add_stay(
    plan: Plan, here: Here, case_ref: str, child: Child, said: StayFacts, recorded: list[Stay]
) -> None:
    key = _shown(said.starts_on)
    clash = next((one for one in recorded if _overlap(said.starts_on, said.ends_on, one)), None)
    if clash is not None or said.starts_on < child.born:
        why = CLASHES + _shown(clash.starts_on) if clash is not None else BEFORE_BIRTH
        plan.records.append(Record(case_ref, "stay", key, Outcome.LEFT, said.rows, why))
        return
    plan.stays.append(
        Stay(
            council=here.council,
            child=child,
            home=_home(here, said),
            starts_on=said.starts_on,
            ends_on=said.ends_on,
            placement_type=said.placement_type,
            place_provider=said.place_provider,
            end_reason=said.end_reason,
            distance_tenths=said.distance_tenths,
            in_area=said.in_area,
        )
    )
    plan.records.append(Record(case_ref, "stay", key, Outcome.NEW, said.rows))


def _overlap(starts_on: date, ends_on: date | None, stay: Stay) -> bool:
    begins_in_time = stay.ends_on is None or starts_on < stay.ends_on
    return begins_in_time and (ends_on is None or stay.starts_on < ends_on)


def _plan_away(plan: Plan, here: Here, facts: ChildFacts, child: Child) -> None:
    recorded = here.away.get(child.pk, []) if child.pk else []
    known = {(one.began_on, one.kind): one for one in recorded}
    for key in sorted(facts.away):
        said, found = facts.away[key], known.get(key)
        day = _shown(said.began_on)
        if found is None:
            plan.away.append(
                MissingEpisode(
                    council=here.council,
                    child=child,
                    kind=said.kind,
                    began_on=said.began_on,
                    returned_on=said.returned_on,
                )
            )
            plan.records.append(Record(facts.case_ref, "missing", day, Outcome.NEW, said.rows))
            continue
        news = {"returned_on": said.returned_on} if said.returned_on else {}
        changes = _set(found, news)
        plan.changed += [found] if changes else []
        plan.records.append(_record(facts.case_ref, "missing", day, said.rows, changes))
