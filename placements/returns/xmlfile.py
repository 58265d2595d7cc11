"""The return in DfE's XML layout: a CHILD with its HEADER, and an EPISODE for each episode."""

import io
from typing import Any, Final
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

from codes.ssda903_return import EPISODES, HEADER, MISSING, OPTIONAL, READ, REQUIRED, UASC
from placements.returns.rows import Row, Sheet
from placements.returns.sheets import column_of, refuse_other_order, row_of
from providers.errors import WrongFile
from providers.imports.tables import LONGEST_CELL, MOST_ROWS

DEEPEST: Final = 12
# Elements that are rows, those of tables we do not read as well: what stands in them is no field
# of the header.
_ROWS: Final = frozenset({"HEADER", "EPISODE", "AMISSING"})
_READ: Final = frozenset(
    column for table in READ for column in (*REQUIRED[table], *OPTIONAL[table])
)
_OTHER: Final = frozenset({"AREVIEW", "PERMANENCE", "OC2", "AD_PLACED", "SWEPISODE", "DOLO"})


def is_xml(name: str, content: bytes) -> bool:
    start = content[:200].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") or name.casefold().endswith(".xml")


def sheets_of_xml(name: str, content: bytes) -> list[Sheet]:
    """
    Header, episodes, missing and uasc out of one XML file; rows are numbered by their line.

    :raises WrongFile: not XML, not a return, over a limit, or with entities that could harm.
    """
    taken = _Return(name)
    try:
        parse(io.BytesIO(content), taken, forbid_dtd=True)
    except DefusedXmlException as error:
        raise WrongFile(
            f"{name} declares a document type or entities, which a return never does, so it was "
            "not opened."
        ) from error
    except (SAXException, ValueError, LookupError) as error:
        if isinstance(error, WrongFile):
            raise
        line = getattr(error, "getLineNumber", lambda: None)()
        where = f" at line {line}" if line else ""
        raise WrongFile(f"{name} is not XML that we can read{where}.") from error
    if not taken.tables[HEADER]:
        raise WrongFile(f"{name} has no CHILD with a HEADER: it is not an SSDA903 return.")
    for table in READ:
        refuse_other_order(name, taken.tables[table])
    return [
        Sheet(name, table, taken.tables[table], tuple(sorted(taken.unread[table])), "XML")
        for table in READ
    ]


class _Return(ContentHandler):
    """Takes rows from elements as they end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.tables: dict[str, list[Row]] = {table: [] for table in READ}
        self.path: list[str] = []
        self.open: list[tuple[str, int, dict[str, str]]] = []  # rows being read, outermost first
        self.header: dict[str, str] = {}
        self.missing: list[tuple[int, dict[str, str]]] = []  # of the child being read
        self.text: list[str] = []
        self.length = 0
        self.unread: dict[str, set[str]] = {table: set() for table in READ}

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX)
        self._refuse_stray_words(name)
        self.path.append(name.rpartition(":")[2].upper())  # without the prefix of a namespace
        if len(self.path) > DEEPEST:
            raise WrongFile(f"{self.name} is nested more deeply than a return is.")
        if self.path[-1] in _ROWS | _OTHER:
            # A return has no attributes: their names stay apart from the columns that are read.
            self.open.append(
                (self.path[-1], self._line(), {f"@{one}": "" for one in attrs.getNames()})
            )

    def characters(self, content: str) -> None:
        self.length += len(content)
        if self.length > LONGEST_CELL:
            raise WrongFile(
                f"{self.name}, line {self._line()}, has a value longer than "
                f"{LONGEST_CELL:,} characters."
            )
        self.text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX)
        element = self.path.pop()
        if self.open and self.open[-1][0] != element:
            self._note_cell(column_of(element))
            self.text, self.length = [], 0
            return
        self._refuse_stray_words(name)
        if self.open:
            self._take(*self.open.pop())
        elif element == "CHILD":
            self.header = {}

    def _refuse_stray_words(self, name: str) -> None:
        """Words between elements are a value that lost its name."""
        if "".join(self.text).strip():
            raise WrongFile(
                f"{self.name}, line {self._line()}, has {name} in the middle of a value."
            )
        self.text, self.length = [], 0

    def _note_cell(self, column: str) -> None:
        element, line, cells = self.open[-1]
        if column in cells and column in _READ and element in _ROWS:
            raise WrongFile(f"{self.name} has {column} more than once in the row of line {line}.")
        cells[column] = "".join(self.text)

    def _take(self, element: str, line: int, cells: dict[str, str]) -> None:
        if element == "AMISSING":
            self.missing.append((line, cells))  # the child's own fields may still follow
            if "HEADER" not in self.path:
                self._take_missing()
        elif element == "HEADER":
            if self.header and "CHILD" in self.path:
                raise WrongFile(f"{self.name}, line {line}, has a second HEADER for one CHILD.")
            self.header = cells
            self._take_header(line, cells)
        elif element == "EPISODE":
            self._add(EPISODES, line, {"CHILD": self.header.get("CHILD", "")} | cells)

    def _take_header(self, line: int, cells: dict[str, str]) -> None:
        self._add(HEADER, line, cells)
        said = {column: cells.get(column, "") for column in ("CHILD", "SEX", "DOB", "DUC")}
        if cells.get("UASC", "").strip() == "1" or said["DUC"].strip():
            self._add(UASC, line, said)
        self._take_missing()

    def _take_missing(self) -> None:
        own = {column: self.header.get(column, "") for column in ("CHILD", "DOB")}
        for line, cells in self.missing:
            self._add(MISSING, line, own | cells)
        self.missing = []

    def _add(self, table: str, line: int, cells: dict[str, str]) -> None:
        if len(self.tables[table]) >= MOST_ROWS:
            raise WrongFile(f"{self.name} has more than {MOST_ROWS:,} rows of {table}. Split it.")
        self.unread[table] |= cells.keys() - _READ
        self.tables[table].append(row_of(self.name, table, line, cells))

    def _line(self) -> int:
        locator: Any = self._locator  # type: ignore[attr-defined]
        return int(locator.getLineNumber() or 0)
