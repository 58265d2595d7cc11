"""What each home costs a week for a child of each need band."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from matching.kernel.codes import Band
from providers.models import PriceLine

_TAKEN_OFF = {PriceLine.What.EDUCATION_SHARE, PriceLine.What.HEALTH_SHARE}
_EVERY_BAND = range(len(Band))


@dataclass(frozen=True, slots=True, eq=False)
class Prices:
    """Row i is row i of the homes; columns are the need bands."""

    weekly_pence: NDArray[np.int64]  # (n_homes, 5) core and support lines, less contributions
    known: NDArray[np.bool_]  # (n_homes, 5) the register holds a core fee for the band
    # By band: its column of prices, and the rows of the homes whose price is not known.
    _kept: dict[Band, tuple[NDArray[np.int64], NDArray[np.int64]]] = field(default_factory=dict)

    def for_case(
        self, band: Band, *, dearest_pence: int, ceiling_pence: int | None
    ) -> NDArray[np.int64]:
        """
        Pence a week for a child of the band, (n_homes,).

        A home whose price is not known never gains by it: it counts as the dearest of the band,
        and as above the referral's ceiling where there is one. The pages say "price not known".
        """
        if band not in self._kept:
            weekly = self.weekly_pence[:, band].copy()
            weekly.flags.writeable = False
            self._kept[band] = weekly, np.flatnonzero(~self.known[:, band])
        weekly_pence, not_known = self._kept[band]
        if not len(not_known):
            return weekly_pence  # one array for every child of the band
        unknown = dearest_pence if ceiling_pence is None else max(dearest_pence, ceiling_pence + 1)
        own = weekly_pence.copy()
        own[not_known] = unknown
        return own

    def pence(self, row: int | None, band: Band) -> int | None:
        """The price of one home for a band; None where the register holds none."""
        if row is None or not self.known[row, band]:
            return None
        return int(self.weekly_pence[row, band])


def prices_of(lines: Iterable[tuple[int, str, str, int]], row_of: dict[int, int]) -> Prices:
    """Add up price lines (home, what, band or blank for every band, pence a week)."""
    weekly = np.zeros((len(row_of), len(Band)), dtype=np.int64)
    known = np.zeros((len(row_of), len(Band)), dtype=np.bool_)
    for home_id, what, band, pence in lines:
        if home_id not in row_of:
            continue
        row = row_of[home_id]
        for column in [Band.of(band)] if band else _EVERY_BAND:
            weekly[row, column] += -pence if what in _TAKEN_OFF else pence
            known[row, column] |= what == PriceLine.What.CORE
    return Prices(weekly_pence=np.maximum(weekly, 0), known=known)
