"""
Which year a return is for. A year is known by the 31 March on which it ends.

Files are named by hand, some by the year in which the collection starts: where the dates inside
say so, they are believed over the name, and the report says so.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from codes.ssda903_return import FIRST_YEAR, LAST_YEAR
from placements.returns.rows import Row
from providers.errors import WrongFile

_TWO: Final = re.compile(r"(?<!\d)20(\d\d)[-_/ ]?(?:20)?(\d\d)(?!\d)")
_ONE: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
# So many of the dates, in hundredths, must lie in the year after the one that is named.
_NEARLY_ALL: Final = 90
_ENOUGH: Final = 10  # dates, against a year that somebody asked for


@dataclass(frozen=True, slots=True)
class Period:
    """The year of a return: as it is called, and the days that it covers."""

    called: int
    ends: int  # the collection ends on 31 March of this year

    @property
    def first(self) -> date:
        return date(self.ends - 1, 4, 1)

    @property
    def last(self) -> date:
        return date(self.ends, 3, 31)

    @property
    def before(self) -> "Period":
        return Period(self.ends - 1, self.ends - 1)

    @property
    def codes_of(self) -> int:
        """The year whose code lists hold; the newest known for a year that follows them."""
        return min(max(self.ends, FIRST_YEAR), LAST_YEAR)

    @property
    def remark(self) -> str:
        if self.called == self.ends:
            return ""
        return (
            f"Called {self.called}, but its dates run from 1 April {self.ends - 1} to 31 March "
            f"{self.ends}: read as the return that ended in {self.ends}."
        )


def year_in(name: str) -> int | None:
    """The year in a file's name: 2019-header.csv is 2019, episodes_2023-24.csv is 2024."""
    for found in _TWO.finditer(name):
        first, second = int(found[1]), int(found[2])
        if second == first + 1:
            return 2000 + second
    years = [int(text) for text in _ONE.findall(name)]
    return next((year for year in years if FIRST_YEAR <= year <= LAST_YEAR), None)


def period_of(rows: Iterable[Row], *, named: int | None, asked: int | None) -> Period:
    """
    The year that the rows are for.

    :param named: by the files' names. :param asked: by the person; needs more against it.
    :raises WrongFile: no year is said and no date says it, or it is not one that we read.
    """
    spread = _years_of(rows)
    called = asked or named
    if called is None:
        if not spread:
            raise WrongFile("The return has no date to tell its year by. Say it with --year.")
        called = spread.most_common(1)[0][0]
    if not FIRST_YEAR <= called <= LAST_YEAR:
        raise WrongFile(
            f"This return is for {called}; those of {FIRST_YEAR} to {LAST_YEAR} can be read."
        )
    is_next = _is_named_by_its_start(spread, called, least=_ENOUGH if asked else 1)
    return Period(called, called + is_next)


def collection_of(day: date) -> int:
    """The year whose 31 March comes next, that day included."""
    return day.year + (day >= date(day.year, 4, 1))


def _years_of(rows: Iterable[Row]) -> Counter[int]:
    """How many rows ended in each year; what only began says less, and counts where none ended."""
    ended: Counter[int] = Counter()
    began: Counter[int] = Counter()
    for row in rows:
        for column, years in (("DEC", ended), ("MIS_START", ended), ("DECOM", began)):
            if day := row.day(column):
                years[collection_of(day)] += 1
    if ended:
        return ended
    # Open episodes may have begun years ago: the newest is of this year.
    return Counter({max(began): 1}) if began else Counter()


def _is_named_by_its_start(spread: Counter[int], called: int, *, least: int) -> bool:
    after, total = spread[called + 1], spread.total()
    return after >= least and after * 100 >= total * _NEARLY_ALL
