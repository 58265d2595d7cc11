"""A file of children as rows; every fault by row and column."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from codes.needs import DIMENSION_CODES, Importance
from codes.ssda903 import Ethnicity, Sex
from needs.refs import tidy_ref
from needs.services import NeedAnswer
from placements.childlist.columns import COLUMNS, ONLY_OUT, evidence, importance
from placements.columns import Sheet, find_sheet
from providers.imports import cells
from providers.imports.facts import Fault
from providers.imports.layouts import plain
from providers.imports.reader import Reader
from providers.imports.tables import candidate_tables

KNOWN: Final = {plain(column): column for column in COLUMNS}
ABOUT: Final[dict[str, cells.Parse[Any]]] = {
    "first_name": cells.words(at_most=100),
    "last_name": cells.words(at_most=100),
    "sex": cells.one_of(Sex),
    "ethnicity": cells.one_of(Ethnicity),
    "home_postcode": cells.words(at_most=8),
    "social_worker": cells.words(at_most=254),
    "team": cells.words(at_most=100),
}


@dataclass(slots=True)
class ChildRow:
    """One row: only what it states."""

    number: int
    ref: str
    case_ref: str
    about: dict[str, Any] = field(default_factory=dict)
    needs: dict[str, NeedAnswer] = field(default_factory=dict)
    not_taken: dict[str, str] = field(default_factory=dict)


def read_children(content: bytes, *, on: date) -> tuple[Sheet, list[ChildRow], list[Fault]]:
    """
    The sheet, the rows without a fault, and every fault.

    :param on: nobody is born, and nothing is known, after this day.
    :raises WrongFile: it cannot be read as a table of children.
    """
    sheet = find_sheet(
        candidate_tables(content),
        lambda written: KNOWN.get(plain(written)),
        known=KNOWN,
        required=(),
        expected="No row of the file has the columns of a list of children, such as ref and born.",
    )
    rows, faults = [], list(sheet.faults)
    for reader in sheet.rows:
        row = _row(reader, on)
        faults += reader.faults
        if not reader.faults:
            rows.append(row)
    return sheet, rows, faults


def _row(reader: Reader, on: date) -> ChildRow:
    ref = reader.may("ref", cells.words(at_most=9), "")
    row = ChildRow(
        reader.number,
        ref=tidy_ref(ref) if ref else "",
        case_ref=reader.may("case_ref", cells.words(at_most=40), ""),
    )
    if not row.ref and not row.case_ref:
        reader.blame("ref", "our reference, or the case number in case_ref")
    for column, parse in ABOUT.items():
        if reader.text(column):
            row.about[column] = reader.may(column, parse, None)
    if reader.text("born"):
        row.about["born"] = reader.may("born", cells.day(latest=on), None)
    for code in DIMENSION_CODES:
        if (answer := _need(reader, code, on)) is not None:
            row.needs[code] = answer
    row.not_taken = {name: reader.text(name) for name in ONLY_OUT if reader.text(name)}
    return row


def _need(reader: Reader, code: str, on: date) -> NeedAnswer | None:
    level = reader.may(code, cells.whole(0, 4), None)
    weight = reader.may(importance(code), _weight, None)
    day = reader.may(evidence(code), cells.day(latest=on), None)
    if level is None:
        for column in (importance(code), evidence(code)):
            if reader.text(column) and not reader.text(code):
                reader.blame(column, f"nothing, since {code} is blank: no level, no need")
        return None
    return NeedAnswer(dimension=code, level=level, importance=weight, evidence_on=day)


def _weight(text: str) -> int:
    known = {str(one.value): one.value for one in Importance}
    known |= {str(one.label).casefold(): one.value for one in Importance}
    if (found := known.get(text.casefold())) is None:
        raise cells.Unexpected("1 desirable, 2 important or 4 essential")
    return int(found)
