"""At which weight does another option take first place? Closed form, exact (scoring.md section 5).

Let weight i become x per cent while the others keep their proportions. With w its present value,
T the present total and s the score that it weighs, (100 - w) times an option's new total is

    100 · R + x · ((100 - w) · s - R)        with R = T - w · s,

a straight line in x with whole coefficients. So the first option's line meets another one's at one
exact fraction, and beyond it the other stays above.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Score
from matching.kernel.rankedoptions import RankedOptions


@dataclass(frozen=True, slots=True)
class Threshold:
    """
    Where first place changes hands.

    The value is the limit nearest to the present weight: the first option stays first up to it,
    and beyond it another one is first. At the value itself their totals are equal, and the order
    of ties (need, distance, home id) decides, as everywhere else: ``at_value`` says what it says.
    """

    value: Fraction  # per cent, 0-100
    row: int  # of the options: who takes first place there
    at_value: bool  # already at the value itself; else only beyond it


@dataclass(frozen=True, slots=True)
class Range:
    """One weight: between these two the present first option stays first."""

    score: Score
    present: int  # per cent
    below: Threshold | None  # None: first at every value from 0 up to the present one
    above: Threshold | None  # None: first at every value from the present one to 100


def thresholds(options: RankedOptions) -> tuple[Range, ...]:
    """
    The five weights in the order of Score; empty where there is no option.

    Other tiers never matter: tiers come before totals. A weight of 100 has no others whose
    proportions could be kept, so nothing is said of it: both ends are None.
    """
    if not len(options):
        return ()
    rows = options.tiers()[0]
    tie = np.argsort(options.by_tie)[rows]  # (m,) the lower stands first among equal totals
    return tuple(
        Range(score, present, *_both_ends(options, rows, tie, score, present))
        for score, present in zip(Score, options.weights.row, strict=True)
    )


def _both_ends(
    options: RankedOptions, rows: slice, tie: NDArray[np.int64], score: Score, present: int
) -> tuple[Threshold | None, Threshold | None]:
    if present == 100:
        return None, None
    scores = options.scores[rows, score]
    rest = options.total[rows] - present * scores
    slope = (100 - present) * scores - rest
    lag = 100 * (rest[0] - rest)  # by how much each stands below the first at x = 0
    gain = slope - slope[0]
    return _nearest(lag, gain, tie, side=-1), _nearest(lag, gain, tie, side=1)


def _nearest(
    lag: NDArray[np.int64], gain: NDArray[np.int64], tie: NDArray[np.int64], *, side: int
) -> Threshold | None:
    """The nearest meeting with the first option's line, below (-1) or above (1) the present."""
    rivals = np.flatnonzero(side * gain > 0)
    # |lag| <= 10**7 and |gain| <= 2 * 10**5: different fractions differ by more than 10**-11, and
    # a division is rounded correctly, so these floats compare as the fractions do.
    meets = lag[rivals] / gain[rivals]
    ahead = tie[rivals] < tie[0]
    end = 100 if side > 0 else 0
    within = (side * meets < side * end) | ((meets == end) & ahead)
    if not within.any():
        return None
    rivals, meets, ahead = rivals[within], meets[within], ahead[within]
    here = meets == (meets.min() if side > 0 else meets.max())
    at_value = bool((ahead & here).any())
    first = _first_of(rivals[here], gain * side, tie, at_value=at_value)
    return Threshold(Fraction(int(lag[first]), int(gain[first])), first, at_value)


def _first_of(
    met: NDArray[np.int64], climb: NDArray[np.int64], tie: NDArray[np.int64], *, at_value: bool
) -> int:
    """Of those that meet the first option at one value: who is first at it, or just beyond it."""
    order = np.lexsort((tie[met], np.zeros(len(met)) if at_value else -climb[met]))
    return int(met[order[0]])
