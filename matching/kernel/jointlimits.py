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
    forced: tuple[int, int] | None = None  # a group, and the home in which it must be

    def __post_init__(self) -> None:
        self.size = np.array([case.arriving for case in self.cases], dtype=np.int64)  # (groups,)
        may = self.allowed & (self.size[:, None] <= self.homes.beds_free)
        if self.forced is not None:
            group, home = self.forced
            may[group] &= np.arange(len(self.homes)) == home
        self.group, self.home = np.nonzero(may)  # (pairs,) each
        self.total = self.totals[self.group, self.home]  # (pairs,)
        weight = self.size * np.array([case.urgency for case in self.cases], dtype=np.int64)
        # One number for both aims: a point of urgency is worth more than all totals together.
        highest = np.where(may, self.totals, 0).max(axis=1, initial=0)
        self.of_urgency = int(highest.sum()) + 1
        self.worth = weight[self.group] * self.of_urgency + self.total  # (pairs,)

    def best(
        self,
        *,
        among: Mask | None = None,
        at_least: Sequence[tuple[Mask, int]] = (),
        seconds: float = inf,
    ) -> Choice:
        """
        The plan with the highest urgency, and the highest sum of totals among those.

        :param among: (pairs,) those that may be chosen; all if None.
        :param at_least: of the pairs of each mask so many must be chosen.
        :raises Infeasible: there is no such plan.
        :raises NoChoiceInTime: none was found in ``seconds``.
        """
        rows, limits = self._limits
        if self.forced is not None:
            at_least = (*at_least, (self.group == self.forced[0], 1))
        wanted = [dict.fromkeys(np.flatnonzero(pairs).tolist(), -1) for pairs, _ in at_least]
        columns = np.arange(len(self.group)) if among is None else np.flatnonzero(among)
        found = choose(
            worth=self.worth[columns],
            rows=csr_array(vstack([rows, self._matrix(wanted)]))[:, columns],
            limits=np.concatenate([limits, np.array([-n for _, n in at_least], dtype=np.int64)]),
            seconds=seconds,
        )
        chosen = np.zeros(len(self.group), dtype=np.bool_)
        chosen[columns[found.chosen]] = True
        return Choice(chosen, found.value, found.bound)

    @cached_property
    def _limits(self) -> tuple[csr_array, NDArray[np.int64]]:
        """Every rule of a plan as rows of ``rows @ chosen <= limits``."""
        found = [(self._row_of(group), 1) for group in range(len(self.cases))]
        by_home: dict[int, list[int]] = defaultdict(list)
        for pair, home in enumerate(self.home.tolist()):
            by_home[home].append(pair)
        for home, pairs in by_home.items():
            found += self._limits_of(home, pairs)
        most = np.array([limit for _, limit in found], dtype=np.int64)
        return self._matrix([row for row, _ in found]), most

    def _limits_of(self, home: int, pairs: list[int]) -> list[tuple[Row, int]]:
        """
        The limits of one home with these candidates.

        Rows are as tight as they can be, which is what makes the solver fast: who lives alone
        takes all the room there is, and of those who take more than half there is one at most.
        """
        beds, limited = int(self.homes.beds_free[home]), self._limited(home, pairs)
        room = beds
        if limited and len(limited) == len(pairs):
            room = max(1, FOSTERING_LIMIT - int(self.homes.fostered[home]))
        takes = {pair: room if self._alone[pair] else min(room, self._size(pair)) for pair in pairs}
        found = [(takes, room)]
        large = [pair for pair in pairs if 2 * takes[pair] > room]
        found += [(dict.fromkeys(large, 1), 1)] if len(large) > 1 else []
        found += [
            ({a: 1, b: 1}, 1)
            for a, b in combinations(pairs, 2)
            if takes[a] + takes[b] <= room and self._apart[self.group[a], self.group[b]]
        ]
        if room == beds:
            found += [self._fostering_limit(home, takes, pair, beds) for pair in limited]
        return found

    def _limited(self, home: int, pairs: list[int]) -> list[int]:
        """Pairs whose group may share this foster home only up to three fostered children."""
        keeps_to_three = self.homes.beds_free[home] + self.homes.fostered[home] <= FOSTERING_LIMIT
        if not self.homes.facts.is_foster[home] or keeps_to_three:
            return []
        home_id = int(self.homes.home_id[home])
        return [pair for pair in pairs if home_id not in self.cases[self.group[pair]].exempt_at]

    def _fostering_limit(self, home: int, takes: Row, pair: int, beds: int) -> tuple[Row, int]:
        """Beside this group, which has no exemption, the others have what it leaves of three."""
        left = max(0, FOSTERING_LIMIT - int(self.homes.fostered[home]) - self._size(pair))
        return takes | {pair: max(takes[pair], beds - left)}, beds

    def _size(self, pair: int) -> int:
        return int(self.size[self.group[pair]])

    @cached_property
    def _alone(self) -> Mask:
        """(pairs,) whose group must live alone."""
        alone = np.array([lives_alone(case) for case in self.cases], dtype=np.bool_)
        return alone[self.group]

    @cached_property
    def _apart(self) -> Mask:
        """(groups, groups) who must not share a home."""
        apart = np.zeros((len(self.cases), len(self.cases)), dtype=np.bool_)
        for (a, one), (b, other) in combinations(enumerate(self.cases), 2):
            apart[a, b] = apart[b, a] = cannot_live_together(one, other)
        return apart

    def _row_of(self, group: int) -> Row:
        return dict.fromkeys(np.flatnonzero(self.group == group).tolist(), 1)

    def _matrix(self, rows: Sequence[Row]) -> csr_array:
        """Rows as one sparse matrix (rows, pairs)."""
        starts = np.cumsum([0, *map(len, rows)])
        columns = np.array([pair for row in rows for pair in row], dtype=np.int64)
        factors = np.array([factor for row in rows for factor in row.values()], dtype=np.int64)
        return csr_array((factors, columns, starts), shape=(len(rows), len(self.group)))
