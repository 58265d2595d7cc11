"""How sure the order is: plausible weightings, first places, and totals too near to call."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.sureness import (
    PARTS,
    TIED_WITHIN,
    Sure,
    robustness,
    sure_word,
    tied_place,
    weightings,
    whole_parts,
)
from matching.kernel.types import Policy, Weights
from tests.kernel.ranked import Row, key, many, ranked, rows, weights

few = settings(max_examples=40, deadline=None)


def first_places(options: RankedOptions, drawn: list[list[int]]) -> list[int]:
    """One weighting after another, one option after another."""
    counts = [0] * len(options)
    table = list(
        zip(
            options.tier.tolist(),
            map(tuple, options.scores.tolist()),
            options.tenths.tolist(),
            strict=True,
        )
    )
    ids = options.home_id.tolist()
    for tier in set(options.tier.tolist()):
        mine = [i for i in range(len(options)) if table[i][0] == tier]
        for row in drawn:
            counts[min(mine, key=lambda i: key(table[i], ids[i], tuple(row)))] += 1
    return counts


@few
@given(rows, weights, st.integers(0, 2**31))
def test_first_places_are_those_of_a_slow_count_ties_and_all(
    given_rows: list[Row], under: Weights, seed: int
) -> None:
    options = ranked(given_rows, under)
    found = robustness(options, Policy(weights=under, seed=seed))
    counts = first_places(options, weightings(under, seed=seed).tolist())
    assert found.first_in_tier.tolist() == counts
    best = min(options.tier.tolist(), default=0)
    assert found.first.tolist() == [
        count if tier == best else 0
        for count, tier in zip(counts, options.tier.tolist(), strict=True)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_leaving_out_what_cannot_win_changes_no_share(seed: int) -> None:
    options = many(400, seed=seed)
    drawn = weightings(Weights(), seed=1)
    counts = np.zeros(len(options), dtype=np.int64)
    for rows_of_tier in options.tiers():
        tie = [i for i in options.by_tie if rows_of_tier.start <= i < rows_of_tier.stop]
        winners = np.array(tie)[(drawn @ options.scores[tie].T).argmax(axis=1)]
        counts += np.bincount(winners, minlength=len(options))
    np.testing.assert_array_equal(robustness(options, Policy()).first_in_tier, counts)


@few
@given(weights, st.integers(0, 2**31))
def test_every_weighting_sums_to_a_million_and_weights_of_0_stay_0(
    under: Weights, seed: int
) -> None:
    drawn = weightings(under, seed=seed)
    assert drawn.shape == (1000, 5)
    assert (drawn.sum(axis=1) == PARTS).all()
    assert (drawn >= 0).all()
    assert not drawn[:, np.array(under.row) == 0].any()


@pytest.mark.parametrize("wrong", [{"seed": -1}, {"generator": "MT19937"}])
def test_a_policy_of_another_generator_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="seed|PCG64"):
        Policy(**wrong)


def test_the_weightings_lie_around_the_policys_own() -> None:
    mean = weightings(Weights(), seed=1).mean(axis=0) / PARTS * 100
    np.testing.assert_allclose(mean, Weights().row, atol=1)


def test_the_same_seed_draws_the_same_and_another_seed_does_not() -> None:
    first = weightings(Weights(), seed=1)
    np.testing.assert_array_equal(first, weightings(Weights(), seed=1))
    assert (first != weightings(Weights(), seed=2)).any()


def test_what_rounding_down_leaves_goes_to_the_largest_fractions() -> None:
    shares = np.array([[1 / 3, 1 / 3, 1 / 3], [0.5, 0.25, 0.25], [2.6e-6, 2.5e-6, 1 - 5.1e-6]])
    assert whole_parts(shares).tolist() == [
        [333_334, 333_333, 333_333],
        [500_000, 250_000, 250_000],
        [3, 2, 999_995],
    ]


@given(
    st.lists(st.floats(1e-9, 1), min_size=1, max_size=5).map(
        lambda given: np.array([given]) / sum(given)
    )
)
def test_no_part_is_a_millionth_or_more_from_its_share(shares: np.ndarray) -> None:
    parts = whole_parts(shares)
    assert parts.sum() == PARTS
    assert (np.abs(parts - shares * PARTS) < 1).all()


def test_totals_under_a_weighting_are_whole_below_what_a_float_holds() -> None:
    assert 1000 * PARTS < 2**53


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1000, Sure.CLEAR),
        (900, Sure.CLEAR),
        (899, Sure.LIKELY),
        (650, Sure.LIKELY),
        (649, Sure.CLOSE_CALL),
        (0, Sure.CLOSE_CALL),
    ],
)
def test_a_share_has_its_word(share: int, word: Sure) -> None:
    assert sure_word(share) is word


def test_an_only_option_is_first_in_every_weighting() -> None:
    options = ranked([(3, (0, 0, 0, 0, 0), 9)], Weights())
    assert robustness(options, Policy()).first.tolist() == [1000]


def test_no_option_has_no_share_and_no_tie() -> None:
    options = ranked([], Weights())
    assert robustness(options, Policy()).first.tolist() == []
    assert tied_place(options).tolist() == []


def test_an_option_of_a_lower_tier_is_never_first() -> None:
    best, lower = (1, (0, 0, 0, 0, 1), 900), (2, (1000, 1000, 1000, 1000, 1000), 0)
    found = robustness(ranked([lower, best], Weights()), Policy())
    assert found.first.tolist() == [1000, 0]
    assert found.first_in_tier.tolist() == [1000, 1000]


def at_total(total: int, tier: int = 1) -> Row:
    """An option of this total under the usual weights: need and assurance, by 50 and 5."""
    assert total % 5 == 0
    return tier, (total // 50, 0, 0, 0, total % 50 // 5), 0


@pytest.mark.parametrize(("apart", "place"), [(TIED_WITHIN - 5, [1, 1]), (TIED_WITHIN, [1, 2])])
def test_less_than_one_point_apart_is_tied(apart: int, place: list[int]) -> None:
    options = ranked([at_total(45_000), at_total(45_000 - apart)], Weights())
    assert tied_place(options).tolist() == place


def test_a_chain_of_small_steps_does_not_stretch_a_tie() -> None:
    options = ranked([at_total(45_000 - 600 * step) for step in range(5)], Weights())
    assert tied_place(options).tolist() == [1, 1, 3, 3, 5]


def test_options_of_different_tiers_are_never_tied() -> None:
    options = ranked([at_total(45_000), at_total(45_000, tier=2)], Weights())
    assert tied_place(options).tolist() == [1, 2]


@given(rows, weights)
def test_a_tie_group_lies_within_a_point_of_its_best_and_in_one_tier(
    given_rows: list[Row], under: Weights
) -> None:
    options = ranked(given_rows, under)
    place = tied_place(options)
    best = place - 1
    assert (np.diff(place) >= 0).all()
    assert (options.total[best] - options.total < TIED_WITHIN).all()
    assert (options.tier[best] == options.tier).all()
    starts = np.flatnonzero(best == np.arange(len(options)))
    for before, start in zip(starts, starts[1:], strict=False):
        apart = options.total[before] - options.total[start] >= TIED_WITHIN
        assert apart or options.tier[before] != options.tier[start]
