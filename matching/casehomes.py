"""The homes of a case file: each as it was written, and all of them as arrays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from matching.kernel.codes import (
    MAX_LEVEL,
    N_DIMENSIONS,
    NOT_ASSESSED,
    UNDECLARED,
    Access,
    Dimension,
    Kind,
    Rating,
    Sex,
    Suspension,
)
from matching.kernel.homes import (
    ALREADY_FREE,
    FOREVER,
    FURTHEST_M,
    MOST_PENCE,
    NEVER,
    Homes,
    Offers,
    Residents,
)
from matching.tomltable import Table

_KINDS = {kind.word: kind for kind in Kind}
_RATINGS = {rating.word: rating for rating in Rating}
_ACCESS = {str(access.name).lower(): access for access in Access}
_SUSPENSIONS = {"": Suspension.NONE, "council": Suspension.COUNCIL, "ofsted": Suspension.OFSTED}
MOST_AGE = 120

Levels = tuple[int, ...]  # (20,) in the order of Dimension


@dataclass(frozen=True, slots=True)
class HomeEntry:
    """One home of a case file. The last three may differ between the files of a joint plan."""

    home_id: int
    kind: Kind
    easting_m: int
    northing_m: int
    capability: Levels  # -1 undeclared
    ages: tuple[int, int]  # years, both inclusive
    sexes: int  # bits of Sex
    registered: tuple[int, int]  # day ordinals, the second exclusive
    beds_free: int
    free_from: int  # day ordinal
    rating: Rating
    confirmed_on: int  # day ordinal, or NEVER
    asked: int
    accepted: int
    fostered: int
    residents: tuple[tuple[int, int, int], ...]  # age in years, level of SHB, level of EXP
    access: int  # bits of Access
    offers: frozenset[str]
    suspended: Suspension
    weekly_pence: int
    exempt: bool
    declined: bool


def read_levels(table: Table, blank: int) -> Levels:
    """The levels of a table of dimensions; ``blank`` for those that are left out."""
    return tuple(table.whole(code.name, 0, MAX_LEVEL, default=blank) for code in Dimension)


def read_homes(tables: Sequence[Table]) -> list[HomeEntry]:
    """Every home of the file; an id that is used twice is a fault of its second home."""
    entries = []
    seen: dict[int, str] = {}
    for table in tables:
        entry = _home(table)
        table.close()
        first = seen.setdefault(entry.home_id, table.where)
        if first != table.where and "id" in table.given:
            table.fault("id", f"is {entry.home_id} like {first}", "an id that is used once")
        entries.append(entry)
    return entries


def _home(table: Table) -> HomeEntry:
    """One home, checked."""
    home_id = table.whole("id", 0, 2**53, default=-1, required=True)
    if home_id >= 0:
        table.where += f" (id {home_id})"
    asked = table.whole("asked", 0, 10**6, default=0)
    return HomeEntry(
        home_id=home_id,
        kind=table.word("kind", _KINDS, default=Kind.CHILDRENS_HOME, required=True),
        easting_m=read_metres(table, "easting"),
        northing_m=read_metres(table, "northing"),
        capability=_levels_in(table, "capability", UNDECLARED),
        ages=_ages(table),
        sexes=_sexes(table),
        registered=_registered(table),
        beds_free=table.whole("beds_free", 0, 9999, default=0, required=True),
        free_from=_ordinal(table, "free_from", ALREADY_FREE),
        rating=table.word("rating", _RATINGS, default=Rating.NOT_INSPECTED),
        confirmed_on=_ordinal(table, "confirmed_on", NEVER),
        asked=asked,
        accepted=_accepted(table, asked),
        fostered=table.whole("fostered", 0, 9999, default=0),
        residents=tuple(sorted(_resident(row) for row in table.tables("residents"))),
        access=sum(set(table.words("access", _ACCESS))),
        offers=frozenset(table.words("offers")),
        suspended=table.word("suspended", _SUSPENSIONS, default=Suspension.NONE),
        weekly_pence=table.whole(
            "weekly_pence", 0, MOST_PENCE, default=0, required=True, unit=" of pence"
        ),
        exempt=table.yes("exempt"),
        declined=table.yes("declined"),
    )


def read_metres(table: Table, key: str) -> int:
    """Metres on the National Grid."""
    return table.whole(
        key, -FURTHEST_M, FURTHEST_M, default=0, required=True, unit=" of metres (National Grid)"
    )


def _levels_in(table: Table, key: str, blank: int) -> Levels:
    inner = table.table(key)
    found = read_levels(inner, blank)
    inner.close()
    return found


def _ages(table: Table) -> tuple[int, int]:
    youngest, oldest = table.whole_pair("ages", 0, MOST_AGE, default=(0, 0), required=True)
    if youngest > oldest:
        table.fault("ages", f"run from {youngest} to {oldest}", "the lower age first")
    return youngest, oldest


def _sexes(table: Table) -> int:
    letters: str = table.read(
        "sexes",
        lambda v: type(v) is str and v != "" and set(v) <= set("MFU"),
        "one or more of the letters M, F and U",
        default="M",
        required=True,
    )
    return sum(Sex[letter] for letter in set(letters))


def _registered(table: Table) -> tuple[int, int]:
    """Registered from one day up to, not including, another; the second may be left out."""
    expected = "one or two days, as in [2019-01-01, 2030-01-01]"
    days = table.days("registered", expected)
    if len(days) == 2 and days[1] <= days[0]:
        table.fault("registered", f"runs from {days[0]} to {days[1]}", "the earlier day first")
    ordinals = [day.toordinal() for day in days]
    return (ordinals[0], ordinals[1] if len(ordinals) == 2 else FOREVER) if days else (1, FOREVER)


def _ordinal(table: Table, key: str, blank: int) -> int:
    day = table.day(key, default=None)
    return blank if day is None else day.toordinal()


def _accepted(table: Table, asked: int) -> int:
    accepted = table.whole("accepted", 0, 10**6, default=0)
    if accepted > asked:
        table.fault("accepted", f"is {accepted} of {asked} asked", "at most as many as were asked")
    return accepted


def _resident(row: Table) -> tuple[int, int, int]:
    age = row.whole("age", 0, MOST_AGE, default=0, required=True)
    needs = _levels_in(row, "needs", NOT_ASSESSED)
    row.close()
    return age, needs[Dimension.SHB], needs[Dimension.EXP]


def homes_from(entries: Sequence[HomeEntry]) -> Homes:
    """The entries as arrays for the kernel."""
    residents = [(row, *child) for row, home in enumerate(entries) for child in home.residents]
    home_row, age, shb, exp = zip(*residents, strict=True) if residents else ((), (), (), ())
    return Homes.build(
        home_id=_column(home.home_id for home in entries),
        kind=_column(home.kind for home in entries),
        easting_m=_column(home.easting_m for home in entries),
        northing_m=_column(home.northing_m for home in entries),
        capability=_column(level for home in entries for level in home.capability).reshape(
            -1, N_DIMENSIONS
        ),
        age_from=_column(home.ages[0] for home in entries),
        age_to=_column(home.ages[1] for home in entries),
        sexes=_column(home.sexes for home in entries),
        registered_from=_column(home.registered[0] for home in entries),
        registered_to=_column(home.registered[1] for home in entries),
        beds_free=_column(home.beds_free for home in entries),
        free_from=_column(home.free_from for home in entries),
        weekly_pence=_column(home.weekly_pence for home in entries),
        rating=_column(home.rating for home in entries),
        confirmed_on=_column(home.confirmed_on for home in entries),
        asked=_column(home.asked for home in entries),
        accepted=_column(home.accepted for home in entries),
        fostered=_column(home.fostered for home in entries),
        access=_column(home.access for home in entries),
        suspended=_column(home.suspended for home in entries),
        residents=Residents.build(home_row=home_row, age=age, shb=shb, exp=exp),
        offers=Offers.of([home.offers for home in entries]),
    )


def _column(values: Iterable[int]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.fromiter(values, dtype=np.int64)
