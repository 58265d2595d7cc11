"""The options of one ranking, best first, and all that their order under any weights depends on."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.types import Ranking, Weights


@dataclass(frozen=True, slots=True, eq=False)
class RankedOptions:
    """Row i of each array has rank i + 1; of a ranking, or of the rows that were stored of it."""

    home_id: NDArray[np.int64]  # (k,)
    tier: NDArray[np.int8]  # (k,) 1-3, never falling
    scores: NDArray[np.int64]  # (k, 5) per mille, columns of Score
    tenths: NDArray[np.int32]  # (k,) from the child's home, tenths of a mile
    weights: Weights

    @classmethod
    def of(cls, ranking: Ranking) -> Self:
        """The options of a ranking under its own weights."""
        return cls(
            home_id=ranking.option_ids,
            tier=ranking.tier,
            scores=ranking.scores,
            tenths=ranking.distance_tenths[ranking.order],
            weights=Weights(*ranking.weights.tolist()),
        )

    def __len__(self) -> int:
        """How many options."""
        return len(self.home_id)

    @property
    def total(self) -> NDArray[np.int64]:
        """Under the present weights, (k,) 0-100,000."""
        return self.scores @ np.array(self.weights.row, dtype=np.int64)

    @property
    def by_tie(self) -> NDArray[np.int64]:
        """Rows in the order that settles equal totals: need (high first), near first, home id."""
        return np.lexsort((self.home_id, self.tenths, -self.scores[:, 0]))

    def tiers(self) -> list[slice]:
        """The rows of each tier that has any, best tier first."""
        edges = np.searchsorted(self.tier, [1, 2, 3, 4]).tolist()
        return [slice(start, end) for start, end in pairwise(edges) if start < end]
