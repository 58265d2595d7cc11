"""The joint plan of the demo's councils keeps to every rule, looked at from the tables again."""

from collections import defaultdict
from datetime import date
from itertools import combinations

import time_machine
from django.test import TestCase

from matching.demo.seeding import plan_all, seed
from matching.models import Plan, PlanRow
from matching.services.market import waiting_in
from placements.models import Referral
from providers.models import Bed
from tests.factories import NOW, TODAY

FOSTERED_AT_MOST = 3
FOSTER = ("kinship_foster", "in_house_foster", "agency_foster")


def clash(one: dict[str, int], other: dict[str, int]) -> bool:
    """RESIDENT_AT_RISK either way, or either lives alone; from levels and ages as stored."""
    if one["alone"] or other["alone"]:
        return True
    return any(
        a["SHB"] >= 3 and (a["age"] - b["age"] >= 2 or b["EXP"] >= 3)
        for a, b in ((one, other), (other, one))
    )


def child(referral: Referral, on: date) -> dict[str, int]:
    profile = referral.profile
    assert profile is not None
    assert referral.first_night is not None
    levels = dict(profile.needs.values_list("dimension", "level"))
    return {
        "SHB": levels.get("SHB", 0),
        "EXP": levels.get("EXP", 0),
        "age": referral.child.age_on(max(referral.first_night, on)),
        "alone": profile.solo or levels.get("PEE", 0) == 4,
    }


class TestTheDemosPlans(TestCase):
    """Made once; the tests only read them."""

    @classmethod
    def setUpTestData(cls) -> None:
        with time_machine.travel(NOW, tick=True):
            seed(seed_number=2, scale="council", on=TODAY)
            plan_all(on=TODAY, now=NOW)

    def test_no_plan_breaks_a_rule(self) -> None:
        placed, shared = 0, 0
        for plan in Plan.objects.all():
            by_home: dict[int, list[PlanRow]] = defaultdict(list)
            for row in plan.rows.exclude(home=None).select_related("referral__child", "home"):
                by_home[row.home_id or 0].append(row)
            for rows in by_home.values():
                keeps_to_the_rules(rows, plan.on)
                shared += len(rows) > 1
                placed += sum(row.children for row in rows)
        assert placed >= 40
        assert shared >= 1  # or nothing was asked of children who share a home

    def test_every_searched_referral_has_a_row_and_the_plans_are_proven(self) -> None:
        assert Plan.objects.filter(state=Plan.State.DONE).count() == 3
        for plan in Plan.objects.select_related("council"):
            searched = Referral.objects.searched().filter(council=plan.council)
            assert set(plan.rows.values_list("referral", flat=True)) == set(
                searched.values_list("pk", flat=True)
            )
            assert plan.is_proven
            assert plan.inputs_digest == waiting_in(plan.council, on=plan.on).digest
            # Nobody who is alone in a group can be better off than with the first option.
            assert not plan.rows.filter(against_alone=PlanRow.Against.BETTER).exists()


def keeps_to_the_rules(rows: list[PlanRow], on: date) -> None:
    """Beds, children who must not meet, the fostering limit: for those planned into one home."""
    home, sizes = rows[0].home, sum(row.children for row in rows)
    assert home is not None
    assert sizes <= Bed.objects.filter(home=home).exclude(state=Bed.State.TAKEN).count()
    children = [child(row.referral, on) for row in rows]
    assert not any(clash(a, b) for a, b in combinations(children, 2))
    if len(rows) > 1 and home.kind in FOSTER:
        assert sizes <= FOSTERED_AT_MOST
