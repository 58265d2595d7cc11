"""The one question worth asking is the one that ranking again with every answer would choose."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from matching.casefile import read_case
from matching.kernel import rank
from matching.kernel.codes import NOT_ASSESSED, Band, Dimension
from matching.kernel.homes import Homes
from matching.kernel.question import Question, question_worth_asking
from matching.kernel.types import Case, Policy
from tests.kernel.test_twin import nowhere
from tests.kernel.worlds import random_case

Prices = Callable[[Band], NDArray[np.int64]]


def first_three(homes: Homes, case: Case, policy: Policy, prices: Prices | None) -> tuple[int, ...]:
    if prices is not None:
        case = replace(case, weekly_pence=prices(case.price_band))
    return tuple(rank(homes, case, policy).option_ids[:3].tolist())


def brute_force(
    homes: Homes, case: Case, policy: Policy, prices: Prices | None = None
) -> Question | None:
    """Rank everything again for every answer to every need."""
    now, best, most = first_three(homes, case, policy, prices), None, 0
    critical_first = [d for d in Dimension if d.is_critical]
    for dimension in critical_first + [d for d in Dimension if not d.is_critical]:
        if case.needs[dimension] != NOT_ASSESSED:
            continue
        answers = []
        for level in range(5):
            needs = case.needs.copy()
            needs[dimension] = level
            answers.append(first_three(homes, replace(case, needs=needs), policy, prices))
        if sum(answer != now for answer in answers) > most:
            most = sum(answer != now for answer in answers)
            best = Question(dimension, now, tuple(answers))
    return best


def random_world(seed: int) -> tuple[Homes, Case, Policy]:
    file = read_case(random_case(Random(seed)), locate=nowhere)
    return file.homes, file.case, file.policy


def by_band(homes: Homes, seed: int) -> Prices:
    """Prices that differ from band to band, not always dearer in a higher one."""
    table = np.random.default_rng(seed).integers(30_000, 900_000, (len(Band), len(homes)))
    return lambda band: table[band]


@settings(max_examples=150)
@given(st.integers(0, 2**32), st.booleans())
def test_the_question_is_the_one_that_brute_force_finds(seed: int, follow_band: bool) -> None:
    homes, case, policy = random_world(seed)
    prices = by_band(homes, seed) if follow_band else None
    found = question_worth_asking(homes, case, policy, prices=prices)
    assert found == brute_force(homes, case, policy, prices)


def test_random_worlds_have_questions_of_many_needs_and_some_have_none() -> None:
    found = [question_worth_asking(*random_world(seed)) for seed in range(200)]
    asked = {one.dimension for one in found if one is not None}
    assert len(asked) > 8
    assert None in found


def world(child: dict[str, Any], *homes: dict[str, Any]) -> tuple[Homes, Case, Policy]:
    """Foster homes beside the child's, each a mile farther, and a child with these needs."""
    here = {"easting": 391318, "northing": 298812}
    given = {
        "on": date(2026, 11, 22),
        "child": {
            "born": date(2012, 3, 5),
            "sex": "M",
            "home": here,
            "first_night": date(2026, 11, 25),
        }
        | child,
        "home": [
            {
                "id": i,
                "kind": "agency_foster",
                "easting": here["easting"] + 6000 * i,
                "northing": here["northing"],
                "ages": [0, 17],
                "sexes": "MF",
                "registered": [date(2019, 1, 1)],
                "beds_free": 1,
                "weekly_pence": 100_000,
                "confirmed_on": date(2026, 11, 22),
            }
            | home
            for i, home in enumerate(homes, start=1)
        ],
    }
    file = read_case(given, locate=nowhere)
    return file.homes, file.case, file.policy


ALL_0 = {dimension.name: 0 for dimension in Dimension}


def without(*codes: str) -> dict[str, int]:
    """Everything assessed and absent, but for these, which nobody has assessed."""
    return {code: level for code, level in ALL_0.items() if code not in codes}


def test_an_answer_that_refuses_the_first_home_is_worth_asking_for() -> None:
    # The nearer home covers aggression at 2 by default: at 4 it is two short, and refused.
    asked = question_worth_asking(
        *world({"needs": without("AGG", "EDU")}, {}, {"capability": {"AGG": 4}})
    )
    assert asked is not None
    assert asked.dimension is Dimension.AGG
    assert asked.answers[4] == (2,)
    assert 4 in asked.changing


def test_no_question_where_no_answer_changes_anything() -> None:
    assert question_worth_asking(*world({"needs": ALL_0}, {}, {})) is None
    assert question_worth_asking(*world({"needs": without("EDU")}, {}, {})) is None
    assert question_worth_asking(*world({"needs": {}})) is None


def test_of_two_needs_that_change_as_much_the_critical_one_is_asked() -> None:
    able = {"capability": {"EMO": 4, "SLF": 4, "FIR": 4}, "easting": 391318 + 30_000}
    given = world({"needs": without("EMO", "SLF", "FIR")}, {}, able)
    asked = question_worth_asking(*given)
    assert asked is not None
    assert asked == brute_force(*given)
    assert asked.dimension is Dimension.SLF


def test_the_price_follows_the_band_that_the_answer_gives() -> None:
    # At 4 the child is of complex need; there the second home is under the ceiling, the first not.
    homes, case, policy = world({"needs": without("SLF"), "cost_ceiling_pence": 200_000}, {}, {})
    dearer = {Band.COMPLEX: np.array([300_000, 150_000])}
    prices: Prices = lambda band: dearer.get(band, np.array([100_000, 250_000]))  # noqa: E731
    homes = replace(homes, capability=np.full_like(homes.capability, 4))
    asked = question_worth_asking(homes, case, policy, prices=prices)
    assert asked is not None
    assert (asked.now, asked.answers[4]) == ((1,), (2,))
    assert asked == brute_force(homes, case, policy, prices)


def test_a_recorded_band_does_not_follow_the_answer() -> None:
    homes, case, policy = world(
        {"needs": without("SLF"), "band": "standard", "cost_ceiling_pence": 200_000}, {}, {}
    )
    homes = replace(homes, capability=np.full_like(homes.capability, 4))
    prices = by_band(homes, 1)
    assert question_worth_asking(homes, case, policy, prices=prices) is None


@pytest.mark.parametrize("level", range(5))
def test_asking_changes_nothing_of_the_case(level: int) -> None:
    homes, case, policy = random_world(level)
    before = case.needs.copy()
    question_worth_asking(homes, case, policy)
    np.testing.assert_array_equal(case.needs, before)
