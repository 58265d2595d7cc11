"""
What a joint plan must keep to beyond the beds of one night: earlier nights, and siblings apart.

A bed that is free from 1 December cannot take a child who is needed on 25 November; a later child
may have it. So a home's beds are those free by the last of the nights in question, and for each
earlier night the children who must be in by then share the beds that are free by then. Beds are
not given back within a plan, so these sums are all that is needed (Hall's theorem on nested sets).

``plan_jointly`` knows one number of beds a home. ``plan_within`` adds limits to it without looking
inside: it solves without them, and where a plan breaks one it tries each way to mend it, the best
plan first. Where no limit is broken that is one solution, and its proof holds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from math import inf
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.deadline import Deadline
from matching.kernel.families import NOBODY, Families
from matching.kernel.homes import Homes
from matching.kernel.jointlimits import Mask
from matching.kernel.jointplan import JointPlan, plan_jointly
from matching.kernel.jointproblem import Forced
from matching.kernel.plan import Infeasible, NoChoiceInTime
from matching.kernel.types import Case

LEAST_SECONDS: Final = 2.0  # for a solution that is begun
MOST_SOLUTIONS: Final = 60  # after so many the limits are kept by leaving pairs out, with a gap
Pair = tuple[int, int]  # group, row of the home
Banned = frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Limit:
    """At one home these groups together take at most so much."""

    home: int  # row of Homes
    loads: Mapping[int, int]  # group to what it takes
    most: int
    is_of_beds: bool = True  # else of children who live apart


@dataclass(frozen=True, slots=True, eq=False)
class Beds:
    """Every free bed: row i of each array is the same bed."""

    home_row: NDArray[np.int64]  # (n_beds,)
    free_from: NDArray[np.int32]  # (n_beds,) day ordinal

    def by(self, night: int, home: int) -> int:
        """Beds of the home that are free by this night."""
        return int(np.count_nonzero((self.home_row == home) & (self.free_from <= night)))


def over_nights(
    *, homes: Homes, cases: Sequence[Case], allowed: Mask, beds: Beds
) -> tuple[Homes, list[Limit]]:
    """
    The homes with the beds that are free by the last night in question, and the limits before it.

    A group that waits for a home's first bed (within the policy's tolerance) counts from then on.

    :param cases: one per group.
    :param allowed: (groups, homes) the home is an option of the group on its own first night.
    """
    nights = np.array([case.first_night.toordinal() for case in cases], dtype=np.int64)
    beds_free = homes.beds_free.copy()
    limits: list[Limit] = []
    for home in np.flatnonzero(allowed.any(axis=0)).tolist():
        groups = np.flatnonzero(allowed[:, home])
        first = beds.free_from[beds.home_row == home].min(initial=np.iinfo(np.int32).max)
        since = np.maximum(nights[groups], first)
        beds_free[home] = beds.by(int(since.max()), home)
        for night in np.unique(since)[:-1].tolist():
            loads = {int(g): cases[g].arriving for g in groups[since <= night]}
            most = beds.by(night, home)
            if sum(loads.values()) > most and most < beds_free[home]:
                limits.append(Limit(home, loads, most))
    return replace(homes, beds_free=beds_free), limits


def with_a_bed_more(homes: Homes, limits: Iterable[Limit], row: int) -> tuple[Homes, list[Limit]]:
    """The same with one bed more in a home, free from the first night in question on."""
    beds_free = homes.beds_free.copy()
    beds_free[row] += 1
    more = [
        replace(limit, most=limit.most + 1) if limit.is_of_beds and limit.home == row else limit
        for limit in limits
    ]
    return replace(homes, beds_free=beds_free), more


def kept_apart(pairs: Iterable[tuple[int, int]], allowed: Mask) -> list[Limit]:
    """Two groups that must not share a home, at every home that is an option of both."""
    return [
        Limit(home, {one: 1, other: 1}, 1, is_of_beds=False)
        for one, other in pairs
        for home in np.flatnonzero(allowed[one] & allowed[other]).tolist()
    ]


def first_broken(where: NDArray[np.int64], limits: Iterable[Limit]) -> tuple[int, list[int]] | None:
    """The home and the groups there that together break a limit; None where all are kept."""
    for limit in limits:
        there = [group for group in limit.loads if where[group] == limit.home]
        if sum(limit.loads[group] for group in there) > limit.most:
            return limit.home, there
    return None


def plan_within(
    *,
    homes: Homes,
    cases: Sequence[Case],
    total: NDArray[np.int64],
    allowed: Mask,
    limits: Sequence[Limit],
    seconds: float = inf,
    forced: Forced | None = None,
    families: Families = NOBODY,
) -> JointPlan:
    """
    The best joint plan that keeps to the limits as well; the arguments of ``plan_jointly``.

    :raises Infeasible: the forced pair is impossible.
    :raises NoChoiceInTime: no plan was found at all.
    """
    search = _Within(homes, cases, total, allowed, limits, Deadline(seconds), forced, families)
    return search.plan()


@dataclass(eq=False)
class _Within:
    """Plans of ever fewer pairs, the best first, until one keeps to the limits."""

    homes: Homes
    cases: Sequence[Case]
    total: NDArray[np.int64]
    allowed: Mask
    limits: Sequence[Limit]
    deadline: Deadline
    forced: Forced | None
    families: Families
    proven: bool = True  # all solutions so far

    def plan(self) -> JointPlan:
        """The first plan that keeps to the limits: all that are left are no better."""
        loosest = self._solve(frozenset())
        heap = [(self._order(loosest), Banned(), loosest)]
        seen = {Banned()}
        while heap:
            _, banned, plan = heappop(heap)
            broken = first_broken(plan.home, self.limits)
            if broken is None:
                return _stating(plan, plan if self.proven else loosest)
            if len(seen) > MOST_SOLUTIONS or self.deadline.is_over:
                kept = self._solve(banned | self._left_out(plan))
                return _stating(kept, plan if self.proven else loosest)
            home, there = broken
            for child in {banned | {(group, home)} for group in there} - seen:
                seen.add(child)
                if (found := self._try(child)) is not None:
                    heappush(heap, (self._order(found), child, found))
        raise Infeasible("no plan keeps to the limits")

    def _try(self, banned: Banned) -> JointPlan | None:
        try:
            return self._solve(banned)
        except Infeasible:
            return None
        except NoChoiceInTime:
            self.proven = False
            return None

    def _solve(self, banned: Banned) -> JointPlan:
        may = self.allowed.copy()
        for pair in banned:
            may[pair] = False
        found = plan_jointly(
            homes=self.homes,
            cases=self.cases,
            total=self.total,
            allowed=may,
            seconds=max(self.deadline.left, LEAST_SECONDS),
            forced=self.forced,
            families=self.families,
        )
        self.proven &= found.is_optimal
        return found

    def _order(self, plan: JointPlan) -> tuple[int, ...]:
        """Best first: the three aims, then the lowest home ids with "left out" last."""
        ids = (home if home >= 0 else len(self.homes) for home in plan.home.tolist())
        return (*(-value for value in plan.objective), *ids)

    def _left_out(self, plan: JointPlan) -> Banned:
        """Pairs without which no limit can be broken; those of the plan are the last to go."""
        out = set()
        for limit in self.limits:
            left = limit.most
            for group in sorted(limit.loads, key=lambda g: (plan.home[g] != limit.home, g)):
                left -= limit.loads[group]
                if left < 0:
                    out.add((group, limit.home))
                    left += limit.loads[group]
        return frozenset(out) - self._forced_pairs

    @property
    def _forced_pairs(self) -> Banned:
        """What must stay, group by group."""
        if self.forced is None:
            return Banned()
        who, home = self.forced
        return Banned((group, home) for group in ([who] if isinstance(who, int) else who))


def _stating(plan: JointPlan, best: JointPlan) -> JointPlan:
    """The plan with how much better one could be: none is better than ``best`` could be."""
    bound = [value + gap for value, gap in zip(best.objective, best.gaps, strict=True)]
    gaps = [max(0, most - value) for most, value in zip(bound, plan.objective, strict=True)]
    return replace(plan, gaps=(gaps[0], gaps[1], gaps[2]))
