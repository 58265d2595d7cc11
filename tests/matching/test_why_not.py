"""Why not another home: the exact difference of two plans, and every child who would move."""

from random import Random

import pytest

from accounts.models import Council
from matching.errors import CannotTell
from matching.kernel.jointplan import plan_jointly
from matching.models import Plan, PlanRow
from matching.services.market import market_of, waiting_in
from matching.services.whynot import Cost, why_not
from placements.models import Referral
from tests.factories import TODAY, PolicyFactory, searching
from tests.matching.planning import council_of_three, home, planned, row_for


def cost(council: Council, plan: Plan | None, referral: Referral, name: str) -> Cost:
    wanted = council.homes.get(name=name)
    return why_not(council=council, plan=plan, referral=referral, home_id=wanted.pk, on=TODAY)


@pytest.fixture
def busy(council: Council) -> list[Referral]:
    """Twelve children, eight homes of one or two beds: several compete for each."""
    PolicyFactory(council=council)
    dice = Random(3)
    for n in range(8):
        home(council, f"Home {n}", east=dice.randint(500, 60_000), beds=dice.choice([1, 1, 2]))
    return [
        searching(
            council=council,
            urgency=dice.choice(["planned", "urgent", "same_day"]),
            max_tenths=dice.choice([None, 100, 300]),
        )
        for _ in range(12)
    ]


def test_the_cost_is_exactly_the_value_of_the_plan_less_that_of_the_forced_one(
    council: Council, busy: list[Referral]
) -> None:
    plan = planned(council)
    market = market_of(waiting_in(council, on=TODAY))
    asked = 0
    for row in plan.rows.exclude(home=None).select_related("alone_home"):
        if row.alone_home is None or row.alone_home_id == row.home_id:
            continue
        asked += 1
        found = cost(council, plan, row.referral, row.alone_home.name)
        forced = plan_jointly(
            homes=market.homes,
            cases=market.cases,
            total=market.total,
            allowed=market.allowed,
            forced=(row.group, int(market.homes.rows_of([row.alone_home.pk])[0])),
        )
        assert found.proven
        assert (plan.urgency - found.urgency, plan.total - found.total) == forced.objective[:2]
    assert asked >= 3


def test_the_children_who_would_move_are_the_difference_of_the_two_plans(
    council: Council, busy: list[Referral]
) -> None:
    plan = planned(council)
    stored = {row.referral_id: row for row in plan.rows.all()}
    row = next(r for r in stored.values() if r.home_id and r.home_id != r.alone_home_id)
    assert row.alone_home is not None
    found = cost(council, plan, row.referral, row.alone_home.name)
    assert found.moved[0].referral == row.referral
    assert found.moved[0].after is not None
    assert found.moved[0].after.home_id == row.alone_home_id
    for moved in found.moved:
        before = stored[moved.referral.pk]
        assert (moved.before.home_id if moved.before else None) == before.home_id
        assert moved.before != moved.after
        if moved.before is not None:
            assert moved.before.total == before.total
    after = {m.referral.pk: m.after.home_id if m.after else None for m in found.moved}
    full = {pk: after.get(pk, old.home_id) for pk, old in stored.items()}
    assert plan.children_placed - found.children_placed == sum(h is not None for h in full.values())


def test_giving_the_near_home_to_one_child_takes_it_from_another(council: Council) -> None:
    first, urgent, near_only = council_of_three(council)
    plan = planned(council)
    found = cost(council, plan, urgent, "Near")
    assert [moved.referral for moved in found.moved][0] == urgent
    homes = {row.referral_id: row.home_id for row in PlanRow.objects.filter(plan=plan)}
    loser = next(one for one in (first, near_only) if homes[one.pk] is not None)
    lost = next(moved for moved in found.moved if moved.referral == loser)
    assert lost.before is not None
    assert found.urgency >= 0


def test_a_home_that_is_in_the_plan_already_costs_nothing(council: Council) -> None:
    _, urgent, _ = council_of_three(council)
    plan = planned(council)
    found = cost(council, plan, urgent, "Far")
    assert (found.urgency, found.total, found.children_placed) == (0, 0, 0)
    assert [moved.referral for moved in found.moved] == [urgent]


def test_nothing_is_told_once_the_inputs_have_changed(council: Council) -> None:
    _, urgent, _ = council_of_three(council)
    plan = planned(council)
    searching(council=council)
    with pytest.raises(CannotTell, match="have changed since"):
        cost(council, plan, urgent, "Near")


def test_a_home_that_cannot_be_offered_is_in_no_plan(council: Council) -> None:
    _, urgent, near_only = council_of_three(council)
    plan = planned(council)
    with pytest.raises(CannotTell, match="cannot be offered"):
        cost(council, plan, near_only, "Far")
    with pytest.raises(CannotTell, match="cannot be offered"):
        cost(council, plan, urgent, "Full")


def test_without_a_plan_there_is_nothing_to_compare_with(council: Council) -> None:
    _, urgent, _ = council_of_three(council)
    with pytest.raises(CannotTell, match="Nothing has been planned"):
        cost(council, None, urgent, "Near")


def test_asking_writes_nothing(council: Council) -> None:
    _, urgent, _ = council_of_three(council)
    plan = planned(council)
    before = list(PlanRow.objects.order_by("pk").values())
    cost(council, plan, urgent, "Near")
    assert list(PlanRow.objects.order_by("pk").values()) == before
    assert row_for(plan, urgent).home is not None
