"""How a figure reads on the page, and how it leaves the council."""

import pytest

from sufficiency.cells import Children, Figure, Link, Share, disclosed, number, shown
from sufficiency.tables import Table
from tests.sufficiency.making import TODAY


@pytest.mark.parametrize(
    ("count", "in_a_file"),
    [(0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (1_204, "1205")],
)
def test_numbers_of_children_are_rounded_in_a_file(count: int, in_a_file: str) -> None:
    assert disclosed(Children(count)) == in_a_file
    assert shown(Children(count)) == f"{count:,}"


@pytest.mark.parametrize(
    ("part", "whole", "on_the_page", "in_a_file"),
    [
        (14, 28, "50%", "50%"),  # 15 of 30
        (13, 27, "48%", "*"),  # of 25
        (3, 100, "3%", "*"),
        (0, 100, "0%", "0%"),
        (0, 0, "not applicable", "not applicable"),
        (None, 5, "not known", "not known"),
        (1, 400, "under 1%", "*"),
        (1, 200, "1%", "*"),  # half up
    ],
)
def test_shares_of_children_come_from_rounded_numbers_in_a_file(
    part: int | None, whole: int, on_the_page: str, in_a_file: str
) -> None:
    assert shown(Share(part, whole)) == on_the_page
    assert disclosed(Share(part, whole)) == in_a_file


def test_shares_of_beds_and_published_shares_leave_as_they_are() -> None:
    assert disclosed(Share(3, 100, personal=False)) == "3%"
    assert disclosed(12) == "12"


def test_a_figure_of_few_children_or_of_one_is_hidden_in_a_file() -> None:
    assert disclosed(Figure(150_000, "pounds", of=8)) == "£1,500"
    assert disclosed(Figure(150_000, "pounds", of=7)) == "*"
    assert disclosed(Figure(150_000, "pounds", of=90, single=True)) == "*"
    assert disclosed(Figure(70, "number")) == "70"
    assert disclosed(Link("K7Q4-M2XD", "/")) == "*"


def test_what_is_not_known_is_said_and_never_0() -> None:
    assert shown(Figure(None, "pounds", of=3)) == "not known"
    assert shown(Figure(None, "pounds", of=0)) == "not applicable"
    assert number(Share(None, 3)) is None
    assert number(Share(0, 0)) is None


def test_days_and_pounds_read_as_people_write_them() -> None:
    assert [shown(Figure(days, "days", of=9)) for days in (1, 5.5, 12)] == [
        "1 day", "5.5 days", "12 days",
    ]  # fmt: skip
    assert shown(Figure(123_456, "pounds", of=9)) == "£1,235"
    assert number(Figure(123_400, "pounds", of=9)) == 1234


def test_a_file_says_what_it_is_about_and_how_it_was_rounded() -> None:
    table = Table("t", "Children by colour", ("Colour", "Children"), (("Blue", Children(3)),))
    rows = list(table.file_rows(TODAY))
    assert rows[:2] == [["Colour", "Children"], ["Blue", "*"]]
    assert rows[3] == ["Children by colour. As at 22 November 2026."]
    assert "to the nearest 5" in rows[4][0]


def test_a_link_cannot_bring_markup_onto_the_page() -> None:
    assert "<b>" not in shown(Link("<b>bold</b>", "/"))
