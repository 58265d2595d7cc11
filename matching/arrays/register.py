"""A council's register of homes as arrays, kept in memory until the register changes."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import islice
from threading import Lock
from typing import Any

import numpy as np
from django.db.models import BigIntegerField, Sum
from django.db.models.functions import Coalesce
from numpy.typing import NDArray

from accounts.models import Council
from matching.arrays import rows
from matching.arrays.prices import Prices, prices_of
from matching.kernel.codes import (
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
from matching.kernel.homes import ALREADY_FREE, FOREVER, NEVER, Homes, Offers, Residents
from matching.kernel.types import age_on
from providers.models import Home, RegisterChange, SuspendedBy

OLDEST = 120  # the age given to someone of whom nobody has told us more than that they are there

_AT_ONCE = 20_000  # rows of capability: some megabytes
_COLUMN = {code.name: int(code) for code in Dimension}
_KIND = {kind.word: int(kind) for kind in Kind}
_RATING = {rating.word: int(rating) for rating in Rating}
_SUSPENSION = {
    SuspendedBy.NOBODY: Suspension.NONE,
    SuspendedBy.COUNCIL: Suspension.COUNCIL,
    SuspendedBy.OFSTED: Suspension.OFSTED,
}


@dataclass(frozen=True, slots=True, eq=False)
class RegisterArrays:
    """The homes of one council on one day, and what the kernel needs to know about their beds."""

    stamp: str  # of the register when it was read
    on: date
    homes: Homes  # beds_free and free_from as on that day
    prices: Prices
    bed_row: NDArray[np.int64]  # (n_free_beds,) row of the home
    bed_free_from: NDArray[np.int32]  # (n_free_beds,) day ordinal, sorted within a home
    about: NDArray[np.bool_]  # (n_homes,) the home's place is a centroid
    exemptions: dict[int, str]  # home id to the words of its exemption

    def for_night(self, first_night: date) -> Homes:
        """
        The homes with the beds that are free by this night.

        Where some are, they count and all are free from the last of their dates on; where none
        is, those that come free first count, from their date on (scoring.md 7, ``beds_free``).
        """
        night = first_night.toordinal()
        beds_free, free_from = _beds_by(night, len(self.homes), self.bed_row, self.bed_free_from)
        unchanged = np.array_equal(beds_free, self.homes.beds_free)
        if unchanged and np.array_equal(free_from, self.homes.free_from):
            return self.homes
        return self.homes.with_beds(beds_free=beds_free, free_from=free_from)


def _beds_by(
    night: int, n_homes: int, bed_row: NDArray[np.int64], bed_free_from: NDArray[np.int32]
) -> tuple[NDArray[np.int16], NDArray[np.int32]]:
    earliest = np.full(n_homes, FOREVER, dtype=np.int32)
    np.minimum.at(earliest, bed_row, bed_free_from)
    horizon = np.maximum(earliest, night)  # per home: which beds count
    counted = bed_free_from <= horizon[bed_row]
    beds_free = np.bincount(bed_row[counted], minlength=n_homes).astype(np.int16)
    free_from = np.full(n_homes, ALREADY_FREE, dtype=np.int32)
    np.maximum.at(free_from, bed_row[counted], bed_free_from[counted])
    return beds_free, free_from


_kept: dict[tuple[int, date], RegisterArrays] = {}
_reading = Lock()


def register_of(council: Council, *, on: date) -> RegisterArrays:
    """The register's arrays for a day; read again only when the register's stamp has moved."""
    stamp = stamp_of(council)
    kept = _kept.get((council.pk, on))
    if kept is not None and kept.stamp == stamp:
        return kept
    with _reading:
        fresh = _read(council, on=on, stamp=stamp)
        for key in [key for key in _kept if key[0] == council.pk and key[1] != on]:
            del _kept[key]  # yesterday's
        _kept[council.pk, on] = fresh
    return fresh


def stamp_of(council: Council) -> str:
    """
    Moves with every committed write, and with nothing else.

    A count and a sum, since keys commit out of order; changes that were taken up are folded into
    one row that carries both (fold_changes), so that this reads a handful of rows.
    """
    seen = RegisterChange.objects.filter(council=council).aggregate(
        n=Sum(Coalesce("folded", 1)),
        s=Sum(Coalesce("folded_keys", "pk", output_field=BigIntegerField())),
    )
    return f"{seen['n'] or 0}-{seen['s'] or 0}"


def _read(council: Council, *, on: date, stamp: str) -> RegisterArrays:
    table = rows.homes(council)
    columns = dict(zip(rows.HOME_COLUMNS, zip(*table, strict=True), strict=True)) if table else {}
    ids = list(columns.get("pk", ()))
    row_of = {home_id: row for row, home_id in enumerate(ids)}
    beds = [bed for bed in rows.beds(council, on=on) if bed.home_id in row_of]
    free = sorted((row_of[bed.home_id], _day(bed.free_from)) for bed in beds if bed.is_free)
    bed_row = np.array([row for row, _ in free], dtype=np.int64)
    bed_free_from = np.array([day for _, day in free], dtype=np.int32)
    beds_free, free_from = _beds_by(on.toordinal(), len(ids), bed_row, bed_free_from)
    taken = Counter(bed.home_id for bed in beds if bed.is_taken)
    asked, accepted = _answers(council, on=on, ids=ids)
    residents, fostered = _residents(council, on=on, row_of=row_of, taken=taken)
    prices = prices_of(rows.price_lines(council, on=on), row_of)
    homes = Homes.build(
        home_id=np.array(ids, dtype=np.int64),
        residents=residents,
        offers=Offers.of(columns.get("offers", ())),
        capability=_capability(council, row_of),
        beds_free=beds_free,
        free_from=free_from,
        weekly_pence=np.zeros(len(ids), dtype=np.int64),  # each case brings its band's prices
        asked=asked,
        accepted=accepted,
        fostered=fostered,
        **_plain_columns(columns),
    )
    return RegisterArrays(
        stamp=stamp,
        on=on,
        homes=homes,
        prices=prices,
        bed_row=bed_row,
        bed_free_from=bed_free_from,
        about=np.array(
            [known != Home.PlaceKnown.POSTCODE for known in columns.get("place_known", ())],
            dtype=np.bool_,
        ),
        exemptions={
            home_id: words
            for home_id, words in zip(ids, columns.get("fostering_exemption", ()), strict=True)
            if words
        },
    )


def _day(day: date | None) -> int:
    return ALREADY_FREE if day is None else day.toordinal()


def _plain_columns(columns: dict[str, tuple[Any, ...]]) -> dict[str, NDArray[Any]]:
    """The columns that need no other table, in the kernel's codes."""

    def column(name: str) -> tuple[Any, ...]:
        return columns.get(name, ())

    def bits(**names: int) -> NDArray[np.int64]:
        parts = [np.array(column(name), dtype=np.int64) * bit for name, bit in names.items()]
        return np.sum(parts, axis=0, dtype=np.int64)

    def codes(values: list[int]) -> NDArray[np.int64]:
        return np.array(values, dtype=np.int64)

    return {
        "kind": codes([_KIND[kind] for kind in column("kind")]),
        "easting_m": codes(list(column("easting_m"))),
        "northing_m": codes(list(column("northing_m"))),
        "age_from": codes(list(column("age_from"))),
        "age_to": codes(list(column("age_to"))),
        "sexes": bits(accepts_male=Sex.M, accepts_female=Sex.F, accepts_not_recorded=Sex.U),
        "registered_from": codes([day.toordinal() for day in column("registered_from")]),
        "registered_to": codes(
            [FOREVER if day is None else day.toordinal() for day in column("registered_to")]
        ),
        "rating": codes([_RATING[rating] for rating in column("rating")]),
        "confirmed_on": codes(
            [NEVER if day is None else day.toordinal() for day in column("confirmed_on")]
        ),
        "access": bits(
            wheelchair=Access.WHEELCHAIR, ground_floor=Access.GROUND_FLOOR, hoist=Access.HOIST
        ),
        "suspended": codes([_SUSPENSION[SuspendedBy(who)] for who in column("suspended_by")]),
    }


