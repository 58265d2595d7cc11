"""Joint plans: the same as the kernel's, one row a referral, published whole, taken up again."""

from datetime import date, timedelta
from typing import Any

import pytest

from accounts.models import Council
from matching.kernel.jointplan import plan_jointly
from matching.models import Plan, PlanBed, PlanRow, Run
from matching.services import ask_for_run, carry_out
from matching.services import plans as plans_module
from matching.services.market import market_of, waiting_in
from matching.services.plans import (
    ask_for_nightly_plans,
    ask_for_plan,
    carry_out_plan,
    current_plan,
    plans_to_take_up,
)
from matching.services.whynot import is_stale
from matching.tasks import carry_out_joint_plan, take_up_stopped_runs
from needs.models import SiblingGroup
from placements.models import Referral
from tests.factories import NOW, TODAY, BedFactory, CouncilFactory, PolicyFactory, searching
from tests.matching.planning import council_of_three, home, planned, row_for

Against = PlanRow.Against


def siblings(council: Council, n: int, **fields: Any) -> list[Referral]:
    group = SiblingGroup.objects.create(council=council)
    return [searching(council=council, child__sibling_group=group, **fields) for _ in range(n)]


def test_the_plan_is_what_the_kernel_makes_of_all_rankings_together(council: Council) -> None:
    council_of_three(council)
    plan = planned(council)
    market = market_of(waiting_in(council, on=TODAY))
    direct = plan_jointly(
        homes=market.homes, cases=market.cases, total=market.total, allowed=market.allowed
    )
    assert (plan.urgency, plan.total, plan.lowest) == direct.objective
    stored = dict(plan.rows.values_list("group", "home_id"))
    ids = [int(market.homes.home_id[row]) if row >= 0 else None for row in direct.home.tolist()]
    assert [stored[group] for group in range(3)] == ids
    assert plan.is_proven


def test_each_row_tells_the_planned_home_the_first_option_and_the_home_in_turn(
    council: Council,
) -> None:
    first, urgent, near_only = council_of_three(council)
    plan = planned(council)
    # Worth most: the urgent child far away, and either of the others near by.
    assert row_for(plan, urgent).home.name == "Far"  # type: ignore[union-attr]
    placed_near = {row_for(plan, one).home_id for one in (first, near_only)}
    assert placed_near == {None, council.homes.get(name="Near").pk}
    row = row_for(plan, urgent)
    assert row.alone_home.name == "Near"  # type: ignore[union-attr]
    assert row.against_alone == Against.WORSE
    assert row.turn_home.name == "Near"  # type: ignore[union-attr]
    assert (plan.children_total, plan.children_placed, plan.turn_children) == (3, 2, 2)


def test_a_contested_home_says_who_wants_it_and_what_one_bed_more_is_worth(
    council: Council,
) -> None:
    council_of_three(council)
    plan = planned(council)
    bed = PlanBed.objects.get(plan=plan, home__name="Near")
    assert (bed.beds_free, bed.groups_first, bed.children_first, bed.children_planned) == (
        1,
        3,
        3,
        1,
    )
    assert (bed.price_urgency, bed.more_children) == (1, 1)
    BedFactory(home=council.homes.get(name="Near"))
    more = planned(council)
    assert (more.urgency - plan.urgency, more.total - plan.total) == (
        bed.price_urgency,
        bed.price_total,
    )
    assert more.children_placed - plan.children_placed == bed.more_children


def test_a_child_for_whom_no_home_will_do_keeps_the_reasons(council: Council) -> None:
    council_of_three(council)
    nowhere = searching(council=council, cost_ceiling_pence=1)
    row = row_for(planned(council), nowhere)
    assert (row.options_count, row.home_id, row.against_alone) == (0, None, Against.NONE)
    assert row.reasons["OVER_COST_CEILING"] == 3
    assert row.reasons["NO_FREE_BED"] == 1
    assert row.near_misses_count == 2


