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

from matching.kernel.market import Market, Mask, Numbers
from matching.kernel.pricedsets import LawfulSet, Priced, pairs_worth
from matching.kernel.refusals import FOSTERING_LIMIT
from matching.kernel.sharing import Sharing, cannot_live_together

__all__ = ["Mask", "Pairs", "cannot_live_together"]
Row = dict[int, int]  # factor of each pair in Σ factor · chosen <= limit


@dataclass(eq=False)
class Pairs:
    """Pairs of a group and a home that may be chosen: one yes-or-no variable each."""

    market: Market
    sharing: Sharing
    group: Numbers  # (pairs,)
    home: Numbers  # (pairs,)

    @classmethod
    def within(cls, market: Market, sharing: Sharing, priced: Priced, loss: int) -> Self:
        """The pairs of all plans that lose at most ``loss`` against a bound."""
        home, group, _ = pairs_worth(market, priced.price, priced.least - loss)
        return cls(market, sharing, group, home)

    @cached_property
    def worth(self) -> Numbers:
        """(pairs,) the worth of each."""
        return self.market.worth(self.group, self.home)

    @property
    def rows(self) -> csr_array:
        """(limits, pairs) whole numbers, with ``limits``: rows @ chosen <= limits."""
        return self._limits[0]

    @property
    def limits(self) -> Numbers:
        """(limits,) of each row."""
        return self._limits[1]

    def sets_of(self, chosen: Mask) -> list[LawfulSet]:
        """The chosen pairs as a set of groups in each home."""
        members: dict[int, list[int]] = defaultdict(list)
        for at in np.flatnonzero(chosen).tolist():
            members[int(self.home[at])].append(int(self.group[at]))
        return [(home, tuple(groups)) for home, groups in members.items()]

    @cached_property
    def _limits(self) -> tuple[csr_array, Numbers]:
        by_group: dict[int, list[int]] = defaultdict(list)
        by_home: dict[int, list[int]] = defaultdict(list)
        for pair, (group, home) in enumerate(
            zip(self.group.tolist(), self.home.tolist(), strict=True)
        ):
            by_group[group].append(pair)
            by_home[home].append(pair)
        found: list[tuple[Row, int]] = [(dict.fromkeys(pairs, 1), 1) for pairs in by_group.values()]
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
        beds, limited = int(self.market.beds[home]), self._limited(home, pairs)
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
        apart = self.sharing.apart(self.group[pairs])
        found += [
            ({a: 1, b: 1}, 1)
            for (i, a), (k, b) in combinations(enumerate(pairs), 2)
            if takes[a] + takes[b] <= room and apart[i, k]
        ]
        if room == beds:
            found += [self._fostering_limit(home, takes, pair, beds) for pair in limited]
        return found

    def _limited(self, home: int, pairs: list[int]) -> list[int]:
        """Pairs whose group may share this foster home only up to three fostered children."""
        if self.sharing.room_of(home) is None:
            return []
        seated = self.sharing.seated
        if seated is not None and seated[1] == home and not self.sharing.is_exempt(*seated):
            return pairs
        return [pair for pair in pairs if not self.sharing.is_exempt(int(self.group[pair]), home)]

    def _left_of_three(self, home: int) -> int:
        """Fostered children who may still come into this home."""
        seated = self.sharing.seated
        there = int(self.sharing.size[seated[0]]) if seated and seated[1] == home else 0
        room = self.sharing.room_of(home)
        return (FOSTERING_LIMIT if room is None else room) - there

    def _fostering_limit(self, home: int, takes: Row, pair: int, beds: int) -> tuple[Row, int]:
        """Beside this group, which has no exemption, the others have what it leaves of three."""
        left = max(0, self._left_of_three(home) - self._size(pair))
        return takes | {pair: max(takes[pair], beds - left)}, beds

    def _size(self, pair: int) -> int:
        return int(self.sharing.size[self.group[pair]])

    def _matrix(self, rows: Sequence[Row]) -> csr_array:
        """Rows as one sparse matrix (rows, pairs)."""
        starts = np.cumsum([0, *map(len, rows)])
        columns = np.array([pair for row in rows for pair in row], dtype=np.int64)
        factors = np.array([factor for row in rows for factor in row.values()], dtype=np.int64)
        return csr_array((factors, columns, starts), shape=(len(rows), len(self.group)))
