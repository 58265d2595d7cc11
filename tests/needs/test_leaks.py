"""A pen picture that says who the child is, and one that does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needs.leaks import Leaks, leaks_in

BORN = date(2012, 3, 5)


def found(text: str) -> Leaks:
    names = ("Maya José", "O’Neill-Okafor")
    return leaks_in(text, names=names, postcodes=("WV1 1SH",), born=BORN)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Maya loves football", "Maya"),
        ("MAYA loves football", "MAYA"),
        ("maya's brother", "maya"),
        ("the Mayas of this world", "Mayas"),
        ("José is funny", "Jose"),
        ("Jose is funny", "Jose"),
        ("Ma\u200bya is funny", "Maya"),
        ("the Okafor family", "Okafor"),
        ("the O’Neill family", "Neill"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, hit: str) -> None:
    assert found(text) == Leaks(names=(hit,))


@pytest.mark.parametrize(
    "text",
    ["WV1 1SH", "wv11sh", "at WV1-1SH.", "WV1  1sh"],
)
def test_the_home_postcode_is_found_however_it_is_spaced(text: str) -> None:
    assert len(found(f"She lived {text}").facts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "5/3/2012",
        "05/03/12",
        "05.03.2012",
        "5-3-12",
        "2012-03-05",
        "5 March 2012",
        "5th of March 2012",
        "5 Mar 2012",
        "March 5, 2012",
        "Mar 5th 2012",
    ],
)
def test_the_date_of_birth_is_found_however_it_is_written(text: str) -> None:
    assert len(found(f"Born {text}.").facts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A girl of 14 who loves maypoles and mayonnaise",
        "She moved on 15/3/2012 and on 5/13/2012",
        "Within 10 miles of Wolverhampton, WV1",
        "J is funny and trusts slowly. Home within 10 miles of the town.",
        "In March 2012 she started nursery",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert found(text) == Leaks()


@given(st.dates(date(2008, 1, 1), date(2026, 11, 22)))
def test_every_date_of_birth_is_found_in_full(born: date) -> None:
    for text in (f"{born:%d/%m/%Y}", f"{born:%Y-%m-%d}", f"{born.day} {born:%B %Y}"):
        assert leaks_in(text, names=(), postcodes=(), born=born).facts == (text,)


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    assert found(text).all == found(text).names + found(text).facts
