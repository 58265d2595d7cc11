"""Reads the files of a return, or of several years' returns, and checks every row."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from codes.ssda903_return import READ
from placements.returns.files import Source
from placements.returns.rows import Fault, Row, Sheet
from placements.returns.rules import check
from placements.returns.sheets import NotRead, sheet_of
from placements.returns.xmlfile import is_xml, sheets_of_xml
from placements.returns.years import Period, period_of, year_in
from providers.errors import WrongFile


@dataclass(frozen=True, slots=True)
class Return:
    """One year's return: its rows, and what is wrong with them."""

    period: Period
    tables: dict[str, list[Row]]
    faults: list[Fault]

    def counts(self) -> dict[str, dict[str, int]]:
        return {table: _counts(rows) for table, rows in self.tables.items()}

    def kept(self, table: str) -> list[Row]:
        return [row for row in self.tables.get(table, []) if row.is_kept]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read: the returns in order of their years, and the files left out."""

    returns: tuple[Return, ...]
    remarks: tuple[str, ...]
    encoding: str

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
            "remarks": list(self.remarks),
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
    remarks[:0] = [one.period.remark for one in returns if one.period.remark]
    encodings = {one.encoding for tables in by_year.values() for one in tables.values()}
    return Reading(tuple(returns), tuple(remarks), ", ".join(sorted(encodings)))


def _sheets(source: Source, remarks: list[str]) -> list[Sheet]:
    if is_xml(source.name, source.content):
        return [one for one in sheets_of_xml(source.name, source.content) if one.rows]
    try:
        return [sheet_of(source.name, source.content)]
    except NotRead as error:
        remarks.append(f"{source.name} was not read: {error}.")
        return []


def _checked(tables: dict[str, Sheet], named: int | None, asked: int | None) -> Return:
    rows: dict[str, list[Row]] = {table: tables[table].rows for table in READ if table in tables}
    every = (row for one in rows.values() for row in one)
    period = period_of(every, named=named, asked=asked)
    return Return(period, rows, check(rows, period))


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
    return {"year": period.called, **days, "codes_of": period.codes_of, "tables": one.counts()}
