"""Read the ONS Postcode Directory as it is published: one large CSV file."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TextIO

from geography.authorities import council_codes
from geography.errors import WrongFile

# What we need, in the names that ONS has given to it over the years.
_COLUMNS: Final = {
    "postcode": "pcds|pcd7|pcd8|pcd",
    "easting": "oseast1m|east1m",
    "northing": "osnrth1m|north1m",
    "council": r"oslaua|laua|lad(?:\d\d)?cd",
}
_POSTCODE: Final = re.compile(r"[A-Z][A-Z0-9]{1,3}[0-9][A-Z]{2}")  # as the table's constraint
_EAST_END_M: Final = 700_000
_NORTH_END_M: Final = 1_300_000

EnglishPostcode = tuple[str, int, int, str]  # without a space, easting, northing, council's code


@dataclass(slots=True)
class LeftOut:
    """Rows that were read and not used, counted by why."""

    outside_england: int = 0
    without_position: int = 0
    unknown_councils: Counter[str] = field(default_factory=Counter)  # by ONS code


def english_postcodes(path: Path, left_out: LeftOut) -> Iterator[EnglishPostcode]:
    """
    England's postcodes in a directory file, terminated ones included.

    :param left_out: counts the rows that are not given, as reading goes on.
    :raises WrongFile: the first row that is wrong, or every column that is missing.
    """
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            yield from _rows(file, left_out)
    except OSError as error:
        raise WrongFile(f"{path} cannot be read: {error.strerror}") from error
    except csv.Error as error:
        raise WrongFile(f"{path} is not a CSV file ({error})") from error


def _rows(file: TextIO, left_out: LeftOut) -> Iterator[EnglishPostcode]:
    reader = csv.reader(file)
    header = next(reader, None)
    if header is None:
        raise WrongFile("The file is empty: give the CSV file of an ONS Postcode Directory")
    places = _places([name.strip().lower() for name in header])
    councils = council_codes()
    for row in reader:
        if len(row) <= max(places):
            raise WrongFile(
                f"Line {reader.line_num}: {len(row)} columns instead of {len(header)}; "
                "the file may have been cut short"
            )
        postcode, easting, northing, code = (row[place].strip() for place in places)
        if not code.startswith("E"):
            left_out.outside_england += 1
        elif not easting or not northing:
            left_out.without_position += 1
        elif code not in councils:
            left_out.unknown_councils[code] += 1
        else:
            yield _checked(reader.line_num, postcode, easting, northing, councils[code])


def _places(header: list[str]) -> list[int]:
    """Where each column is that we need; the first name in our order counts."""
    faults, places = [], []
    for meaning, names in _COLUMNS.items():
        found = [i for name in names.split("|") for i, it in enumerate(header) if _is(name, it)]
        places.extend(found[:1])
        if not found:
            wanted = names.replace(r"lad(?:\d\d)?cd", "lad25cd").replace("|", ", ")
            faults.append(f"There is no column for the {meaning} (one of {wanted})")
    if faults:
        raise WrongFile("\n".join(faults))
    return places


def _is(name: str, column: str) -> bool:
    return re.fullmatch(name, column) is not None


def _checked(line: int, postcode: str, easting: str, northing: str, code: str) -> EnglishPostcode:
    compact = postcode.replace(" ", "").upper()
    if not _POSTCODE.fullmatch(compact):
        raise WrongFile(f"Line {line}: “{postcode[:20]}” is not a postcode")
    east, north = (_metres(line, text) for text in (easting, northing))
    if not (0 <= east <= _EAST_END_M and 0 <= north <= _NORTH_END_M):
        raise WrongFile(f"Line {line}: {east}, {north} is not on the National Grid")
    return compact, east, north, code


def _metres(line: int, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise WrongFile(f"Line {line}: “{text[:20]}” is not a whole number of metres") from None
