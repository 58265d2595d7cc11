"""
The best plans are often many: the fairest of them, and among those the lowest home ids.

Every plan as good as the best in the first two aims consists of lawful sets that lose no more
than that plan does (pricedsets.py). These are listed once, and are few; each question asked here
is a small choice among them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Self

import numpy as np
from scipy.sparse import csr_array, vstack

from matching.kernel.deadline import Deadline
from matching.kernel.jointbest import Best, choices_against
from matching.kernel.jointlimits import Pairs
from matching.kernel.market import Mask, Numbers
from matching.kernel.plan import LEFT_OUT, Infeasible, NoChoiceInTime, choose
from matching.kernel.pricedsets import LawfulSet, sets_within
from matching.kernel.settling import MOST_GROUPS, Settling
from matching.kernel.sharing import Members

Also = tuple[list[dict[int, int]], list[int], int]  # rows by column, limits, columns more


class EqualPlans:
    """All plans with the best first two aims, as choices of lawful sets or of pairs."""

    def __init__(
        self,
        best: Best,
        deadline: Deadline,
        sets: list[LawfulSet],
        rows: csr_array,
        limits: Numbers,
        worth: Numbers,
        wanted: int,
    ) -> None:
        """Plans are the choices with ``rows @ chosen <= limits`` that are worth ``wanted``."""
        self.best, self.deadline, self.sets, self.wanted = best, deadline, sets, wanted
        self.place = {key: at for at, key in enumerate(sets)}
        self.rows, self.limits, self.worth = rows, limits, worth
        self.n_groups, self.n_homes = best.market.total.shape
        self.home = np.array([home for home, _ in self.sets], dtype=np.int64)  # (sets,)
        counts = [len(members) for _, members in sets]
        self.group = np.array([g for _, members in sets for g in members], dtype=np.int64)
        self.at = np.repeat(np.arange(len(sets)), counts)  # the set of each entry of ``group``
        total = best.market.total[self.group, self.home[self.at]].astype(np.int64)
        self.lowest = np.full(len(self.sets), np.iinfo(np.int64).max)  # (sets,) total of its worst
        np.minimum.at(self.lowest, self.at, total)
        self.among = np.ones(len(self.sets), dtype=np.bool_)  # (sets,) still open
        self.settled = np.zeros(self.n_groups, dtype=np.bool_)  # (groups,) placed for good
        self.chosen = np.zeros(len(self.sets), dtype=np.bool_)  # (sets,) the plan so far
        self.least = np.iinfo(np.int64).min  # total of a placed group
        self.are_pairs = False  # whether each column has one group, whoever else is there

    @classmethod
    def of_sets(cls, best: Best, deadline: Deadline, most: int | None = None) -> Self:
        """
        The plans as choices of lawful sets.

        :raises TooManySets: there are ``most`` or more, too many to be listed.
        """
        loss = best.priced.bound - best.value
        sets = sets_within(best.market, best.sharing, best.priced, loss, most)
        families = best.sharing.families
        rows, limits, saved, wanted = choices_against(best.priced, sets, families, loss)
        # Columns without a group stand for the homes more that a family may use.
        nobody: list[LawfulSet] = [(LEFT_OUT, ())] * int(families.most_extra.sum())
        every = [*sets, *nobody]
        plans = cls(best, deadline, every, rows, limits, saved, wanted - loss)
        plans.chosen[[plans.place[home, tuple(sorted(who))] for home, who in best.plan]] = True
        return plans

    @classmethod
    def of_pairs(cls, best: Best, deadline: Deadline) -> Self:
        """The plans as choices of pairs under rows of limits."""
        pairs = Pairs.within(best.market, best.sharing, best.priced, best.priced.bound - best.value)
        sets: list[LawfulSet] = [
            (j, (g,)) for j, g in zip(pairs.home.tolist(), pairs.group.tolist(), strict=True)
        ]
        sets += [(LEFT_OUT, ())] * (len(pairs.worth) - len(sets))  # for families
        plans = cls(best, deadline, sets, pairs.rows, pairs.limits, pairs.worth, best.value)
        chosen = [plans.place[home, (group,)] for home, who in best.plan for group in who]
        plans.chosen[chosen], plans.are_pairs = True, True
        return plans

    @property
    def where(self) -> Numbers:
        """(groups,) row of the home in the plan so far, -1 where left out."""
        where = np.full(self.n_groups, LEFT_OUT, dtype=np.int64)
        placed = self.chosen[self.at]
        where[self.group[placed]] = self.home[self.at[placed]]
        return where

    @property
    def lowest_total(self) -> int:
        """The lowest total of a placed group in the plan so far."""
        return int(self.lowest[self.chosen].min(initial=np.iinfo(np.int64).max))

    def fairest(self, no_more_than: int) -> int:
        """
        Raise the lowest total of a placed group as far as it goes; the most that it could be.

        :param no_more_than: the total of somebody whose place is given; more would not be fairer.
        """
        if not self.chosen.any():
            return no_more_than
        lowest = int(self.lowest[self.chosen].min())
        if lowest < no_more_than:
            capped = np.minimum(self.lowest, no_more_than)
            higher = np.unique(capped[(capped > lowest) & (self.home != LEFT_OUT)])
        else:
            higher = self.lowest[:0]
        at_most, step = lowest, 0  # most plans are fair already, so the next total is asked first
        while len(higher):
            found, is_certain = self._equal(self.lowest >= higher[step])
            if found is None:
                at_most = at_most if is_certain else int(higher[-1])
                higher = higher[:step]
            else:
                self.chosen, lowest = found, int(self.lowest[found].min())
                higher = higher[higher > lowest]
            step = len(higher) // 2
        self.least = min(lowest, no_more_than)
        self.among &= self.lowest >= self.least
        return min(max(lowest, at_most), no_more_than)

    def settle(self) -> None:
        """Give the groups in their order the lowest home ids of all equal plans."""
        self._move_up(0)
        self._settle(0, self.n_groups)

    def _settle(self, first: int, last: int) -> None:
        """
        Settle the groups first, first + 1 … last - 1; those before ``first`` are settled.

        One question covers many groups: where no plan is before this one, all stay; else the
        halves are asked in turn.
        """
        while first < last and not self.deadline.is_over:
            found = self._before(first, last)
            if found is None:
                self._stay(first, last)
                return
            self.chosen = found
            self._move_up(first)
            if last - first > 1:
                middle = (first + last) // 2
                self._settle(first, middle)
                first = middle

    def _move_up(self, first: int) -> None:
        """Take what lower ids small moves find for the groups from ``first`` on."""
        if self.n_groups > MOST_GROUPS:
            return
        where = self._moves().run(first)
        members: dict[int, list[int]] = defaultdict(list)
        for group in np.flatnonzero(where != LEFT_OUT).tolist():
            members[int(where[group])].append(group)
        pairs = [(home, who) for home, groups in members.items() for who in self._alone(groups)]
        self.chosen = np.zeros(len(self.sets), dtype=np.bool_)
        self.chosen[[self.place[home, who] for home, who in pairs]] = True

    def _alone(self, groups: list[int]) -> list[Members]:
        """The groups of one home as the columns have them: together, or one by one."""
        return [(group,) for group in groups] if self.are_pairs else [tuple(groups)]

    def _moves(self) -> Settling:
        """Small moves among what is still open."""
        options: dict[int, set[int]] = defaultdict(set)
        open_now = self.among[self.at]
        pairs = zip(
            self.group[open_now].tolist(), self.home[self.at[open_now]].tolist(), strict=True
        )
        for group, home in pairs:
            options[group].add(home)
        rising = {group: sorted(homes) for group, homes in options.items()}
        best = self.best
        counts = best.priced.rates.counts
        return Settling(best.market, best.sharing, counts, self.where, self.least, rising)

    def _stay(self, first: int, last: int) -> None:
        """These groups keep their homes: sets that have them elsewhere are out."""
        where = self.where
        own = (self.group >= first) & (self.group < last)
        moves = own & (where[self.group] != self.home[self.at])
        self.among[self.at[moves]] = False
        self.settled[first:last] = where[first:last] != LEFT_OUT

    def _before(self, first: int, last: int) -> Mask | None:
        """
        An equal plan before this one: one of these groups has a lower home id, and those before
        it stay where they are. None where there is none; left out is last.
        """
        lower = self._lower(first, last)
        if not lower:
            return None
        n_sets, where = len(self.sets), self.where
        order = sorted(lower)
        later = {group: n_sets + at for at, group in enumerate(order)}  # columns: who is lower
        rows: list[dict[int, int]] = [dict.fromkeys(later.values(), -1)]
        limits = [-1]
        for group, columns in lower.items():
            rows.append({later[group]: 1, **dict.fromkeys(columns, -1)})
            limits.append(0)
        for group in range(first, order[-1]):
            own = self.at[(self.group == group) & self.among[self.at]]
            is_out = where[group] == LEFT_OUT
            own = own if is_out else own[self.home[own] == where[group]]
            after = {later[one]: 1 for one in order if one > group}
            rows.append(after | dict.fromkeys(own.tolist(), 1 if is_out else -1))
            limits.append(int(is_out))
        return self._equal(self.among, (rows, limits, len(order)))[0]

    def _lower(self, first: int, last: int) -> dict[int, list[int]]:
        """
        Of these groups those that may have a lower home id while all before stay, and in which
        sets: the first group that a set moves is the one, and whoever is there before it stays.
        """
        where = self.where
        now = np.where(where == LEFT_OUT, self.n_homes, where)
        moves = where[self.group] != self.home[self.at]
        mover = np.full(len(self.sets), self.n_groups, dtype=np.int64)
        np.minimum.at(mover, self.at[moves], self.group[moves])
        may = self.among & (mover >= first) & (mover < last)
        may &= self.home < np.append(now, 0)[mover]
        there: dict[int, list[int]] = defaultdict(list)
        for group, home in enumerate(where.tolist()):
            there[home].append(group)
        found: dict[int, list[int]] = defaultdict(list)
        fits: dict[tuple[int, int], bool] = {}
        plan = self._moves() if may.any() and self.n_groups <= MOST_GROUPS else None
        for at in np.flatnonzero(may).tolist():
            group, (home, who) = int(mover[at]), self.sets[at]
            stay = [one for one in there[home] if one < group]
            if not self.are_pairs and not set(stay) <= set(who):
                continue
            if (group, home) not in fits:
                fits[group, home] = plan is None or plan.may_join(group, home)
            if fits[group, home]:
                found[group].append(at)
        return found

    def _equal(self, among: Mask, also: Also = ([], [], 0)) -> tuple[Mask | None, bool]:
        """
        A plan as good in the first two aims (or None), and whether that is certain.

        :param also: rows by column, their limits, and how many columns they add to the sets.
        """
        more, most, n_more = also
        n_sets = len(self.sets)
        columns = np.flatnonzero(among & self.among)
        placed = np.bincount(self.at, self.settled[self.group], n_sets).astype(np.int64)
        rows = csr_array(vstack([self.rows, csr_array(-placed[None, :])]))[:, columns]
        every = np.concatenate([columns, n_sets + np.arange(n_more)])
        added = _matrix(more, n_sets + n_more)[:, every]
        wide = csr_array((rows.data, rows.indices, rows.indptr), (rows.shape[0], len(every)))
        limits = [self.limits, np.array([-int(self.settled.sum()), *most], dtype=np.int64)]
        try:
            found = choose(
                worth=np.concatenate([self.worth[columns], np.zeros(n_more, dtype=np.int64)]),
                rows=csr_array(vstack([wide, added])),
                limits=np.concatenate(limits),
                seconds=self.deadline.left,
            )
        except Infeasible:
            return None, True
        except NoChoiceInTime:
            return None, False
        if found.value < self.wanted:
            return None, found.bound < self.wanted
        chosen = np.zeros(len(self.sets), dtype=np.bool_)
        chosen[columns[found.chosen[: len(columns)]]] = True
        return chosen, True


def _matrix(rows: Sequence[Mapping[int, int]], n_columns: int) -> csr_array:
    """Rows by column as one sparse matrix."""
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([column for row in rows for column in row], dtype=np.int64)
    factors = np.array([factor for row in rows for factor in row.values()], dtype=np.int64)
    return csr_array((factors, columns, starts), shape=(len(rows), n_columns))
