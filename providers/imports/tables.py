"""Tables of text out of CSV files and Excel workbooks, within limits."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from accounts.staging import MOST_BYTES
from providers.errors import WrongFile
from providers.imports.decoding import ZIP, decoded, refuse_other_kinds
from providers.imports.workbook import sheets_of

MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 10_000
TITLE_ROWS: Final = 40  # how far down the header may stand
DELIMITERS: Final = ",;\t"

# The row's number as a spreadsheet shows it, and its cells.
Record = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    records: list[Record]
    encoding: str
    is_whole: bool = True  # False: the text does not end with a line

    def refuse_cut_off(self, header: int, *, name: str = "The file") -> None:
        """
        :param header: its place among the records.
        :raises WrongFile: the last row breaks off, so that more rows may be lost.
        """
        number, cells = self.records[-1]
        is_short = len(cells) < len(self.records[header][1])
        if is_short and not self.is_whole and header < len(self.records) - 1:
            raise WrongFile(f"{name} breaks off in row {number}: it was not saved whole.")


def candidate_tables(content: bytes) -> Iterator[Table]:
    """
    Each way of reading the file as a table: every sheet, or one for each delimiter.

    :raises WrongFile: too large, of another kind, or damaged.
    """
    if len(content) > MOST_BYTES:
        raise WrongFile("The file is larger than 10 MB. Split it, or remove what is not needed.")
    refuse_other_kinds(content)
    if content.startswith(ZIP):
        for sheet in sheets_of(content, most_columns=MOST_COLUMNS):
            yield Table(_within_limits(sheet), "Excel workbook")
        return
    yield from _by_delimiter(*decoded(content))


def _by_delimiter(text: str, encoding: str) -> Iterator[Table]:
    wrong: WrongFile | None = None
    has_columns = False
    for delimiter in DELIMITERS:
        if delimiter not in text:
            continue
        try:
            records = _within_limits(_csv_rows(text, delimiter))
        except WrongFile as error:
            wrong = wrong or error
        else:
            has_columns = has_columns or _has_columns(records)
            yield Table(records, encoding, is_whole=text.endswith(("\n", "\r")))
    # What stands inside a cell of one reading may break another, which is then not the right one.
    if wrong is not None and not has_columns:
        raise wrong


def _has_columns(records: list[Record]) -> bool:
    """Whether most rows have more than one cell."""
    return sum(len(cells) > 1 for _, cells in records) * 2 > len(records)


def _csv_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    # Strict: a quotation mark that never closes would swallow the rows below it in silence.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    read = 0
    try:
        for cells in reader:
            read += 1
            yield cells
    except csv.Error as error:
        raise WrongFile(
            f"Row {read + 1} cannot be read: a quotation mark there is not closed or stands "
            "in the middle of a cell, or the cell is too long."
        ) from error


def _within_limits(rows: Iterable[list[str]]) -> list[Record]:
    records: list[Record] = []
    for number, cells in enumerate(rows, start=1):
        if not any(cell.strip() for cell in cells):
            continue
        if len(records) > MOST_ROWS + TITLE_ROWS:
            raise WrongFile(f"The file has more than {MOST_ROWS:,} rows. Split it.")
        _check_size(number, cells)
        records.append((number, cells))
    return records


def _check_size(number: int, cells: list[str]) -> None:
    if len(cells) > MOST_COLUMNS and any(cell.strip() for cell in cells[MOST_COLUMNS:]):
        raise WrongFile(f"Row {number} has more than {MOST_COLUMNS} columns.")
    if max(map(len, cells)) > LONGEST_CELL:
        raise WrongFile(f"Row {number} has a cell longer than {LONGEST_CELL:,} characters.")
