"""What can be said of a home before any child is known: worked out once per register."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import (
    DEFAULT_CAPABILITY,
    N_DIMENSIONS,
    UNDECLARED,
    Kind,
    Rating,
    Suspension,
)

if TYPE_CHECKING:
    from matching.kernel.homes import Homes

GROUP = 4  # dimensions whose levels share one packed code, so a code is below 5**4
N_GROUPS = N_DIMENSIONS // GROUP
CODES = 5**GROUP  # 625: entries of the lookup table of one group
NOBODY = 10_000  # years: an age that no comparison reaches

RATING_POINTS = np.zeros(len(Rating), dtype=np.int64)  # (8,) per mille
for _rating, _points in {
    Rating.OUTSTANDING: 1000,
    Rating.GOOD: 800,
    Rating.NOT_INSPECTED: 600,
    Rating.REQUIRES_IMPROVEMENT: 400,
    Rating.STRONG: 1000,
    Rating.INCONSISTENT: 500,
}.items():
    RATING_POINTS[_rating] = _points


@dataclass(frozen=True, slots=True, eq=False)
class HomeFacts:
    """Row (or last axis) i belongs to row i of Homes."""

    levels: NDArray[np.int8]  # (20, n) capability 0-4, the kind's default where undeclared
    codes: NDArray[np.int16]  # (5, n) levels of four dimensions in base 5, plus 625 · group
    easting: NDArray[np.float64]  # (n,) metres; whole, so squares below 2**53 stay exact
    northing: NDArray[np.float64]  # (n,) metres
    is_foster: NDArray[np.bool_]  # (n,)
    is_full: NDArray[np.bool_]  # (n,) no bed is free
    has_company: NDArray[np.bool_]  # (n,) residents, or fostered children
    youngest: NDArray[np.int16]  # (n,) years of the youngest resident; NOBODY
    oldest_shb: NDArray[np.int16]  # (n,) years of the oldest resident with SHB 3 or 4; -NOBODY
    any_shb: NDArray[np.bool_]  # (n,) a resident with assessed SHB 3 or 4
    any_exp: NDArray[np.bool_]  # (n,) a resident with assessed EXP 3 or 4
    standing: NDArray[np.int64]  # (n,) rating plus acceptance, 0-2000: two thirds of assurance
    by_ofsted: NDArray[np.int64]  # (n_suspended,) rows of the homes that Ofsted has suspended
    # What refusals works out for one child and keeps for the next: rule and value to (n,) marks.
    kept: dict[Hashable, NDArray[np.uint8] | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, homes: Homes) -> Self:
        """The facts of checked homes."""
        levels = resolved_capability(homes.capability, homes.kind).T
        who, n = homes.residents, len(homes.home_id)
        shb, exp = who.shb >= 3, who.exp >= 3
        youngest = np.full(n, NOBODY, dtype=np.int16)
        np.minimum.at(youngest, who.home_row, who.age)
        oldest_shb = np.full(n, -NOBODY, dtype=np.int16)
        np.maximum.at(oldest_shb, who.home_row[shb], who.age[shb])
        return cls(
            levels=np.ascontiguousarray(levels),
            codes=_packed(levels),
            easting=homes.easting_m.astype(np.float64),
            northing=homes.northing_m.astype(np.float64),
            is_foster=homes.kind <= Kind.AGENCY_FOSTER,
            is_full=homes.beds_free == 0,
            has_company=(youngest < NOBODY) | (homes.fostered > 0),
            youngest=youngest,
            oldest_shb=oldest_shb,
            any_shb=oldest_shb > -NOBODY,
            any_exp=np.isin(np.arange(n), who.home_row[exp]),
            standing=RATING_POINTS[homes.rating]
            + 1000 * (2 + homes.accepted.astype(np.int64)) // (4 + homes.asked),
            by_ofsted=np.flatnonzero(homes.suspended == Suspension.OFSTED),
        )

    def with_beds(self, beds_free: NDArray[np.int16]) -> Self:
        """The facts of the same homes with other beds; what is kept does not look at beds."""
        return replace(self, is_full=beds_free == 0)


def resolved_capability(capability: NDArray[np.int8], kind: NDArray[np.int8]) -> NDArray[np.int8]:
    """Declared levels, and the default of the kind of home where none is declared, (n, 20)."""
    return np.where(capability == UNDECLARED, DEFAULT_CAPABILITY[kind], capability)


def _packed(levels: NDArray[np.int8]) -> NDArray[np.int16]:
    """Levels (20, n) as positions (5, n) in a flat table of 5 · 625 entries."""
    digits = levels.reshape(N_GROUPS, GROUP, -1).astype(np.int16)
    powers = (5 ** np.arange(GROUP, dtype=np.int16))[None, :, None]
    offsets = (CODES * np.arange(N_GROUPS, dtype=np.int16))[:, None]
    codes: NDArray[np.int16] = (digits * powers).sum(axis=1, dtype=np.int16) + offsets
    return codes
