"""What a joint plan must keep to: beds, children who must not meet, the fostering limit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import inf

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from matching.kernel.codes import Dimension, Flag
from matching.kernel.homes import Homes
from matching.kernel.plan import Choice, choose
from matching.kernel.refusals import FOSTERING_LIMIT, HIGH
from matching.kernel.types import Case

Mask = NDArray[np.bool_]
Row = dict[int, int]  # factor of each pair in Σ factor · chosen <= limit


def cannot_live_together(one: Case, other: Case) -> bool:
    """RESIDENT_AT_RISK's test between two children, or either must live alone."""
    return lives_alone(one) or lives_alone(other) or _harms(one, other) or _harms(other, one)


def lives_alone(case: Case) -> bool:
    """Nobody else in the home; the child's own sibling group does not count."""
    return bool(Flag.SOLO in case.flags or case.needs[Dimension.PEE] == 4)


def _harms(one: Case, other: Case) -> bool:
    at_risk = one.age - other.age >= 2 or other.needs[Dimension.EXP] >= HIGH
    return bool(one.needs[Dimension.SHB] >= HIGH and at_risk)


@dataclass(eq=False)
class Pairs:
    """The pairs of a group and a home that may be chosen: one yes-or-no variable each."""

    homes: Homes
    cases: Sequence[Case]  # one per group
    totals: NDArray[np.int64]  # (groups, homes)
    allowed: Mask  # (groups, homes)

    def __post_init__(self) -> None:
        self.size = np.array([case.arriving for case in self.cases], dtype=np.int64)  # (groups,)
        fits = self.size[:, None] <= self.homes.beds_free
        self.group, self.home = np.nonzero(self.allowed & fits)  # (pairs,) each
        self.total = self.totals[self.group, self.home]  # (pairs,)
        urgency = np.array([case.urgency for case in self.cases], dtype=np.int64)
        self.urgency = (self.size * urgency)[self.group]  # (pairs,) size · urgency

    def best(
        self,
        worth: NDArray[np.int64],
        *,
        among: Mask | None = None,
        urgency: int = 0,
        placed: Sequence[int] = (),
        seconds: float = inf,
    ) -> Choice:
        """
        The most valuable plan.

        :param worth: (pairs,) what each pair adds.
        :param among: (pairs,) those that may be chosen; all if None.
        :param urgency: the Σ size · urgency that the plan must reach.
        :param placed: groups that must get a home.
        :raises Infeasible: there is no such plan.
        :raises NoChoiceInTime: none was found in ``seconds``.
        """
        rows, limits = self._limits
        wanted = self._matrix([self._row(-self.urgency), *(self._row_of(g, -1) for g in placed)])
        columns = np.arange(len(self.group)) if among is None else np.flatnonzero(among)
        found = choose(
            worth=worth[columns],
            rows=csr_array(vstack([rows, wanted]))[:, columns],
            limits=np.concatenate([limits, [-urgency], np.full(len(placed), -1)]),
            seconds=seconds,
        )
        chosen = np.zeros(len(self.group), dtype=np.bool_)
        chosen[columns[found.chosen]] = True
        return Choice(chosen, found.value, found.bound)

    @cached_property
    def _limits(self) -> tuple[csr_array, NDArray[np.int64]]:
        """Every rule of a plan as rows of ``rows @ chosen <= limits``."""
        found = [(self._row_of(group, 1), 1) for group in range(len(self.cases))]
        by_home: dict[int, list[int]] = defaultdict(list)
        for pair, home in enumerate(self.home.tolist()):
            by_home[home].append(pair)
        for home, pairs in by_home.items():
            found += self._limits_of(home, pairs)
        most = np.array([limit for _, limit in found], dtype=np.int64)
        return self._matrix([row for row, _ in found]), most

    def _limits_of(self, home: int, pairs: list[int]) -> list[tuple[Row, int]]:
        """The limits of one home with these candidates."""
        beds = int(self.homes.beds_free[home])
        sizes = {pair: int(self.size[self.group[pair]]) for pair in pairs}
        found = [(sizes, beds)]
        if beds > 1:
            apart = [(a, b) for a, b in combinations(pairs, 2) if self._are_apart(a, b)]
            found += [({a: 1, b: 1}, 1) for a, b in apart]
        return found + self._fostering_limits(home, sizes, beds)

    def _fostering_limits(self, home: int, sizes: Row, beds: int) -> list[tuple[Row, int]]:
        """
        With more than one group at most three fostered children, unless exempt for all of them.

        One row for each group without exemption: beside it, the others have what is left of three.
        """
        fostered = int(self.homes.fostered[home])
        if not self.homes.facts.is_foster[home] or fostered + beds <= FOSTERING_LIMIT:
            return []  # the beds already keep to the limit
        found = []
        for pair, size in sizes.items():
            if int(self.homes.home_id[home]) not in self.cases[self.group[pair]].exempt_at:
                left = max(0, FOSTERING_LIMIT - fostered - size)
                found.append((sizes | {pair: max(0, beds - left)}, beds))
        return found

    def _are_apart(self, a: int, b: int) -> bool:
        return bool(self._apart[self.group[a], self.group[b]])

    @cached_property
    def _apart(self) -> Mask:
        """(groups, groups) who must not share a home."""
        apart = np.zeros((len(self.cases), len(self.cases)), dtype=np.bool_)
        for (a, one), (b, other) in combinations(enumerate(self.cases), 2):
            apart[a, b] = apart[b, a] = cannot_live_together(one, other)
        return apart

    def _row(self, factors: NDArray[np.int64]) -> Row:
        return dict(enumerate(factors.tolist()))

    def _row_of(self, group: int, factor: int) -> Row:
        return dict.fromkeys(np.flatnonzero(self.group == group).tolist(), factor)

    def _matrix(self, rows: Sequence[Row]) -> csr_array:
        """Rows as one sparse matrix (rows, pairs)."""
        starts = np.cumsum([0, *map(len, rows)])
        columns = np.array([pair for row in rows for pair in row], dtype=np.int64)
        factors = np.array([factor for row in rows for factor in row.values()], dtype=np.int64)
        return csr_array((factors, columns, starts), shape=(len(rows), len(self.group)))
