from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govuk import words

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("pence", "whole", "exact"),
    [(115_000, "£1,150", "£1,150.00"), (115_050, "£1,151", "£1,150.50"), (0, "£0", "£0.00"),
     (49, "£0", "£0.49"), (-250, "−£3", "−£2.50"), (-1, "£0", "−£0.01")],
)  # fmt: skip
def test_pence_read_as_pounds(pence: int, whole: str, exact: str) -> None:
    assert (words.pounds(pence), words.pounds_pence(pence)) == (whole, exact)


def test_a_day_reads_as_on_gov_uk() -> None:
    assert words.day(date(2026, 11, 25)) == "25 November 2026"
    assert words.short_day(date(2026, 3, 5)) == "5 Mar 2026"


def test_a_moment_is_told_in_london() -> None:
    summer_night = datetime(2026, 6, 30, 23, 5, tzinfo=UTC)
    assert words.moment(summer_night) == "1 July 2026 at 12:05am"
    assert words.day(summer_night) == "1 July 2026"


@pytest.mark.parametrize(
    ("when", "says"),
    [(TODAY, "today"), (date(2026, 11, 21), "yesterday"), (date(2026, 11, 19), "3 days ago"),
     (date(2026, 11, 23), "tomorrow"), (date(2026, 11, 25), "in 3 days")],
)  # fmt: skip
def test_how_long_ago_is_told_in_days(when: date, says: str) -> None:
    assert words.ago(when, TODAY) == says


def test_miles_say_when_they_are_not_exact() -> None:
    assert words.miles(27) == "2.7 miles"
    assert words.miles(1_025, about=True) == "about 102.5 miles"


@pytest.mark.parametrize(
    ("thousandths", "says"), [(83_450, "83.5"), (83_449, "83.4"), (0, "0.0"), (100_000, "100.0")]
)
def test_a_total_has_one_decimal(thousandths: int, says: str) -> None:
    assert words.points(thousandths) == says


def test_counts_and_shares_and_lists() -> None:
    assert words.plural(1, "home") == "1 home"
    assert words.plural(1_204, "child", "children") == "1,204 children"
    assert (words.percent(0.835), words.percent(0.125, 1)) == ("84%", "12.5%")
    assert words.sentence_list(["school", "family", "dogs"]) == "school, family and dogs"
    assert words.sentence_list(["school"]) == "school"


@pytest.mark.parametrize("filter_name", ["pounds", "pounds_pence", "day", "short_day", "miles"])
def test_what_is_unknown_is_never_drawn_as_a_number(filter_name: str) -> None:
    with pytest.raises((TypeError, AttributeError)):
        words.FILTERS[filter_name](None)


def test_a_name_begins_small_in_a_sentence_and_keeps_its_abbreviations() -> None:
    assert words.lower_first("Autism, ADHD, FASD") == "autism, ADHD, FASD"
    assert words.lower_first("ADHD") == "ADHD"
    assert words.lower_first("") == ""


@pytest.mark.parametrize(
    ("pairs", "places", "says"),
    [
        ([(98_640, 97_060)], 2, ["98.64", "97.06", "1.58"]),  # 98.6, 97.1 and 1.6 contradict
        ([(98_600, 97_000)], 1, ["98.6", "97.0", "1.6"]),
        ([(98_645, 97_061)], 3, ["98.645", "97.061", "1.584"]),  # 98.65, 97.06 and 1.58
        ([(50_040, 50_000), (60_040, 60_000)], 2, ["50.04", "50.00", "0.04"]),  # the sum is 0.1
        ([], 1, []),
    ],
)
def test_totals_and_their_differences_add_up_as_they_are_shown(
    pairs: list[tuple[int, int]], places: int, says: list[str]
) -> None:
    assert words.places_for(*pairs) == places
    for before, after in pairs[:1]:
        shown = [words.points(each, places) for each in (before, after, abs(after - before))]
        assert shown == says


@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 100_000)), max_size=4))
def test_what_is_shown_of_totals_always_adds_up(pairs: list[tuple[int, int]]) -> None:
    places = words.places_for(*pairs)
    changes = [after - before for before, after in pairs]

    def shown(thousandths: int) -> Decimal:
        return Decimal(words.points(abs(thousandths), places)) * (-1 if thousandths < 0 else 1)

    assert [shown(after) - shown(before) for before, after in pairs] == list(map(shown, changes))
    assert sum(map(shown, changes)) == shown(sum(changes))
