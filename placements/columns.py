"""The header of a table: which of its columns we know, and what is wrong with the others."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from providers.errors import WrongFile
from providers.imports.facts import Fault
from providers.imports.layouts import plain
from providers.imports.reader import Reader
from providers.imports.tables import MOST_ROWS, TITLE_ROWS, Table

LEAST_KNOWN: Final = 3
BEYOND: Final = "(beyond the last column)"
NOTHING_THERE: Final = "nothing: a value with a comma in it needs quotation marks around it"


@dataclass(slots=True)
class Sheet:
    """A table whose header is known: its rows by column, or what is wrong with the header."""

    encoding: str
    rows: list[Reader] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    count: int = 0


def find_sheet(
    tables: Iterable[Table],
    name_of: Callable[[str], str | None],
    *,
    known: Mapping[str, str],
    required: Collection[str],
    expected: str,
) -> Sheet:
    """
    The table whose header names most columns.

    :param name_of: our name of a column as it is written; None where we have none.
    :param known: plain names to ours, to propose the nearest.
    :param expected: the sentence for a file without such a header.
    :raises WrongFile: no row is such a header, there is no row below it, or the last breaks off.
    """
    needed = frozenset(required)
    best: tuple[int, Table, int] | None = None
    for table in tables:
        for at, (_, cells) in enumerate(table.records[:TITLE_ROWS]):
            count = len({name_of(cell) for cell in cells} - {None})
            # A short one is known by the column that every row needs; what is wrong is named.
            is_header = count >= LEAST_KNOWN or not needed.isdisjoint(map(name_of, cells))
            if is_header and (best is None or count > best[0]):
                best = (count, table, at)
    if best is None:
        raise WrongFile(expected)
    best[1].refuse_cut_off(best[2])
    return _sheet(best[1], best[2], name_of, known, needed)


def nearest(written: str, known: Mapping[str, str]) -> str:
    """What to write instead of a name that we do not know."""
    close = get_close_matches(plain(written), known, n=1)
    return f"a column we know{f', such as {known[close[0]]}' if close else ''}"


def _sheet(
    table: Table,
    at: int,
    name_of: Callable[[str], str | None],
    known: Mapping[str, str],
    required: Collection[str],
) -> Sheet:
    row, header = table.records[at]
    records = table.records[at + 1 :]
    if not records:
        raise WrongFile("The file has a header and no rows below it.")
    if len(records) > MOST_ROWS:
        raise WrongFile(f"The file has more than {MOST_ROWS:,} rows. Split it.")
    names, faults = _names(row, header, name_of, known)
    faults += [
        Fault(row, name, "", "this column: every row needs it")
        for name in sorted(required)
        if name not in names.values()
    ]
    # Without its columns no row can be read.
    rows = [] if faults else [_reader(*record, names, len(header)) for record in records]
    return Sheet(table.encoding, rows, faults, len(records))


def _names(
    row: int, header: list[str], name_of: Callable[[str], str | None], known: Mapping[str, str]
) -> tuple[dict[int, str], list[Fault]]:
    names: dict[int, str] = {}
    faults = []
    for place, written in enumerate(header):
        name, column = name_of(written), written.strip()[:200]
        if name in names.values():
            faults.append(Fault(row, column, column, "each column once"))
        elif name is not None:
            names[place] = name
        elif column:
            faults.append(Fault(row, column, column, nearest(column, known)))
    return names, faults


def _reader(number: int, cells: list[str], names: Mapping[int, str], width: int) -> Reader:
    reader = Reader(number, {name: cells[at] for at, name in names.items() if at < len(cells)})
    if beyond := [cell.strip() for cell in cells[width:] if cell.strip()]:
        # A comma without quotation marks: every value after it stands under the wrong column.
        reader.faults.append(Fault(number, BEYOND, ", ".join(beyond)[:200], NOTHING_THERE))
    return reader
