"""Where words and profile disagree: what must be found, and what must not be called so."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needs.reading.answers_said import FLAGS, mentions_of
from needs.reading.contradictions import Clash, Contradiction, Text, contradictions_of
from needs.reading.found import Says, Suggestion
from needs.reading.suggestions import statements
from tests.needs.reading.contradicting import CONSISTENT, CONTRADICTING, pairs

FLAG_ANSWERS: Mapping[str, bool | None] = {"yes": True, "no": False, "?": None}


def read(text: str, profile: str, found: tuple[Suggestion, ...] | None = None) -> set[str]:
    """Each contradiction of a text with a profile such as "MIS=0 solo=yes"."""
    return {f"{each.clash} {each.code}" for each in read_whole(text, profile, found)}


def read_whole(
    text: str, profile: str, found: tuple[Suggestion, ...] | None = None
) -> tuple[Contradiction, ...]:
    given_ = dict(each.split("=") for each in profile.split())
    levels = {code: None if v == "?" else int(v) for code, v in given_.items() if code.isupper()}
    flags = {flag: FLAG_ANSWERS[v] for flag, v in given_.items() if flag in FLAGS}
    words = statements(text) if found is None else found
    return contradictions_of((Text("pen_picture", text, words),), levels, flags)


def test_of_the_contradicting_pairs_95_in_100_are_found() -> None:
    listed = pairs(CONTRADICTING)
    missed = [pair for pair in listed if pair[2] not in read(pair[0], pair[1])]
    assert len(listed) >= 60
    assert len(missed) * 100 <= 5 * len(listed), missed


@pytest.mark.parametrize(("text", "profile"), pairs(CONSISTENT))
def test_a_pair_that_agrees_is_not_called_a_contradiction(text: str, profile: str) -> None:
    assert len(pairs(CONSISTENT)) >= 40
    assert {each for each in read(text, profile) if not each.startswith("gap")} == set()


def said(code: str, level: int, kind: Says = Says.NEED) -> Suggestion:
    return Suggestion(code, level, 0, 4, kind, "‘some’")


@pytest.mark.parametrize(
    ("assessed", "level", "clash"),
    [
        ("0", 1, {"not zero MIS"}),
        ("1", 2, set()),
        ("1", 3, {"far apart MIS"}),
        ("4", 3, set()),
        ("4", 2, {"far apart MIS"}),
        ("?", 1, {"gap MIS"}),
    ],
)
def test_one_level_apart_is_a_matter_of_judgement_two_are_not(
    assessed: str, level: int, clash: set[str]
) -> None:
    assert read("some words", f"MIS={assessed}", (said("MIS", level),)) == clash


def test_the_strongest_words_count_where_a_text_says_more_than_one_level() -> None:
    assert read("some words", "MIS=3", (said("MIS", 1), said("MIS", 3))) == set()


def test_a_dimension_that_is_not_asked_of_the_child_is_no_gap() -> None:
    assert read("some words", "MIS=2", (said("IND", 3),)) == set()


def test_a_strength_is_neither_a_gap_nor_a_contradiction() -> None:
    assert read("some words", "MIS=0", (said("talents", 3, Says.STRENGTH),)) == set()


def test_what_is_not_assessed_comes_after_what_disagrees() -> None:
    found = read_whole("some words", "EMO=? MIS=0", (said("EMO", 2), said("MIS", 2)))
    assert [each.clash for each in found] == [Clash.NOT_ZERO, Clash.GAP]


def test_every_quotation_names_the_text_that_it_stands_in() -> None:
    texts = (
        Text("pen_picture", "no risk of that", (said("MIS", 0, Says.ABSENT),)),
        Text("helps:AGG", "gone twice in March", (said("MIS", 2),)),
    )
    both = contradictions_of(texts, {"MIS": 2}, {})[0]
    assert both.clash == Clash.ITSELF
    assert [(each.source, each.words) for each in both.quotes] == [
        ("pen_picture", "no r"),
        ("helps:AGG", "gone"),
    ]


@given(st.text(max_size=300))
def test_any_text_is_read_and_its_mentions_lie_within_it(text: str) -> None:
    for each in mentions_of(text):
        assert 0 <= each.start < each.end <= len(text)
