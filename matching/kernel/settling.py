"""
Lower home ids by small moves: an equal plan in which the first groups have lower ids.

A group moves to a home with a lower id; whoever must make room there takes its place, or another
home, or waits instead of it. A move is made where the plan is lawful afterwards and worth the same,
so it costs no question to a solver. Where totals are all alike that is nearly the whole answer;
that no plan has lower ids is for ``EqualPlans`` to say.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from matching.kernel.counts import Counts
from matching.kernel.market import LEFT_OUT, Market, Numbers
from matching.kernel.sharing import Sharing

MOST_GROUPS: Final = 3_000  # beyond it the matrix of who must be kept apart is too large
_MOST_SEEN: Final = 1_000  # moves that are tried before a chain is given up
Moves = list[tuple[int, int]]  # a group, and the home it goes to
Node = tuple[int, int]  # who must leave a home, and what the moves so far have gained


class Settling:
    """A plan whose groups move to lower ids, in their order."""

    def __init__(
        self,
        market: Market,
        sharing: Sharing,
        counts: Counts,
        where: Numbers,
        least: int,
        options: Mapping[int, Sequence[int]],
    ) -> None:
        """
        :param where: (groups,) row of the home in a plan, -1 where left out.
        :param least: the lowest total that a placed group may have.
        :param options: of each group the homes that it has in any equal plan, rising.
        """
        self.market, self.sharing, self.options = market, sharing, options
        self.counts = counts
        self.where: list[int] = where.tolist()
        self.least = least
        self.size: list[int] = market.size.tolist()
        self.beds: list[int] = market.beds.tolist()
        apart = sharing.apart(np.arange(len(self.where)))
        np.fill_diagonal(apart, False)
        self.apart = [frozenset(np.flatnonzero(row).tolist()) for row in apart]
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
        if not all(self.apart[one].isdisjoint(groups) for one in groups):
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

    def after(self, group: int, homes: Sequence[int]) -> Numbers:
        """
        Bring a group to the first of these homes that it can have, by a chain of moves.

        Whoever makes room takes another home, where the next makes room, until somebody finds a
        free bed or takes the place that was left. One leaves each home at most, so a chain that is
        not found proves nothing.
        """
        seen: set[Node] = set()
        any(self._chain(group, home, seen) for home in homes)
        return np.array(self.where, dtype=np.int64)

    def _chain(self, group: int, home: int, seen: set[Node]) -> bool:
        if not self.may_join(group, home):
            return False
        gain = self._worth(group, home) - self._worth(group, self.where[group])
        chain = _Chain(group, seen, {}, deque())
        self._push_out(chain, home, group, gain, None)
        while chain.queue and len(seen) < _MOST_SEEN:
            node = chain.queue.popleft()
            path = chain.path(node)
            for place in (*self.options.get(node[0], ()), LEFT_OUT):
                if place not in path and self._goes_on(chain, node, place):
                    return True
        return False

    def _goes_on(self, chain: "_Chain", node: Node, place: int) -> bool:
        """Whether the chain ends here; else whoever could make room here must go on."""
        who, gain = node
        now = self.where[who]
        if place == now or not self._may(who, place):
            return False
        after = gain + self._worth(who, place) - self._worth(who, now)
        if after == 0 and self._is_equal(moves := chain.moves(node, place)):
            self._make(moves)
            return True
        if place != LEFT_OUT:
            self._push_out(chain, place, who, after, node)
        return False

    def _push_out(
        self, chain: "_Chain", home: int, comer: int, gain: int, before: Node | None
    ) -> None:
        """Of those who come later, who could leave the home so that the comer has room."""
        for other in sorted(one for one in self.there[home] if one > chain.first):
            node = other, gain
            stay = [one for one in self.there[home] if one not in (other, comer, chain.first)]
            if node not in chain.seen and other != comer and self._fits(home, [*stay, comer]):
                chain.seen.add(node)
                chain.came[node] = before, home
                chain.queue.append(node)

    def _make(self, moves: Moves) -> None:
        for group, home in moves:
            self.there[self.where[group]].discard(group)
            self.there[home].add(group)
            self.where[group] = home


@dataclass(frozen=True, slots=True, eq=False)
class _Chain:
    """The chains of moves that begin with one group's wish."""

    first: int  # the group
    seen: set[Node]
    came: dict[Node, tuple[Node | None, int]]  # after which node, and the home to be left
    queue: deque[Node]

    def path(self, node: Node | None) -> set[int]:
        """The homes of a chain up to here."""
        found = set()
        while node is not None:
            node, home = self.came[node]
            found.add(home)
        return found

    def moves(self, node: Node, place: int) -> Moves:
        """The moves of a chain that ends with this node at a place."""
        found: Moves = [(node[0], place)]
        at: Node | None = node
        while at is not None:
            at, home = self.came[at]
            found.append((self.first if at is None else at[0], home))
        return found
