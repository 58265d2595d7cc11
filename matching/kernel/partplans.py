"""Equal plans of a market that was taken apart (branching.py): the best of those of its parts."""

from collections.abc import Sequence

import numpy as np

from matching.kernel.equalplans import EqualPlans
from matching.kernel.market import Numbers
from matching.kernel.plan import LEFT_OUT


class PartPlans:
    """All plans with the best first two aims, part by part; each is in one part at least."""

    def __init__(self, parts: Sequence[EqualPlans]) -> None:
        """Every part holds a plan."""
        self.parts = list(parts)

    def fairest(self, no_more_than: int) -> int:
        """Keep the parts that have a plan as fair as any; see ``EqualPlans.fairest``."""
        at_most = [part.fairest(no_more_than) for part in self.parts]
        lowest = [min(part.lowest_total, no_more_than) for part in self.parts]
        pairs = zip(self.parts, lowest, strict=True)
        self.parts = [part for part, its in pairs if its == max(lowest)]
        return max(at_most)

    def settle(self) -> None:
        """The lowest home ids, in the order of the groups, of the plans of all parts."""
        for part in self.parts:
            part.settle()
        self.parts = [min(self.parts, key=lambda part: _ids(part.where))]

    @property
    def where(self) -> Numbers:
        """(groups,) row of the home in the plan so far, -1 where left out."""
        return self.parts[0].where


def _ids(where: Numbers) -> list[int]:
    last = np.iinfo(np.int64).max
    found: list[int] = np.where(where == LEFT_OUT, last, where).tolist()
    return found
