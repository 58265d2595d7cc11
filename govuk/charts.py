"""
Charts as pictures drawn on the server, each with its figures for the table under it.

A picture is SVG without scripts, styles or outside fonts, so it passes the security policy. It is
cached by what it shows. A value of None is not drawn, and says "not known".
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

import altair as alt
from markupsafe import Markup

from govuk.pictures import INK, LETTERS, drawn_once, picture
from govuk.words import short_day

Unit = Literal["count", "pounds", "percent", "miles"]
Value = float | None

# The Government Analysis Function's palette: told apart with every kind of colour vision.
COLOURS: Final = ("#12436d", "#28a197", "#801650", "#f46a25")
ROOM: Final = 1.2  # beyond the longest bar, for the value at its end
NAME_LETTERS: Final = 16  # of a bar's name in one line
BAR: Final = 28  # height of one bar with its gap
UNIT_NAMES: Final[dict[Unit, str]] = {
    "count": "Number", "pounds": "Pounds", "percent": "Per cent", "miles": "Miles"
}  # fmt: skip
AXIS_LABELS: Final[dict[Unit, str]] = {
    "count": "format(datum.value, ',')",
    "pounds": "'£' + format(datum.value, ',')",
    "percent": "format(datum.value, ',') + '%'",
    "miles": "format(datum.value, ',')",
}


@dataclass(frozen=True, slots=True)
class Chart:
    svg: Markup
    title: str
    description: str  # what a reader should take from it, in a sentence
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> list[dict[str, object]]:
        """For the table component: the first column names the row, the others are numbers."""
        return [{"text": text, "numeric": i > 0} for i, text in enumerate(self.headers)]


@drawn_once
def bar(
    *,
    title: str,
    description: str,
    label: str,
    values: Sequence[tuple[str, Value]],
    unit: Unit = "count",
) -> Chart:
    """
    One horizontal bar for each name, in the order given, with its value written at its end.

    :param label: what the names are, such as "Kind of home".
    :param values: in the unit itself: pounds (not pence), per cent from 0 to 100, miles.
    """
    rows = [{"name": _wrapped(name), **_drawn(value, unit)} for name, value in values]
    base = alt.Chart(_inline(rows)).encode(y=_names(), x=_amount(rows, unit))
    ends = base.mark_text(align="left", dx=5, color=INK).encode(text="shown:N")
    drawing = (base.mark_bar(color=COLOURS[0]) + ends).properties(height=_height(rows, BAR))
    table = tuple((name, shown(value, unit)) for name, value in values)
    return _chart(drawing, title, description, (label, UNIT_NAMES[unit]), table)


@drawn_once
def grouped_bar(
    *,
    title: str,
    description: str,
    label: str,
    groups: Sequence[str],
    values: Sequence[tuple[str, Sequence[Value]]],
    unit: Unit = "count",
) -> Chart:
    """
    Two to four bars for each name, such as need beside capacity.

    :param groups: what the bars of one name are, in order.
    :param values: for each name one value per group.
    :raises ValueError: there are more groups than colours, or a name lacks a value.
    """
    if len(groups) > len(COLOURS):
        raise ValueError(f"At most {len(COLOURS)} groups can be told apart, not {len(groups)}")
    rows = [
        {"name": _wrapped(name), "group": group, **_drawn(value, unit)}
        for name, numbers in values
        for group, value in zip(groups, numbers, strict=True)
    ]
    base = alt.Chart(_inline(rows)).encode(
        y=_names(),
        yOffset=alt.YOffset("group:N", sort=list(groups)),
        x=_amount(rows, unit),
    )
    colour = alt.Color(
        "group:N",
        sort=list(groups),
        title=None,
        scale=alt.Scale(domain=list(groups), range=list(COLOURS[: len(groups)])),
    )
    ends = base.mark_text(align="left", dx=5, color=INK).encode(text="shown:N")
    height = _height(rows, BAR - 6) + 14 * len(values)
    drawing = (base.mark_bar().encode(color=colour) + ends).properties(height=height)
    table = tuple((name, *(shown(value, unit) for value in numbers)) for name, numbers in values)
    return _chart(drawing, title, description, (label, *groups), table)


@drawn_once
def line_with_interval(
    *,
    title: str,
    description: str,
    points: Sequence[tuple[date, Value, Value, Value]],
    unit: Unit = "count",
    label: str = "Day",
    middle: str = "Expected",
) -> Chart:
    """
    A line over days and the band that it may well lie in.

    :param points: day, value, low and high; low and high None where the value is a fact.
    """
    rows = [
        {"day": day.isoformat(), "value": value, "low": low, "high": high}
        for day, value, low, high in points
    ]
    base = alt.Chart(_inline(rows)).encode(
        x=alt.X("day:T", title=None, axis=alt.Axis(format="%b %Y", tickCount=6))
    )
    known = base.transform_filter("isValid(datum.low) && isValid(datum.high)")
    # A line is read by its slope, so its axis need not begin at 0; a bar's must.
    amount = alt.Y(
        "low:Q",
        title=None,
        axis=alt.Axis(labelExpr=AXIS_LABELS[unit], tickCount=5),
        scale=alt.Scale(zero=False),
    )
    band = known.mark_area(color=COLOURS[0], opacity=0.2).encode(y=amount, y2="high:Q")
    line = base.mark_line(color=COLOURS[0], strokeWidth=2.5).encode(y="value:Q")
    drawing = (band + line).properties(height=220)
    table = tuple(
        (short_day(day), shown(value, unit), shown(low, unit), shown(high, unit))
        for day, value, low, high in points
    )
    return _chart(drawing, title, description, (label, middle, "Low", "High"), table)


@drawn_once
def histogram(
    *,
    title: str,
    description: str,
    label: str,
    counts: Sequence[tuple[str, int]],
    counted: str = "Number",
) -> Chart:
    """
    How many fall into each step of a range; the caller has counted, and names each step.

    :param counts: ("0 to 4 miles", 12) in order.
    """
    rows = [{"name": name, "value": count, "shown": f"{count:,}"} for name, count in counts]
    base = alt.Chart(_inline(rows)).encode(
        x=alt.X("name:N", sort=None, title=label, axis=alt.Axis(labelAngle=0)),
        y=alt.Y(
            "value:Q",
            title=None,
            axis=alt.Axis(tickMinStep=1, tickCount=5),
            scale=_from_zero(rows),
        ),
    )
    ends = base.mark_text(dy=-8, color=INK).encode(text="shown:N")
    drawing = (base.mark_bar(color=COLOURS[0]) + ends).properties(height=220)
    table = tuple((name, f"{count:,}") for name, count in counts)
    return _chart(drawing, title, description, (label, counted), table)


@drawn_once
def grid(
    *,
    title: str,
    description: str,
    label: str,
    columns: Sequence[str],
    values: Sequence[tuple[str, Sequence[int | None]]],
    highest: int,
    unknown: str,
) -> Chart:
    """
    A square for each name and column, darker the higher its value, with the value written in it.

    :param columns: in order, such as the days of the versions; each different.
    :param values: for each name one whole number per column, from 0 to highest; or None.
    :param highest: what the darkest square stands for.
    :param unknown: what the table says where there is no value, such as "not assessed".
    :raises ValueError: a name lacks a value.
    """
    rows = [
        {"name": _wrapped(name), "column": column, "value": value, "shown": _cell(value)}
        for name, numbers in values
        for column, value in zip(columns, numbers, strict=True)
    ]
    angle = 0 if len(columns) == 1 else -90  # side by side, names as long as a day would overlap
    base = alt.Chart(_inline(rows)).encode(
        x=alt.X("column:N", sort=None, title=None, axis=alt.Axis(labelAngle=angle, orient="top")),
        y=_names(),
    )
    shades = alt.Scale(domain=[0, highest], range=["#ffffff", COLOURS[0]])
    squares = base.mark_rect(stroke=INK, strokeWidth=0.5).encode(
        color=alt.condition(
            "isValid(datum.value)",
            alt.Color("value:Q", scale=shades, legend=None),
            alt.value("#ffffff"),
        )
    )
    dark = f"isValid(datum.value) && datum.value > {highest // 2}"
    numbers_ = base.mark_text().encode(
        text="shown:N", color=alt.condition(dark, alt.value("#ffffff"), alt.value(INK))
    )
    drawing = (squares + numbers_).properties(height=_height(rows, BAR) // max(len(columns), 1))
    table = tuple(
        (name, *(unknown if value is None else str(value) for value in numbers))
        for name, numbers in values
    )
    return _chart(drawing, title, description, (label, *columns), table)


def shown(value: Value, unit: Unit) -> str:
    """A value as the table and the ends of the bars write it."""
    if value is None:
        return "not known"
    number = f"{value:,.0f}" if value == int(value) or unit == "pounds" else f"{value:,.1f}"
    return {"pounds": f"£{number}", "percent": f"{number}%"}.get(unit, number)


def _cell(value: int | None) -> str:
    return "–" if value is None else str(value)


def _inline(rows: list[dict[str, Any]]) -> Any:
    """Rows that travel inside the specification: nothing is fetched from anywhere."""
    return alt.InlineData(values=rows)


def _drawn(value: Value, unit: Unit) -> dict[str, object]:
    """A bar; what is not known has no length, but keeps its place and says so."""
    return {"value": value or 0, "shown": shown(value, unit)}


def _names() -> alt.Y:
    lines = alt.Axis(labelExpr="split(datum.label, '\\n')")
    return alt.Y("name:N", sort=None, title=None, axis=lines)


def _wrapped(name: str) -> str:
    """Over several lines: a long name to its left would leave a phone no room for the bar."""
    return "\n".join(textwrap.wrap(name, NAME_LETTERS)) or name


def _height(rows: list[dict[str, Any]], bar: int) -> int:
    """Room for the bars, and for a name of several lines beside each."""
    lines = max((str(row["name"]).count("\n") for row in rows), default=0)
    return (bar + lines * (LETTERS - 2)) * len(rows)


def _amount(rows: list[dict[str, Any]], unit: Unit) -> alt.X:
    axis = alt.Axis(labelExpr=AXIS_LABELS[unit], tickCount=5)
    return alt.X("value:Q", title=None, axis=axis, scale=_from_zero(rows))


def _from_zero(rows: list[dict[str, Any]]) -> alt.Scale:
    longest = max((row["value"] for row in rows), default=0)
    return alt.Scale(domain=[0, longest * ROOM or 1], nice=False)


def _chart(
    drawing: Any,
    title: str,
    description: str,
    headers: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
) -> Chart:
    svg = picture(drawing, title, description) if rows else Markup()
    return Chart(svg, title, description, headers, rows)
