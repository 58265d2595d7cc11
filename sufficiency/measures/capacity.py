"""What waiting children need, beside the free beds of homes that could meet it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from codes.needs import DIMENSION_CODES

HIGH: Final = 3
VERY_HIGH: Final = 4
NOT_ASSESSED: Final = -1
# DfE's age groups: whole years, first and last.
AGE_BANDS: Final = (
    ("Under 1", 0, 0),
    ("1 to 4", 1, 4),
    ("5 to 9", 5, 9),
    ("10 to 15", 10, 15),
    ("16 and 17", 16, 17),
)


@dataclass(frozen=True, slots=True, eq=False)
class Supply:
    """The homes of the register on a day; row (or last axis) i is the same home."""

    free: NDArray[np.int64]  # (n,) beds free today
    levels: NDArray[np.int8]  # (20, n) capability 0-4, the kind's default where none is declared
    declared: NDArray[np.bool_]  # (20, n) the level was declared
    age_from: NDArray[np.int16]  # (n,) years, inclusive
    age_to: NDArray[np.int16]  # (n,) years, inclusive
    kind: NDArray[np.int8]  # (n,) kernel codes
    obstacles: Mapping[str, NDArray[np.bool_]]  # why its free beds do not count, in order

    @property
    def usable(self) -> NDArray[np.int64]:
        """Free beds of the homes without an obstacle, (n,)."""
        return np.where(self._blocked, 0, self.free)

    @property
    def _blocked(self) -> NDArray[np.bool_]:
        return np.any([np.zeros(len(self.free), dtype=bool), *self.obstacles.values()], axis=0)

    def lost(self) -> dict[str, int]:
        """Free beds that each obstacle takes away; a bed counts under the first that it meets."""
        left = self.free.copy()
        found = {}
        for name, meets in self.obstacles.items():
            found[name] = int(left[meets].sum())
            left = np.where(meets, 0, left)
        return found


def children_at(needs: NDArray[np.int8], level: int) -> NDArray[np.int64]:
    """
    Children whose assessed level is this or higher, for each dimension, (20,).

    :param needs: (children, 20) levels 0-4, -1 not assessed, which is never counted.
    """
    return (needs >= level).sum(axis=0)


def beds_at(supply: Supply, level: int, *, declared: bool = False) -> NDArray[np.int64]:
    """
    Usable free beds in homes that can meet this level or more, for each dimension, (20,).

    One bed counts in every dimension that its home can meet, so the numbers do not add up.

    :param declared: only homes whose level was declared, not taken from the kind's default.
    """
    able = supply.levels >= level
    return (able & supply.declared if declared else able).astype(np.int64) @ supply.usable


def beds_for_ages(supply: Supply, first: int, last: int) -> int:
    """Usable free beds in homes that take at least one of the ages; a bed counts in each band."""
    takes = (supply.age_from <= last) & (supply.age_to >= first)
    return int(supply.usable[takes].sum())


def children_aged(ages: Sequence[int], first: int, last: int) -> int:
    """Waiting children whose age on their first night lies within the years."""
    return sum(first <= age <= last for age in ages)


def needs_table(levels: Mapping[int, Mapping[str, int]]) -> NDArray[np.int8]:
    """One row a child from their assessed levels, (children, 20)."""
    rows = [[own.get(code, NOT_ASSESSED) for code in DIMENSION_CODES] for own in levels.values()]
    return np.array(rows, dtype=np.int8).reshape(len(rows), len(DIMENSION_CODES))
