"""Finds the header of a file, and with it the layout that the rows are read by."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Final, Protocol

from providers.errors import WrongFile
from providers.imports import ofsted, own
from providers.imports.facts import Facts, Fault, HomeRow, Skipped
from providers.imports.reader import Reader
from providers.imports.tables import MOST_ROWS, TITLE_ROWS, Record, Table

LEAST_KNOWN: Final = 4  # columns of a layout that a row must name to be taken for its header


class Placed(Protocol):
    def __call__(self, row: HomeRow, *, council_code: str) -> None: ...


class Read(Protocol):
    def __call__(
        self, reader: Reader, *, on: date, council_code: str
    ) -> HomeRow | Skipped | None: ...


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of file: its columns, and what a row of it says."""

    name: str
    title: str
    columns: Mapping[str, str]  # a header as written, made plain -> our name of the column
    required: tuple[str, ...]
    takes_other_columns: bool
    read: Read
    placed: Placed
    reconciled: Callable[[list[HomeRow]], list[Fault]]
    settle: Callable[[HomeRow, Facts], Facts]


def plain(header: str) -> str:
    """A header without case, spacing and punctuation."""
    return re.sub(r"[^a-z0-9]+", "", header.casefold())


OWN: Final = Layout(
    name="own",
    title="The columns of this product",
    columns={plain(column): column for column in own.COLUMNS},
    required=own.REQUIRED,
    takes_other_columns=False,
    read=own.read,
    placed=own.placed,
    reconciled=own.reconciled,
    settle=own.settle,
)
OFSTED: Final = Layout(
    name="ofsted",
    title="Ofsted’s list of providers and places",
    columns={plain(name): ours for ours, names in ofsted.ALIASES.items() for name in names},
    required=ofsted.REQUIRED,
    takes_other_columns=True,
    read=ofsted.read,
    placed=ofsted.placed,
    reconciled=ofsted.reconciled,
    settle=ofsted.settle,
)
LAYOUTS: Final = (OWN, OFSTED)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose header is known."""

    layout: Layout
    encoding: str
    header_row: int
    columns: dict[int, str]  # position -> our name of the column
    headers: dict[str, str]  # our name -> as the file writes it
    records: list[Record]  # below the header
    faults: list[Fault]  # of the header itself

    def readers(self) -> Iterator[Reader]:
        for number, cells in self.records:
            width = len(cells)
            row = {name: cells[at] for at, name in self.columns.items() if at < width}
            missing = {name: "" for at, name in self.columns.items() if at >= width}
            yield Reader(number, row | missing)


def find_sheet(tables: Iterable[Table]) -> Sheet:
    """
    The first table with a header that we know, the one with the most known columns of a file.

    :raises WrongFile: no row among the first of any table is such a header, or the last row
        breaks off.
    """
    best: tuple[int, Table, int, Layout] | None = None
    for table in tables:
        for at, (_, cells) in enumerate(table.records[:TITLE_ROWS]):
            for layout in LAYOUTS:
                known = len({layout.columns.get(plain(cell)) for cell in cells} - {None})
                if known >= LEAST_KNOWN and (best is None or known > best[0]):
                    best = (known, table, at, layout)
        if best is not None and table.encoding == "Excel workbook":
            break
    if best is None:
        raise WrongFile(
            "No row of the file has the column names we know. Use the example file, or Ofsted's "
            "list of providers and places, with the names of the columns as they are there."
        )
    best[1].refuse_cut_off(best[2])
    return _sheet(best[1], best[2], best[3])


def _sheet(table: Table, at: int, layout: Layout) -> Sheet:
    row, header = table.records[at]
    columns: dict[int, str] = {}
    faults = []
    for position, written in enumerate(header):
        name = layout.columns.get(plain(written))
        if name in columns.values():
            faults.append(Fault(row, written, written, "each column once"))
        elif name is not None:
            columns[position] = name
        elif written.strip() and not layout.takes_other_columns:
            faults.append(Fault(row, written.strip(), written.strip(), _nearest(written, layout)))
    faults += [
        Fault(row, name, "", "this column: every row needs it")
        for name in layout.required
        if name not in columns.values()
    ]
    records = table.records[at + 1 :]
    if len(records) > MOST_ROWS:
        raise WrongFile(f"The file has more than {MOST_ROWS:,} rows. Split it.")
    if not records:
        raise WrongFile("The file has a header and no rows below it.")
    headers = {name: header[position].strip() for position, name in columns.items()}
    return Sheet(layout, table.encoding, row, columns, headers, records, faults)


def _nearest(written: str, layout: Layout) -> str:
    close = get_close_matches(plain(written), layout.columns, n=1)
    if close:
        return f"a column we know, such as {layout.columns[close[0]]}"
    return "a column we know: leave this one out, or keep its content in notes"
