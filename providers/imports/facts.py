"""
What a file and the register say about a home, in the same terms, so that they can be compared.

Facts are a mapping of these keys: each of HOME_FIELDS, "provider", "place", "beds", "vacancies",
"residents", a dimension's code, and "price:<what>:<band>".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

from codes.needs import DIMENSION_CODES, Band
from providers.models import PriceLine

Facts = dict[str, Any]

HOME_FIELDS: Final = (
    "urn",
    "name",
    "kind",
    "age_from",
    "age_to",
    "accepts_male",
    "accepts_female",
    "accepts_not_recorded",
    "registered_from",
    "registered_to",
    "rating",
    "inspected_on",
    "wheelchair",
    "ground_floor",
    "hoist",
    "waking_night",
    "offers",
    "fostering_exemption",
    "suspended_by",
    "suspended_because",
    "notes",
    "assumed",
    "removed_on",
)
PRICES: Final = tuple((what, band) for what in PriceLine.What.values for band in ("", *Band.values))
CAPABILITIES: Final = frozenset(DIMENSION_CODES)


def price_key(what: str, band: str) -> str:
    return f"price:{what}:{band}"


class Runner(NamedTuple):
    """Who runs the home."""

    name: str
    sector: str


class Place(NamedTuple):
    postcode: str
    known: str  # Home.PlaceKnown
    easting_m: int
    northing_m: int
    authority: str  # its code


class Vacancies(NamedTuple):
    """Of the beds that no child of ours lives in or is promised."""

    free: tuple[date | None, ...]  # one a free bed: free from then, None: already; sorted
    unavailable: int
    confirmed_on: date | None


class Dweller(NamedTuple):
    """Somebody whom another council placed, or a carer's own child."""

    age: int
    is_fostered: bool
    shb_level: int | None
    exp_level: int | None


class Fault(NamedTuple):
    """One cell that cannot be taken as it is."""

    row: int  # as the spreadsheet numbers it
    column: str
    value: str
    expected: str


@dataclass(slots=True)
class HomeRow:
    """One row that can be read."""

    number: int
    ref: str
    said: Facts  # what the row states
    assumed: Facts = field(default_factory=dict)  # for a new home, where the row is silent
    where: "Whereabouts | None" = None  # to be found on the map, then said["place"]
    prices_from: date | None = None


class Whereabouts(NamedTuple):
    """A place in words: a postcode, or the area of a council."""

    postcode: str
    area: str
    column: str  # to blame
    constituency: str = ""  # tells apart the councils that followed a county that was split


class Skipped(NamedTuple):
    """A row about something that is not a home to offer to a child, and why."""

    number: int
    ref: str
    reason: str


def dates_first(free: Mapping[Any, date | None] | list[date | None]) -> tuple[date | None, ...]:
    """Free already (None) before the days, in order."""
    days = list(free.values()) if isinstance(free, Mapping) else free
    return tuple(sorted(days, key=lambda day: day or date.min))
