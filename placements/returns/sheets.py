"""CSV files of a return as rows of a table that its columns name."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from codes.ssda903_return import ALSO_CALLED, DAYS, OPTIONAL, READ, REQUIRED, TELLTALE
from placements.returns.rows import Row, Sheet
from providers.errors import WrongFile
from providers.imports.tables import MOST_ROWS, TITLE_ROWS, Record, candidate_tables

_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


class NotRead(ValueError):
    """A file of the return that holds nothing we read; the message says what it is."""


def sheet_of(name: str, content: bytes) -> Sheet:
    """
    The table in a CSV file, by its columns.

    :raises NotRead: a table of the return that is not read, or no table of it at all.
    :raises WrongFile: not a table, over a limit, or without a column that its rows need.
    """
    found: list[tuple[int, str, list[Record], str]] = []
    for table in candidate_tables(content):
        for at, (_, cells) in enumerate(table.records[:TITLE_ROWS]):
            columns = [column_of(cell) for cell in cells]
            if kind := _table_of(columns, name):
                known = len(set(columns) & _known(kind))
                found.append((known, kind, table.records[at:], table.encoding))
                break
    if not found:
        raise NotRead("no table of an SSDA903 return that we know by its columns")
    _, kind, records, encoding = max(found, key=lambda one: one[0])
    if kind not in READ:
        raise NotRead(f"the table {kind}, which is not needed here")
    return _sheet(name, kind, records, encoding)


def column_of(written: str) -> str:
    """A column's name without case, spacing and punctuation, as this year calls it."""
    plain = re.sub(r"[^A-Z0-9]+", "_", written.upper()).strip("_")
    return ALSO_CALLED.get(plain, plain)


def day_of(text: str) -> date | None:
    """A day as the return writes it, dd/mm/yyyy; None for anything else."""
    return _day(text) if len(text) <= 10 else None


@lru_cache(maxsize=50_000)
def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        when = date(year, month, day)
    except ValueError:
        return None
    return when if 1900 <= year <= 2100 else None


def row_of(file: str, table: str, number: int, cells: Mapping[str, str]) -> Row:
    """Cells without blanks around them, codes in capitals, days read."""
    blank = dict.fromkeys(REQUIRED[table], "")
    plain = blank | {column: text.strip().upper() for column, text in cells.items()}
    days = {column: day_of(plain[column]) for column in DAYS & plain.keys()}
    return Row(file, table, number, plain, days)


def _known(table: str) -> set[str]:
    return {*REQUIRED.get(table, ()), *OPTIONAL.get(table, ())}


def _table_of(columns: list[str], name: str) -> str:
    """The table whose columns these are; by the file's name where the telling column is lost."""
    if "CHILD" not in columns:
        return ""
    for column, table in TELLTALE.items():
        if column in columns:
            return table
    return next((table for table in READ if table in name.casefold()), "")


def _sheet(name: str, table: str, records: list[Record], encoding: str) -> Sheet:
    header = [column_of(cell) for cell in records[0][1]]
    known = _known(table)
    columns = {at: column for at, column in enumerate(header) if column in known}
    lacking = [column for column in REQUIRED[table] if column not in columns.values()]
    if lacking:
        raise WrongFile(f"{name} lacks {', '.join(lacking)}: every row of {table} needs it.")
    twice = sorted({one for one in columns.values() if header.count(one) > 1})
    if twice:
        raise WrongFile(f"{name} has the column {', '.join(twice)} more than once.")
    if len(records) - 1 > MOST_ROWS:
        raise WrongFile(f"{name} has more than {MOST_ROWS:,} rows. Split it.")
    rows = [row_of(name, table, number, _named(columns, cells)) for number, cells in records[1:]]
    unread = tuple(sorted({column for column in header if column and column not in known}))
    return Sheet(name, table, rows, unread, encoding)


def _named(columns: Mapping[int, str], cells: list[str]) -> dict[str, str]:
    return {column: cells[at] if at < len(cells) else "" for at, column in columns.items()}
