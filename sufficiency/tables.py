"""What a page of measures is made of: figures, and sections with a table each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from govuk.charts import Chart
from govuk.words import day
from sufficiency.cells import Cell, disclosed, is_personal, shown

NOTE = (
    "Numbers of children: 0, * for 1 to 7, otherwise to the nearest 5. Percentages are worked out "
    "from those numbers, and are * where they are of fewer than 30 children. Other figures are * "
    "where they come from 7 children or fewer, or from one alone."
)


@dataclass(frozen=True, slots=True)
class Stat:
    """One big figure."""

    number: str
    words: str
    note: str = ""  # of how many, and what is left out
    href: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first cell of each names it."""

    slug: str
    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_list: bool = False  # of single children, so it never becomes a file

    @property
    def columns(self) -> list[dict[str, object]]:
        """For the table component: a column without words is one of numbers."""
        return [
            {
                "text": text,
                "numeric": i > 0 and not any(isinstance(row[i], str) for row in self.rows),
            }
            for i, text in enumerate(self.headers)
        ]

    @property
    def is_personal(self) -> bool:
        """Children are counted in it, so that a file of it is rounded."""
        return any(is_personal(cell) for row in self.rows for cell in row)

    @property
    def shown_rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(shown(cell) for cell in row) for row in self.rows)

    def file_rows(self, on: date) -> Iterator[list[str]]:
        """As a file: disclosed, and with the words that it needs away from its page."""
        yield list(self.headers)
        for row in self.rows:
            yield [disclosed(cell) for cell in row]
        yield []
        yield [f"{self.caption}. As at {day(on)}."]
        if self.is_personal:
            yield [NOTE]


@dataclass(frozen=True, slots=True)
class Section:
    """One table, its picture if it has one, and how it is counted."""

    table: Table
    counted: tuple[str, ...]
    chart: Chart | None = None
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """One page of measures."""

    name: str  # also the name of its address
    title: str
    stats: tuple[Stat, ...]
    sections: tuple[Section, ...]
    counted: tuple[str, ...] = ()  # what holds for the whole page
    nothing: str = ""  # why there is nothing to show, and what to do about it

    def table(self, slug: str) -> Table | None:
        """The table to download: the one asked for, or the first where none is."""
        tables = [section.table for section in self.sections if not section.table.is_list]
        return next((table for table in tables if slug in ("", table.slug)), None)