def test_a_referral_for_three_children_takes_three_beds(council: Council) -> None:
    PolicyFactory(council=council)
    home(council, "Large", east=1_000, beds=3)
    three = searching(council=council, together="must", together_count=3)
    other = searching(council=council)
    plan = planned(council)
    assert row_for(plan, three).home.name == "Large"  # type: ignore[union-attr]
    assert row_for(plan, other).home is None
    assert row_for(plan, other).against_alone == Against.WAITS
    assert (plan.children_placed, plan.groups_placed) == (3, 1)


def test_siblings_with_referrals_of_their_own_are_one_group_and_share_a_home(
    council: Council,
) -> None:
    PolicyFactory(council=council)
    for name, east in (("A", 1_000), ("B", 2_000)):
        home(council, name, east=east, beds=2)
    one, other = siblings(council, 2, together="must", together_count=2)
    third = searching(council=council)
    plan = planned(council)
    assert row_for(plan, one).group == row_for(plan, other).group
    assert row_for(plan, one).home == row_for(plan, other).home
    assert row_for(plan, third).home != row_for(plan, one).home
    assert (plan.groups_total, plan.children_total, plan.children_placed) == (2, 3, 3)


def test_siblings_who_must_live_apart_never_share_a_home(council: Council) -> None:
    PolicyFactory(council=council)
    home(council, "A", east=1_000, beds=2)
    home(council, "B", east=9_000, beds=2)
    one, other = siblings(council, 2, together="apart")
    plan = planned(council)
    assert {row_for(plan, one).home.name, row_for(plan, other).home.name} == {"A", "B"}  # type: ignore[union-attr]


def test_two_children_of_different_nights_are_not_both_given_the_one_bed(
    council: Council,
) -> None:
    PolicyFactory(council=council)
    only = home(council, "Only", east=1_000)
    for night in (TODAY + timedelta(days=3), TODAY + timedelta(days=9)):
        searching(council=council, first_night=night)
    assert planned(council).children_placed == 1
    BedFactory(home=only, free_from=TODAY + timedelta(days=8))
    assert planned(council).children_placed == 2


def test_a_bed_that_comes_free_later_is_not_given_to_an_earlier_child(council: Council) -> None:
    PolicyFactory(council=council)
    only = home(council, "Only", east=1_000)
    BedFactory(home=only, free_from=TODAY + timedelta(days=8))
    for _ in range(2):
        searching(council=council, first_night=TODAY + timedelta(days=3))
    late = searching(council=council, first_night=TODAY + timedelta(days=9))
    plan = planned(council)
    assert plan.children_placed == 2
    assert row_for(plan, late).home == only
    assert plan.is_proven


def test_urgency_is_read_from_the_referral(council: Council) -> None:
    PolicyFactory(council=council)
    home(council, "Only", east=1_000)
    searching(council=council)
    urgent = searching(council=council, urgency="same_day")
    plan = planned(council)
    assert plan.urgency == 4
    assert row_for(plan, urgent).home is not None


def test_a_plan_that_is_done_is_not_done_again(council: Council) -> None:
    council_of_three(council)
    plan = planned(council)
    assert carry_out_plan(plan_id=plan.pk, clock=lambda: NOW) is False
    assert plan.rows.count() == 3


def test_a_plan_whose_worker_died_is_taken_up_again_after_its_lease(council: Council) -> None:
    council_of_three(council)
    plan = ask_for_plan(council=council, what=Plan.What.ASKED, by=None, now=NOW, on=TODAY)
    Plan.objects.filter(pk=plan.pk).update(
        state=Plan.State.RUNNING, attempt=1, lease_until=NOW + timedelta(seconds=5)
    )
    assert plans_to_take_up(now=NOW) == []
    assert carry_out_plan(plan_id=plan.pk, clock=lambda: NOW) is False
    later = NOW + timedelta(seconds=6)
    assert plans_to_take_up(now=later) == [plan.pk]
    assert carry_out_plan(plan_id=plan.pk, clock=lambda: later)
    assert current_plan(council) == plan


