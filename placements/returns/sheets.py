"""CSV files of a return as rows of a table that its columns name."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from codes.ssda903_return import ALSO_CALLED, DAYS, OPTIONAL, READ, REQUIRED, TELLTALE
from placements.returns.rows import BEYOND, TOO_SHORT, Row, Sheet
from providers.errors import WrongFile
from providers.imports.tables import MOST_ROWS, TITLE_ROWS, Record, Table, candidate_tables

_MONTH_FIRST, _DAY_FIRST = "month first", "day first"
_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


_SURELY: Final = 3  # columns that only a table of the return has together


class NotRead(ValueError):
    """A file of the return that holds nothing we read; the message says what it is."""


def sheet_of(name: str, content: bytes) -> Sheet:
    """
    The table in a CSV file, by its columns.

    :raises NotRead: a table of the return that is not read, or no table of it at all.
    :raises WrongFile: not a table, over a limit, or without a column that its rows need.
    """
    found: list[tuple[int, str, Table, int]] = []
    for table in candidate_tables(content):
        for at, (_, cells) in enumerate(table.records[:TITLE_ROWS]):
            columns = [column_of(cell) for cell in cells]
            if kind := _table_of(columns, name):
                known = len(set(columns) & _known(kind))
                found.append((known, kind, table, at))
                break
    if not found:
        raise NotRead("no table of an SSDA903 return that we know by its columns")
    _, kind, table, at = max(found, key=lambda one: one[0])
    if kind not in READ:
        raise NotRead(f"the table {kind}, which is not needed here")
    table.refuse_cut_off(at, name=name)
    return _sheet(name, kind, table.records[at:], table.encoding)


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
    tidy = blank | {column: text.strip() for column, text in cells.items()}
    plain = {column: text.upper() for column, text in tidy.items()}
    days = {column: day_of(plain[column]) for column in DAYS & plain.keys()}
    written = {column: text for column, text in tidy.items() if text != plain[column]}
    return Row(file, table, number, plain, days, written)


def _known(table: str) -> set[str]:
    return {*REQUIRED.get(table, ()), *OPTIONAL.get(table, ())}


def _table_of(columns: list[str], name: str) -> str:
    """The table whose columns these are; by the file's name where the telling column is lost."""
    table = next((table for column, table in TELLTALE.items() if column in columns), "")
    if "CHILD" in columns:
        return table or next((table for table in READ if table in name.casefold()), "")
    # Without its children a table cannot be read, and to pass it over would lose it.
    return table if len(set(columns) & _known(table)) >= _SURELY else ""


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
    rows = [
        row_of(name, table, number, _named(columns, cells, len(header)))
        for number, cells in records[1:]
    ]
    refuse_other_order(name, rows)
    unread = tuple(sorted({column for column in header if column and column not in known}))
    return Sheet(name, table, rows, unread, encoding)


def _named(columns: Mapping[int, str], cells: list[str], width: int) -> dict[str, str]:
    named = {column: cells[at] if at < len(cells) else "" for at, column in columns.items()}
    if beyond := [cell for cell in cells[width:] if cell.strip()]:
        named[BEYOND] = ", ".join(beyond)
    if len(cells) < width:
        named[TOO_SHORT] = f"{len(cells)}/{width}"
    return named


def refuse_other_order(name: str, rows: list[Row]) -> None:
    """
    Days with the month first would be taken for other days wherever both are 12 or less.

    :raises WrongFile: more days can only be month first than only day first.
    """
    seen: dict[str, int] = {}
    shown = ""
    for row in rows:
        for column in row.days:
            order = _order_of(row[column])
            seen[order] = seen.get(order, 0) + 1
            if order == _MONTH_FIRST and not shown:
                shown = f"{column} {row[column]} in row {row.number}"
    if seen.get(_MONTH_FIRST, 0) > seen.get(_DAY_FIRST, 0):
        raise WrongFile(
            f"{name} has days with the month first, such as {shown}. Save them as dd/mm/yyyy, or "
            "3 April would be read as 4 March."
        )


def _order_of(text: str) -> str:
    """Which of the two figures can only be the day; nothing where either could."""
    found = _DAY.fullmatch(text)
    if not found:
        return ""
    first, second = int(found[1]), int(found[2])
    if 12 < second <= 31 and 1 <= first <= 12:
        return _MONTH_FIRST
    return _DAY_FIRST if 12 < first <= 31 and 1 <= second <= 12 else ""
