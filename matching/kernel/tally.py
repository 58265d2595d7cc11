"""How many homes each reason refuses, in the order of scoring.md section 2."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Refusal
from matching.kernel.types import Ranking

N_REASONS = len(Refusal)


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Entry i belongs to the i-th reason; a home with two reasons counts under both."""

    refused: NDArray[np.int64]  # (23,) homes with this reason among theirs
    alone: NDArray[np.int64]  # (23,) homes with this reason and no other
    near_miss: NDArray[np.int64]  # (23,) of those alone, the ones for which it can be waived

    @classmethod
    def of(cls, ranking: Ranking) -> Self:
        """Count the refused homes of a ranking."""
        bits = ranking.refusals
        refused = np.zeros(N_REASONS, dtype=np.int64)
        for plane in range(0, N_REASONS, 8):  # bytes are counted four times faster
            marks = (bits >> np.uint32(plane)).astype(np.uint8)
            for reason in range(plane, min(plane + 8, N_REASONS)):
                refused[reason] = np.count_nonzero(marks & np.uint8(1 << (reason - plane)))
        rows = np.flatnonzero(np.bitwise_count(bits) == 1)
        which = np.bitwise_count(bits[rows] - np.uint32(1))  # the number of the one bit
        return cls(
            refused=refused,
            alone=np.bincount(which, minlength=N_REASONS),
            near_miss=np.bincount(which[ranking.near_miss[rows]], minlength=N_REASONS),
        )
