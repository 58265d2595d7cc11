"""Pictures of tables, with the table's own rows under them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from govuk import charts
from govuk.charts import Chart, Unit, Value
from sufficiency.cells import NOT_APPLICABLE, Cell, number, shown
from sufficiency.tables import Table


def bars_of(
    table: Table,
    description: str,
    *columns: int,
    unit: Unit = "count",
    title: str = "",
    skip: Sequence[str] = (),
    names: Mapping[str, str] | None = None,
) -> Chart:
    """
    The table with one bar, or one for each of several columns, to every row.

    :param columns: which columns are drawn; the first is column 1.
    :param skip: names of rows that are not drawn, such as a total; the table keeps them.
    :param names: shorter names of rows for the picture, where the table's are long.
    """
    drawn = [row for row in table.rows if row[0] not in skip and _says_something(row, columns)]
    short = names or {}
    values = tuple(
        (short.get(str(row[0]), str(row[0])), tuple(number(row[i]) for i in columns))
        for row in drawn
    )
    groups = tuple(table.headers[i] for i in columns)
    name = title or table.caption
    picture = _drawn(name, description, table.headers[0], groups, values, unit)
    rows = tuple(tuple(shown(cell) for cell in row) for row in table.rows)
    return replace(picture, headers=table.headers, rows=rows if values else ())


def _says_something(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Unknown is worth a line in the picture; a share or mean of nobody is not."""
    return any(shown(row[i]) != NOT_APPLICABLE for i in columns)


def _drawn(
    title: str,
    description: str,
    label: str,
    groups: tuple[str, ...],
    values: tuple[tuple[str, tuple[Value, ...]], ...],
    unit: Unit,
) -> Chart:
    words = {"title": title, "description": description, "label": label}
    if len(groups) == 1:
        single = [(name, numbers[0]) for name, numbers in values]
        return charts.bar(**words, values=single, unit=unit)
    return charts.grouped_bar(**words, groups=groups, values=values, unit=unit)
