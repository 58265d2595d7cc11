"""Reads the files of a return, or of several years' returns, and checks every row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from codes.ssda903_return import READ
from placements.returns.files import Source
from placements.returns.rows import Fault, Row, Sheet, fault_order
from placements.returns.rules import check
from placements.returns.rules.lastyear import check_beside, not_compared
from placements.returns.sheets import NotRead, sheet_of
from placements.returns.xmlfile import is_xml, sheets_of_xml
from placements.returns.years import Period, period_of, year_in
from providers.errors import WrongFile

A_RETURN: Final = "return"
OUR_RECORDS: Final = "records"


@dataclass(frozen=True, slots=True)
class Return:
    """One year's return: its rows, and what is wrong with them."""

    period: Period
    tables: dict[str, list[Row]]
    faults: list[Fault]
    beside: str = ""  # what it was compared with: last year's return, our records, or nothing

    def compared(self, faults: Iterable[Fault], *, beside: str) -> "Return":
        """With what was found beside the year before."""
        every = sorted([*self.faults, *faults], key=fault_order)
        return replace(self, faults=every, beside=beside)

    def counts(self) -> dict[str, dict[str, int]]:
        return {table: _counts(rows) for table, rows in self.tables.items()}

    def kept(self, table: str) -> list[Row]:
        return [row for row in self.tables.get(table, []) if row.is_kept]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read: the returns in order of their years, and the files left out."""

    returns: tuple[Return, ...]
    said: tuple[str, ...]
    encoding: str

    @property
    def remarks(self) -> list[str]:
        """How it was read, what was not, and what no year before was there to compare with."""
        return [*self.said, *(_no_comparison(one) for one in self.returns if not one.beside)]

    @property
    def faults(self) -> list[dict[str, Any]]:
        return [
            {"year": one.period.called, **fault.as_dict()}
            for one in self.returns
            for fault in one.faults
        ]

    def counts(self) -> dict[str, dict[str, int]]:
        """Rows read, kept and rejected by table, all years together."""
        total: dict[str, dict[str, int]] = {}
        for one in self.returns:
            for table, counts in one.counts().items():
                row = total.setdefault(table, dict.fromkeys(counts, 0))
                for name, count in counts.items():
                    row[name] += count
        return {table: total[table] for table in READ if table in total}

    def as_dict(self) -> dict[str, Any]:
        years = [_year(one) for one in self.returns]
        return {
            "year": years[0]["year"] if len(years) == 1 else None,
            "tables": self.counts(),
            "years": years,
            "remarks": self.remarks,
            "faults": self.faults,
        }


def read_return(sources: Iterable[Source], *, year: int | None = None) -> Reading:
    """
    Read the tables of one return or of several.

    :param year: the year that the files are for; by their names or dates unless given.
    :raises WrongFile: a file that cannot be read, a table twice, or nothing to read at all.
    """
    remarks: list[str] = []
    by_year: dict[int | None, dict[str, Sheet]] = {}
    for source in sources:
        named = None if year else year_in(source.name)
        for sheet in _sheets(source, remarks):
            tables = by_year.setdefault(named, {})
            if sheet.table in tables:
                other = tables[sheet.table].file
                raise WrongFile(f"{other} and {sheet.file} are both the table {sheet.table}.")
            tables[sheet.table] = sheet
            remarks += _unread(sheet)
    if not by_year:
        raise WrongFile(" ".join(["No table of an SSDA903 return was found.", *remarks]))
    returns = [_checked(tables, named, year) for named, tables in by_year.items()]
    returns.sort(key=lambda one: one.period.ends)
    returns = [_beside_the_year_before(one, returns, remarks) for one in returns]
    remarks[:0] = [one.period.remark for one in returns if one.period.remark]
    encodings = {one.encoding for tables in by_year.values() for one in tables.values()}
    return Reading(tuple(returns), tuple(remarks), ", ".join(sorted(encodings)))


def _sheets(source: Source, remarks: list[str]) -> list[Sheet]:
    if source.not_read:
        remarks.append(f"{source.name} was not read: {source.not_read}.")
        return []
    if is_xml(source.name, source.content):
        return [one for one in sheets_of_xml(source.name, source.content) if one.rows]
    try:
        return [sheet_of(source.name, source.content)]
    except NotRead as error:
        remarks.append(f"{source.name} was not read: {error}.")
        return []
    except WrongFile as error:
        if source.name in str(error):
            raise
        raise WrongFile(f"{source.name}: {error}") from error


def _checked(tables: dict[str, Sheet], named: int | None, asked: int | None) -> Return:
    rows: dict[str, list[Row]] = {table: tables[table].rows for table in READ if table in tables}
    every = (row for one in rows.values() for row in one)
    period = period_of(every, named=named, asked=asked)
    return Return(period, rows, check(rows, period))


def _beside_the_year_before(one: Return, every: list[Return], remarks: list[str]) -> Return:
    """The same return, held beside last year's where that is among the files."""
    last = [other for other in every if other.period.ends == one.period.ends - 1]
    if len(last) != 1:
        if last:
            remarks.append(f"Several returns here ended in {one.period.ends - 1}.")
        return one
    lacking = not_compared(one.tables, last[0].tables)
    if lacking:
        remarks.append(
            f"{one.period.called} was compared with the return of the year before without "
            f"{', '.join(lacking)}, which that return lacks."
        )
    faults = check_beside(one.tables, last[0].tables, one.period)
    return one.compared(faults, beside=A_RETURN)


def _no_comparison(one: Return) -> str:
    return (
        f"{one.period.called} was compared with no earlier return: none that ended on 31 March "
        f"{one.period.ends - 1} was there."
    )


def _unread(sheet: Sheet) -> list[str]:
    if not sheet.unread_columns:
        return []
    shown = ", ".join(column[:40] for column in sheet.unread_columns[:20])
    return [f"Columns of {sheet.file} that are not read: {shown}."]


def _counts(rows: list[Row]) -> dict[str, int]:
    kept = sum(row.is_kept for row in rows)
    return {"read": len(rows), "kept": kept, "rejected": len(rows) - kept}


def _year(one: Return) -> dict[str, Any]:
    period = one.period
    days = {"from": period.first.isoformat(), "to": period.last.isoformat()}
    return {
        "year": period.called,
        **days,
        "codes_of": period.codes_of,
        "compared_with": one.beside or None,
        "tables": one.counts(),
    }
