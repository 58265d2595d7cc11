"""Sentences that are about another child, or about people next door, from their first words."""

from typing import Final

from needs.reading.levels.people import is_child, norm_at
from needs.reading.levels.tokens import Sentence, listed

_YOUNG: Final = listed("child boy girl lad lass resident children boys girls residents one person")
_NEAR: Final = ("next door", "across the", "over the", "down the", "up the", "in number")
_OPENING: Final = 5  # words in which a sentence says who its subject is


def _nobody_else(words: Sentence, here: int, first: int) -> bool:
    """Whether no "he" of its own stands between the first words and the phrase."""
    return not any(is_child(word) for word in words[here:first])


def of_another_child(words: Sentence, first: int) -> bool:
    """ "The other child in the home has supervised contact", of which "his father" tells too."""
    if norm_at(words, 0) not in ("the", "another", "one"):
        return False
    other = norm_at(words, 0) == "another" or norm_at(words, 1) == "other"
    named = next((at for at in range(1, 4) if norm_at(words, at) in _YOUNG), 0)
    return bool(other and named) and named < first and _nobody_else(words, named + 1, first)


def lives_elsewhere(words: Sentence, first: int, last: int) -> bool:
    """ "The carer next door speaks Urdu", "police were called to violence next door"."""
    if (norm_at(words, last), norm_at(words, last + 1)) == ("next", "door"):
        return True
    opening = " ".join(word.norm for word in words[: min(first, _OPENING)])
    return (
        norm_at(words, 0) in ("the", "a", "our", "her", "his", "their")
        and any(f" {near}" in opening for near in _NEAR)
        and _nobody_else(words, 1, first)
    )
