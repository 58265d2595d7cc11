"""
The paired database: every list, count, search, figure and answer with a hidden child and without.

Whoever may not see the child must get the same bytes both times.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db.models import F, Model
from django.utils import timezone

from accounts.models import Role
from accounts.policy import ROLES
from matching.models import (
    Match,
    Notice,
    Option,
    Plan,
    PlanBed,
    PlanRow,
    Refused,
    Run,
    StepDown,
    StepDownHome,
)
from matching.services.market import waiting_in
from matching.services.plans import carry_out_plan
from needs.models import Child, SiblingGroup
from placements.models import Referral, ReferralEvent, Status
from tests.accounts.addresses import addresses_of
from tests.accounts.worlds import World
from tests.conftest import RowsForAll
from tests.factories import (
    NOW,
    ChildFactory,
    HomeFactory,
    NeedsProfileFactory,
    ReferralFactory,
    StayFactory,
    confirm,
)
from tests.restricted.making import lock, same_bytes

pytestmark = pytest.mark.django_db
READERS = (Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.COMMISSIONER, Role.MANAGER)
NAME = "Xylander"
OPEN_ONE = (
    "/children/{ref}/",
    "/referrals/{pk}/",
    "/referrals/{pk}/siblings/",
    "/matching/{pk}/",
    "/matching/{pk}/refused/",
    "/matching/runs/{run}/",
    "/matching/joint-plan/{plan}/",
)


Answers = dict[tuple[Role, str], tuple[int, bytes]]


@pytest.fixture(scope="module")
def council_with_answers(rows_for_all: RowsForAll) -> tuple[World, Answers]:
    """The council, and what everything there answers before a test adds a child."""
    with rows_for_all(), time_machine.travel(NOW, tick=False):
        made = a_council()
        for role in READERS:
            # That a token was made and first used stands in the trail.
            made.client(role, api=True).get("/api/v1/referrals/")
        before = answers(made)
    return made, before


@pytest.fixture
def world(council_with_answers: tuple[World, Answers]) -> Iterator[World]:
    with time_machine.travel(NOW, tick=False):
        yield council_with_answers[0]


@pytest.fixture
def before(council_with_answers: tuple[World, Answers]) -> Answers:
    return council_with_answers[1]


def a_council() -> World:
    """One open child in every list there is, with a brother's place free beside them."""
    world = World()
    child = world.referral.child
    child.sibling_group = SiblingGroup.objects.create(council=world.council)
    child.home_postcode = "WV1 1SH"
    child.save()
    assert world.step_down
    carry_out_plan(plan_id=world.plan.pk)
    Notice.objects.create(
        council=world.council,
        match=world.match,
        referral=world.referral,
        home=world.home,
        kind=Notice.Kind.NEW_IN_TOP,
        state="a",
        rank=1,
        total=50_000,
        made_at=timezone.now(),
        tell_from=timezone.now(),
        mail_from=timezone.now(),
    )
    world.elsewhere = HomeFactory(council=world.council)  # type: ignore[attr-defined]
    return world


def add_child(world: World) -> Child:
    """A brother with a row in everything that the open child has a row in."""
    open_child = world.referral.child
    child: Child = ChildFactory(
        council=world.council,
        team=world.team,
        social_worker=world.people[Role.SOCIAL_WORKER],
        sibling_group=open_child.sibling_group,
        last_name=NAME,
        home_postcode=open_child.home_postcode,
    )
    referral = _searching(world, child)
    match = _copy(world.match, referral=referral)
    for part in (
        *Option.objects.filter(match=world.match),
        *Refused.objects.filter(match=world.match),
    ):
        _copy(part, match=match)
    _copy(Notice.objects.get(match=world.match), match=match, referral=referral)
    Run.objects.filter(pk=world.run.pk).update(
        referrals_total=F("referrals_total") + 1, referrals_done=F("referrals_done") + 1
    )
    Run.objects.create(
        council=world.council, what=Run.What.REFERRAL, referral=referral, on=match.on,
        asked_at=timezone.now(),
    )  # fmt: skip
    _plan(world, referral)
    finding = world.step_down
    homes = list(StepDownHome.objects.filter(step_down=finding))
    # Without its bed: that a bed is lived in is a fact about the home, and says nothing of whom.
    stay = StayFactory(child=child, home=world.elsewhere)  # type: ignore[attr-defined]
    own = _copy(finding, child=child, stay=stay, profile=referral.profile)
    for home in homes:
        _copy(home, step_down=own)
    ReferralEvent.objects.create(
        council=world.council, referral=referral, event="referral.approved",
        by=world.people[Role.TEAM_MANAGER], at=timezone.now(), words=NAME,
    )  # fmt: skip
    _waiting_for_approval(world)
    return child


def _waiting_for_approval(world: World) -> None:
    worker = world.people[Role.SOCIAL_WORKER]
    child = ChildFactory(
        council=world.council, last_name=NAME, team=world.team, social_worker=worker
    )
    ReferralFactory(child=child, status=Status.SUBMITTED, submitted_at=timezone.now())