def _capability(council: Council, row_of: dict[int, int]) -> NDArray[np.int8]:
    declared = np.full((len(row_of), N_DIMENSIONS), UNDECLARED, dtype=np.int8)
    found = rows.capabilities(council).iterator(chunk_size=_AT_ONCE)
    while some := list(islice(found, _AT_ONCE)):
        homes, dimensions, levels = zip(*some, strict=True)
        row = np.array([row_of.get(home_id, -1) for home_id in homes])  # -1: off the register
        column = np.array([_COLUMN[dimension] for dimension in dimensions])
        kept = row >= 0
        declared[row[kept], column[kept]] = np.array(levels)[kept]
    return declared


def _answers(
    council: Council, *, on: date, ids: list[int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    counted = rows.answers(council, on=on)
    pairs = [counted.get(home_id, (0, 0)) for home_id in ids]
    table = np.array(pairs, dtype=np.int64).reshape(len(ids), 2)
    return table[:, 0], table[:, 1]


def _residents(
    council: Council, *, on: date, row_of: dict[int, int], taken: Counter[int]
) -> tuple[Residents, NDArray[np.int64]]:
    """
    Everybody who lives in the homes, and how many of them are fostered.

    Beds that are taken by somebody nobody has described count as residents of whom nothing is
    known: they make a home unfit for a child who must live alone, and they fill the fostering
    limit. The pages say that they are there and not described.
    """
    own = [stay for stay in rows.own_stays(council, on=on) if stay[1] in row_of]
    known = rows.confirmed_levels([stay[0] for stay in own], dimensions=("SHB", "EXP"))
    others = [one for one in rows.other_residents(council) if one[0] in row_of]
    people = [
        (row_of[home], age_on(born, on), known.get((child, "SHB")), known.get((child, "EXP")))
        for child, home, born in own
    ] + [(row_of[home], age, shb, exp) for home, age, _, shb, exp in others]
    described = Counter(row for row, *_ in people)
    for home_id, beds in taken.items():
        missing = beds - described[row_of[home_id]]
        people += [(row_of[home_id], OLDEST, None, None)] * max(0, missing)
    fostered = Counter(row_of[home] for _, home, _ in own)
    fostered.update(row_of[home] for home, _, is_fostered, _, _ in others if is_fostered)
    by_row = {row_of[home_id]: beds for home_id, beds in taken.items()}
    counts = [max(fostered[row], by_row.get(row, 0)) for row in range(len(row_of))]
    return _as_arrays(people), np.array(counts, dtype=np.int64)


def _as_arrays(people: list[tuple[int, int, int | None, int | None]]) -> Residents:
    def level(value: int | None) -> int:
        return NOT_ASSESSED if value is None else value

    return Residents.build(
        home_row=np.array([row for row, *_ in people], dtype=np.int64),
        age=np.array([age for _, age, _, _ in people], dtype=np.int64),
        shb=np.array([level(shb) for *_, shb, _ in people], dtype=np.int64),
        exp=np.array([level(exp) for *_, exp in people], dtype=np.int64),
    )
