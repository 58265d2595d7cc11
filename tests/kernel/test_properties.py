"""What is always true of a ranking, whatever the case."""

from copy import deepcopy
from random import Random
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.caseanswer import answer
from matching.casefile import read_case
from matching.kernel import rank
from matching.kernel.codes import Kind, Refusal
from tests.kernel.test_twin import nowhere, rank_fast
from tests.kernel.twin import CODES, Given, tenths_between
from tests.kernel.worlds import random_case

seeds = st.integers(0, 2**32)
few = settings(max_examples=60, deadline=None)


def case_of(seed: int) -> Given:
    return random_case(Random(seed))


def order(ranked: Given) -> list[int]:
    return [option["home"] for option in ranked["options"]]


def refused(ranked: Given) -> dict[int, set[str]]:
    return {home["home"]: set(home["reasons"]) for home in ranked["refused"]}


@few
@given(seeds)
def test_shuffling_the_homes_changes_nothing(seed: int) -> None:
    case = case_of(seed)
    shuffled = case | {"home": Random(seed + 1).sample(case["home"], len(case["home"]))}
    assert rank_fast(shuffled) == rank_fast(case)


@few
@given(seeds)
def test_adding_a_home_never_changes_the_order_of_the_others(seed: int) -> None:
    case = case_of(seed)
    for left_out in case["home"][:3]:
        without = case | {"home": [home for home in case["home"] if home is not left_out]}
        remaining = [home for home in order(rank_fast(case)) if home != left_out["id"]]
        assert order(rank_fast(without)) == remaining


@few
@given(seeds, st.integers(1, 10_000))
def test_one_home_nearer_never_falls(seed: int, divide_by: int) -> None:
    case = case_of(seed)
    for key in ("places", "avoid"):  # a home nearer to the child's can be farther from a school
        case["child"].pop(key, None)
    before = rank_fast(case)
    for option in before["options"][:3]:
        nearer = deepcopy(case)
        home = next(home for home in nearer["home"] if home["id"] == option["home"])
        for key in ("easting", "northing"):
            home[key] = case["child"]["home"][key] + int(
                (home[key] - case["child"]["home"][key]) / divide_by
            )
        assert order(rank_fast(nearer)).index(option["home"]) <= option["rank"] - 1


@few
@given(seeds, st.sampled_from(CODES))
def test_one_need_higher_never_removes_a_reason_or_betters_a_tier(seed: int, code: str) -> None:
    case = case_of(seed)
    level = case["child"]["needs"].get(code)
    if level in (None, 4):
        case["child"]["needs"][code] = level = 1
    higher = deepcopy(case)
    higher["child"]["needs"][code] = level + 1
    before, after = rank_fast(case), rank_fast(higher)
    reasons = refused(after)
    assert all(found <= reasons[home] for home, found in refused(before).items())
    tiers = {option["home"]: option["tier"] for option in before["options"]}
    assert all(option["tier"] >= tiers[option["home"]] for option in after["options"])


@few
@given(seeds, st.sampled_from(CODES), st.integers(0, 3))
def test_an_only_need_that_rises_never_raises_the_need_score(
    seed: int, code: str, level: int
) -> None:
    # With several needs it can: one that is fully met makes the unmet share of the rest smaller.
    case = case_of(seed)
    case["child"]["needs"] = dict.fromkeys(CODES, 0) | {code: level}
    higher = deepcopy(case)
    higher["child"]["needs"][code] = level + 1
    before = {option["home"]: option["scores"]["need"] for option in rank_fast(case)["options"]}
    for option in rank_fast(higher)["options"]:
        assert option["scores"]["need"] <= before[option["home"]]


@few
@given(seeds)
def test_the_childs_sex_matters_only_where_a_registration_limits_it(seed: int) -> None:
    case = case_of(seed)
    for home in case["home"]:
        home["sexes"] = "MFU"
    answers = [rank_fast(case | {"child": case["child"] | {"sex": sex}}) for sex in "MFU"]
    assert answers[0] == answers[1] == answers[2]


