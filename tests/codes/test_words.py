"""One spelling for each word that a child may ask for and a home may offer."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codes.homes import Kind
from codes.words import (
    COMFORTS,
    IDENTITY,
    MEANING,
    OFFERS,
    WISHES,
    alike,
    as_asked,
    as_offered,
    plain,
    too_long,
)

SPELLINGS = [
    ("Dogs", "dogs"),
    ("dog", "dogs"),
    ("Halal Food", "halal"),
    ("  halal   food. ", "halal"),
    ("Mosques", "mosque"),
    ("churches", "church"),
    ("Afro-hair", "afro hair"),
    ("LGBTQ+", "lgbtq"),
    ("‘A garden’", "garden"),
    ("gardén", "garden"),
    ("own_room", "own room"),
    ("• Urdu;", "urdu"),
    ("no\u00a0pets", "no pets"),
    ("BSL.", "bsl"),
]


@pytest.mark.parametrize(("typed", "word"), SPELLINGS)
def test_capitals_spaces_accents_plurals_and_the_lists_own_names_become_the_lists_word(
    typed: str, word: str
) -> None:
    assert as_asked([typed]) == as_offered([typed]) == [word]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("No dogs", "no dogs"),
        ("Not halal", "not halal"),
        ("Guide dogs", "guide dogs"),
        ("Irish dancing", "irish dancing"),
        ("Horses", "horses"),
        ("Crèche", "creche"),
        ("Carer’s own dog", "carer's own dog"),
        ("संस्कृत", "संस्कृत"),
    ],
)
def test_a_word_on_no_list_is_never_made_into_another(typed: str, word: str) -> None:
    assert as_asked([typed]) == as_offered([typed]) == [word]


def test_every_word_of_the_lists_and_its_name_is_that_word() -> None:
    for code, name in IDENTITY + WISHES:
        assert as_asked([code]) == as_asked([name]) == as_asked([name.upper()]) == [code]
    for code, name in IDENTITY + COMFORTS:
        assert as_offered([code]) == as_offered([name]) == [code]


def test_no_two_words_of_the_lists_are_spellings_of_each_other() -> None:
    names = dict(IDENTITY + WISHES)
    assert len(names) == len(IDENTITY) + len(WISHES)
    for one, other in combinations(names, 2):
        assert not alike(one, [other, names[other]])


def test_a_child_may_wish_for_a_kind_of_home_and_no_home_offers_one_as_a_word() -> None:
    assert as_asked(["Children’s home", "childrens_home"]) == [Kind.CHILDRENS_HOME]
    assert as_offered(["Children’s home"]) == ["children's home"]
    assert not set(Kind.values) & set(OFFERS)
    assert not set(Kind.values) & set(as_offered(Kind.values))


def test_words_stand_once_in_the_order_given_and_none_is_empty() -> None:
    typed = ["Halal food", "dog", "", " . ", "DOGS", "halal", "Irish  dancing"]
    assert as_asked(typed) == ["halal", "dogs", "irish dancing"]
    assert too_long(["x" * 40]) is None
    assert too_long(["x", "y" * 41]) == "y" * 41


def test_only_a_plural_or_a_hyphen_apart_is_alike() -> None:
    assert alike("horse", ["dogs", "horses"]) == "horses"
    assert alike("non smoking", ["non-smoking"]) == "non-smoking"
    assert alike("horse", ["horse", "house", "horse riding"]) is None


@given(st.text(max_size=45))
def test_a_word_in_its_spelling_stays_as_it_is(typed: str) -> None:
    assert plain(plain(typed)) == plain(typed)
    assert as_asked(as_asked([typed])) == as_asked([typed])
    assert as_offered(as_offered([typed])) == as_offered([typed])
    assert as_asked([typed]) in ([], [plain(typed)]) or as_asked([typed])[0] in MEANING
