"""What always holds of the suggestions of a text, whatever the text."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.reading import TEXTS, read
from needs.reading.found import Says, Suggestion
from needs.reading.levels.tokens import sentences
from needs.reading.suggestions import statements, suggest
from tests.needs.reading.traps import traps

TODAY = date(2026, 11, 22)
PARTS = sorted(
    {text[3] for text in traps()}
    | {part for text in read(TEXTS / "tuning.jsonl") for part in text["text"].split(". ")}
)
composed = st.lists(st.sampled_from(PARTS), min_size=1, max_size=8).map(". ".join)


def said_by(text: str, one: Suggestion) -> int:
    """How often the text says the same by the same words."""
    words = one.words(text)
    return sum(
        other.code == one.code and other.words(text) == words
        for other in statements(text, today=TODAY)
    )


@settings(max_examples=150)
@given(composed)
def test_deleting_the_words_of_a_suggestion_deletes_what_they_say(text: str) -> None:
    """
    Without its words a suggestion is said one time fewer, and it is gone for good unless another
    statement of the same code reaches beyond those words.
    """
    for one in suggest(text, today=TODAY):
        words = one.words(text)
        rest = text[: one.start] + text[one.end :]
        left = [o for o in statements(rest, today=TODAY) if o.code == one.code]
        same = [other for other in left if other.words(rest) == words]
        assert len(same) < said_by(text, one), (one, rest)
        others = [
            other
            for other in statements(text, today=TODAY)
            if other.code == one.code and (other.start < one.start or other.end > one.end)
        ]
        assert others or not left, (one, left, rest)


@settings(max_examples=150)
@given(st.text() | composed | st.text(alphabet="no self-harm’s ‘cut’.,;:\n\u00ad\u200b%1234567890"))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    found = suggest(text, today=TODAY)
    assert list(found) == sorted(found, key=lambda said: (said.start, said.end, said.code))
    assert len({said.code for said in found}) == len(found)
    for said in found:
        assert 0 <= said.start < said.end <= len(text)
        assert said.words(text) in said.because
        assert (said.kind is Says.ABSENT) == (said.level == 0)
        assert said.level <= (3 if said.kind is Says.STRENGTH else 4)


@given(composed)
def test_the_words_of_a_text_stand_where_they_are_said_to(text: str) -> None:
    for sentence in sentences(text):
        for word in sentence:
            assert text[word.start : word.end].replace("’", "'") == word.raw


@pytest.mark.parametrize(
    "text",
    [
        "He is aggress\u00adive and goes miss\u00ading.",
        "HE IS AGGRESSIVE AND GOES MISSING.",
        "He is aggressive\r\nand goes missing",
        "• He is agressive\n• He abscounds",
        "“He’s aggressive… and goes missing”",
    ],
)
def test_marks_case_breaks_and_slips_of_the_pen_hide_nothing(text: str) -> None:
    needs = {said.code for said in suggest(text, today=TODAY) if said.kind is Says.NEED}
    assert {"AGG", "MIS"} <= needs


def test_an_empty_text_suggests_nothing() -> None:
    assert suggest("") == ()


@pytest.mark.parametrize("joint", [". ", ", ", " and he "])
def test_a_text_of_100_kilobytes_is_read_and_takes_no_longer_by_the_word(joint: str) -> None:
    """Steps are counted, not seconds: the words looked at in the longest sentence are bounded."""
    text = joint.join(["he hits out at staff twice a week"] * 3000)
    assert len(text) > 100_000
    assert max(len(sentence) for sentence in sentences(text)) <= 150
    (said,) = (one for one in suggest(text, today=TODAY) if one.code == "AGG")
    assert said.level == 3


@pytest.mark.parametrize("word", ["a", "aggressiv", "selfharm'"])
def test_a_word_of_two_million_letters_is_no_word_and_takes_no_time(word: str) -> None:
    started = process_time()  # of ours alone, however busy the machine is
    suggest(word * (2_000_000 // len(word)))
    assert process_time() - started < 10


def test_a_level_that_the_writer_gave_stands_before_any_other() -> None:
    (said,) = suggest("He kicks doors every day (AGG 1).", today=TODAY)
    assert (said.code, said.level, said.because) == ("AGG", 1, "‘AGG 1’: the level is given")


def test_how_often_sets_the_level_and_is_said_in_the_reason() -> None:
    (said,) = suggest("He absconded twice this month.", today=TODAY)
    assert (said.code, said.level) == ("MIS", 2)
    assert "twice this month" in said.because


@pytest.mark.parametrize(
    ("said", "level"),
    [("attendance is 97%", 0), ("88% attendance", 2), ("attendance of 34 per cent", 3)],
)
def test_attendance_in_figures_is_read_by_the_table(said: str, level: int) -> None:
    (found,) = suggest(f"Her {said}.", today=TODAY)
    assert (found.code, found.level) == ("EDU", level)


def test_independence_is_not_asked_of_a_child_under_14() -> None:
    assert not suggest("A 9-year-old boy. He cannot manage money.", today=TODAY)
    assert suggest("A 16-year-old boy. He cannot manage money.", today=TODAY)


def test_a_word_of_its_own_is_not_taken_for_a_slip() -> None:
    assert not suggest("She was kissing her nan goodnight.", today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "He asks for “a house with a garden and no shouting”.",
        "She needs a home without violence.",
        "He would settle somewhere quiet with no shouting.",
    ],
)
def test_what_a_home_should_be_without_says_nothing_of_the_child(text: str) -> None:
    assert suggest(text) == ()


@pytest.mark.parametrize(
    "text",
    ["He is in a children’s home and there is no self-harm.", "He is loved, and no self-harm."],
)
def test_what_is_absent_in_a_clause_of_its_own_is_said_of_the_child(text: str) -> None:
    (said,) = (one for one in suggest(text) if one.code == "SLF")
    assert (said.kind, said.level) == (Says.ABSENT, 0)
