"""
One at a time, without a joint plan: each group takes the best of its options that is still free.

What happens when people go down a list, and so what a joint plan is honestly compared with. Also
the check of any plan against every rule, which no solver is trusted without.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from matching.kernel.families import NOBODY, Families
from matching.kernel.homes import Homes
from matching.kernel.jointlimits import Mask, cannot_live_together
from matching.kernel.jointnights import Limit, first_broken
from matching.kernel.plan import LEFT_OUT
from matching.kernel.refusals import FOSTERING_LIMIT
from matching.kernel.types import Case


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """What every plan keeps to, asked of one home at a time."""

    homes: Homes
    cases: Sequence[Case]  # one per group
    allowed: Mask  # (groups, homes)
    limits: Sequence[Limit]
    families: Families = NOBODY  # brothers and sisters who would rather share a home

    def faults(self, where: NDArray[np.int64]) -> list[str]:
        """Every rule that a plan breaks, in words for a log; empty where it keeps to all."""
        placed = np.flatnonzero(where != LEFT_OUT).tolist()
        found = [
            f"home {where[g]} is no option of group {g}"
            for g in placed
            if not self.allowed[g, where[g]]
        ]
        for home in np.unique(where[placed]).tolist():
            found += self._faults_at(home, np.flatnonzero(where == home).tolist())
        broken = first_broken(where, self.limits)
        return found + ([f"a limit of home {broken[0]}"] if broken else [])

    def may_join(self, group: int, home: int, where: NDArray[np.int64]) -> bool:
        """Whether the group may be in the home beside those who are there already."""
        there = np.flatnonzero(where == home).tolist()
        if next(self._faults_at(home, [*there, group]), None) is not None:
            return False
        with_it = where.copy()
        with_it[group] = home
        return first_broken(with_it, (x for x in self.limits if x.home == home)) is None

    def _faults_at(self, home: int, groups: list[int]) -> Iterator[str]:
        cases = [self.cases[group] for group in groups]
        sizes = sum(case.arriving for case in cases)
        if sizes > self.homes.beds_free[home]:
            yield f"home {home} has {self.homes.beds_free[home]} beds for {sizes} children"
        if any(
            cannot_live_together(self.cases[a], self.cases[b], are_kin=self._are_kin([a, b]))
            for a, b in combinations(groups, 2)
        ):
            yield f"home {home} has children who must not live together"
        home_id, fostered = int(self.homes.home_id[home]), int(self.homes.fostered[home])
        crowded = self.homes.facts.is_foster[home] and fostered + sizes > FOSTERING_LIMIT
        is_one_family = fostered == 0 and self._are_kin(groups)
        is_exempt = all(home_id in case.exempt_at for case in cases)
        if len(cases) > 1 and crowded and not is_exempt and not is_one_family:
            yield f"foster home {home} is over the fostering limit"

    def _are_kin(self, groups: Sequence[int]) -> bool:
        return self.families.are_one(groups)


def in_turn(
    *, rules: Rules, options: Sequence[NDArray[np.int64]], order: Iterable[int]
) -> NDArray[np.int64]:
    """
    The home of each group when they choose one after the other, (groups,); -1 where none is left.

    :param options: per group the rows of its options, best first.
    :param order: the groups in the order in which they choose.
    """
    where = np.full(len(rules.cases), LEFT_OUT, dtype=np.int64)
    for group in order:
        where[group] = next(
            (home for home in options[group].tolist() if rules.may_join(group, home, where)),
            LEFT_OUT,
        )
    return where
