"""
The rules of a joint plan as rows of limits on pairs, where lawful sets are too many to be listed.

Large homes with many equal totals are like that: the sets of one home run into millions, the
pairs do not. Everything else is decided among lawful sets (sharing.py), which is far quicker.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Self

import numpy as np
from scipy.sparse import csr_array

from matching.kernel.counts import WHOLE_MARKET, Counts
from matching.kernel.families import NO_FAMILY, SPLIT_PENALTY
from matching.kernel.market import Market, Mask, Numbers
from matching.kernel.pricedsets import LawfulSet, Priced, pairs_worth
from matching.kernel.refusals import FOSTERING_LIMIT
from matching.kernel.sharing import Sharing, cannot_live_together

__all__ = ["Mask", "Pairs", "cannot_live_together"]
_MOST_MET = 3  # pairs of groups kept apart in a home, for each group, as rows of their own
Row = dict[int, int]  # factor of each pair in Σ factor · chosen <= limit


@dataclass(eq=False)
class Pairs:
    """Pairs of a group and a home that may be chosen: one yes-or-no variable each."""

    market: Market
    sharing: Sharing
    group: Numbers  # (pairs,)
    home: Numbers  # (pairs,)
    counts: Counts = WHOLE_MARKET

    @classmethod
    def within(cls, market: Market, sharing: Sharing, priced: Priced, loss: int) -> Self:
        """The pairs of all plans that lose at most ``loss`` against a bound."""
        home, group, _ = pairs_worth(market, sharing, priced.rates, priced.least - loss)
        return cls(market, sharing, group, home, priced.rates.counts)

    @cached_property
    def worth(self) -> Numbers:
        """(pairs + others,) the worth of each pair, and of the columns for families."""
        return np.concatenate([self.market.worth(self.group, self.home), self._limits[2]])

    @property
    def rows(self) -> csr_array:
        """(limits, pairs + others) whole numbers, with ``limits``: rows @ chosen <= limits."""
        return self._limits[0]

    @property
    def limits(self) -> Numbers:
        """(limits,) of each row."""
        return self._limits[1]

    def sets_of(self, chosen: Mask) -> list[LawfulSet]:
        """The chosen pairs as a set of groups in each home."""
        members: dict[int, list[int]] = defaultdict(list)
        for at in np.flatnonzero(chosen[: len(self.group)]).tolist():
            members[int(self.home[at])].append(int(self.group[at]))
        return [(home, tuple(groups)) for home, groups in members.items()]

    @cached_property
    def _limits(self) -> tuple[csr_array, Numbers, Numbers]:
        by_group: dict[int, list[int]] = defaultdict(list)
        by_home: dict[int, list[int]] = defaultdict(list)
        for pair, (group, home) in enumerate(
            zip(self.group.tolist(), self.home.tolist(), strict=True)
        ):
            by_group[group].append(pair)
            by_home[home].append(pair)
        found: list[tuple[Row, int]] = [(dict.fromkeys(pairs, 1), 1) for pairs in by_group.values()]
        others: list[int] = []  # worth of the columns after the pairs
        for home, pairs in by_home.items():
            found += self._limits_of(home, pairs, others)
        for family, members in enumerate(self.sharing.families.members):
            found += self._limits_of_family(family, members, by_group, others)
        for count in self.counts.all:
            own = count.of[self.group].tolist()
            found.append(({pair: its for pair, its in enumerate(own) if its}, count.limit))
        most = np.array([limit for _, limit in found], dtype=np.int64)
        worth = np.array(others, dtype=np.int64)
        return self._matrix([row for row, _ in found], len(others)), most, worth

    def _limits_of(self, home: int, pairs: list[int], others: list[int]) -> list[tuple[Row, int]]:
        """
        The limits of one home with these candidates.

        Rows are as tight as they can be, which is what makes the solver fast: who lives alone
        takes all the room there is, and of those who take more than half there is one at most.
        """
        beds, limited = int(self.market.beds[home]), self._limited(home, pairs)
        if self.sharing.families.count and (kin := self._kin_at(home, pairs)):
            return self._limits_with_kin(home, pairs, kin, others)
        room = beds
        if limited and len(limited) == len(pairs):
            room = min(beds, max(1, self._left_of_three(home)))
        alone = self.sharing.alone[self.group[pairs]].tolist()
        takes = {
            pair: room if is_alone else min(room, self._size(pair))
            for pair, is_alone in zip(pairs, alone, strict=True)
        }
        found = [(takes, room)]
        large = [pair for pair in pairs if 2 * takes[pair] > room]
        found += [(dict.fromkeys(large, 1), 1)] if len(large) > 1 else []
        found += self._kept_apart(pairs, takes, room)
        if room == beds:
            found += [self._fostering_limit(home, takes, pair, beds) for pair in limited]
        return found

    def _kept_apart(self, pairs: list[int], takes: Row, room: int) -> list[tuple[Row, int]]:
        """
        Who must not meet and would both have room: a row for two, or one for all around somebody.

        Beside that one the others have no room; without it they have all that there is.
        """
        apart = self.sharing.apart(self.group[pairs])
        met = [
            (a, b)
            for (i, a), (k, b) in combinations(enumerate(pairs), 2)
            if takes[a] + takes[b] <= room and apart[i, k]
        ]
        if len(met) <= _MOST_MET * len(pairs):
            return [({a: 1, b: 1}, 1) for a, b in met]
        others: dict[int, set[int]] = defaultdict(set)
        for a, b in met:
            others[a].add(b)
            others[b].add(a)
        found: list[tuple[Row, int]] = []
        while others:
            one = max(others, key=lambda pair: (len(others[pair]), -pair))
            around = others.pop(one)
            for other in around:
                others[other].discard(one)
            others = {pair: rest for pair, rest in others.items() if rest}
            beside = {pair: takes[pair] for pair in sorted(around)}
            most = min(room, sum(beside.values()))
            found.append((beside | {one: most}, most))
        return found

    def _limited(self, home: int, pairs: list[int]) -> list[int]:
        """Pairs whose group may share this foster home only up to three fostered children."""
        if self.sharing.room_of(home) is None:
            return []
        there = self.sharing.seated_at(home)
        if not all(self.sharing.is_exempt(group, home) for group in there):
            return pairs
        return [pair for pair in pairs if not self.sharing.is_exempt(int(self.group[pair]), home)]

    def _left_of_three(self, home: int) -> int:
        """Fostered children who may still come into this home."""
        there = int(self.sharing.size[list(self.sharing.seated_at(home))].sum())
        room = self.sharing.room_of(home)
        return (FOSTERING_LIMIT if room is None else room) - there

    def _fostering_limit(self, home: int, takes: Row, pair: int, beds: int) -> tuple[Row, int]:
        """Beside this group, which has no exemption, the others have what it leaves of three."""
        left = max(0, self._left_of_three(home) - self._size(pair))
        return takes | {pair: max(takes[pair], beds - left)}, beds

    def _size(self, pair: int) -> int:
        return int(self.sharing.size[self.group[pair]])

    def _kin_at(self, home: int, pairs: list[int]) -> dict[int, list[int]]:
        """Pairs by family, of families to whom the rules for strangers do not apply here."""
        families, there = self.sharing.families, self.sharing.seated_at(home)
        found: dict[int, list[int]] = defaultdict(list)
        for pair in pairs:
            found[int(families.of[self.group[pair]])].append(pair)
        found.pop(NO_FAMILY, None)
        return {
            family: kin
            for family, kin in found.items()
            if (families.are_one([*self.group[kin].tolist(), *there])) and len(kin) + len(there) > 1
        }

    def _limits_with_kin(
        self, home: int, pairs: list[int], kin: dict[int, list[int]], others: list[int]
    ) -> list[tuple[Row, int]]:
        """
        The limits of a home that brothers and sisters may share beyond the rules for strangers.

        One more column a family says that it has the home to itself, which frees it from the
        fostering limit.
        """
        beds, takes = int(self.market.beds[home]), {pair: self._size(pair) for pair in pairs}
        apart = self.sharing.apart(self.group[pairs])
        found = [(takes, beds)]
        found += [
            ({a: 1, b: 1}, 1) for (i, a), (k, b) in combinations(enumerate(pairs), 2) if apart[i, k]
        ]
        limits = {pair: self._fostering_limit(home, takes, pair, beds)[0]
                  for pair in self._limited(home, pairs)}  # fmt: skip
        for members in kin.values() if limits and self.sharing.is_empty(home) else ():
            others.append(0)
            to_itself = len(self.group) + len(others) - 1
            found += [({to_itself: 1, pair: 1}, 1) for pair in pairs if pair not in members]
            for pair in limits.keys() & set(members):
                limits[pair] = limits[pair] | {to_itself: -sum(limits[pair].values())}
        return found + [(row, beds) for row in limits.values()]

    def _limits_of_family(
        self, family: int, members: list[int], by_group: dict[int, list[int]], others: list[int]
    ) -> list[tuple[Row, int]]:
        """One home is free for a family; a column that costs the penalty allows one more."""
        families = self.sharing.families
        by_home: dict[int, list[int]] = defaultdict(list)
        for group in members:
            for pair in by_group.get(group, ()):
                by_home[int(self.home[pair])].append(pair)
        uses: Row = {}
        found: list[tuple[Row, int]] = []
        for home, pairs in by_home.items():
            if families.seat == (family, home):
                continue
            others.append(0)
            uses[used := len(self.group) + len(others) - 1] = 1
            found += [({pair: 1, used: -1}, 0) for pair in pairs]
        for _ in range(int(families.most_extra[family])):
            others.append(-SPLIT_PENALTY)
            uses[len(self.group) + len(others) - 1] = -1
        return [*found, (uses, int(families.free_homes[family]))]

    def _matrix(self, rows: Sequence[Row], n_others: int) -> csr_array:
        """Rows as one sparse matrix (rows, pairs + others)."""
        starts = np.cumsum([0, *map(len, rows)])
        columns = np.array([pair for row in rows for pair in row], dtype=np.int64)
        factors = np.array([factor for row in rows for factor in row.values()], dtype=np.int64)
        return csr_array((factors, columns, starts), shape=(len(rows), len(self.group) + n_others))