def _searching(world: World, child: Child) -> Referral:
    """By people who are there already: a new one would be in the lists of people."""
    profile = confirm(NeedsProfileFactory(child=child), EMO=2)
    referral: Referral = ReferralFactory(
        child=child,
        profile=profile,
        status=Status.SEARCHING,
        submitted_at=timezone.now(),
        approved_at=timezone.now(),
        approved_by=world.people[Role.TEAM_MANAGER],
    )
    return referral


def _plan(world: World, referral: Referral) -> None:
    """As if the plan had been made with the child: the same home as its first option."""
    row = PlanRow.objects.get(plan=world.plan, referral=world.referral)
    _copy(row, referral=referral, group=row.group + 1)
    PlanBed.objects.create(
        plan=world.plan, home=world.home, beds_free=1, groups_first=2, children_first=2,
        children_planned=2, price_urgency=4, price_total=9, more_children=1,
    )  # fmt: skip
    plans = Plan.objects.filter(pk=world.plan.pk)
    plans.update(
        groups_total=2, groups_placed=2, children_total=2, children_placed=2,
        turn_children=F("turn_children") + 1, total=F("total") * 2, urgency=F("urgency") * 2,
        inputs_digest=waiting_in(world.council, on=world.plan.on).digest,
    )  # fmt: skip


def _copy(row: Model, **changes: object) -> Any:
    made: Any = type(row)._default_manager.get(pk=row.pk)
    made.pk, made._state.adding = None, True
    for name, value in changes.items():
        setattr(made, name, value)
    made.save()
    return made


def asked(world: World) -> list[tuple[Role, bool, str]]:
    """Role, whether by the API, and address: all that need no key, searches, and one open child."""
    plain = [each for each in addresses_of(settings.ROOT_URLCONF) if not each.keys and each.name]
    keys = {
        "ref": world.referral.child.ref, "pk": world.referral.pk, "run": world.run.pk,
        "plan": world.plan.pk,
    }  # fmt: skip
    searches = [
        f"/children/?q={NAME}", f"/referrals/?q={NAME}", f"/referrals/new/?q={NAME}",
        "/referrals/?closed=1", "/matching/?find=T", "/matching/joint-plan/?find=T",
        *(address.format(**keys) for address in OPEN_ONE),
    ]  # fmt: skip
    found = [(role, False, address) for role in READERS for address in searches]
    for each in plain:
        can = each.can()
        for role in READERS:
            if can is not None and role in ROLES[can]:
                found.append((role, each.is_api, each.path({})))
    return found


def answers(world: World) -> Answers:
    return {
        (role, address): same_bytes(world.client(role, api=api).get(address))
        for role, api, address in asked(world)
    }


def differing(world: World, before: Answers) -> set[str]:
    after = answers(world)
    assert after.keys() == before.keys()
    return {
        f"{role} {address}"
        for (role, address) in after
        if after[role, address] != before[role, address]
    }


def test_a_hidden_child_changes_no_byte_of_any_list_count_search_or_figure(
    world: World, before: Answers
) -> None:
    add_child(world)
    for child in Child.objects.filter(last_name=NAME):
        lock(child, by=world.people[Role.MANAGER])
    assert differing(world, before) == set()


def test_the_same_child_in_the_open_changes_the_lists(world: World, before: Answers) -> None:
    """Without this the test above would pass on pages that show nobody."""
    add_child(world)
    changed = differing(world, before)
    assert {
        "social_worker /children/",
        f"team_manager /children/?q={NAME}",
        "team_manager /referrals/approvals/",
        "commissioner /matching/",
        "commissioner /matching/changes/",
        "commissioner /matching/joint-plan/",
        "commissioner /matching/joint-plan/plan.csv",
        "commissioner /matching/runs/",
        "commissioner /matching/step-downs/",
        "commissioner /matching/remedies/",
        "commissioner /api/v1/referrals/",
        "commissioner /api/v1/plans/current/",
        "commissioner /api/v1/runs/",
        "manager /sufficiency/",
        "manager /sufficiency/waits/",
        "manager /trail/",
        f"social_worker /referrals/{world.referral.pk}/siblings/",
    } <= changed


def test_the_pages_that_are_compared_open(before: Answers) -> None:
    opened, tried = set(), set()
    for (_, address), (status, _) in before.items():
        tried.add(address)
        if status in (200, 302, 405):
            opened.add(address)
    assert tried - opened == set()


def test_a_child_whom_the_plan_gives_what_a_hidden_one_lost_sees_no_trace(world: World) -> None:
    """The plan weighs everybody; who may not see a child is told neither of it nor of its wish."""
    child = add_child(world)
    lock(child, by=world.people[Role.MANAGER])
    for address in ("/matching/joint-plan/", "/matching/joint-plan/plan.csv"):
        words = same_bytes(world.client(Role.COMMISSIONER, api=False).get(address))[1].decode()
        assert world.referral.child.ref in words
        assert child.ref not in words
        assert "2 children" not in words


def test_a_locked_child_stands_in_tomorrows_plan_all_the_same(world: World) -> None:
    child = add_child(world)
    lock(child, by=world.people[Role.MANAGER])
    searched = Referral.objects.searched().filter(child=child)
    waiting = {one.pk for one in waiting_in(world.council, on=world.plan.on).referrals}
    assert searched.get().pk in waiting
    assert Match.objects.filter(referral__child=child, is_current=True).exists()
    assert StepDown.objects.filter(child=child).exists()
