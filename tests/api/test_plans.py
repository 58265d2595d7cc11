"""The joint plan over the API: as it was stored, with its proof, and nothing of other councils."""

from django.test import Client

from accounts.models import AccessLog, Council, User
from matching.models import PlanRow
from needs.models import SiblingGroup
from tests.api.conftest import ProgramOf, ask
from tests.factories import CouncilFactory, PolicyFactory, searching
from tests.matching.planning import council_of_three, home, planned

CURRENT = "plans/current/"


def test_before_anything_was_planned_the_plan_is_null(program: Client, council: Council) -> None:
    told = ask(program, CURRENT)
    assert told["plan"] is None
    assert (told["results"], told["beds"], told["is_stale"]) == ([], [], False)


def test_the_plan_is_told_with_its_aims_its_proof_and_every_row(
    program: Client, council: Council
) -> None:
    referrals = council_of_three(council)
    plan = planned(council)
    told = ask(program, CURRENT)
    assert told["plan"]["objective"] == {
        "urgency": plan.urgency,
        "total": plan.total,
        "lowest": plan.lowest,
    }
    assert told["plan"]["proven"] is True
    assert told["is_stale"] is False
    rows = {row["reference"]: row for row in told["results"]}
    assert set(rows) == {referral.child.ref for referral in referrals}
    urgent = rows["BBBB-0002"]
    assert urgent["planned"]["name"] == "Far"
    assert urgent["alone"]["name"] == urgent["in_turn"]["name"] == "Near"
    assert urgent["against_alone"] == "worse"
    assert [bed["children_first"] for bed in told["beds"]][:1] == [3]
    assert sum(row["planned"] is None for row in told["results"]) == 1


def test_rows_are_found_by_how_they_stand_and_told_page_by_page(
    program: Client, council: Council
) -> None:
    council_of_three(council)
    searching(council=council, cost_ceiling_pence=1)
    planned(council)
    (nowhere,) = ask(program, f"{CURRENT}?against_alone=none")["results"]
    assert {"code": "OVER_COST_CEILING", "homes": 3} in nowhere["reasons"]
    first = ask(program, f"{CURRENT}?page_size=3")
    assert (first["count"], first["pages"], len(first["results"])) == (4, 2, 3)
    ask(program, f"{CURRENT}?against_alone=nonsense", status=400)


def test_a_stale_plan_says_so(program: Client, council: Council) -> None:
    council_of_three(council)
    planned(council)
    searching(council=council)
    assert ask(program, CURRENT)["is_stale"] is True


def test_the_children_who_were_told_of_count_as_looked_at(
    program: Client, council: Council
) -> None:
    referrals = council_of_three(council)
    planned(council)
    ask(program, CURRENT)
    looked = set(AccessLog.objects.filter(part="api:plan").values_list("child_id", flat=True))
    assert looked == {referral.child_id for referral in referrals}


def test_another_councils_plan_is_not_told(program: Client, council: Council) -> None:
    strange = CouncilFactory()
    PolicyFactory(council=strange)
    searching(council=strange)
    planned(strange)
    assert PlanRow.objects.exists()
    assert ask(program, CURRENT)["plan"] is None


def test_only_those_who_commission_are_told(
    program_of: ProgramOf, social_worker: User, council: Council
) -> None:
    ask(program_of(social_worker), CURRENT, status=403)


def test_families_are_told_with_their_penalty_and_whether_a_home_could_take_them(
    program: Client, council: Council
) -> None:
    PolicyFactory(council=council)
    both = home(council, "Both", east=1_000, beds=2)
    home(council, "One", east=9_000)
    group = SiblingGroup.objects.create(council=council)
    for _ in range(2):
        searching(
            council=council, child__sibling_group=group, together="preferred", together_count=2
        )
    searching(council=council, urgency="same_day", max_tenths=20)
    planned(council)
    told = ask(program, CURRENT)
    assert told["families"] == [
        {
            "family": 0,
            "together": False,
            "homes": 2,
            "penalty": 10_000,
            "options_count": 1,
            "best_home": both.pk,
            "obstacle": None,
        }
    ]
    assert sorted(row["family"] is None for row in told["results"]) == [False, False, True]
    placed = sum(row["planned"]["total"] for row in told["results"])
    assert told["plan"]["objective"]["total"] == placed - 10_000
