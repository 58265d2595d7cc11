"""
Who may share a home: the lawful sets of groups, and the best of them at given profits.

A set is lawful where its children find a bed each, no two of its groups must be kept apart, and a
foster home that takes more than one group holds at most three fostered children unless it is
exempt for every group in it. What is taken out of a lawful set leaves a lawful set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heappush, heapreplace

import numpy as np

from matching.kernel.codes import Dimension, Flag
from matching.kernel.homes import Homes
from matching.kernel.market import Mask, Numbers
from matching.kernel.refusals import FOSTERING_LIMIT, HIGH
from matching.kernel.types import Case

Members = tuple[int, ...]  # rows of groups
Worthy = tuple[int, Members]  # Σ profit, and who
_MOST_STEPS = 20_000  # of the search in one home; beyond it the answer is only a bound


def cannot_live_together(one: Case, other: Case) -> bool:
    """RESIDENT_AT_RISK's test between two children, or either must live alone."""
    return bool(Sharing([one, other]).apart(np.arange(2))[0, 1])


def lives_alone(case: Case) -> bool:
    """Nobody else in the home; the child's own sibling group does not count."""
    return bool(Flag.SOLO in case.flags or case.needs[Dimension.PEE] == 4)


@dataclass(frozen=True, slots=True)
class Best:
    """What the search in one home found."""

    sets: list[Worthy]  # lawful, worth more than was asked
    at_most: int  # no lawful set of these groups is worth more
    is_whole: bool  # the search came to its end


@dataclass(eq=False)
class Sharing:
    """The rules between groups, as arrays."""

    cases: Sequence[Case]  # one per group
    homes: Homes | None = None
    seated: tuple[int, int] | None = None  # a group that already has a bed in this home

    @cached_property
    def size(self) -> Numbers:
        """(groups,) children who arrive together."""
        return np.array([case.arriving for case in self.cases], dtype=np.int64)

    @cached_property
    def alone(self) -> Mask:
        """(groups,) who must live alone."""
        return np.array([lives_alone(case) for case in self.cases], dtype=np.bool_)

    @cached_property
    def _levels(self) -> tuple[Mask, Mask, Numbers]:
        """(groups,) each: may harm others, is exploited by others, age in years."""
        harmful = [case.needs[Dimension.SHB] >= HIGH for case in self.cases]
        exploited = [case.needs[Dimension.EXP] >= HIGH for case in self.cases]
        age = np.array([case.age for case in self.cases], dtype=np.int64)
        return np.array(harmful, dtype=np.bool_), np.array(exploited, dtype=np.bool_), age

    def apart(self, groups: Numbers, others: Numbers | None = None) -> Mask:
        """(groups, others) who must not share a home; a group is not told from itself."""
        others = groups if others is None else others
        harmful, exploited, age = self._levels
        age_gap = age[groups, None] - age[others]
        harms = harmful[groups, None] & ((age_gap >= 2) | exploited[others])
        harmed = harmful[others] & ((age_gap <= -2) | exploited[groups, None])
        return np.asarray(harms | harmed | self.alone[groups, None] | self.alone[others])

    def best_sets(
        self, home: int, beds: int, groups: Numbers, profit: Numbers, above: int, most: int
    ) -> Best:
        """
        The lawful sets of some groups that are worth more than ``above``, the best ``most``.

        :param beds: that are still free.
        :param groups: (k,) rows of the groups to choose from; ``profit`` (k,) whole numbers.
        """
        return _Search(self, home, beds, groups, profit, above, most).run()

    def may_share(self, home: int, groups: Numbers) -> bool:
        """Whether these groups, each of whom may be in the home, may be in it together."""
        if len(groups) < 2:
            return True
        apart = self.apart(groups)
        np.fill_diagonal(apart, False)
        room = self.room_of(home)
        there = [] if self.seated is None or self.seated[1] != home else [self.seated[0]]
        who = [*groups.tolist(), *there]
        keeps_to_three = (
            room is None
            or int(self.size[who].sum()) <= room
            or all(self.is_exempt(group, home) for group in who)
        )
        return keeps_to_three and not apart.any()

    def room_of(self, home: int) -> int | None:
        """What groups without an exemption may take together beside others; None: no limit."""
        assert self.homes is not None
        fostered = int(self.homes.fostered[home])
        full = int(self.homes.beds_free[home]) + fostered
        if not self.homes.facts.is_foster[home] or full <= FOSTERING_LIMIT:
            return None
        return FOSTERING_LIMIT - fostered

    def may_join(self, group: int, home: int) -> Mask:
        """(groups,) who may be in this home beside this one group, beds apart."""
        everybody = np.arange(len(self.cases))
        may = ~self.apart(everybody, np.array([group]))[:, 0]
        room = self.room_of(home)
        if room is not None:
            fits = self.size + self.size[group] <= room
            if self.is_exempt(group, home):
                fits |= [self.is_exempt(other, home) for other in everybody.tolist()]
            may &= fits
        return may

    def is_exempt(self, group: int, home: int) -> bool:
        """Whether the home's exemption from the fostering limit names this group."""
        assert self.homes is not None
        return int(self.homes.home_id[home]) in self.cases[group].exempt_at


