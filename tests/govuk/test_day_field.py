from datetime import date

import pytest
import time_machine

from govuk.controls import bound, errors_of
from govuk.fields import DayField
from tests.govuk.forms import a_form, clean, refusal


def born() -> DayField:
    return DayField(label="When was the child born?", called="Date of birth", past=True)


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [("5", "3", "2014"), ("05", "03", "2014"), (" 5 ", "Mar", "2014"), ("5", "march", " 2014")],
)
def test_a_day_is_read_as_people_write_it(day: str, month: str, year: str) -> None:
    assert clean(born(), day=day, month=month, year=year) == date(2014, 3, 5)


@pytest.mark.parametrize(
    ("day", "month", "year", "says"),
    [
        ("", "", "", "Enter date of birth"),
        ("5", "3", "", "Date of birth must include a year"),
        ("", "3", "", "Date of birth must include a day and year"),
        ("31", "2", "2014", "Date of birth must be a real date"),
        ("29", "2", "2015", "Date of birth must be a real date"),
        ("0", "1", "2014", "Date of birth must be a real date"),
        ("5", "13", "2014", "Date of birth must be a real date"),
        ("5", "Mai", "2014", "Date of birth must be a real date"),
        ("five", "3", "2014", "Date of birth must be a real date"),
        ("1_0", "3", "2014", "Date of birth must be a real date"),
        ("²", "3", "2014", "Date of birth must be a real date"),
        ("5", "3", "14", "Date of birth must have a year with 4 numbers, like 2014"),
        ("5", "3", "٢٠١٤", "Date of birth must have a year with 4 numbers, like 2014"),
        ("5", "3", "0000", "Date of birth must be a real date"),
    ],
)
def test_a_day_that_is_none_is_refused_in_words(day: str, month: str, year: str, says: str) -> None:
    assert refusal(born(), day=day, month=month, year=year) == says


@time_machine.travel("2026-11-22T09:00Z")
def test_a_date_of_birth_in_the_future_is_refused() -> None:
    assert clean(born(), day="22", month="11", year="2026") == date(2026, 11, 22)
    says = refusal(born(), day="23", month="11", year="2026")
    assert says == "Date of birth must be today or in the past"


@time_machine.travel("2026-11-22T09:00Z")
def test_a_first_night_in_the_past_is_refused() -> None:
    field = DayField(label="First night", future=True)
    assert refusal(field, day="21", month="11", year="2026").endswith("today or in the future")


def test_an_optional_day_may_be_left_out_but_not_half_of_it() -> None:
    assert clean(DayField(label="Until", required=False), day="", month="", year="") is None
    says = refusal(DayField(label="Until", required=False), day="1", month="", year="2027")
    assert says == "Until must include a month"


def test_what_was_typed_is_kept_and_only_the_wrong_part_is_marked() -> None:
    control = bound(a_form(born(), day="5", month="Mai", year="2014")["it"])
    assert [part.value for part in control.parts] == ["5", "Mai", "2014"]
    assert [part.wrong for part in control.parts] == [False, True, False]


def test_an_error_points_at_the_first_wrong_part() -> None:
    form = a_form(born(), day="5", month="3", year="")
    assert [error.href for error in errors_of(form)] == ["#id_it_year"]


def test_a_stored_day_is_shown_in_its_three_parts() -> None:
    field = born()
    field.initial = date(2014, 3, 5)
    form = a_form(field)
    form.is_bound = False
    assert [part.value for part in bound(form["it"]).parts] == ["5", "3", "2014"]


def test_a_name_with_a_per_cent_sign_does_no_harm() -> None:
    field = DayField(label="Day at 100% full")
    assert refusal(field, day="1", month="1", year="") == "Day at 100% full must include a year"
