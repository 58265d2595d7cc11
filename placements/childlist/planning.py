"""Compares a file with the council's children: who is new, what changes, what cannot be taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any, Final

from django.db.models import Q

from accounts.models import Council, Role, Team, User
from geography.errors import UnknownPlace
from geography.services import locate
from needs.models import Child, ChildQuerySet, Identity
from needs.services import NeedAnswer, current_profile
from needs.services.levels import INDEPENDENCE_FROM
from placements.childlist.reading import ChildRow, read_children
from placements.incoming import Counted
from providers.imports.facts import Fault

NEEDED: Final = ("first_name", "last_name", "born", "sex", "home_postcode", "social_worker")
ADULT: Final = 18
CASEWORKERS: Final = (Role.SOCIAL_WORKER, Role.TEAM_MANAGER)


@dataclass(frozen=True, slots=True)
class ChildChange:
    """What one row adds: a child where there is none yet, facts that differ, levels that differ."""

    row: ChildRow
    child: Child | None
    about: dict[str, Any]
    needs: tuple[NeedAnswer, ...]


@dataclass(slots=True)
class ChildrenPlan(Counted[ChildChange]):
    """Everything that applying the file would do, and whom its words stand for."""

    people: dict[str, User] = field(default_factory=dict)  # by e-mail address in small letters
    teams: dict[str, Team] = field(default_factory=dict)  # by name in small letters

    def digest(self) -> str:
        writes = [
            (one.child and one.child.pk, one.row.case_ref, sorted(one.about.items()), one.needs)
            for one in (*self.new, *self.changed)
        ]
        return sha256(repr(writes).encode()).hexdigest()


class Planner:
    """Reads the council's people and children once, and takes the rows one by one."""

    def __init__(self, council: Council, children: ChildQuerySet, *, on: date) -> None:
        self.council, self.children, self.on = council, children, on
        people = council.users.filter(is_active=True, role__in=CASEWORKERS)
        self.people: dict[str, User] = {user.email.casefold(): user for user in people}
        self.teams: dict[str, Team] = {team.name.casefold(): team for team in council.teams.all()}
        self.seen: dict[object, int] = {}

    def plan(self, content: bytes, *, lock: bool) -> ChildrenPlan:
        sheet, rows, faults = read_children(content, on=self.on)
        plan = ChildrenPlan(
            sheet.count,
            sheet.encoding,
            bool(sheet.rows),
            faults=faults,
            people=self.people,
            teams=self.teams,
        )
        for row in rows:
            child = self._child(row, lock=lock)
            found = list(self._faults(row, child))
            plan.faults += found
            if not found:
                self._compare(row, child, plan)
        plan.faults.sort(key=lambda fault: fault.row)
        return plan

    def _child(self, row: ChildRow, *, lock: bool) -> Child | None:
        wanted = Q(ref=row.ref) if row.ref else Q(identity__case_ref__iexact=row.case_ref)
        found = self.children.filter(wanted).order_by("pk").first()
        if found is not None and lock:
            return Child.objects.select_for_update(no_key=True).get(pk=found.pk)
        return found

    def _faults(self, row: ChildRow, child: Child | None) -> Iterator[Fault]:
        key: object = child.pk if child else row.case_ref.upper()
        if (before := self.seen.setdefault(key, row.number)) != row.number:
            yield Fault(
                row.number, "ref", row.ref, f"another child: row {before} is about this one"
            )
        if row.ref and child is None:
            yield Fault(row.number, "ref", row.ref, "the reference of a child of yours, or nothing")
        if child is None and not row.ref:
            yield from self._faults_of_new(row)
        yield from self._case_ref_faults(row, child)
        yield from self._people_faults(row)
        yield from self._fact_faults(row, child)

    def _faults_of_new(self, row: ChildRow) -> Iterator[Fault]:
        for column in NEEDED:
            if column not in row.about:
                yield Fault(row.number, column, "", "a value: a new child needs it")

    def _case_ref_faults(self, row: ChildRow, child: Child | None) -> Iterator[Fault]:
        if not row.case_ref:
            return
        taken = Identity.objects.filter(council=self.council, case_ref__iexact=row.case_ref)
        if taken.exclude(child=child.pk if child else None).exists():
            yield Fault(row.number, "case_ref", row.case_ref, "a number that no other record has")

    def _people_faults(self, row: ChildRow) -> Iterator[Fault]:
        email, team = row.about.get("social_worker"), row.about.get("team")
        if email and email.casefold() not in self.people:
            expected = "the e-mail address of a social worker or team manager of the council"
            yield Fault(row.number, "social_worker", email, expected)
        if team and team.casefold() not in self.teams:
            yield Fault(row.number, "team", team, "the name of a team of the council")

    def _fact_faults(self, row: ChildRow, child: Child | None) -> Iterator[Fault]:
        born = row.about.get("born") or (child.born if child else None)
        if born and Child(born=born).age_on(self.on) >= ADULT:
            yield Fault(row.number, "born", born.isoformat(), "the birth of somebody under 18")
        if "IND" in row.needs and born and Child(born=born).age_on(self.on) < INDEPENDENCE_FROM:
            yield Fault(
                row.number, "IND", str(row.needs["IND"].level), "nothing before the age of 14"
            )
        if postcode := row.about.get("home_postcode"):
            try:
                row.about["home_postcode"] = locate(postcode).postcode
            except UnknownPlace as error:
                yield Fault(row.number, "home_postcode", postcode, str(error))
        yield from self._draft_faults(row, child)

    def _draft_faults(self, row: ChildRow, child: Child | None) -> Iterator[Fault]:
        """What somebody is writing is not overwritten by a file."""
        draft = current_profile(child) if child else None
        if draft is None or draft.confirmed_at is not None:
            return
        for need in draft.needs.filter(dimension__in=row.needs):
            said = row.needs[need.dimension]
            if said.level != need.level:
                expected = f"{need.level}, as the unfinished draft says, or nothing"
                yield Fault(row.number, need.dimension, str(said.level), expected)

    def _compare(self, row: ChildRow, child: Child | None, plan: ChildrenPlan) -> None:
        about = {name: value for name, value in row.about.items() if _is_new(child, name, value)}
        if row.case_ref.upper() not in ("", _case_ref(child).upper()):
            about["case_ref"] = row.case_ref
        needs = tuple(_differing_needs(row, child))
        if child is not None and not about and not needs:
            plan.unchanged += 1
            return
        plan.not_taken.update(row.not_taken.keys())
        change = ChildChange(row, child, about, needs)
        (plan.changed if child else plan.new).append(change)


def _case_ref(child: Child | None) -> str:
    return Identity.objects.filter(child=child).values_list("case_ref", flat=True).first() or ""


def _is_new(child: Child | None, name: str, value: Any) -> bool:
    if child is None:
        return True
    if name == "social_worker":
        return bool(child.social_worker.email.casefold() != value.casefold())
    if name == "team":
        return child.team is None or child.team.name.casefold() != value.casefold()
    return bool(getattr(child, name) != value)


def _differing_needs(row: ChildRow, child: Child | None) -> Iterator[NeedAnswer]:
    profile = current_profile(child) if child else None
    held = {need.dimension: need for need in profile.needs.all()} if profile else {}
    for code, said in row.needs.items():
        need = held.get(code)
        if need is None or (said.level, said.importance, said.evidence_on) != (
            need.level,
            said.importance and need.importance,
            said.evidence_on and need.evidence_on,
        ):
            yield said