@few
@given(seeds, st.lists(st.sampled_from(["halal", "punjabi", "church", "urdu", "hair"])))
def test_identity_words_move_continuity_and_nothing_else(seed: int, words: list[str]) -> None:
    case = case_of(seed)
    other = case | {"child": case["child"] | {"identity": words}}
    before, after = rank_fast(case), rank_fast(other)
    assert before["refused"] == after["refused"]

    def rest(ranked: Given) -> dict[int, Any]:
        return {
            option["home"]: (
                option["tier"],
                option["miles"],
                option["shortfalls"],
                {name: s for name, s in option["scores"].items() if name != "continuity"},
            )
            for option in ranked["options"]
        }

    assert rest(before) == rest(after)


@few
@given(seeds)
def test_urgency_is_no_part_of_a_ranking(seed: int) -> None:
    case = case_of(seed)
    urgent = case | {"child": case["child"] | {"urgency": "same_day"}}
    assert rank_fast(urgent) == rank_fast(case | {"child": case["child"] | {"urgency": "planned"}})


@few
@given(seeds)
def test_importance_moves_no_tier_and_no_refusal(seed: int) -> None:
    case = case_of(seed)
    other = case | {
        "child": case["child"] | {"importance": dict.fromkeys(CODES, "desirable")},
    }
    before, after = rank_fast(case), rank_fast(other)
    assert before["refused"] == after["refused"]
    tiers = [{o["home"]: o["tier"] for o in ranked["options"]} for ranked in (before, after)]
    assert tiers[0] == tiers[1]


@few
@given(seeds)
def test_the_arrays_of_a_ranking_fit_together(seed: int) -> None:
    case = case_of(seed)
    file = read_case(case, locate=nowhere)
    ranking = rank(file.homes, file.case, file.policy)
    np.testing.assert_array_equal(ranking.parts.sum(axis=1), ranking.total)
    assert ((ranking.total >= 0) & (ranking.total <= 100_000)).all()
    assert ((ranking.scores >= 0) & (ranking.scores <= 1000)).all()
    assert (ranking.need_best >= ranking.scores[:, 0]).all()
    assert (np.diff(ranking.tier) >= 0).all()
    assert set(ranking.order.tolist()) == set(np.flatnonzero(ranking.refusals == 0).tolist())
    for row in np.flatnonzero(ranking.refusals).tolist():
        assert ranking.reasons(row)
    assert all(len(ranking.reasons(row)) == 1 for row in np.flatnonzero(ranking.near_miss).tolist())
    counts = ranking.counts()
    assert all(
        counts[reason] == sum(reason in ranking.reasons(row) for row in range(len(file.homes)))
        for reason in Refusal
    )


@few
@given(seeds, st.integers(0, 5))
def test_bounding_the_detail_leaves_order_scores_and_counts_alone(seed: int, top: int) -> None:
    file = read_case(case_of(seed), locate=nowhere)
    whole = rank(file.homes, file.case, file.policy)
    bounded = rank(file.homes, file.case, file.policy, top=top)
    np.testing.assert_array_equal(bounded.order, whole.order)
    np.testing.assert_array_equal(bounded.scores, whole.scores)
    np.testing.assert_array_equal(bounded.shortfalls, whole.shortfalls[:top])
    assert bounded.counts() == whole.counts()


@few
@given(seeds)
def test_the_same_case_gives_the_same_answer_again(seed: int) -> None:
    file = read_case(case_of(seed), locate=nowhere)
    first = answer(rank(file.homes, file.case, file.policy))
    assert answer(rank(file.homes, file.case, file.policy)) == first


def test_the_distance_of_every_home_is_given_refused_or_not() -> None:
    case = case_of(3)
    file = read_case(case, locate=nowhere)
    ranking = rank(file.homes, file.case, file.policy)
    expected = {home["id"]: tenths_between(home, case["child"]["home"]) for home in case["home"]}
    found = zip(ranking.home_id.tolist(), ranking.distance_tenths.tolist(), strict=True)
    assert dict(found) == expected


def test_a_kinds_default_capability_does_not_depend_on_who_asks() -> None:
    assert [kind.is_foster for kind in Kind] == [True] * 3 + [False] * 5
