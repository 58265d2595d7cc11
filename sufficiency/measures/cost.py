"""What the placements of today cost a week."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean, median
from typing import Final

WEEKS: Final = 52  # a year's worth of today's weekly fees
HIGH_PENCE: Final = 1_000_000  # £10,000 a week


@dataclass(frozen=True, slots=True)
class Cost:
    """Weekly pence of some placements, of those whose fee is known."""

    placements: int
    known: int
    total: int
    mean: int | None  # rounded to a penny
    median: int | None
    lowest: int | None
    highest: int | None
    high: int  # of £10,000 a week or more

    @property
    def not_known(self) -> int:
        return self.placements - self.known

    @property
    def annual(self) -> int:
        """Today's fees for 52 weeks: not a forecast, and not what was spent."""
        return self.total * WEEKS


def cost_of(fees: Iterable[int | None]) -> Cost:
    """
    Sum up weekly fees in pence (domain.md 6.2, M19; the LGA counts £10,000 a week or more as high).

    A fee that is not known (None) is counted and is in no sum; a fee of 0, as for a child with
    their parents, is known.
    """
    rows = list(fees)
    known = [fee for fee in rows if fee is not None]
    return Cost(
        placements=len(rows),
        known=len(known),
        total=sum(known),
        mean=round(mean(known)) if known else None,
        median=round(median(known)) if known else None,
        lowest=min(known, default=None),
        highest=max(known, default=None),
        high=sum(fee >= HIGH_PENCE for fee in known),
    )