class _Search:
    """Depth first through the sets of one home, most profit per bed first, with a bound."""

    def __init__(
        self,
        sharing: Sharing,
        home: int,
        beds: int,
        groups: Numbers,
        profit: Numbers,
        above: int,
        most: int,
    ) -> None:
        order = np.lexsort((groups, -profit / sharing.size[groups]))
        groups = groups[order]
        self.groups: list[int] = groups.tolist()
        self.profit: list[int] = profit[order].tolist()
        self.size: list[int] = sharing.size[groups].tolist()
        self.alone: list[bool] = sharing.alone[groups].tolist()
        self.apart = sharing.apart(groups)
        self.found: list[Worthy] = []
        self.above, self.most, self.steps = above, most, 0
        self.beds, self.room = beds, beds
        self.is_seated = sharing.seated is not None and sharing.seated[1] == home
        self.exempt: list[int] = []
        if (room := sharing.room_of(home)) is not None:
            self._limit(sharing, home, room)

    def _limit(self, sharing: Sharing, home: int, room: int) -> None:
        """Beside others there is this room only, but for groups that are exempt together."""
        there_is_exempt = True
        if self.is_seated and sharing.seated is not None:
            room -= int(sharing.size[sharing.seated[0]])
            there_is_exempt = sharing.is_exempt(*sharing.seated)
        self.room = max(0, min(self.beds, room))
        if there_is_exempt:
            who = enumerate(self.groups)
            self.exempt = [i for i, group in who if sharing.is_exempt(group, home)]

    def run(self) -> Best:
        everybody = range(len(self.groups))
        share = [i for i in everybody if self.size[i] <= self.room and not self.alone[i]]
        exempt = [i for i in self.exempt if not self.alone[i]]
        at_most = self.above
        if not self.is_seated:  # an empty home takes any one group
            for i in set(everybody).difference(share, exempt):
                at_most = max(at_most, self.profit[i])
                self._note(self.profit[i], (self.groups[i],))
        for who, room, known in ((share, self.room, 0), (exempt, self.beds, self.room)):
            at_most = max(at_most, self._bound(who, 0, room))
            self._deeper(who, room, 0, (), room - known)
        if self.steps > _MOST_STEPS:
            return Best(self.found, at_most, False)
        best = max((worth for worth, _ in self.found), default=self.above)
        return Best(self.found, best, True)

    def _deeper(self, rest: list[int], room: int, so_far: int, who: Members, known: int) -> None:
        """Add one of ``rest``; sets that leave ``known`` beds or more are listed already."""
        for at, i in enumerate(rest):
            if self.steps > _MOST_STEPS or so_far + self._bound(rest, at, room) <= self.above:
                return
            self.steps += 1
            worth, now, left = so_far + self.profit[i], (*who, self.groups[i]), room - self.size[i]
            if left < known:
                self._note(worth, now)
            apart = self.apart[i]
            fits = [k for k in rest[at + 1 :] if self.size[k] <= left and not apart[k]]
            if fits:
                self._deeper(fits, left, worth, now, known)

    def _note(self, worth: int, who: Members) -> None:
        if worth <= self.above:
            return
        if len(self.found) < self.most:
            heappush(self.found, (worth, who))
        else:
            heapreplace(self.found, (worth, who))
        if len(self.found) == self.most:
            self.above = self.found[0][0]

    def _bound(self, rest: list[int], at: int, room: int) -> int:
        """What the beds could bring if groups could be divided and nobody kept apart."""
        worth = 0
        for i in rest[at:]:
            size, profit = self.size[i], self.profit[i]
            if room <= 0 or profit <= 0:
                break
            if size >= room:
                return worth - (-profit * room // size)
            worth, room = worth + profit, room - size
        return worth
