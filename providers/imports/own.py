"""The product's own columns (docs/import-homes.md), which homes.csv exports as well."""

from datetime import date
from typing import Any, Final

from codes.homes import FOSTER_KINDS, Kind, Rating, Sector
from codes.needs import DIMENSION_CODES, Band
from providers.imports import cells
from providers.imports.facts import (
    PRICES,
    Facts,
    Fault,
    HomeRow,
    Runner,
    Vacancies,
    Whereabouts,
    dates_first,
    price_key,
)
from providers.imports.reader import Reader
from providers.imports.residents import residents
from providers.models import Assumed, PriceLine, SuspendedBy

MOST_BEDS: Final = 400
CORE: Final = PriceLine.What.CORE
SUPPORTED_RATINGS: Final = frozenset({Rating.STRONG, Rating.INCONSISTENT, Rating.SERIOUS})

REQUIRED: Final = (
    "ref",
    "name",
    "provider",
    "sector",
    "kind",
    "age_from",
    "age_to",
    "sexes",
    "registered_from",
    "beds",
)
# Columns that may be left out or left blank: what they take, and what a blank means.
SIMPLE: Final[dict[str, tuple[cells.Parse[Any], Any]]] = {
    "urn": (cells.words(at_most=12), ""),
    "registered_to": (cells.day(), None),
    "rating": (cells.one_of(Rating), Rating.NOT_INSPECTED.value),
    "offers": (cells.offers, ()),
    "wheelchair": (cells.yes_or_no, False),
    "ground_floor": (cells.yes_or_no, False),
    "hoist": (cells.yes_or_no, False),
    "waking_night": (cells.yes_or_no, False),
    "fostering_exemption": (cells.words(at_most=200), ""),
    "suspended_by": (cells.one_of(SuspendedBy), SuspendedBy.NOBODY.value),
    "suspended_because": (cells.words(at_most=300), ""),
    "notes": (cells.paragraphs(at_most=5_000), ""),
}
SECTOR_OF: Final = cells.one_of(Sector)
KIND_OF: Final = cells.one_of(Kind)
BANDS: Final = tuple(Band.values)
ASSUMED: Final = frozenset(Assumed.values)
VACANCY: Final = ("beds_free", "beds_unavailable", "free_from", "confirmed_on")


def price_column(what: str, band: str) -> str:
    """The core fee's columns are weekly_pounds and weekly_pounds_<band>."""
    stem = "weekly_pounds" if what == CORE else f"{what}_pounds"
    return f"{stem}_{band}" if band else stem


PRICE_COLUMNS: Final = {price_column(what, band): (what, band) for what, band in PRICES}
COLUMNS: Final = (
    "ref",
    "urn",
    "name",
    "provider",
    "sector",
    "kind",
    "postcode",
    "area",
    "age_from",
    "age_to",
    "sexes",
    "registered_from",
    "registered_to",
    "rating",
    "inspected_on",
    "beds",
    *VACANCY,
    "weekly_pounds",
    *(price_column(CORE, band) for band in Band.values),
    *(name for name, (what, _) in PRICE_COLUMNS.items() if what != CORE),
    "prices_from",
    *DIMENSION_CODES,
    "offers",
    "wheelchair",
    "ground_floor",
    "hoist",
    "waking_night",
    "fostering_exemption",
    "suspended_by",
    "suspended_because",
    "residents",
    "notes",
    "assumed",
)


def read(reader: Reader, *, on: date, council_code: str) -> HomeRow | None:
    """One row of the file; None where a fault makes it unusable (they are in the reader)."""
    said: Facts = {}
    ref = reader.must("ref", cells.words(at_most=40))
    _who(reader, said)
    _registration(reader, said, on)
    for column, (parse, blank) in SIMPLE.items():
        if reader.has(column):
            said[column] = reader.may(column, parse, blank)
    _rating_fits(reader, said)
    _beds(reader, said, on)
    _levels_and_residents(reader, said)
    _prices(reader, said)
    where = _where(reader)
    prices_from = reader.may("prices_from", cells.day(latest=on), None)
    if reader.faults or ref is None:
        return None
    return HomeRow(
        number=reader.number,
        ref=ref,
        said=said,
        assumed={} if "vacancies" in said else {"assumed": (Assumed.VACANCIES.value,)},
        where=where,
        prices_from=prices_from,
    )


def _who(reader: Reader, said: Facts) -> None:
    said["name"] = reader.must("name", cells.words(at_most=200))
    name = reader.must("provider", cells.words(at_most=200))
    sector = reader.must("sector", SECTOR_OF)
    if name and sector:
        said["provider"] = Runner(name, sector)
    said["kind"] = reader.must("kind", KIND_OF)


def _registration(reader: Reader, said: Facts, on: date) -> None:
    age_from = reader.must("age_from", cells.whole(0, 25))
    age_to = reader.must("age_to", cells.whole(0, 25))
    if age_from is not None and age_to is not None and age_from > age_to:
        reader.blame("age_to", f"an age of at least age_from ({age_from})")
    said["age_from"], said["age_to"] = age_from, age_to
    accepts = reader.must("sexes", cells.sexes) or (None, None, None)
    said["accepts_male"], said["accepts_female"], said["accepts_not_recorded"] = accepts
    starts = said["registered_from"] = reader.must("registered_from", cells.day())
    ends = reader.may("registered_to", cells.day(), None) if starts else None
    if starts and ends and ends <= starts:
        reader.blame("registered_to", f"a day after registered_from ({starts.isoformat()})")
    if reader.has("inspected_on"):
        said["inspected_on"] = reader.may("inspected_on", cells.day(latest=on), None)


