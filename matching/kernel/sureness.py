"""How sure is the order? First place under other plausible weights, and totals too near to call.

scoring.md section 5. The method is SMAA-2 (Lahdelma and Salminen 2001) around a council's weights.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.types import Policy, Weights

DRAWS: Final = 1000  # so that a count of draws is a share per mille
PARTS: Final = 1_000_000  # a drawn weighting sums to this
CONCENTRATION: Final = 50  # of the Dirichlet distribution: the larger, the nearer to the policy
CLEAR_FROM, LIKELY_FROM = 900, 650  # per mille
TIED_WITHIN: Final = 1000  # of a total of 100,000: less than one point apart
_MOST_PIVOTS: Final = 24


class Sure(StrEnum):
    """How sure first place is, in the word that a page shows."""

    CLEAR = "clear"
    LIKELY = "likely"
    CLOSE_CALL = "close call"


def sure_word(share: int) -> Sure:
    """The word for a share per mille: clear from 900, likely from 650, else a close call."""
    if share >= CLEAR_FROM:
        return Sure.CLEAR
    return Sure.LIKELY if share >= LIKELY_FROM else Sure.CLOSE_CALL


@dataclass(frozen=True, slots=True, eq=False)
class Robustness:
    """In how many of 1,000 plausible weightings each option comes first."""

    first: NDArray[np.int64]  # (k,) per mille; 0 below the best tier, whatever the weights
    first_in_tier: NDArray[np.int64]  # (k,) per mille of the draws, among its own tier


def robustness(options: RankedOptions, policy: Policy) -> Robustness:
    """
    First places over the policy's weightings, within the tiers, with the whole order of ties.

    Reproducible: the same options, weights and seed give the same shares.
    """
    drawn = weightings(options.weights, seed=policy.seed)
    counts = np.zeros(len(options), dtype=np.int64)
    for rows in options.tiers():
        counts[rows] = _first_places(options, rows, drawn)
    first_in_tier = 1000 * counts // len(drawn)
    best = options.tier == options.tier[:1]
    return Robustness(first=np.where(best, first_in_tier, 0), first_in_tier=first_in_tier)


def weightings(weights: Weights, *, seed: int, draws: int = DRAWS) -> NDArray[np.int64]:
    """
    Weightings drawn around these weights, (draws, 5) parts of a million; each sums to a million.

    Dirichlet with concentration 50 · weight / 100 for each weight above 0; weights of 0 stay 0.
    """
    row = np.array(weights.row)
    generator = np.random.Generator(np.random.PCG64(seed))
    drawn = np.zeros((draws, len(row)), dtype=np.int64)
    shares = generator.dirichlet(CONCENTRATION * row[row > 0] / 100, size=draws)
    drawn[:, row > 0] = whole_parts(shares)
    return drawn


def whole_parts(shares: NDArray[np.float64]) -> NDArray[np.int64]:
    """
    Shares that sum to 1 as whole parts of a million that sum to a million, (draws, n).

    Largest remainder: each share is rounded down, and the parts that are then missing (fewer
    than n) go one each to the largest fractions; of equal fractions to the first column.
    """
    exact = shares * PARTS
    parts = np.floor(exact).astype(np.int64)
    missing = PARTS - parts.sum(axis=1, keepdims=True)
    place = np.argsort(np.argsort(parts - exact, axis=1, kind="stable"), axis=1, kind="stable")
    return parts + (place < missing)


def _first_places(
    options: RankedOptions, rows: slice, drawn: NDArray[np.int64]
) -> NDArray[np.int64]:
    """How many of the weightings put each option of one tier first, (rows,)."""
    by_tie = options.by_tie
    mine = by_tie[(by_tie >= rows.start) & (by_tie < rows.stop)]
    used = drawn.any(axis=0)
    scores = options.scores[mine][:, used]
    able = _undominated(scores)
    # Whole numbers up to 1000 · a million < 2**53, so floats are exact in any order of adding;
    # argmax takes the first of equal totals, and the columns stand in the order of ties.
    totals = drawn[:, used].astype(np.float64) @ scores[able].T.astype(np.float64)
    winners = mine[able[totals.argmax(axis=1)]]
    return np.bincount(winners - rows.start, minlength=rows.stop - rows.start)


def _undominated(scores: NDArray[np.int64]) -> NDArray[np.int64]:
    """
    Rows that may come first under some weights, (m,); rows of scores stand in the order of ties.

    A row is left out only when an earlier one is at least as high in every score: under no
    weights of 0 or more can it then stand above that one. Some such rows may remain, which costs
    time and changes nothing.
    """
    left = np.arange(len(scores))
    promising = np.argsort(-scores.sum(axis=1), kind="stable")[:_MOST_PIVOTS]
    for pivot in promising.tolist():
        lower = (scores[left] <= scores[pivot]).all(axis=1)
        left = left[~(lower & (left > pivot))]
    return left


def tied_place(options: RankedOptions) -> NDArray[np.int64]:
    """
    The rank of the first of each option's tie group, (k,); its own rank where it is in none.

    A group is an option and those after it in its tier whose totals are less than one point below
    *that option's*. Measured from the group's best, so a chain of small steps never stretches one.
    """
    place = np.empty(len(options), dtype=np.int64)
    for rows in options.tiers():
        fall = -options.total[rows]  # never falling
        start = 0
        while start < len(fall):
            end = int(np.searchsorted(fall, fall[start] + TIED_WITHIN, side="left"))
            place[rows.start + start : rows.start + end] = rows.start + start + 1
            start = end
    return place
