"""What a refused home would have to change: each set holds, and nothing of it can be spared."""

from collections import Counter
from datetime import timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.kernel import rank
from matching.kernel.applying import Changed
from matching.kernel.codes import Access, Dimension, Refusal, Standing
from matching.kernel.refusals import RULES
from matching.kernel.remedies import IN_THE_WAY, Remedies, Remedy, What, lacking
from tests.kernel.carried_out import carried_out, read, standing, weaker
from tests.kernel.twin import Given
from tests.kernel.worlds import HOME, ON, random_case

many = settings(max_examples=150, deadline=None)
seeds = st.integers(0, 2**32)


def sets_of(case: Given) -> dict[int, Remedies | None]:
    """Home to its smallest set; () is an option, None has something in the way."""
    file = read(case)
    rows = range(len(file.homes))
    found = lacking(file.homes, file.case, file.policy, rows)
    return {int(file.homes.home_id[row]): found.remedies(row) for row in rows}


@many
@given(seeds)
def test_a_home_with_its_remedies_carried_out_is_an_option(seed: int) -> None:
    case = random_case(Random(seed))
    for home_id, remedies in sets_of(case).items():
        if remedies is not None:
            assert standing(carried_out(case, home_id, remedies), home_id)


@many
@given(seeds)
def test_no_part_of_the_remedies_and_no_smaller_amount_makes_an_option(seed: int) -> None:
    case = random_case(Random(seed))
    for home_id, remedies in sets_of(case).items():
        for left_out in remedies or ():
            kept = tuple(one for one in remedies or () if one != left_out)
            assert standing(carried_out(case, home_id, kept), home_id) is None
            less = weaker(left_out, case, home_id)
            if less is not None:
                assert standing(carried_out(case, home_id, (*kept, less)), home_id) is None


def everything(case: Given, home: Given) -> list[Remedy]:
    """Every remedy there is, at its most: what none of these does, no remedy does."""
    night = min(case["child"]["first_night"], ON)
    return [
        Remedy(What.CONFIRMATION, to=ON.toordinal()),
        *([Remedy(What.FREE_FROM, to=night.toordinal())] if "free_from" in home else []),
        *([Remedy(What.FEE, to=0)] if home["weekly_pence"] else []),
        *([Remedy(What.BEDS, to=99)]),
        *(Remedy(What.ACCESS, of=int(access)) for access in Access),
        *([Remedy(What.SUSPENSION)] if home.get("suspended") == "council" else []),
        *(
            Remedy(What.CAPABILITY, of=code, to=4)
            for code in Dimension
            if home.get("capability", {}).get(code.name, 0) < 4 and home["kind"] != "secure_home"
        ),
    ]


@settings(max_examples=25, deadline=None)
@given(seeds)
def test_homes_without_a_set_stay_refused_whatever_is_changed(seed: int) -> None:
    case = random_case(Random(seed), most_homes=8)
    homes = {home["id"]: home for home in case["home"]}
    for home_id, remedies in sets_of(case).items():
        if remedies is None:
            all_of_them = tuple(everything(case, homes[home_id]))
            assert standing(carried_out(case, home_id, all_of_them), home_id) is None


@settings(max_examples=25, deadline=None)
@given(seeds)
def test_no_smaller_number_of_changes_of_any_amount_makes_an_option(seed: int) -> None:
    case = random_case(Random(seed), most_homes=6)
    homes = {home["id"]: home for home in case["home"]}
    for home_id, remedies in sets_of(case).items():
        if remedies and len(remedies) <= 2:
            every = everything(case, homes[home_id])
            for fewer in combinations(every, len(remedies) - 1):
                assert standing(carried_out(case, home_id, fewer), home_id) is None


@many
@given(seeds)
def test_an_unchanged_copy_of_every_home_is_ranked_as_the_home(seed: int) -> None:
    file = read(random_case(Random(seed)))
    ranking = rank(file.homes, file.case, file.policy)
    rows = list(range(len(file.homes)))
    changed = Changed.of(file.homes, rows, [()] * len(rows))
    again = rank(changed.homes, changed.case(file.case, file.homes), file.policy)
    assert again.refusals.tolist() == ranking.refusals.tolist()
    assert again.order.tolist() == ranking.order.tolist()
    assert again.scores.tolist() == ranking.scores.tolist()


