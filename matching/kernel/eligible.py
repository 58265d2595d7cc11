"""What would let a home be an option for more waiting children: counted, never who."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from matching.kernel.applying import Changed
from matching.kernel.homes import Homes
from matching.kernel.refusals import refusals
from matching.kernel.remedies import Lacking, Remedies, Remedy, What
from matching.kernel.types import Case, Policy
from matching.kernel.view import View

MOST_TOGETHER: Final = 2  # remedies in one proposal


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """One child who waits, and the homes as their beds stand on that child's first night."""

    homes: Homes  # the same rows for every child; only beds_free and free_from may differ
    case: Case


@dataclass(frozen=True, slots=True)
class Proposal:
    """One remedy or a pair at one home, and for how many more children it would be an option."""

    row: int  # of the home
    remedies: Remedies  # in the order of What
    # Places in the list of those who wait, for whom the home is no option now; at least one. Only
    # to count each child once over several homes: nothing shows who they are.
    whom: frozenset[int]
    needing_all: int  # of them, those for whom no part of a pair is enough

    @property
    def children(self) -> int:
        """For how many more children the home would be an option."""
        return len(self.whom)


@dataclass(frozen=True, slots=True)
class Eligible:
    """Each home that was asked about, over everybody who waits."""

    options: dict[int, int]  # row to the children for whom the home is an option now
    proposals: list[Proposal]  # by row; of a home, most children first


def eligible(waiting: Sequence[Waiting], policy: Policy, rows: Sequence[int]) -> Eligible:
    """
    Count, for the homes in these rows, for whom each remedy and each pair would make an option.

    Of a single remedy every amount that helps more children is proposed; of a pair the one that
    helps all whom only the pair helps. Every count comes from ranking the changed home again.
    """
    at = np.asarray(rows, dtype=np.int64)
    options = np.zeros(len(rows), dtype=np.int64)
    asked: list[Counter[Remedies]] = [Counter() for _ in rows]
    for child in waiting:
        found = Lacking.of(View.of(child.homes, child.case, policy), at)
        options += found.refusals == 0
        for remedies, places in _few(found):
            for place in places:
                asked[place][remedies] += 1
    drafts = [(row, one) for row, sets in zip(rows, asked, strict=True) for one in _proposed(sets)]
    return Eligible(
        dict(zip(rows, options.tolist(), strict=True)), _counted(waiting, policy, drafts)
    )


def _few(found: Lacking) -> Iterator[tuple[Remedies, list[int]]]:
    """The homes that one or two remedies would make an option, by what they are."""
    size = found.wanted.sum(axis=1)
    few = np.flatnonzero((found.in_the_way == 0) & (size >= 1) & (size <= MOST_TOGETHER))
    kinds = found.wanted[few] @ (1 << np.arange(found.wanted.shape[1]))
    for kind in np.unique(kinds).tolist():
        places = few[kinds == kind]
        remedies = found.remedies(int(places[0]))
        if remedies:
            yield remedies, places.tolist()


def _proposed(asked: Counter[Remedies]) -> list[Remedies]:
    """The sets worth counting at one home, of those that single children ask for."""
    singles = [remedies for remedies in asked if len(remedies) == 1]
    pairs = sorted((one for one in asked if len(one) == MOST_TOGETHER), key=_subjects)
    strongest = [
        tuple(_stronger(column) for column in zip(*same, strict=True))
        for same in (list(group) for _, group in groupby(pairs, key=_subjects))
    ]
    return [*singles, *strongest]


def _subjects(remedies: Remedies) -> tuple[tuple[What, int, str], ...]:
    return tuple(one.subject for one in remedies)


def _stronger(same: Iterable[Remedy]) -> Remedy:
    """Of remedies that change the same, the one that does most."""
    return max(same, key=strength)


def strength(remedy: Remedy) -> int:
    """Higher does more: a lower price and an earlier night do."""
    return -remedy.to if remedy.what in (What.FEE, What.FREE_FROM) else remedy.to


def _counted(
    waiting: Sequence[Waiting], policy: Policy, drafts: list[tuple[int, Remedies]]
) -> list[Proposal]:
    """Rank every home with its remedies, and with each part of a pair alone, for every child."""
    parts = [(row, (one,)) for row, pair in drafts if len(pair) > 1 for one in pair]
    sets = list(dict.fromkeys([*drafts, *parts]))
    gained = dict(zip(sets, _gained(waiting, policy, sets), strict=True))
    proposals = [
        Proposal(
            row,
            pair,
            whom=frozenset(np.flatnonzero(won).tolist()),
            needing_all=int((won & ~_by_a_part(gained, row, pair)).sum()),
        )
        for row, pair in drafts
        for won in [gained[row, pair]]
    ]
    return sorted(proposals, key=lambda one: (one.row, -one.children, _order(one.remedies)))


def _by_a_part(
    gained: dict[tuple[int, Remedies], NDArray[np.bool_]], row: int, pair: Remedies
) -> NDArray[np.bool_]:
    """For whom one remedy of a pair is enough, (n_children,); nobody, of a single remedy."""
    won = np.zeros_like(gained[row, pair])
    for one in pair if len(pair) > 1 else ():
        won |= gained[row, (one,)]
    return won


def _order(remedies: Remedies) -> tuple[int, tuple[tuple[What, int, str, int], ...]]:
    return len(remedies), tuple((*one.subject, -strength(one)) for one in remedies)


def _gained(
    waiting: Sequence[Waiting], policy: Policy, sets: list[tuple[int, Remedies]]
) -> NDArray[np.bool_]:
    """For whom each set makes an option of a home that is none now, (n_sets, n_children)."""
    gained = np.zeros((len(sets), len(waiting)), dtype=np.bool_)
    if not sets:
        return gained
    rows = [row for row, _ in sets]
    by_night = sorted(range(len(waiting)), key=lambda at: id(waiting[at].homes))
    changed = Changed.of(waiting[by_night[0]].homes, rows, [one for _, one in sets])
    for _, same in groupby(by_night, key=lambda at: id(waiting[at].homes)):
        children = list(same)
        homes = waiting[children[0]].homes
        copies = changed.on_night_of(homes)
        for at in children:
            case = waiting[at].case
            now = refusals(View.of(homes, case, policy))[copies.row]
            then = refusals(View.of(copies.homes, copies.case(case, homes), policy))
            gained[:, at] = (now != 0) & (then == 0)
    return gained
