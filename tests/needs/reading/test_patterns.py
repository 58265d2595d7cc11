import pytest

from needs.reading.levels.patterns import Book
from needs.reading.levels.tokens import sentences


def finds(phrase: str, text: str) -> bool:
    (words,) = sentences(text)
    return bool(list(Book([(phrase, None)]).hits(words)))


def test_a_group_holds_words_forms_and_groups() -> None:
    assert finds("(run~ (away|off)|abscond*) .. (from|to)? school", "He ran off from his school")
    assert finds("(run~ (away|off)|abscond*) .. (from|to)? school", "She absconded from school")
    assert not finds("(run~ (away|off)|abscond*) .. (from|to)? school", "He runs a school")


def test_a_sign_that_texts_are_read_without_parts_two_words() -> None:
    assert finds("(taken to)? a&e", "She was taken to A&E.")
    assert finds("self-harm*", "Two nights of self harming")


@pytest.mark.parametrize("slip", ["w(ind|ound) the", "hit~s", "(a|b", "a,b", "<nobody"])
def test_a_slip_in_a_phrase_is_named_at_once(slip: str) -> None:
    with pytest.raises(ValueError, match="is no word, form"):
        Book([(slip, None)])
