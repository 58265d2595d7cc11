"""
How many groups of a kind a plan places: a whole number, where a mixture of sets may hold a half.

A mixture may place half of a pair of siblings here or half of another there, at nearly the same
worth. To ask of one group after another whether it is placed only moves the half about. All plans
place either ``k`` pairs of siblings at most or ``k + 1`` at least, and the mixtures of these two
parts of the market are far worse (so routing divides by the number of vehicles first: Desrochers,
Desrosiers and Solomon, "A new optimization algorithm for the vehicle routing problem", 1992).
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.market import Market, Numbers

_WHOLE: Final = 1e-4  # a count so near to a whole number is one


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """A limit on the groups that are placed, whatever their homes."""

    of: Numbers  # (groups,) what each counts if it is placed, of either sign
    limit: int  # their sum is at most this


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """The limits that make a part of the market; the whole market has none."""

    all: tuple[Count, ...] = ()

    def __len__(self) -> int:
        return len(self.all)

    def of(self, n_groups: int) -> Numbers:
        """(counts, groups) what each group counts."""
        rows = [count.of for count in self.all]
        return np.array(rows, dtype=np.int64).reshape(len(rows), n_groups)

    @property
    def limits(self) -> Numbers:
        """(counts,)"""
        return np.array([count.limit for count in self.all], dtype=np.int64)

    def are_kept_by(self, placed: NDArray[Any]) -> bool:
        """Whether a plan or a mixture is in this part: (groups,) the share of each placed."""
        return all(float(one.of @ placed) <= one.limit + _WHOLE for one in self.all)

    def halves(self, of: Numbers, most: int) -> tuple["Counts", "Counts"]:
        """The part with at most so many, and the part with one more at least."""
        few, many = Count(of, most), Count(-of, -most - 1)
        return Counts((*self.all, few)), Counts((*self.all, many))


WHOLE_MARKET: Final = Counts()


def divided_kind(market: Market, placed: NDArray[np.float64]) -> tuple[Numbers, int] | None:
    """
    A kind of group that a mixture places in a number that is not whole, and the whole number below.

    :param placed: (groups,) the share of each that is placed.
    """
    kinds = _kinds(market)
    count = kinds @ placed
    off = np.abs(count - np.rint(count))
    worst = int(np.argmax(np.round(off, 6)))
    return None if off[worst] < _WHOLE else (kinds[worst], int(np.floor(count[worst])))


def _kinds(market: Market) -> Numbers:
    """(kinds, groups) points of urgency, then how many: all, and by size, and by urgency."""
    size, weight = market.size, market.weight
    kinds = [weight, size > 0, size > 1]
    kinds += [size == one for one in np.unique(size)]
    kinds += [weight == one * size for one in np.unique(weight // np.maximum(size, 1))]
    both = np.unique(np.stack([size, weight]), axis=1).T
    kinds += [(size == one) & (weight == its) for one, its in both]
    return np.array(kinds, dtype=np.int64)
