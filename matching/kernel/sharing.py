"""
Who may share a home: which sets of groups are lawful (lawfulsets.py finds the best of them).

A set is lawful where its children find a bed each, no two of its groups must be kept apart, and a
foster home that takes more than one group holds at most three fostered children unless it is
exempt for every group in it. Brothers and sisters of one family (families.py) are one sibling
group to these two rules: who must live alone may live with them, and they may be more than three
where nobody else is fostered. What is taken out of a lawful set leaves a lawful set.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matching.kernel.codes import Dimension, Flag
from matching.kernel.families import NO_FAMILY, NOBODY, Families
from matching.kernel.homes import Homes
from matching.kernel.market import Mask, Numbers
from matching.kernel.refusals import FOSTERING_LIMIT, HIGH
from matching.kernel.types import Case

Members = tuple[int, ...]  # rows of groups


def cannot_live_together(one: Case, other: Case, *, are_kin: bool = False) -> bool:
    """RESIDENT_AT_RISK's test between two children, or either must live alone (kin apart)."""
    families = Families(np.zeros(2, dtype=np.int64)) if are_kin else NOBODY
    return bool(Sharing([one, other], families=families).apart(np.arange(2))[0, 1])


def lives_alone(case: Case) -> bool:
    """Nobody else in the home; the child's own sibling group does not count."""
    return bool(Flag.SOLO in case.flags or case.needs[Dimension.PEE] == 4)


@dataclass(eq=False)
class Sharing:
    """The rules between groups, as arrays."""

    cases: Sequence[Case]  # one per group
    homes: Homes | None = None
    seated: tuple[Members, int] | None = None  # groups that already have a bed in this home
    families: Families = NOBODY

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
        alone = self.alone[groups, None] | self.alone[others]
        if self.families.count:
            family = self.families.of[groups, None]
            alone &= (family == NO_FAMILY) | (family != self.families.of[others])
        return np.asarray(harms | harmed | alone)

    def may_share(self, home: int, groups: Numbers) -> bool:
        """Whether these groups, each of whom may be in the home, may be in it together."""
        if len(groups) < 2:
            return True
        apart = self.apart(groups)
        np.fill_diagonal(apart, False)
        who = sorted({*groups.tolist(), *self.seated_at(home)})
        return self.keeps_to_three(home, who) and not apart.any()

    def keeps_to_three(self, home: int, groups: Sequence[int]) -> bool:
        """Whether two or more groups keep to the fostering limit of this home."""
        room = self.room_of(home)
        return (
            room is None
            or int(self.size[list(groups)].sum()) <= room
            or all(self.is_exempt(group, home) for group in groups)
            or (self.is_empty(home) and self.families.are_one(groups))
        )

    def is_empty(self, home: int) -> bool:
        """Whether no child is fostered in this home today."""
        assert self.homes is not None
        return int(self.homes.fostered[home]) == 0

    def seated_at(self, home: int) -> Members:
        """The groups that already have a bed in this home."""
        return () if self.seated is None or self.seated[1] != home else self.seated[0]

    def room_of(self, home: int) -> int | None:
        """What groups without an exemption may take together beside others; None: no limit."""
        assert self.homes is not None
        fostered = int(self.homes.fostered[home])
        full = int(self.homes.beds_free[home]) + fostered
        if not self.homes.facts.is_foster[home] or full <= FOSTERING_LIMIT:
            return None
        return FOSTERING_LIMIT - fostered

    def may_join(self, groups: Members, home: int) -> Mask:
        """(groups,) who may be in this home beside these groups, beds apart."""
        everybody = np.arange(len(self.cases))
        may = np.asarray(~self.apart(everybody, np.array(groups)).any(axis=1))
        if self.room_of(home) is not None:
            may &= [self.keeps_to_three(home, [*groups, other]) for other in everybody.tolist()]
        return may

    def is_exempt(self, group: int, home: int) -> bool:
        """Whether the home's exemption from the fostering limit names this group."""
        assert self.homes is not None
        return int(self.homes.home_id[home]) in self.cases[group].exempt_at

    def fees(self, home: int, groups: Numbers, family_price: Numbers) -> Numbers:
        """(k,) what this home costs the family of each group; nothing where it lives there."""
        families = self.families
        if not families.count:
            return np.zeros_like(groups)
        fees = families.fees(family_price)[groups]
        if families.seat is not None and families.seat[1] == home:
            fees[families.of[groups] == families.seat[0]] = 0
        return fees
