"""The smallest ways to bring an option to a better tier or rank by remedies alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.applying import Changed
from matching.kernel.codes import Score
from matching.kernel.homes import Homes
from matching.kernel.ranking import rank
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.steps import Present, Size, Step, highest_price, steps_of
from matching.kernel.types import Case, Policy, Ranking

MOST_REMEDIES: Final = 3  # a way of more is no advice: the page says that none of up to three does
SHOWN: Final = 3  # ways to one goal


@dataclass(frozen=True, slots=True)
class Goal:
    """Where the home should come: at least this rank, or at least this tier."""

    rank: int | None = None  # from 1
    tier: int | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A set of remedies of which none can be left out or be less, and what it would bring."""

    remedies: Remedies  # in the order of What
    rank: int  # from 1, among the options and this home
    of: int  # options, this home included
    tier: int
    total: int  # 0-100,000
    need: int  # per mille


@dataclass(frozen=True, slots=True, eq=False)
class Others:
    """The options but the one asked about, best first: its changes move none of them."""

    home_id: int  # of the home asked about
    keys: NDArray[np.int64]  # (5, k) tier, -total, -need, tenths, home id: scoring.md section 4

    @classmethod
    def of(cls, ranking: Ranking, home_id: int) -> Self:
        """Every option of a ranking but this home."""
        kept = ranking.option_ids != home_id
        rows = ranking.order[kept]
        keys = (
            ranking.tier[kept],
            -ranking.total[kept],
            -ranking.scores[kept, Score.NEED],
            ranking.distance_tenths[rows],
            ranking.home_id[rows],
        )
        return cls(home_id, np.array(keys, dtype=np.int64))

    def ranks(
        self,
        *,
        tier: NDArray[np.int64],
        total: NDArray[np.int64],
        need: NDArray[np.int64],
        tenths: int,
    ) -> NDArray[np.int64]:
        """The rank that the home would have with each of these figures, (c,) from 1."""
        copies = len(tier)
        own = (tier, -total, -need, np.full(copies, tenths), np.full(copies, self.home_id))
        keys = np.concatenate([np.array(own, dtype=np.int64), self.keys], axis=1)
        order = np.lexsort(keys[::-1])
        above = np.cumsum(order >= copies)
        ranks = np.empty(copies, dtype=np.int64)
        mine = order < copies
        ranks[order[mine]] = 1 + above[mine]
        return ranks


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One home beside one child, and the options that it stands among."""

    homes: Homes
    case: Case
    policy: Policy
    row: int  # of the home
    tenths: int  # from the child's home
    others: Others
    present: Present

    @classmethod
    def of(cls, homes: Homes, case: Case, policy: Policy, ranking: Ranking, row: int) -> Self:
        """Ask about the home in this row; ``ranking`` is that of all these homes."""
        return cls(
            homes,
            case,
            policy,
            row,
            tenths=int(ranking.distance_tenths[row]),
            others=Others.of(ranking, int(homes.home_id[row])),
            present=Present.of(homes, case, row),
        )

    def ranked(self, sets: Sequence[Remedies]) -> list[Way | None]:
        """Carry out each set at the home and rank it again by the ordinary rules; None: refused."""
        changed = Changed.of(self.homes, [self.row] * len(sets), sets)
        ranking = rank(changed.homes, changed.case(self.case, self.homes), self.policy, top=0)
        tier, need = ranking.tier.astype(np.int64), ranking.scores[:, Score.NEED]
        ranks = self.others.ranks(tier=tier, total=ranking.total, need=need, tenths=self.tenths)
        ways: list[Way | None] = [None] * len(sets)
        of = self.others.keys.shape[1] + 1
        figures = zip(*(x.tolist() for x in (ranks, tier, ranking.total, need)), strict=True)
        for copy, (at, level, total, fit) in zip(ranking.order.tolist(), figures, strict=True):
            ways[copy] = Way(sets[copy], at, of, level, total, fit)
        return ways

    def size(self, way: Way) -> Size:
        """How much the way asks of the home."""
        return self.present.size(way.remedies)


def ways_to(asked: Question, goal: Goal) -> list[Way]:
    """
    The smallest ways to the goal: as few remedies as possible, the least of each, smallest first.

    Each way changes other things about the home. No score falls when more is changed, so what
    does not suffice at its most is not tried with less. All figures come from ranking the changed
    home again.

    :return: up to SHOWN ways; empty where no set of up to MOST_REMEDIES does it, where the home is
        there already, and where it is refused.
    """
    now = asked.ranked([()])[0]
    if now is None or _reaches(now, goal):
        return []
    steps = steps_of(asked.case, asked.policy, asked.present)
    if goal.rank is None:  # nothing else moves a tier
        steps = [step for step in steps if step.what is What.CAPABILITY]
    for size in range(1, MOST_REMEDIES + 1):
        groups = list(combinations(steps, size))
        strongest = asked.ranked([_in_order(step.most for step in group) for group in groups])
        enough = [
            group
            for group, way in zip(groups, strongest, strict=True)
            if way is not None and _reaches(way, goal)
        ]
        if enough:
            return _smallest(asked, enough, goal)
    return []


def _reaches(way: Way, goal: Goal) -> bool:
    if goal.tier is not None and way.tier > goal.tier:
        return False
    return goal.rank is None or way.rank <= goal.rank


def _smallest(asked: Question, groups: list[tuple[Step, ...]], goal: Goal) -> list[Way]:
    """The best of these groups, each at its least, smallest first."""

    def bound(group: tuple[Step, ...]) -> Size:
        # No way of the group is smaller: the least of each step, and a fee lowered by nothing.
        as_it_is = asked.present.weekly_pence
        least = [
            replace(step.least, to=as_it_is) if step.what is What.FEE else step.least
            for step in group
        ]
        return asked.present.size(least)

    ways: list[Way] = []
    for group in sorted(groups, key=bound):
        if len(ways) == SHOWN and asked.size(ways[-1]) < bound(group):
            break
        ways = sorted([*ways, _least(asked, group, goal)], key=asked.size)[:SHOWN]
    return ways


def _least(asked: Question, group: tuple[Step, ...], goal: Goal) -> Way:
    """The least amounts of these steps, all of them needed, that reach the goal."""
    tried = asked.ranked([_in_order(one) for one in product(*(step.amounts for step in group))])
    reached = [way for way in tried if way is not None and _reaches(way, goal)]
    sets = [_with_highest_price(asked, way, goal) for way in reached]
    found = asked.ranked([min(sets, key=asked.present.size)])[0]
    if found is None or not _reaches(found, goal):
        raise RuntimeError(f"a way to {goal} did not hold when its home was ranked again")
    return found


def _with_highest_price(asked: Question, way: Way, goal: Goal) -> Remedies:
    """The same remedies, the fee no lower than the goal needs it."""
    if goal.rank is None or all(one.what is not What.FEE for one in way.remedies):
        return way.remedies
    beaten = asked.others.keys[:, goal.rank - 1]
    level = asked.others.ranks(
        tier=np.array([way.tier]),
        total=np.array([-beaten[1]]),
        need=np.array([way.need]),
        tenths=asked.tenths,
    )[0]
    needed = -int(beaten[1]) + int(level > goal.rank)  # an equal total may lose on the later keys
    to_spare = (way.total - needed) // asked.policy.weights.affordability
    price = highest_price(asked.case, asked.policy, affordability=1000 - to_spare)
    return tuple(replace(one, to=price) if one.what is What.FEE else one for one in way.remedies)


def _in_order(remedies: Iterable[Remedy]) -> Remedies:
    return tuple(sorted(remedies, key=lambda one: one.subject))
