"""
Lower home ids by small moves: an equal plan in which the first groups have lower ids.

A group moves to a home with a lower id; whoever must make room there takes its place, or another
home, or waits instead of it. A move is made where the plan is lawful afterwards and worth the same,
so it costs no question to a solver. Where totals are all alike that is nearly the whole answer;
that no plan has lower ids is for ``EqualPlans`` to say.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from matching.kernel.jointbest import Best
from matching.kernel.market import LEFT_OUT, Numbers

MOST_GROUPS: Final = 3_000  # beyond it the matrix of who must be kept apart is too large
Moves = list[tuple[int, int]]  # a group, and the home it goes to


class Settling:
    """A plan whose groups move to lower ids, in their order."""

    def __init__(
        self, best: Best, where: Numbers, least: int, options: Mapping[int, Sequence[int]]
    ) -> None:
        """
        :param where: (groups,) row of the home in a plan, -1 where left out.
        :param least: the lowest total that a placed group may have.
        :param options: of each group the homes that it has in any equal plan, rising.
        """
        self.market, self.sharing, self.options = best.market, best.sharing, options
        self.counts = best.priced.rates.counts
        self.where: list[int] = where.tolist()
        self.least = least
        self.size: list[int] = best.market.size.tolist()
        self.beds: list[int] = best.market.beds.tolist()
        self.apart = best.sharing.apart(np.arange(len(self.where)))
        self.there: dict[int, set[int]] = defaultdict(set)
        for group, home in enumerate(self.where):
            self.there[home].add(group)
        self.worths: dict[tuple[int, int], int] = {}

    def run(self, first: int = 0) -> Numbers:
        """Move the groups from ``first`` on; the plan that this leads to."""
        for group in range(first, len(self.where)):
            now = self.where[group]
            for home in self.options.get(group, ()):
                if home >= now != LEFT_OUT or self._moves_to(group, home):
                    break
        return np.array(self.where, dtype=np.int64)

    def may_join(self, group: int, home: int) -> bool:
        """Whether the group may be in the home with those who are there and come before it."""
        return self._fits(home, [*(one for one in self.there[home] if one < group), group])

    def _moves_to(self, group: int, home: int) -> bool:
        if not self.may_join(group, home):
            return False
        for moves in self._ways(group, home):
            if self._is_equal(moves):
                self._make(moves)
                return True
        return False

    def _ways(self, group: int, home: int) -> Iterator[Moves]:
        """Moves that bring the group to the home, the smallest first."""
        move, now = (group, home), self.where[group]
        yield [move]
        later = sorted(one for one in self.there[home] if one > group)
        for other in later:
            yield [move, (other, now)]
        gain = self._worth(group, home) - self._worth(group, now)
        for other in later:
            wanted = self._worth(other, home) - gain
            for place in self.options.get(other, ()):
                if place not in (home, now) and self._worth(other, place) == wanted:
                    yield [move, (other, place)]
        if len(later) > 1:
            yield [move, *((other, now) for other in later)]

    def _is_equal(self, moves: Moves) -> bool:
        """Whether the plan is worth the same after these moves, and lawful."""
        before = sum(self._worth(group, self.where[group]) for group, _ in moves)
        if before != sum(self._worth(group, home) for group, home in moves):
            return False
        if not all(self._may(group, home) for group, home in moves):
            return False
        movers = {group for group, _ in moves}
        for place in {home for _, home in moves} - {LEFT_OUT}:
            stay = [one for one in self.there[place] if one not in movers]
            if not self._fits(place, [*stay, *(one for one, to in moves if to == place)]):
                return False
        return self._keeps_its_penalty(moves)

    def _keeps_its_penalty(self, moves: Moves) -> bool:
        """Whether families cost the same, and the plan stays in its part of the market."""
        if not self.sharing.families.count and not self.counts:
            return True
        before = np.array(self.where, dtype=np.int64)
        after = before.copy()
        for group, home in moves:
            after[group] = home
        families = self.sharing.families
        is_same = (
            not families.count
            or int(families.penalties(before).sum() - families.penalties(after).sum()) == 0
        )
        return is_same and families.seat is None and self.counts.are_kept_by(after != LEFT_OUT)

    def _fits(self, home: int, groups: list[int]) -> bool:
        if sum(self.size[one] for one in groups) > self.beds[home]:
            return False
        if len(groups) < 2 and not self.sharing.seated_at(home):
            return True
        if self.apart[np.ix_(groups, groups)][~np.eye(len(groups), dtype=np.bool_)].any():
            return False
        return self.sharing.keeps_to_three(home, sorted({*groups, *self.sharing.seated_at(home)}))

    def _may(self, group: int, home: int) -> bool:
        if home == LEFT_OUT:
            return True
        return bool(self.market.allowed[group, home]) and (
            int(self.market.total[group, home]) >= self.least
        )

    def _worth(self, group: int, home: int) -> int:
        if home == LEFT_OUT:
            return 0
        key = group, home
        if key not in self.worths:
            worth = int(self.market.weight[group]) * self.market.of_urgency
            self.worths[key] = worth + int(self.market.total[group, home])
        return self.worths[key]

    def _make(self, moves: Moves) -> None:
        for group, home in moves:
            self.there[self.where[group]].discard(group)
            self.there[home].add(group)
            self.where[group] = home
