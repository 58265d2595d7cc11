"""At which weight another option takes first place: closed form against sweeps and brute force."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from matching.kernel.codes import Score
from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.thresholds import Threshold, thresholds
from matching.kernel.types import Weights
from tests.kernel.ranked import Row, many, ranked, rows, weights

LITTLE = Fraction(1, 10**9)
some = settings(max_examples=120, deadline=None)


def first_at(options: RankedOptions, score: int, value: Fraction) -> int:
    """The row that is first when one weight has this value, all in fractions."""
    present = options.weights.row[score]
    scale = (100 - value) / (100 - present)
    parts = [w * scale for w in options.weights.row]
    parts[score] = value

    def place(i: int) -> tuple[Fraction, ...]:
        row = options.scores[i].tolist()
        total = sum((w * s for w, s in zip(parts, row, strict=True)), Fraction(0))
        ids = (options.home_id, options.tenths, options.tier)
        home, tenths, tier = (Fraction(int(column[i])) for column in ids)
        return tier, -total, Fraction(-row[0]), tenths, home

    return min(range(len(options)), key=place)


def crossings(options: RankedOptions, score: int) -> set[Fraction]:
    """Every value at which the first option's total meets another's, and both ends."""
    present = options.weights.row[score]
    found = {Fraction(0), Fraction(100)}
    for i in range(1, len(options)):
        apart = [int(a) - int(b) for a, b in zip(options.scores[i], options.scores[0], strict=True)]
        weighed = [w * a for w, a in zip(options.weights.row, apart, strict=True)]
        rest = Fraction(sum(weighed) - weighed[score], 100 - present)
        if apart[score] != rest:  # x · apart + (100 - x) · rest = 0
            found.add(Fraction(-100 * rest, 1) / (apart[score] - rest))
    return {value for value in found if 0 <= value <= 100}


def brute_force(options: RankedOptions, score: int, side: int) -> Threshold | None:
    """Walk the crossings away from the present weight, looking at each and just beyond it."""
    present = Fraction(options.weights.row[score])
    beyond = {v for v in crossings(options, score) | {present} if side * (v - present) >= 0}
    for value in sorted(beyond, key=lambda v: abs(v - present)):
        if row := first_at(options, score, value):
            return Threshold(value, row, at_value=True)
        step = value + side * LITTLE
        if 0 <= step <= 100 and (row := first_at(options, score, step)):
            return Threshold(value, row, at_value=False)
    return None


@some
@given(rows, weights)
def test_the_closed_form_is_what_brute_force_finds(given_rows: list[Row], under: Weights) -> None:
    options = ranked(given_rows, under)
    if not len(options):
        assert thresholds(options) == ()
        return
    for one in thresholds(options):
        assert one.present == under.row[one.score]
        if one.present == 100:
            assert (one.below, one.above) == (None, None)
        else:
            assert one.below == brute_force(options, one.score, -1)
            assert one.above == brute_force(options, one.score, 1)


@pytest.mark.parametrize("batch", range(10))
def test_10_000_draws_of_a_weight_agree_within_one_and_a_half_points(batch: int) -> None:
    met = sum(met_by_draws(seed) for seed in range(20 * batch, 20 * batch + 20))
    assert met > 20


def met_by_draws(seed: int) -> int:
    """How many thresholds of a random list 10,000 draws meet; they must be the exact ones."""
    options, draw = many(40, seed=seed, tiers=1), np.random.default_rng(seed)
    met = 0
    for one in thresholds(options):
        present = one.present
        other = [i for i in range(5) if i != one.score]
        rest = options.scores[:, other] @ [options.weights.row[i] for i in other]
        draws = draw.uniform(0, 100, 10_000)
        totals = np.outer(options.scores[:, one.score], draws)
        totals += np.outer(rest, (100 - draws) / (100 - present))
        changed = draws[totals.argmax(axis=0) != 0].tolist()
        below = max((x for x in changed if x < present), default=None)
        above = min((x for x in changed if x > present), default=None)
        for drawn, exact in ((below, one.below), (above, one.above)):
            if drawn is None:
                # No draw fell where another is first: there is no such place wider than the bar.
                assert exact is None or min(exact.value, 100 - exact.value) < 1.5
            else:
                assert exact is not None
                assert abs(drawn - exact.value) < 1.5
                met += 1
    return met


def test_the_known_example_is_exact() -> None:
    # First: need 800, nearness 500; rival: 700 and 750. Under 60/40 they meet where
    # 800(100 - x) + 500x = 700(100 - x) + 750x, which is at 100/3.5 per cent of nearness.
    under = Weights(need=80, nearness=20, affordability=0, continuity=0, assurance=0)
    options = ranked([(1, (800, 500, 0, 0, 0), 9), (1, (700, 750, 0, 0, 0), 0)], under)
    nearness = thresholds(options)[Score.NEARNESS]
    assert nearness.below is None
    assert nearness.above == Threshold(Fraction(200, 7), row=1, at_value=False)


def test_where_totals_meet_the_order_of_ties_says_who_is_first() -> None:
    under = Weights(need=0, nearness=50, affordability=50, continuity=0, assurance=0)
    first, rival = (500, 200, 700, 0, 0), (500, 600, 200, 0, 0)
    meet = Fraction(500, 9)  # 700 - 5x = 200 + 4x
    farther = thresholds(ranked([(1, first, 0), (1, rival, 9)], under))[Score.NEARNESS]
    nearer = thresholds(ranked([(1, first, 9), (1, rival, 0)], under))[Score.NEARNESS]
    assert farther.above == Threshold(meet, row=1, at_value=False)
    assert nearer.above == Threshold(meet, row=1, at_value=True)


def test_equal_totals_change_hands_at_the_present_weight_itself() -> None:
    under = Weights(need=50, nearness=50, affordability=0, continuity=0, assurance=0)
    options = ranked([(1, (600, 400, 0, 0, 0), 0), (1, (400, 600, 0, 0, 0), 0)], under)
    assert thresholds(options)[Score.NEARNESS].above == Threshold(Fraction(50), 1, at_value=False)
    assert thresholds(options)[Score.NEARNESS].below is None


def test_another_tier_never_takes_first_place() -> None:
    options = ranked([(1, (0,) * 5, 900), (2, (1000,) * 5, 0)], Weights())
    assert all((one.below, one.above) == (None, None) for one in thresholds(options))
    assert len(thresholds(options)) == 5


def test_of_a_weight_of_100_nothing_is_said_but_of_the_others_it_is() -> None:
    under = Weights(need=100, nearness=0, affordability=0, continuity=0, assurance=0)
    options = ranked([(1, (900, 0, 0, 0, 0), 0), (1, (600, 600, 0, 0, 0), 0)], under)
    need, nearness, *rest = thresholds(options)
    assert (need.below, need.above) == (None, None)
    assert nearness.above == Threshold(Fraction(100, 3), 1, at_value=False)
    assert nearness.below is None
    assert all((one.below, one.above) == (None, None) for one in rest)
