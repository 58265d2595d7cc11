"""Beds: taken, free and not available; and how old what we know of the free ones is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

RECENT: Final = 7  # days: "confirmed in the last 7 days"


class BedIs(StrEnum):
    FREE = "Free"
    LATER = "Free later"
    TAKEN = "Taken"
    NOT_AVAILABLE = "Not available"


@dataclass(frozen=True, slots=True)
class BedToday:
    """One bed on the day, with our own stays and holds counted as taken."""

    home_id: int
    kind: str  # of the home
    state: BedIs
    confirmed_days: int | None  # since the home's vacancies were confirmed; None: never


@dataclass(frozen=True, slots=True)
class Beds:
    """Beds of some homes."""

    homes: int
    beds: int
    free: int
    later: int
    taken: int
    not_available: int


class Age(StrEnum):
    """How long ago a vacancy was confirmed."""

    WEEK = "0 to 7 days"
    FORTNIGHT = "8 to 14 days"
    FOUR_WEEKS = "15 to 28 days"
    OLDER = "Over 28 days"
    NEVER = "Never"


_UP_TO: Final = ((7, Age.WEEK), (14, Age.FORTNIGHT), (28, Age.FOUR_WEEKS))


def beds_of(beds: Iterable[BedToday], *, homes: int) -> Beds:
    """
    Beds by state (domain.md 6.2, M16; Ofsted counts places filled, vacant and not available).

    Occupancy is taken out of all beds; homes without a bed on the register are among the homes.
    """
    counts = Counter(bed.state for bed in beds)
    return Beds(
        homes=homes,
        beds=counts.total(),
        free=counts[BedIs.FREE],
        later=counts[BedIs.LATER],
        taken=counts[BedIs.TAKEN],
        not_available=counts[BedIs.NOT_AVAILABLE],
    )


def age_of(confirmed_days: int | None) -> Age:
    """The step that a confirmation falls in; day 7 is in the first, day 28 in the third."""
    if confirmed_days is None:
        return Age.NEVER
    return next((age for most, age in _UP_TO if confirmed_days <= most), Age.OLDER)


def free_by_age(beds: Iterable[BedToday]) -> Counter[Age]:
    """Free beds by how long ago their home's vacancies were confirmed (M16)."""
    return Counter(age_of(bed.confirmed_days) for bed in beds if bed.state == BedIs.FREE)


def confirmed_lately(beds: Iterable[BedToday]) -> tuple[int, int]:
    """Free beds confirmed in the last 7 days, and all free beds (M16)."""
    ages = free_by_age(beds)
    return ages[Age.WEEK], ages.total()