def test_the_random_cases_ask_for_every_remedy_alone_and_beside_others() -> None:
    alone: Counter[What] = Counter()
    beside: Counter[What] = Counter()
    for seed in range(400):
        for remedies in sets_of(random_case(Random(seed))).values():
            counted = alone if len(remedies or ()) == 1 else beside
            counted.update(one.what for one in remedies or ())
    asked = set(What) - {What.OFFER}  # a word that is not offered refuses nobody
    assert set(alone) == set(beside) == asked


@pytest.fixture
def case() -> dict[str, Any]:
    """A child of twelve, and a home that would do."""
    home = {
        "id": 7,
        "kind": "childrens_home",
        "easting": 395_000,
        "northing": 301_000,
        "ages": [8, 17],
        "sexes": "MF",
        "registered": [ON - timedelta(days=900)],
        "beds_free": 1,
        "weekly_pence": 400_000,
        "confirmed_on": ON,
    }
    child = {
        "born": ON.replace(year=ON.year - 12),
        "sex": "F",
        "home": dict(HOME),
        "first_night": ON + timedelta(days=3),
        "needs": {"MIS": 3},
    }
    return {"on": ON, "child": child, "home": [home]}


def only(case: dict[str, Any], **changes: Any) -> Remedies | None:
    case["home"][0] |= changes
    return sets_of(case)[7]


def test_a_stale_vacancy_is_confirmed_on_the_day(case: dict[str, Any]) -> None:
    stale = ON - timedelta(days=29)
    assert only(case, confirmed_on=stale) == (Remedy(What.CONFIRMATION, to=ON.toordinal()),)


def test_a_critical_level_is_raised_to_one_below_the_need(case: dict[str, Any]) -> None:
    case["child"]["needs"]["MIS"] = 4
    raised = Remedy(What.CAPABILITY, of=Dimension.MIS, to=3)
    assert only(case, capability={"MIS": 1}) == (raised,)


def test_a_home_that_is_full_and_free_too_late_needs_a_bed_and_a_date(case: dict[str, Any]) -> None:
    night = case["child"]["first_night"]
    found = only(case, beds_free=0, free_from=night + timedelta(days=1))
    assert found == (Remedy(What.FREE_FROM, to=night.toordinal()), Remedy(What.BEDS, to=1))


def test_brothers_and_sisters_need_as_many_beds(case: dict[str, Any]) -> None:
    case["child"]["siblings"] = {"together": 3, "must": True}
    assert only(case) == (Remedy(What.BEDS, to=3),)


def test_a_fee_comes_down_to_the_ceiling_and_no_lower(case: dict[str, Any]) -> None:
    case["child"] |= {"cost_ceiling_pence": 300_001, "band": "specialist"}
    assert only(case) == (Remedy(What.FEE, of=2, to=300_001),)


def test_the_councils_suspension_can_be_lifted_and_ofsteds_cannot(case: dict[str, Any]) -> None:
    assert only(case, suspended="council") == (Remedy(What.SUSPENSION),)
    assert only(case, suspended="ofsted") is None


@pytest.mark.parametrize(
    ("child", "home"),
    [
        ({}, {"ages": [13, 17]}),
        ({}, {"ages": [8, 11]}),
        ({}, {"sexes": "M"}),
        ({}, {"registered": [ON + timedelta(days=9)]}),
        ({}, {"kind": "secure_home"}),
        ({"flags": ["dol"]}, {"kind": "supported_accommodation"}),
        ({}, {"kind": "agency_foster", "fostered": 3}),
        ({"flags": ["solo"]}, {"residents": [{"age": 12}]}),
        ({"needs": {"EXP": 3}}, {"residents": [{"age": 12, "needs": {"SHB": 3}}]}),
        ({"ruled_out": ["childrens_home"]}, {}),
        ({"max_miles": 1}, {}),
        ({"avoid": [{"easting": 395_000, "northing": 301_000, "miles": 1}]}, {}),
        ({}, {"rating": "inadequate"}),
        ({}, {"declined": True}),
    ],
)
def test_nothing_is_offered_that_is_not_for_the_home_to_change(
    case: dict[str, Any], child: dict[str, Any], home: dict[str, Any]
) -> None:
    case["child"] |= child
    assert only(case, **home) is None


def test_no_remedy_answers_a_reason_of_the_law() -> None:
    unlawful = [rule.refusal for rule in RULES if rule.standing is Standing.UNLAWFUL]
    assert all(refusal in IN_THE_WAY for refusal in unlawful)
    assert Refusal.RESIDENT_AT_RISK in IN_THE_WAY  # nobody is asked to move out
