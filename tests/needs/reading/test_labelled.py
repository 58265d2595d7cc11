"""The labelled texts: how many needs are found, and how near their levels are."""

import pytest

from benchmarks.reading import TEXTS, macro_f1, read, tallies, within_one

HALVES = ["tuning.jsonl", "held_out.jsonl"]
ALL = [*HALVES, "second_held_out.jsonl", "third_held_out.jsonl"]


@pytest.mark.parametrize("half", ALL)
def test_needs_are_found_and_few_are_made_up(half: str) -> None:
    assert macro_f1(tallies(read(TEXTS / half))) > 0.8


@pytest.mark.parametrize("half", ALL)
def test_nine_levels_in_ten_are_within_one(half: str) -> None:
    assert within_one(tallies(read(TEXTS / half))) >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_every_text_is_as_long_as_a_pen_picture_and_every_dimension_is_labelled(half: str) -> None:
    texts = read(TEXTS / half)
    assert len(texts) >= 50
    assert all(60 <= len(text["text"].split()) <= 200 for text in texts)
    assert len({code for text in texts for code in text["needs"]}) == 20


def test_no_text_is_in_both_halves() -> None:
    tuning, held_out = ({text["text"] for text in read(TEXTS / half)} for half in HALVES)
    assert not tuning & held_out