def _rating_fits(reader: Reader, said: Facts) -> None:
    rating = said.get("rating", Rating.NOT_INSPECTED)
    if said["kind"] is None or rating == Rating.NOT_INSPECTED:
        return
    is_supported = said["kind"] == Kind.SUPPORTED_ACCOMMODATION
    if is_supported != (rating in SUPPORTED_RATINGS):
        scale = [r.value for r in Rating if (r in SUPPORTED_RATINGS) == is_supported]
        reader.blame("rating", f"for this kind of home, one of {', '.join(scale)}")


def _beds(reader: Reader, said: Facts, on: date) -> None:
    beds = said["beds"] = reader.must("beds", cells.whole(0, MOST_BEDS))
    if not reader.text("beds_free"):
        for column in VACANCY[1:]:
            if reader.text(column):
                reader.blame(column, "nothing, since beds_free is blank")
        return
    unavailable = reader.may("beds_unavailable", cells.whole(0, MOST_BEDS), 0)
    free = reader.must("beds_free", cells.whole(0, MOST_BEDS))
    confirmed_on = reader.may("confirmed_on", cells.day(latest=on), None)
    if free is None or beds is None:
        return
    if free + unavailable > beds:
        reader.blame("beds_free", f"with beds_unavailable, at most the {beds} in beds")
        return
    days = reader.may("free_from", _free_from(free), (None,) * free)
    said["vacancies"] = Vacancies(dates_first(list(days)), unavailable, confirmed_on)


def _free_from(free: int) -> cells.Parse[tuple[date | None, ...]]:
    """One day for every free bed, or one for each with semicolons between; "now" is free already.

    There is nothing to say for a home without a free bed.
    """
    expected = f"one date, or {free} dates with semicolons between (now: free already)"

    def parse(text: str) -> tuple[date | None, ...]:
        parts = [part.strip() for part in text.split(";")]
        if not free:
            raise cells.Unexpected("nothing, since beds_free is 0")
        if len(parts) not in (1, free):
            raise cells.Unexpected(expected)
        read_day = cells.day()
        days = tuple(None if part.casefold() == "now" else read_day(part) for part in parts)
        return days * free if len(days) == 1 else days

    return parse


def _levels_and_residents(reader: Reader, said: Facts) -> None:
    for code in DIMENSION_CODES:
        if reader.has(code):
            said[code] = reader.may(code, cells.whole(0, 4), None)
    if reader.has("residents") and said["kind"] is not None:
        is_foster = said["kind"] in FOSTER_KINDS
        said["residents"] = reader.may("residents", residents(is_foster=is_foster), ())
    if reader.has("assumed"):
        said["assumed"] = reader.may("assumed", _assumed, ())


def _assumed(text: str) -> tuple[str, ...]:
    words = cells.several(text)
    if set(words) - ASSUMED:
        raise cells.Unexpected(f"any of {'; '.join(sorted(ASSUMED))}")
    return words


def _prices(reader: Reader, said: Facts) -> None:
    for column, (what, band) in PRICE_COLUMNS.items():
        if reader.has(column):
            said[price_key(what, band)] = reader.may(column, cells.pence, None)
    # The lines of a child are added up, so a fee for all bands and one for hers would count twice.
    if reader.text("weekly_pounds"):
        for band in BANDS:
            column = price_column(CORE, band)
            if reader.text(column):
                reader.blame(column, "nothing, since weekly_pounds already holds for every band")


def _where(reader: Reader) -> Whereabouts | None:
    postcode, area = reader.text("postcode"), reader.text("area")
    if not postcode and not area:
        reader.blame("postcode", "a postcode, or the council's name in the column area")
        return None
    return Whereabouts(postcode, "" if postcode else area, "postcode" if postcode else "area")


def placed(row: HomeRow, *, council_code: str) -> None:
    """The file itself says whose provision the home is."""


def reconciled(rows: list[HomeRow]) -> list[Fault]:
    """A provider belongs to one sector: faults where two rows give it two."""
    first: dict[str, HomeRow] = {}
    faults = []
    for row in rows:
        runner = row.said["provider"]
        before = first.setdefault(runner.name.lower(), row)
        sector = before.said["provider"].sector
        if sector != runner.sector:
            expected = f"{sector}, as row {before.number} gives for the same provider"
            faults.append(Fault(row.number, "sector", runner.sector, expected))
    return faults


def settle(row: HomeRow, known: Facts) -> Facts:
    """What the row says of a home that the register has: what it states is no longer assumed."""
    said = dict(row.said)
    if "assumed" in said:
        return said
    stated = {Assumed.AGES, Assumed.SEXES, Assumed.AREA}
    if "rating" in said:
        stated.add(Assumed.RATING)
    if "vacancies" in said:
        stated.add(Assumed.VACANCIES)
    said["assumed"] = tuple(word for word in known["assumed"] if word not in stated)
    return said
