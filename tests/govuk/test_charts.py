import re
from datetime import date

import html5lib  # type: ignore[import-untyped]
import pytest

from govuk import charts


def a_bar(**changes: object) -> charts.Chart:
    settings = {
        "title": "Children by kind of home",
        "description": "Most live with foster carers.",
        "label": "Kind of home",
        "values": [("In-house fostering", 1_214), ("Agency & kin <5", 7)],
    }
    return charts.bar(**(settings | changes))  # type: ignore[arg-type]


def a_grouped_bar() -> charts.Chart:
    return charts.grouped_bar(
        title="T", description="D.", label="Need", groups=["Need", "Beds"],
        values=[("Missing", (4, None))],
    )  # fmt: skip


def a_line() -> charts.Chart:
    points = [(date(2026, 10, 1), 5, None, None), (date(2026, 11, 1), 6, 4.5, 9)]
    return charts.line_with_interval(title="T", description="D.", points=points)


def a_histogram() -> charts.Chart:
    counts = [("0 to 4", 3), ("5 or more", 0)]
    return charts.histogram(title="T", description="D.", label="Miles", counts=counts)


@pytest.fixture(params=[a_bar, a_grouped_bar, a_line, a_histogram])
def chart(request: pytest.FixtureRequest) -> charts.Chart:
    drawn: charts.Chart = request.param()
    return drawn


def test_a_picture_needs_no_style_no_script_and_nobody_elses_server(chart: charts.Chart) -> None:
    assert not re.search(r"<style|<script|style=|\bon\w+=|href=|url\(", chart.svg)
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", chart.svg)
    html5lib.HTMLParser(strict=True).parseFragment(str(chart.svg))


def test_a_picture_is_one_image_with_a_name(chart: charts.Chart) -> None:
    assert chart.svg.count('role="') == 1
    assert f'aria-label="{chart.title}. {chart.description}"' in chart.svg


def test_every_row_of_the_table_has_a_cell_for_each_heading(chart: charts.Chart) -> None:
    assert {len(row) for row in chart.rows} == {len(chart.headers)}


def test_the_table_holds_the_figures_of_the_picture() -> None:
    assert a_bar().rows == (("In-house fostering", "1,214"), ("Agency & kin <5", "7"))
    assert "1,214" in a_bar().svg
    assert "Agency &amp; kin" in a_bar().svg


def test_what_is_not_known_keeps_its_place_and_says_so() -> None:
    chart = a_bar(values=[("Kinship", None), ("Agency", 3)])
    assert chart.rows[0] == ("Kinship", "not known")
    assert ">Kinship<" in chart.svg
    assert ">not known<" in chart.svg


def test_a_name_cannot_break_out_of_the_picture() -> None:
    chart = a_bar(title='"><script>', values=[("</text><script>alert(1)</script>", 1)])
    assert "<script" not in chart.svg


def test_a_chart_without_figures_draws_nothing() -> None:
    assert a_bar(values=[]).svg == ""


def test_bars_that_cannot_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="At most 4"):
        charts.grouped_bar(
            title="T", description="D", label="L", groups=list("abcde"), values=[("x", range(5))]
        )


def test_the_same_figures_are_drawn_once_and_others_anew() -> None:
    first = a_bar(values=[("Agency", 3)])
    assert a_bar(values=(("Agency", 3),)) is first
    assert a_bar(values=[("Agency", 4)]) != first


@pytest.mark.parametrize(
    ("value", "unit", "says"),
    [(1_150, "pounds", "£1,150"), (21, "percent", "21%"), (2.74, "miles", "2.7"), (3, "count", "3"),
     (None, "pounds", "not known")],
)  # fmt: skip
def test_values_read_in_their_unit(value: float | None, unit: charts.Unit, says: str) -> None:
    assert charts.shown(value, unit) == says
