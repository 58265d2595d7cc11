"""What a return changes of where a child lived, and of when they were missing."""

from datetime import date
from typing import Any, Final

from codes.ssda903_return import FOSTERED
from needs.models import Child
from placements.models import MissingEpisode, Stay
from placements.returns.facts import ChildFacts, LeftRow, StayFacts, stays_of
from placements.returns.here import Here, put, record_of, shown
from placements.returns.plan import Outcome, Plan, Record
from providers.models import Home

BEFORE_BIRTH: Final = "it begins before the day of birth that is recorded here"
BED_GIVEN_ON: Final = "it ended earlier here, and its bed may be another child’s since"
CLASHES: Final = "overlaps a stay that is recorded here from "


def plan_lives(plan: Plan, here: Here, facts: ChildFacts, child: Child) -> None:
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
        key = shown(gone.starts_on)
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
    news, key = _news_of(here, said, stay), shown(stay.starts_on)
    ends_on = news.get("ends_on", stay.ends_on)
    others = [one for one in recorded if one is not stay]
    clash = next((one for one in others if _overlap(stay.starts_on, ends_on, one)), None)
    if clash is not None:
        why = CLASHES + shown(clash.starts_on)
        return Record(case_ref, "stay", key, Outcome.LEFT, said.rows, why)
    before = stay.ends_on
    if stay.bed_id and before is not None and (ends_on is None or ends_on > before):
        return Record(case_ref, "stay", key, Outcome.LEFT, said.rows, BED_GIVEN_ON)
    changes = put(stay, news)
    plan.changed += [stay] if changes else []
    return record_of(case_ref, "stay", key, said.rows, changes)


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
    key = shown(said.starts_on)
    clash = next((one for one in recorded if _overlap(said.starts_on, said.ends_on, one)), None)
    if clash is not None or said.starts_on < child.born:
        why = CLASHES + shown(clash.starts_on) if clash is not None else BEFORE_BIRTH
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
        day = shown(said.began_on)
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
        changes = put(found, news)
        plan.changed += [found] if changes else []
        plan.records.append(record_of(facts.case_ref, "missing", day, said.rows, changes))
