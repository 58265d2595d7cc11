"""Rules about what a child's own rows say otherwise than last year's return."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from codes.ssda903_return import HEADER, SEX_NOW, UASC, UPN_UNKNOWN
from placements.returns.rows import Fault, Row
from placements.returns.rules.rule import NOTE, Rule
from placements.returns.years import Period

UNKNOWN_ONCE: Final = frozenset({"", "UN1"})  # may become one of the other reasons
_ADULT: Final = 18


def last_rule(number: str, table: str, column: str, words: str, expected: str) -> Rule:
    return Rule(number, table, column, NOTE, words, expected)


class Compared(NamedTuple):
    rule: Rule
    is_news: Callable[[str, str], bool]  # last year's value and this year's


def _is_other_sex(last: str, now: str) -> bool:
    return SEX_NOW.get(last, last) != SEX_NOW.get(now, now)


def _is_other_upn(last: str, now: str) -> bool:
    """Not where a number has become known, or why it is unknown."""
    was_unknown, is_unknown = last in UPN_UNKNOWN | {""}, now in UPN_UNKNOWN | {""}
    if last in UNKNOWN_ONCE and now in UPN_UNKNOWN - UNKNOWN_ONCE:
        return False
    return last != now and not (was_unknown and not is_unknown)


def _compared(
    number: str, column: str, words: str, is_news: Callable[[str, str], bool] = str.__ne__
) -> Compared:
    return Compared(last_rule(number, HEADER, column, words, "as last year"), is_news)


COMPARED: Final = (
    _compared(
        "202", "SEX", "The gender code conflicts with the gender already recorded for this child.",
        _is_other_sex,
    ),
    _compared(
        "203", "DOB",
        "Date of birth disagrees with the date of birth already recorded for this child.",
    ),
    _compared(
        "204", "ETHNIC",
        "Ethnic origin code disagrees with the ethnic origin already recorded for this child.",
    ),
    _compared(
        "208", "UPN",
        "Unique Pupil Number (UPN) for the current year disagrees with the UPN already recorded "
        "for this child.",
        _is_other_upn,
    ),
)  # fmt: skip
NO_LONGER: Final = last_rule(
    "205A", HEADER, "UASC",
    "Child identified as UASC last year is no longer UASC this year, but date UASC ceased in both "
    "years does not support this.",
    "1, or a day in last year’s DUC on which the status ceased in last year",
)  # fmt: skip
STILL: Final = last_rule(
    "205B", UASC, "DUC",
    "Child previously identified as UASC is also UASC this year, but date UASC ceased in both "
    "years does not support this.",
    "the 18th birthday in both years, or instead of it the day in this year on which it ceased",
)  # fmt: skip
NEVER: Final = last_rule(
    "205C", UASC, "DUC",
    "Child not identified as UASC either this year or last year but date UASC ceased has been "
    "provided.",
    "nothing, or 1 in UASC",
)  # fmt: skip
ONLY_NOW: Final = last_rule(
    "205D", HEADER, "UASC",
    "Child identified as UASC this year but not identified as UASC status provided for the child "
    "last year.",
    "0, as last year",
)  # fmt: skip
LAST_HEADER_RULES: Final = (
    *(one.rule for one in COMPARED), NO_LONGER, STILL, NEVER, ONLY_NOW
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What one year says of one child."""

    header: Row
    asylum: Row | None
    has_asylum_table: bool

    @property
    def is_uasc(self) -> bool | None:
        """None where the year does not say."""
        if self.header["UASC"]:
            return self.header["UASC"] == "1"
        return self.asylum is not None if self.has_asylum_table else None

    @property
    def ceased(self) -> date | None:
        return self.asylum.day("DUC") if self.asylum is not None else None


def told_by(tables: Mapping[str, list[Row]]) -> dict[str, Told]:
    """Each child whose header is kept."""
    asylum = {row.child: row for row in tables.get(UASC, []) if row.is_kept}
    return {
        row.child: Told(row, asylum.get(row.child), UASC in tables)
        for row in tables.get(HEADER, [])
        if row.is_kept
    }


def check_headers(
    now: Mapping[str, Told], last: Mapping[str, Told], period: Period
) -> Iterator[Fault]:
    """:param period: of this year."""
    for child in now.keys() & last.keys():
        yield from _of_header(now[child].header, last[child].header)
        yield from _of_asylum(now[child], last[child], period)


def _of_header(now: Row, last: Row) -> Iterator[Fault]:
    for rule, is_news in COMPARED:
        column = rule.column
        if column not in now.cells or column not in last.cells:
            continue
        if _as_told(last, column) != _as_told(now, column) and is_news(last[column], now[column]):
            yield now.fault(
                rule.number, column, NOTE, as_before(rule, last), last_year=shown(last, column)
            )


def shown(row: Row, column: str) -> str:
    return row[column] or "(blank)"


def as_before(rule: Rule, last: Row) -> str:
    """The value that is expected, and where it stands."""
    where = "as recorded here" if last.is_recorded else rule.expected
    return f"{shown(last, rule.column)}, {where}"


def _as_told(row: Row, column: str) -> str | date:
    """A day, where it is one: 5/3/2012 is 05/03/2012."""
    return row.day(column) or row[column]


def _of_asylum(now: Told, last: Told, period: Period) -> Iterator[Fault]:
    is_now, was = now.is_uasc, last.is_uasc
    if is_now is None or was is None:
        return
    if was and not is_now and (now.ceased or not _is_in_year_before(last.ceased, period)):
        yield _said(NO_LONGER, now.header, last)
    if is_now and not was:
        yield _said(ONLY_NOW, now.header, last)
    if now.asylum is None:
        return
    if is_now and was and _contradicts(now, last, period):
        yield _said(STILL, now.asylum, last)
    if not is_now and not was and now.ceased:
        yield _said(NEVER, now.asylum, last)


def _said(rule: Rule, row: Row, last: Told) -> Fault:
    was = f"UASC {int(bool(last.is_uasc))}, DUC {last.asylum['DUC'] if last.asylum else ''}"
    return row.fault(
        rule.number, rule.column, NOTE, rule.expected, last_year=was.removesuffix(", DUC ")
    )


def _is_in_year_before(day: date | None, period: Period) -> bool:
    return day is not None and period.before.first <= day <= period.before.last


def _contradicts(now: Told, last: Told, period: Period) -> bool:
    """Two blanks agree: the status goes on without a day on which it ceases."""
    if last.ceased is not None and last.ceased != _adult_on(now.header.day("DOB")):
        return True
    if now.ceased == last.ceased:
        return False
    return now.ceased is None or not period.first <= now.ceased <= period.last


def _adult_on(born: date | None) -> date | None:
    if born is None:
        return None
    is_leap_day = (born.month, born.day) == (2, 29)
    return born.replace(year=born.year + _ADULT, day=28 if is_leap_day else born.day)
