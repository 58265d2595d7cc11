"""Brothers and sisters who would rather live together: together, or split and said to be so."""

from typing import Any

import pytest

from accounts.models import Council
from matching.errors import CannotTell
from matching.kernel.families import SPLIT_PENALTY
from matching.models import Plan, PlanFamily, PlanRow
from matching.services.whynot import why_not
from needs.models import SiblingGroup
from placements.models import Referral
from tests.factories import TODAY, CapabilityFactory, PolicyFactory, searching
from tests.matching.planning import home, planned, row_for

Obstacle = PlanFamily.Obstacle


def family(council: Council, n: int = 2, **fields: Any) -> list[Referral]:
    """Children who would rather live together, each with a referral of its own."""
    group = SiblingGroup.objects.create(council=council)
    given: dict[str, Any] = {"together": "preferred", "together_count": n} | fields
    return [searching(council=council, child__sibling_group=group, **given) for _ in range(n)]


def family_of(plan: Plan) -> PlanFamily:
    return PlanFamily.objects.select_related("best_home").get(plan=plan)


@pytest.fixture
def policy(council: Council) -> None:
    PolicyFactory(council=council)


@pytest.mark.usefixtures("policy")
def test_they_share_a_home_that_is_farther_than_two_separate_ones(council: Council) -> None:
    for name in ("Near A", "Near B"):
        home(council, name, east=1_000)
    home(council, "Both", east=9_000, beds=2)
    one, other = family(council)
    plan = planned(council)
    found = family_of(plan)
    assert row_for(plan, one).home.name == row_for(plan, other).home.name == "Both"  # type: ignore[union-attr]
    assert row_for(plan, one).family == row_for(plan, other).family == found.number
    assert row_for(plan, one).group != row_for(plan, other).group
    assert (found.homes, found.penalty, found.options_count) == (1, 0, 1)
    assert found.best_home.name == "Both"  # type: ignore[union-attr]


@pytest.mark.usefixtures("policy")
def test_where_no_home_has_room_they_are_split_and_the_plan_says_what_that_costs(
    council: Council,
) -> None:
    for name in ("A", "B"):
        home(council, name, east=1_000)
    one, other = family(council)
    plan = planned(council)
    rows = [row_for(plan, one), row_for(plan, other)]
    found = family_of(plan)
    assert {row.home.name for row in rows if row.home} == {"A", "B"}
    assert (found.homes, found.penalty) == (2, SPLIT_PENALTY)
    assert (found.options_count, found.best_home, found.obstacle) == (0, None, Obstacle.NO_ROOM)
    assert plan.total == sum(row.total or 0 for row in rows) - SPLIT_PENALTY
    assert plan.is_proven


@pytest.mark.usefixtures("policy")
def test_nobody_waits_so_that_a_family_can_be_together(council: Council) -> None:
    home(council, "Both", east=1_000, beds=2)
    home(council, "One", east=9_000)
    one, other = family(council)
    third = searching(council=council, urgency="same_day", max_tenths=20)
    plan = planned(council)
    assert plan.children_placed == 3
    assert row_for(plan, third).home.name == "Both"  # type: ignore[union-attr]
    found = family_of(plan)
    assert (found.homes, found.penalty, found.options_count) == (2, SPLIT_PENALTY, 1)


@pytest.mark.usefixtures("policy")
def test_those_who_must_not_live_together_are_said_to_be_split_for_that(council: Council) -> None:
    home(council, "Both", east=1_000, beds=2)
    home(council, "Other", east=2_000)
    group = SiblingGroup.objects.create(council=council)
    for levels in ({"SHB": 3}, {"EXP": 3}):
        given: dict[str, Any] = {"together": "preferred", "together_count": 2, "levels": levels}
        searching(council=council, child__sibling_group=group, **given)
    for place in council.homes.all():
        for dimension in ("SHB", "EXP"):
            CapabilityFactory(home=place, dimension=dimension, level=4)
    plan = planned(council)
    assert plan.children_placed == 2
    assert family_of(plan).obstacle == Obstacle.AT_RISK


@pytest.mark.usefixtures("policy")
def test_where_one_of_them_can_go_nowhere_no_home_can_be_offered_to_all(council: Council) -> None:
    home(council, "Both", east=1_000, beds=2)
    one, other = family(council)
    Referral.objects.filter(pk=other.pk).update(cost_ceiling_pence=1)
    plan = planned(council)
    found = family_of(plan)
    assert row_for(plan, one).home is not None
    assert (found.homes, found.penalty, found.obstacle) == (1, 0, Obstacle.NO_OPTION)


@pytest.mark.usefixtures("policy")
def test_only_those_who_both_say_so_are_a_family(council: Council) -> None:
    home(council, "Both", east=1_000, beds=2)
    one, other = family(council)
    Referral.objects.filter(pk=other.pk).update(together="", together_count=1)
    family(council, 1, together_count=2)
    plan = planned(council)
    assert not PlanFamily.objects.filter(plan=plan).exists()
    assert not PlanRow.objects.filter(plan=plan, family__isnull=False).exists()


def together_at(council: Council, plan: Plan, referral: Referral, name: str, **more: Any) -> Any:
    return why_not(
        council=council, plan=plan, referral=referral, home_id=council.homes.get(name=name).pk,
        on=TODAY, together=True, **more,
    )  # fmt: skip


@pytest.mark.usefixtures("policy")
def test_why_not_together_names_what_it_would_cost_whom(council: Council) -> None:
    home(council, "Both", east=1_000, beds=2)
    home(council, "One", east=9_000)
    one, other = family(council)
    third = searching(council=council, urgency="same_day", max_tenths=20)
    plan = planned(council)
    found = together_at(council, plan, other, "Both")
    assert [moved.referral for moved in found.moved] == [other, one, third]
    assert {moved.after.home_id for moved in found.moved[:2]} == {council.homes.get(name="Both").pk}
    assert found.moved[2].after is None
    assert (found.urgency, found.children_placed, found.proven) == (4, 1, True)
    assert found.penalty == SPLIT_PENALTY
    before = sum(moved.before.total for moved in found.moved)
    after = sum(moved.after.total for moved in found.moved[:2])
    assert found.total == before - after - SPLIT_PENALTY


@pytest.mark.usefixtures("policy")
def test_together_can_be_asked_only_of_a_family_and_a_home_for_all(council: Council) -> None:
    home(council, "Both", east=1_000, beds=2)
    home(council, "One", east=9_000)
    one, other = family(council)
    third = searching(council=council)
    plan = planned(council)
    with pytest.raises(CannotTell, match="Nobody is waiting who would rather"):
        together_at(council, plan, third, "Both")
    with pytest.raises(CannotTell, match="a rule stands against it"):
        together_at(council, plan, one, "One")
    with pytest.raises(CannotTell, match="Nobody is waiting who would rather"):
        together_at(council, plan, one, "Both", unseen={other.pk})
