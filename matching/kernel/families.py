"""
Brothers and sisters who wait with referrals of their own and would rather live together.

Each keeps a place of its own in the joint plan, and a plan may split them at a declared penalty:
for every home beyond the first that one family uses. It is taken from the second aim, the sum of
totals, so no plan places less urgency for it; among those that place as much it may decide who
waits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from matching.kernel.market import LEFT_OUT, Numbers

# Of totals (0 to 100,000), for each home more: ten points, all that continuity is worth to one
# child at the default weights. Small beside a need that is not met, large beside a few miles.
SPLIT_PENALTY: Final = 10_000
NO_FAMILY: Final = -1


@dataclass(frozen=True, eq=False)
class Families:
    """Which groups are brothers and sisters who would rather share a home."""

    of: Numbers  # (groups,) family from 0, -1 where none; empty where nobody has one
    seat: tuple[int, int] | None = None  # a family that already has a bed in this home

    @cached_property
    def count(self) -> int:
        """How many families there are."""
        return int(self.of.max(initial=NO_FAMILY)) + 1

    @cached_property
    def members(self) -> list[list[int]]:
        """Per family its groups."""
        found: list[list[int]] = [[] for _ in range(self.count)]
        for group in np.flatnonzero(self.of != NO_FAMILY).tolist():
            found[int(self.of[group])].append(group)
        return found

    @cached_property
    def free_homes(self) -> Numbers:
        """(families,) homes that cost nothing: one, and none where a bed is taken already."""
        free = np.ones(self.count, dtype=np.int64)
        if self.seat is not None:
            free[self.seat[0]] = 0
        return free

    @cached_property
    def most_extra(self) -> Numbers:
        """(families,) homes that could cost something, at most."""
        return np.array([max(0, len(one) - 1) for one in self.members], dtype=np.int64)

    @property
    def most_penalty(self) -> int:
        """What all families together could cost."""
        return SPLIT_PENALTY * int(self.most_extra.sum())

    def paying(self, home: int, groups: Iterable[int]) -> set[int]:
        """The families that use one home more when these groups live in this one."""
        if not self.count:
            return set()
        found = {int(self.of[group]) for group in groups} - {NO_FAMILY}
        if self.seat is not None and home == self.seat[1]:
            found.discard(self.seat[0])
        return found

    def family_of(self, groups: Numbers) -> Numbers:
        """(k,) family of some groups, -1 where none."""
        return self.of[groups] if self.count else np.full(len(groups), NO_FAMILY, dtype=np.int64)

    def fees(self, price: Numbers) -> Numbers:
        """(groups,) what a home costs the family of each group at these prices of families."""
        return np.where(self.of == NO_FAMILY, 0, np.append(price, 0)[self.of])

    def are_one(self, groups: Iterable[int]) -> bool:
        """Whether all of these groups are brothers and sisters of each other."""
        if not self.count:
            return False
        found = {int(self.of[group]) for group in groups}
        return len(found) == 1 and NO_FAMILY not in found

    def penalties(self, where: Numbers) -> Numbers:
        """
        (families,) what the plan pays for each family.

        :param where: (groups,) row of the home, -1 where left out.
        """
        found = [np.unique(where[one]) for one in self.members]
        homes = [int((used != LEFT_OUT).sum()) for used in found]
        return SPLIT_PENALTY * np.maximum(0, np.array(homes, dtype=np.int64) - 1)


NOBODY: Final = Families(np.zeros(0, dtype=np.int64))
