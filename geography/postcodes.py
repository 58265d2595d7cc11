"""
From what somebody wrote to a place on the National Grid, without a database.

``geography.services.locate`` gives the same answers and looks into the database first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from geography import package
from geography.errors import UnknownPlace
from geography.package import Spot
from geography.written import Written, mended_readings, readings, shown, words_of

# Places with UK-like postcodes that lie outside the grid on which we measure.
_ELSEWHERE: Final = {
    "BT": "in Northern Ireland",
    "GY": "in Guernsey",
    "JE": "in Jersey",
    "IM": "on the Isle of Man",
}


@dataclass(frozen=True, slots=True)
class Located:
    """A place in grid metres, with its upper-tier council's nine-character code."""

    postcode: str  # as it should be written: "WV1 1SH", or "WV1 1" or "WV1" where that is all
    easting_m: int
    northing_m: int
    authority_code: str
    about: bool  # the middle of a sector or district: say "about" beside its distances


def locate(text: str) -> Located:
    """
    Find a postcode, sector or district of Great Britain in the package of postcodes.

    :raises UnknownPlace: its text says what is wrong and what to enter instead.
    """
    return resolve(text, package.find)


def resolve(text: str, find: Callable[[Written], Spot | None]) -> Located:
    """
    Read what was written and find it; O and 0, I and 1 are swapped only where that is certain.

    :raises UnknownPlace: as :func:`locate`.
    """
    words = words_of(text)
    as_written = readings(words)
    possible = as_written or mended_readings(words)
    if not possible:
        raise UnknownPlace(f"“{shown(text)}” is not a postcode. Enter one like WV1 1SH")
    _refuse_elsewhere(possible)
    found = [(written, spot) for written in possible if (spot := find(written))]
    if not found:
        raise UnknownPlace(_unknown(possible[0], find))
    if len(found) > 1 and not as_written:
        raise UnknownPlace(
            f"“{shown(text)}” could be {found[0][0]} or {found[1][0]}. Enter the one you mean"
        )
    return _located(*found[0])


def _located(written: Written, spot: Spot) -> Located:
    return Located(
        postcode=str(written),
        easting_m=spot.easting_m,
        northing_m=spot.northing_m,
        authority_code=spot.authority_code,
        about=not written.is_full,
    )


def _refuse_elsewhere(possible: list[Written]) -> None:
    for written in possible:
        if where := _ELSEWHERE.get(written.outward[:2]):
            raise UnknownPlace(
                f"{written} is {where}, which is outside the map that distances are measured on. "
                "Enter a postcode in England, Scotland or Wales"
            )


def _unknown(written: Written, find: Callable[[Written], Spot | None]) -> str:
    """Say that a postcode is not known, and the smallest area around it that is."""
    start = f"We do not know the postcode {written}. Check it"
    for area in (Written(written.outward, written.inward[:1]), Written(written.outward, "")):
        if area != written and find(area):
            return f"{start}, or enter {area} alone to measure from the middle of that area"
    return f"{start}: we know of no postcode that begins with {written.outward}"
