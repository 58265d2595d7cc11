"""Who waits and what is free: the numbers of a joint plan, before any rule about sharing a home."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]

_PAIRS_AT_ONCE = 2_000_000  # of a matrix with 100 million pairs only a block is widened to 64 bits
LEFT_OUT = -1  # the home of a group that gets none
IMPOSSIBLE = -(2**61)  # worth of a pair that may not be; far below every worth there is


@dataclass(eq=False)
class Market:
    """
    Groups of children and homes with free beds.

    The two first aims are one number: a point of urgency is worth ``of_urgency``, which is more
    than all totals together, so ``worth = weight · of_urgency + total``.
    """

    size: Numbers  # (groups,) children who share one home, at least 1
    weight: Numbers  # (groups,) size · urgency
    beds: Numbers  # (homes,) free beds
    total: NDArray[Any]  # (groups, homes) whole numbers of any width
    allowed: Mask  # (groups, homes)
    point: int | None = None  # worth of a point of urgency, where it is not to be worked out
    below: int = 0  # how far the second aim may fall below 0: what families may cost

    @cached_property
    def of_urgency(self) -> int:
        """More than the second aims of any two plans can differ."""
        if self.point is not None:
            return self.point
        highest = 0
        for rows in self._blocks():
            best = np.where(self._may(rows), self.total[rows], 0).max(axis=1, initial=0)
            highest += int(best.astype(np.int64).sum())
        return highest + self.below + 1

    def blocks(self) -> Iterator[tuple[slice, Numbers]]:
        """Some groups at a time: their rows, and (rows, homes) the worth of each pair."""
        for rows in self._blocks():
            first = self.weight[rows, None] * self.of_urgency
            yield rows, np.where(self._may(rows), first + self.total[rows], IMPOSSIBLE)

    def worth(self, group: Numbers, home: Numbers) -> Numbers:
        """The worth of single pairs, (pairs,)."""
        total = self.total[group, home].astype(np.int64)
        return np.asarray(self.weight[group] * self.of_urgency + total)

    def _may(self, rows: slice) -> Mask:
        return np.asarray(self.allowed[rows] & (self.size[rows, None] <= self.beds))

    def _blocks(self) -> Iterator[slice]:
        step = max(1, _PAIRS_AT_ONCE // max(1, len(self.beds)))
        for start in range(0, len(self.size), step):
            yield slice(start, min(start + step, len(self.size)))
