"""
The lawful sets of one home, and the best of them at given profits.

Where a home costs a family a fee (families.py), a set pays it once, however many of the family
are in it.
"""

from dataclasses import dataclass
from heapq import heappush, heapreplace
from itertools import combinations

import numpy as np

from matching.kernel.families import NO_FAMILY
from matching.kernel.market import Numbers
from matching.kernel.sharing import Members, Sharing

Worthy = tuple[int, Members]  # Σ profit less fees, and who
_MOST_STEPS = 20_000  # of the search in one home; beyond it the answer is only a bound


@dataclass(frozen=True, slots=True)
class Best:
    """What the search in one home found."""

    sets: list[Worthy]  # lawful, worth more than was asked
    at_most: int  # no lawful set of these groups is worth more
    is_whole: bool  # the search came to its end


def best_sets(
    sharing: Sharing,
    home: int,
    beds: int,
    groups: Numbers,
    profit: Numbers,
    above: int,
    most: int,
    family_price: Numbers,
    steps: int | None = None,
) -> Best:
    """
    The lawful sets of some groups that are worth more than ``above``, the best ``most``.

    :param beds: that are still free.
    :param groups: (k,) rows of the groups to choose from; ``profit`` (k,) whole numbers.
    :param family_price: (families,) what the home costs a family, once.
    :param steps: of the search, at most.
    """
    search = _Search(sharing, home, beds, groups, profit, above, most, family_price)
    search.most_steps = _MOST_STEPS if steps is None else steps
    return search.run()


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
        family_price: Numbers,
    ) -> None:
        fee, kin = sharing.fees(home, groups, family_price), sharing.families.family_of(groups)
        hoped = profit - _parts(fee, kin)
        order = np.lexsort((groups, -hoped / sharing.size[groups]))
        groups = groups[order]
        self.sharing, self.home = sharing, home
        self.groups: list[int] = groups.tolist()
        self.profit: list[int] = profit[order].tolist()
        self.hoped: list[int] = hoped[order].tolist()
        self.fee: list[int] = fee[order].tolist()
        self.family: list[int] = kin[order].tolist()
        self.has_fees = bool(fee.any())
        self.size: list[int] = sharing.size[groups].tolist()
        self.alone: list[bool] = sharing.alone[groups].tolist()
        self.apart = sharing.apart(groups)
        self.found: list[Worthy] = []
        self.above, self.most, self.steps = above, most, 0
        self.most_steps = _MOST_STEPS
        self.beds, self.room = beds, beds
        self.is_seated = sharing.seated is not None and sharing.seated[1] == home
        self.exempt: list[int] = []
        if (room := sharing.room_of(home)) is not None:
            self._limit(sharing, home, room)

    def _limit(self, sharing: Sharing, home: int, room: int) -> None:
        """Beside others there is this room only, but for groups that are exempt together."""
        there_is_exempt = True
        if self.is_seated and sharing.seated is not None:
            room -= int(sharing.size[list(sharing.seated[0])].sum())
            there_is_exempt = all(sharing.is_exempt(one, home) for one in sharing.seated[0])
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
                at_most = max(at_most, self.profit[i] - self.fee[i])
                self._note(self.profit[i] - self.fee[i], (self.groups[i],))
        at_most = max(at_most, self._among_kin())
        for who, room, known in ((share, self.room, 0), (exempt, self.beds, self.room)):
            at_most = max(at_most, self._bound(who, 0, room))
            self._deeper(who, room, (0, 0), (), room - known)
        if self.steps > self.most_steps:
            return Best(self.found, at_most, False)
        best = max((worth for worth, _ in self.found), default=self.above)
        return Best(self.found, best, True)

    def _deeper(
        self, rest: list[int], room: int, so_far: tuple[int, int], who: Members, known: int
    ) -> None:
        """
        Add one of ``rest``; sets that leave ``known`` beds or more are listed already.

        :param so_far: profit without any fee, and what is hoped of it.
        :param who: places in the order of this search.
        """
        profit, hoped = so_far
        for at, i in enumerate(rest):
            if self.steps > self.most_steps or hoped + self._bound(rest, at, room) <= self.above:
                return
            self.steps += 1
            worth, now, left = profit + self.profit[i], (*who, i), room - self.size[i]
            if left < known:
                self._note(worth - self._fees_of(now), self._rows(now))
            apart = self.apart[i]
            fits = [k for k in rest[at + 1 :] if self.size[k] <= left and not apart[k]]
            if fits:
                self._deeper(fits, left, (worth, hoped + self.hoped[i]), now, known)

    def _among_kin(self) -> int:
        """
        Note the sets that only brothers and sisters may form, and say what they bring at most.

        One of them must live alone, or they are more than the fostering limit leaves room for.
        """
        families = self.sharing.families
        if not families.count:
            return self.above
        at_most, least = self.above, 1 if self.is_seated else 2
        for family in set(self.family) - {NO_FAMILY}:
            who = [i for i, its in enumerate(self.family) if its == family]
            takes = sum(self.size[i] for i in who)
            if len(who) < least or not (takes > self.room or any(self.alone[i] for i in who)):
                continue
            at_most = max(at_most, self._bound(who, 0, self.beds))
            for n in range(least, len(who) + 1):
                for some in combinations(who, n):
                    self._try_kin(some)
        return at_most

    def _try_kin(self, who: Members) -> None:
        """Note a set of one family if the rule for everybody does not allow it, and theirs does."""
        self.steps += 1
        takes = sum(self.size[i] for i in who)
        worth = sum(self.profit[i] for i in who) - self._fees_of(who)
        if takes > self.beds or worth <= self.above:
            return
        if not any(self.alone[i] for i in who) and (
            takes <= self.room or set(who) <= set(self.exempt)
        ):
            return
        rows = self._rows(who)
        there = self.sharing.seated_at(self.home)
        if self.sharing.may_share(self.home, np.array(rows, dtype=np.int64)) and (
            not there or self.sharing.keeps_to_three(self.home, [*rows, *there])
        ):
            self._note(worth, rows)

    def _rows(self, who: Members) -> Members:
        return tuple([self.groups[i] for i in who])

    def _fees_of(self, who: Members) -> int:
        """What the families of these pay for the home, each once."""
        if not self.has_fees:
            return 0
        return sum({self.family[i]: self.fee[i] for i in who if self.fee[i]}.values())

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
            size, profit = self.size[i], self.hoped[i]
            if room <= 0 or profit <= 0:
                break
            if size >= room:
                return worth - (-profit * room // size)
            worth, room = worth + profit, room - size
        return worth


def _parts(fee: Numbers, kin: Numbers) -> Numbers:
    """
    (k,) what each bears of its family's fee if all of the family share it.

    Together no more than the fee, so nobody's profit is put too low, and the bound is nearer than
    without.
    """
    if not fee.any():
        return fee
    counts = np.bincount(kin + 1)
    return np.asarray(fee // counts[kin + 1])
