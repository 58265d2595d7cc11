"""Names of the record by their first letters: J.S., JS, Baby O."""

import re
from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded, Word
from needs.reading.hits import Hit, block, warn
from needs.reading.names import ACRONYMS, WHOSE, NameIndex

_DOTTED: Final = re.compile(r"\.?[ -]?")
_DOTTED_WORDS: Final = {"eg", "ie", "am", "pm", "nb", "ps"}
_LABELLED: Final = re.compile(
    r"(?<!\w)(?i:baby|child|boy|girl|infant|pupil|student|young person|yp|sibling|brother|sister"
    r"|twin|mum|mother|dad|father|client|patient|resident) ([A-Z])\b\.?(?!['-]?[A-Z])"
)


def initials_in(page: Folded, index: NameIndex) -> Iterator[Hit]:
    """``JS``, ``J.S.``, ``J S``: two or more capitals that begin the names of somebody."""
    words = page.words
    at = 0
    while at < len(words):
        count = _single_run(page, at)
        key = "".join(word.low for word in words[at : at + count])
        if count == 1 and _capitals_alone(words[at]) and words[at].low not in ACRONYMS:
            key = words[at].low
        type_ = index.initials.get(key) if len(key) > 1 else None
        if key in _DOTTED_WORDS and not words[at].capital:
            type_ = None
        if type_ and (count > 1 or words[at].shouted):
            last = words[at + count - 1]
            dot = page.text[last.end : last.end + 1] == "." and count > 1
            yield _initial_hit(page, type_, words[at].start, last.end + dot)
        at += max(count, 1)
    yield from _one_letter(page, index)


def _one_letter(page: Folded, index: NameIndex) -> Iterator[Hit]:
    """Baby O. A letter that stands alone is how texts leave a name out, and is no finding."""
    for found in _LABELLED.finditer(page.text):
        type_ = index.singles.get(found[1].lower())
        if type_:
            yield _initial_hit(page, type_, *found.span())


def _initial_hit(page: Folded, type_: str, start: int, end: int) -> Hit:
    because = f"initials: {WHOSE[type_]}, perhaps"
    make = block if "." in page.text[start:end] and type_ == "name" else warn
    return make(start, end, type_, because, held=True)


def _capitals_alone(word: Word) -> bool:
    return 2 <= len(word.raw) <= 4 and word.raw.isupper() and word.raw.isalpha()


def _single_run(page: Folded, at: int) -> int:
    """How many capital letters stand one by one from here: ``J. S.`` is two."""
    words = page.words
    count = 0
    while count < 5 and at + count < len(words) and len(words[at + count].raw) == 1:
        word = words[at + count]
        if not word.raw.isalpha() or (count and not _dotted(page, words[at + count - 1], word)):
            break
        count += 1
    if count and not _all_capital(words[at : at + count], page):
        return 1
    return max(count, 1)


def _dotted(page: Folded, left: Word, right: Word) -> bool:
    return _DOTTED.fullmatch(page.between(left, right)) is not None


def _all_capital(words: tuple[Word, ...], page: Folded) -> bool:
    """In capitals; small letters only with dots between (``j.s.``)."""
    if all(word.capital for word in words):
        return True
    return len(words) > 1 and page.between(words[0], words[1]) == "."
