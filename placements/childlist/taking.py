"""Writes a checked file of children: the child's record, and levels into a draft."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from accounts.models import Council, User
from geography.services import Located, locate
from needs.models import Child, Identity, Need
from needs.services import ChildDetails, NeedAnswer, create_child, draft_profile, save_child
from needs.services.drafts import note_step
from needs.services.levels import GROUPS, replace_needs
from placements.childlist.planning import ChildChange, ChildrenPlan

DETAILS = tuple(name for name in ChildDetails.__slots__ if name != "home")


def write_children(plan: ChildrenPlan, *, council: Council, by: User, now: datetime) -> None:
    """Call inside a transaction, with a plan that was made in it."""
    for change in plan.new:
        child = _create(change, plan, council=council, by=by, now=now)
        _keep(child, change, by=by, now=now)
    for change in plan.changed:
        assert change.child is not None
        _change(change.child, change, plan, by=by, now=now)
        _keep(change.child, change, by=by, now=now)


def _create(
    change: ChildChange, plan: ChildrenPlan, *, council: Council, by: User, now: datetime
) -> Child:
    said = change.about
    given = {name: said[name] for name in DETAILS if name in said}
    team = said.get("team")
    return create_child(
        council=council,
        details=ChildDetails(**given, home=locate(said["home_postcode"])),
        by=by,
        now=now,
        social_worker=plan.people[said["social_worker"].casefold()],
        team=plan.teams[team.casefold()] if team else None,
    )


def _change(
    child: Child, change: ChildChange, plan: ChildrenPlan, *, by: User, now: datetime
) -> None:
    said: dict[str, Any] = change.about
    if any(name in said for name in (*DETAILS, "home_postcode")):
        held = {name: said.get(name, getattr(child, name)) for name in DETAILS}
        home = locate(said["home_postcode"]) if "home_postcode" in said else _home(child)
        save_child(child=child, details=ChildDetails(**held, home=home), by=by, now=now)
        child.refresh_from_db()
    if "social_worker" in said:
        child.social_worker = plan.people[said["social_worker"].casefold()]
    if "team" in said:
        child.team = plan.teams[said["team"].casefold()]
    child.save(update_fields=["social_worker", "team"])


def _home(child: Child) -> Located:
    return Located(
        child.home_postcode, child.home_easting_m, child.home_northing_m, "", child.home_about
    )


def _keep(child: Child, change: ChildChange, *, by: User, now: datetime) -> None:
    """The case number; and levels, into a draft that somebody has to confirm."""
    if "case_ref" in change.about:
        Identity.objects.update_or_create(
            child=child,
            defaults={"council_id": child.council_id, "case_ref": change.about["case_ref"]},
        )
    if change.needs:
        _keep_needs(child, change.needs, by=by, now=now)


def _keep_needs(child: Child, needs: Iterable[NeedAnswer], *, by: User, now: datetime) -> None:
    draft = draft_profile(child=child, by=by, now=now)
    said = {need.dimension: need for need in needs}
    held = {need.dimension: need for need in draft.needs.filter(dimension__in=said)}
    answers = [_with_held(need, held.get(code)) for code, need in said.items()]
    replace_needs(profile=draft, among=said, answers=answers, on=timezone.localdate(now))
    for step, codes in GROUPS.items():
        if not said.keys().isdisjoint(codes):
            note_step(profile=draft, step=step, finished=False, by=by, now=now)


def _with_held(said: NeedAnswer, held: Need | None) -> NeedAnswer:
    """What the file leaves open stays as it is."""
    if held is None:
        return said
    return NeedAnswer(
        dimension=said.dimension,
        level=said.level,
        importance=said.importance or held.importance,
        what_helps=held.what_helps,
        evidence_on=said.evidence_on or held.evidence_on,
    )
