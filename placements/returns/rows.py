"""A row of a return, and a fault in one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

LONGEST_SHOWN: Final = 200
# Not columns of the return: what a row has beyond them, and how many of them it has.
BEYOND: Final = "(beyond the last column)"
TOO_SHORT: Final = "(number of values)"


class Severity(StrEnum):
    REJECT = "reject"  # the row cannot be kept
    NOTE = "note"  # kept, and somebody should look at it


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field of one row, by the published rule that it breaks."""

    file: str
    table: str
    row: int  # as the file counts: a spreadsheet's row, or a line of XML
    child: str
    field: str
    value: str
    rule: str
    severity: Severity
    expected: str
    last_year: str = ""  # the value of the year before, where the rule compares with it

    def as_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


def fault_order(fault: Fault) -> tuple[str, str, int, str]:
    """As the files have their rows."""
    return fault.file, fault.table, fault.row, fault.rule


@dataclass(slots=True)
class Row:
    """One row: text by column, and the columns that hold a day once more as days."""

    file: str
    table: str
    number: int
    cells: dict[str, str]
    days: dict[str, date | None] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)  # where the file has it in small letters
    is_kept: bool = True

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def day(self, column: str) -> date | None:
        return self.days.get(column)

    @property
    def is_recorded(self) -> bool:
        """Made of our records, and of no file."""
        return self.number == 0

    @property
    def child(self) -> str:
        return self["CHILD"]

    def fault(
        self, rule: str, column: str, severity: Severity, expected: str, *, last_year: str = ""
    ) -> Fault:
        return Fault(
            file=self.file,
            table=self.table,
            row=self.number,
            child=self.child[:LONGEST_SHOWN],
            field=column,
            value=self.written.get(column, self[column])[:LONGEST_SHOWN],
            rule=rule,
            severity=severity,
            expected=expected,
            last_year=last_year[:LONGEST_SHOWN],
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table out of one file."""

    file: str
    table: str
    rows: list[Row]
    unread_columns: tuple[str, ...] = ()
    encoding: str = ""


def by_child(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.child, []).append(row)
    return grouped