def test_a_worker_that_lost_its_lease_publishes_nothing(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    council_of_three(council)
    real = plans_module._publish

    def overtaken(plan: Plan, *args: object, **kwargs: object) -> None:
        Plan.objects.filter(pk=plan.pk).update(attempt=plan.attempt + 1)
        real(plan, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(plans_module, "_publish", overtaken)
    plan = ask_for_plan(council=council, what=Plan.What.ASKED, by=None, now=NOW, on=TODAY)
    assert carry_out_plan(plan_id=plan.pk, clock=lambda: NOW) is False
    assert not PlanRow.objects.exists()
    assert current_plan(council) is None


def test_a_plan_that_stops_five_times_is_marked_as_failed_and_the_one_before_stands(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    council_of_three(council)
    before = planned(council)
    monkeypatch.setattr(plans_module, "rows_of", lambda *args, **kwargs: 1 / 0)
    plan = ask_for_plan(council=council, what=Plan.What.ASKED, by=None, now=NOW, on=TODAY)
    for _ in range(6):
        carry_out_plan(plan_id=plan.pk, clock=lambda: NOW)
    plan.refresh_from_db()
    assert (plan.state, plan.attempt) == (Plan.State.FAILED, 5)
    assert current_plan(council) == before


def test_asking_twice_before_it_starts_is_one_plan(council: Council) -> None:
    def ask() -> Plan:
        return ask_for_plan(council=council, what=Plan.What.ASKED, by=None, now=NOW, on=TODAY)

    assert ask() == ask()


def test_after_the_nightly_run_each_council_is_planned_for_once(council: Council) -> None:
    council_of_three(council)
    ask_for_nightly_plans(now=NOW, on=TODAY)
    assert not Plan.objects.exists()
    run = ask_for_run(council=council, what=Run.What.NIGHTLY, by=None, now=NOW, on=TODAY)
    assert carry_out(run_id=run.pk, clock=lambda: NOW)
    for _ in range(2):
        ask_for_nightly_plans(now=NOW, on=TODAY)
    assert Plan.objects.get().what == Plan.What.NIGHTLY


def test_the_sweep_makes_the_nights_plan_and_takes_up_what_waits(council: Council) -> None:
    council_of_three(council)
    run = ask_for_run(council=council, what=Run.What.NIGHTLY, by=None, now=NOW, on=TODAY)
    assert carry_out(run_id=run.pk)
    asked = ask_for_plan(council=council, what=Plan.What.ASKED, by=None, now=NOW, on=TODAY)
    take_up_stopped_runs()
    states = dict(Plan.objects.values_list("what", "state"))
    assert states == {"nightly": Plan.State.DONE, "asked": Plan.State.DONE}
    take_up_stopped_runs()
    assert Plan.objects.count() == 2
    carry_out_joint_plan(plan_id=asked.pk)  # a bell that rings late finds nothing to do
    assert PlanRow.objects.filter(plan=asked).count() == 3


def test_a_plan_is_stale_once_a_referral_a_home_or_the_day_has_changed(council: Council) -> None:
    referral, *_ = council_of_three(council)
    plan = planned(council)
    assert not is_stale(plan, on=TODAY)
    assert is_stale(plan, on=TODAY + timedelta(days=1))
    Referral.objects.filter(pk=referral.pk).update(urgency="same_day")
    assert is_stale(plan, on=TODAY)
    fresh = planned(council)
    assert not is_stale(fresh, on=TODAY)
    council.homes.filter(name="Far").update(easting_m=400_000)
    assert is_stale(fresh, on=TODAY)


def test_a_council_where_nobody_waits_has_an_empty_plan(council: Council) -> None:
    PolicyFactory(council=council)
    plan = planned(council)
    assert (plan.groups_total, plan.total, plan.is_proven) == (0, 0, True)


def test_one_councils_children_are_never_in_anothers_plan(council: Council) -> None:
    council_of_three(council)
    other = CouncilFactory()
    PolicyFactory(council=other)
    searching(council=other)
    plan = planned(council)
    assert {row.referral.council_id for row in plan.rows.all()} == {council.pk}
    assert current_plan(other) is None


@pytest.mark.parametrize("day", [date(2026, 2, 28), date(2028, 2, 29)])
def test_any_day_can_be_planned_for(council: Council, day: date) -> None:
    council_of_three(council)
    assert planned(council, on=day).on == day
