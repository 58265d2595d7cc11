"""Takes one row apart, cell by cell, and notes every fault on the way."""

from collections.abc import Mapping
from typing import Final, TypeVar

from providers.imports.cells import Parse, Unexpected
from providers.imports.facts import Fault

T = TypeVar("T")
U = TypeVar("U")
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


class Reader:
    """The cells of one row by column; ``faults`` fills as they are taken."""

    def __init__(self, number: int, cells: Mapping[str, str]) -> None:
        self.number = number
        self.cells = cells
        self.faults: list[Fault] = []

    def has(self, column: str) -> bool:
        return column in self.cells

    def text(self, column: str) -> str:
        """The cell without blanks around it, and without the mark against formulas."""
        cell = self.cells.get(column, "").strip()
        if cell.startswith("'") and cell[1:2] in FORMULA_STARTS and len(cell) > 1:
            return cell[1:]
        return cell

    def must(self, column: str, parse: Parse[T]) -> T | None:
        """A value that every row needs; None, and a fault, where it is missing or wrong."""
        if not self.text(column):
            self.blame(column, "a value: this column may not be blank")
            return None
        return self.may(column, parse, None)

    def may(self, column: str, parse: Parse[T], blank: U) -> T | U:
        """A value that may be left blank; ``blank``, and a fault, where it is wrong."""
        text = self.text(column)
        if not text:
            return blank
        try:
            return parse(text)
        except Unexpected as error:
            self.blame(column, str(error))
            return blank

    def blame(self, column: str, expected: str) -> None:
        self.faults.append(Fault(self.number, column, self.text(column)[:200], expected))
