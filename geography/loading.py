"""England's postcodes into the database, from the package or from a newer directory of ONS."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from geography import package
from geography.copying import copy_rows
from geography.errors import WrongFile
from geography.imports import EnglishPostcode, LeftOut, english_postcodes

_COLUMNS: Final = ("postcode", "easting_m", "northing_m", "authority_id")
_DIFFERS: Final = (
    "(kept.easting_m, kept.northing_m, kept.authority_id)"
    " IS DISTINCT FROM (arriving.easting_m, arriving.northing_m, arriving.authority_id)"
)

Progress = Callable[[int], None]  # told how many postcodes have been read so far


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did to the table, in postcodes."""

    new: int
    changed: int
    unchanged: int
    left_out: LeftOut


def load_package(*, progress: Progress) -> Loaded:
    """Write every English postcode of the package. Safe to repeat."""
    return _load(_package_rows(), LeftOut(), progress)


def load_directory(path: Path, *, progress: Progress) -> Loaded:
    """
    Add and correct postcodes from an ONS Postcode Directory; those that it lacks are kept.

    :raises WrongFile: nothing has been written.
    """
    left_out = LeftOut()
    return _load(english_postcodes(path, left_out), left_out, progress)


@transaction.atomic
def _load(rows: Iterable[EnglishPostcode], left_out: LeftOut, progress: Progress) -> Loaded:
    with connection.cursor() as cursor:
        # Two loads at once would wait for each other row by row; readers are not held up.
        cursor.execute("LOCK TABLE geography_postcode IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute("DROP TABLE IF EXISTS arriving")
        cursor.execute(
            "CREATE TEMPORARY TABLE arriving ON COMMIT DROP AS"
            f" SELECT {', '.join(_COLUMNS)} FROM geography_postcode WITH NO DATA"
        )
        read = copy_rows(cursor, "arriving", _COLUMNS, _counted(rows, progress))
        _refuse_nothing_or_twice(cursor, read)
        _refuse_unknown_councils(cursor)
        changed = _correct(cursor)
        new = _add(cursor)
        _add_new_sectors(cursor)
    return Loaded(new, changed, read - new - changed, left_out)


def _refuse_nothing_or_twice(cursor: CursorWrapper, read: int) -> None:
    if not read:
        raise WrongFile("The file has no postcode in England")
    cursor.execute("CREATE INDEX ON arriving (postcode)")
    cursor.execute("ANALYZE arriving")
    cursor.execute("SELECT postcode FROM arriving GROUP BY postcode HAVING count(*) > 1 LIMIT 1")
    if twice := cursor.fetchone():
        raise WrongFile(f"The postcode {twice[0][:-3]} {twice[0][-3:]} is there more than once")


def _refuse_unknown_councils(cursor: CursorWrapper) -> None:
    cursor.execute(
        "SELECT DISTINCT authority_id FROM arriving WHERE authority_id NOT IN"
        " (SELECT code FROM geography_localauthority) ORDER BY 1"
    )
    if missing := [code for (code,) in cursor.fetchall()]:
        raise WrongFile(
            f"The database lacks the councils {', '.join(missing)}: run load_authorities first"
        )


def _correct(cursor: CursorWrapper) -> int:
    cursor.execute(
        "UPDATE geography_postcode AS kept SET easting_m = arriving.easting_m,"
        " northing_m = arriving.northing_m, authority_id = arriving.authority_id"
        f" FROM arriving WHERE kept.postcode = arriving.postcode AND {_DIFFERS}"
    )
    return int(cursor.rowcount)


def _add(cursor: CursorWrapper) -> int:
    columns = ", ".join(_COLUMNS)
    cursor.execute(
        f"INSERT INTO geography_postcode ({columns}) SELECT {columns} FROM arriving WHERE NOT"
        " EXISTS (SELECT 1 FROM geography_postcode kept WHERE kept.postcode = arriving.postcode)"
        " ORDER BY postcode"
    )
    return int(cursor.rowcount)


def _add_new_sectors(cursor: CursorWrapper) -> None:
    """A sector that the package did not have is the mean of what has arrived."""
    cursor.execute(
        "INSERT INTO geography_sector (sector, easting_m, northing_m, postcodes, authority_code)"
        " SELECT left(postcode, -2), round(avg(easting_m)), round(avg(northing_m)), count(*),"
        " mode() WITHIN GROUP (ORDER BY authority_id)"
        " FROM arriving GROUP BY left(postcode, -2) ON CONFLICT DO NOTHING"
    )


def _counted(
    rows: Iterable[EnglishPostcode], progress: Progress, every: int = 250_000
) -> Iterator[EnglishPostcode]:
    for number, row in enumerate(rows, start=1):
        if number % every == 0:
            progress(number)
        yield row


def _package_rows() -> Iterator[EnglishPostcode]:
    for letter in package.letters():
        everywhere = package.read(letter)
        it = everywhere.rows(everywhere.in_england())
        names = [name.decode().replace(" ", "") for name in it.postcode.tolist()]
        codes = [it.codes[council] for council in it.authority.tolist()]
        yield from zip(names, it.easting_m.tolist(), it.northing_m.tolist(), codes, strict=True)
