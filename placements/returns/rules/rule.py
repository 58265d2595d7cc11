"""What a rule is: a number, the published words, and when a row breaks it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from codes.ssda903_return import CODES
from placements.returns.rows import BEYOND, TOO_SHORT, Fault, Row, Severity
from placements.returns.years import Period

_CHILD: Final = re.compile(r"[A-Z0-9][A-Z0-9_/.-]{0,39}", re.ASCII)
REJECT, NOTE = Severity.REJECT, Severity.NOTE


@dataclass(slots=True)
class Known:
    """What the rules may look at besides the row."""

    period: Period
    headers: Mapping[str, Row] = field(default_factory=dict)  # those that are kept, by child
    has_header: bool = False  # whether the return brought the table at all
    asylum: frozenset[str] = frozenset()  # children who are, or were, unaccompanied

    def born(self, child: str) -> date | None:
        header = self.headers.get(child)
        return header.day("DOB") if header else None

    def age(self, child: str, on: date | None) -> int | None:
        """Whole years; None where either day is not known."""
        return age_on(self.born(child), on)


def decided_elsewhere(row: Row, known: Known) -> bool:
    """Of a rule that is about several rows: whoever looks at them together finds the fault."""
    del row, known
    return False


@dataclass(frozen=True, slots=True)
class Rule:
    """One published rule."""

    number: str
    table: str
    column: str
    severity: Severity
    words: str  # as published by DfE, shortened where they say it twice
    expected: str
    is_broken: Callable[[Row, Known], bool] = decided_elsewhere
    since: int = 0  # the first year, where the rule is younger than the returns we read
    says: Callable[[Row, Known], str] | None = None  # instead of expected, where it depends

    def fault(self, row: Row, known: Known | None = None) -> Fault:
        expected = self.says(row, known) if self.says and known else self.expected
        return row.fault(self.number, self.column, self.severity, expected)


def age_on(born: date | None, on: date | None) -> int | None:
    if born is None or on is None:
        return None
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def is_younger(row: Row, known: Known, column: str, years: int) -> bool:
    age = known.age(row.child, row.day(column))
    return age is not None and age < years


def lasted_over(row: Row, known: Known, days: int) -> bool:
    """Longer than so many days; an open episode counts to the end of the year."""
    start, end = row.day("DECOM"), row.day("DEC") or known.period.last
    return start is not None and end - start > timedelta(days)


def child_rule(table: str) -> Rule:
    return Rule(
        "XSD",
        table,
        "CHILD",
        REJECT,
        "The child's number is missing or has other signs in it.",
        "the council's number for the child: letters and figures, at most 40",
        lambda row, known: not _CHILD.fullmatch(row.child),
    )


def layout_rules(table: str) -> tuple[Rule, ...]:
    """A row is about a child, and its values stand under the columns that they are read by."""
    return (
        child_rule(table),
        Rule(
            "XSD", table, BEYOND, REJECT, "The row has more values than the file has columns.",
            "nothing there: a value with a comma in it needs quotation marks around it", _always,
        ),
        Rule(
            "XSD", table, TOO_SHORT, NOTE, "The row has fewer values than the file has columns.",
            "a value or a blank for every column; those that are not there were read as blanks",
            _always,
        ),
    )  # fmt: skip


def _always(row: Row, known: Known) -> bool:
    del row, known
    return True  # the column is there in such rows only


def code_rule(
    number: str,
    table: str,
    column: str,
    words: str,
    *,
    blank: bool = False,
    severity: Severity = REJECT,
) -> Rule:
    """The column holds a code of the year's list."""

    def is_broken(row: Row, known: Known) -> bool:
        code = row[column]
        if not code:
            return not blank
        listed = CODES[column]
        year = known.period.codes_of
        return code not in listed.valid_in(year) and year not in listed.tolerated.get(code, ())

    def says(row: Row, known: Known) -> str:
        listed, year = CODES[column], known.period.codes_of
        wanted = f"in {year} one of {', '.join(sorted(listed.valid_in(year)))}"
        if row[column] not in listed.years:
            return wanted
        first, last = listed.years[row[column]]
        return f"{wanted}; {row[column]} is a code of {first} to {last}"

    expected = "a code of that year's list"
    return Rule(number, table, column, severity, words, expected, is_broken, says=says)


def day_rule(number: str, table: str, column: str, words: str, *, blank: bool = False) -> Rule:
    def is_broken(row: Row, known: Known) -> bool:
        del known
        return row.day(column) is None and bool(row[column] or not blank)

    expected = "a day such as 31/03/2025" + (", or nothing" if blank else "")
    return Rule(number, table, column, REJECT, words, expected, is_broken)
