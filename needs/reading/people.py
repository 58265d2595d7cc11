"""Where a text names somebody of the record."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from needs.reading.firstnames import is_famous
from needs.reading.folding import Folded, Word, listed
from needs.reading.hits import Hit, block, warn
from needs.reading.names import ACRONYMS, Entry, NameIndex
from needs.reading.wordnames import (
    EVERYDAY,
    MONTHS,
    ORDINARY,
    SMALL,
    may_be_a_name,
    stands_as_a_name,
)

_WHOSE: Final = {
    "name": "the child’s own name",
    "sibling": "the name of a brother or sister",
    "relative": "the name of a relative",
    "carer": "the name of a carer",
    "worker": "the name of somebody who works with the child",
    "other_child": "the name of another child",
}
_GAP: Final = re.compile(r"[ \t]?[-'. ]?[ \t\n]?")
_LETTER_GAP: Final = re.compile(r"[ .\-_*]{1,2}|\. ")
_DOTTED: Final = re.compile(r"\.?[ -]?")
# Capitals that are not names, though one letter away from one.
_PROPER: Final = MONTHS | listed(
    """
    monday tuesday wednesday thursday friday saturday sunday english polish welsh irish scottish
    british french german spanish arabic muslim christian hindu sikh jewish christmas easter eid
    ramadan diwali makaton minecraft fortnite roblox lego nhs camhs ehcp senco mum dad nan gran
    england london wales scotland ireland dutch greek turkish danish czech slovak latin asian
    netflix disney marvel barbie mario sonic pokemon fifa tiktok
    """
)
_BEFORE_THINGS: Final = listed(
    "a an the this that his her their my our your its some any no each every of in on"
)
_DOTTED_WORDS: Final = {"eg", "ie", "am", "pm", "nb", "ps"}
_CAN_BE_SAID: Final = {"will", "may", "mark", "hope"}  # "he will long for": not Will Long


def names_in(page: Folded, index: NameIndex) -> Iterator[Hit]:
    """Every word, or run of words, that is a name of the record in some form."""
    at = 0
    words = page.words
    while at < len(words):
        hit, taken = _at(page, index, at)
        if hit:
            yield _with_initial(page, hit, at)
        at += taken
    yield from _initials(page, index)
    yield from _spelt_out(page, index)


def _with_initial(page: Folded, hit: Hit, at: int) -> Hit:
    """ "P. Desai" and "G Llewellyn": the initial goes with the surname."""
    before = page.words[at - 1] if at else None
    if (
        before
        and _beside_an_initial(page, at)
        and page.between(before, page.words[at]) in (" ", ". ")
    ):
        return replace(hit, start=before.start)
    return hit


def _at(page: Folded, index: NameIndex, at: int) -> tuple[Hit | None, int]:
    """What begins at a word, and how many words it takes."""
    for count in (4, 3, 2):
        entry = _run(page, index, at, count)
        if entry:
            last = page.words[at + count - 1]
            hit = block(page.words[at].start, last.end, entry.type, _of(entry), held=True)
            return hit, count
    return _alone(page, index, at), 1


def _run(page: Folded, index: NameIndex, at: int, count: int) -> Entry | None:
    """A name that is written as several words: O'Brien, Anne-Marie, Mc Donald, Jayden Smith."""
    words = page.words[at : at + count]
    if len(words) < count or len(words[0].raw) > 30 or words[-1].low == "s":
        return None
    if not all(_tight(page, a, b) for a, b in zip(words, words[1:], strict=False)):
        return None
    key = "".join(word.low for word in words)
    entry = index.exact.get(key) or (index.exact.get(key[:-1]) if key[-1] == "s" else None)
    if entry is None or not (entry.joined or (len(key) > 4 and _unspaced(page, words))):
        return None
    if entry.whole and _unspaced(page, words):
        return entry
    sure = not entry.word or words[0].capital
    return (
        entry
        if sure and not all(word.low in ORDINARY for word in words)
        else (entry if words[0].capital and words[-1].capital else None)
    )


def _unspaced(page: Folded, words: tuple[Word, ...]) -> bool:
    """Held together by a sign and no blank: ``Jay-den``, ``jayden.smith``."""
    pairs = zip(words, words[1:], strict=False)
    return all(" " not in (gap := page.between(a, b)) and gap for a, b in pairs)


def _tight(page: Folded, left: Word, right: Word) -> bool:
    gap = page.between(left, right)
    return len(gap) <= 3 and _GAP.fullmatch(gap) is not None


def _alone(page: Folded, index: NameIndex, at: int) -> Hit | None:
    word = page.words[at]
    known = _known(index, word.low)
    if known:
        return _exactly(page, index, known, at)
    if len(word.low) > 40:
        return None
    close = index.close_to(word.low) or (
        index.close_to(word.low[:-1]) if word.low[-1] == "s" else ""
    )
    if close:
        return _nearly(page, index.exact[close], close, at)
    return _perhaps(page, index, at)


def _perhaps(page: Folded, index: NameIndex, at: int) -> Hit | None:
    """A word with a capital that is short for a name of the record, or sounds like one."""
    word = page.words[at]
    low = word.low.removesuffix("s") if word.low not in EVERYDAY else word.low
    if not word.capital or len(low) < 3 or not word.raw.isalpha():
        return None
    if {low, word.low} & (_PROPER | SMALL) or is_famous(page, at):
        return None
    if low in EVERYDAY and not _odd_capital(page, at) and not stands_as_a_name(page, at):
        return None
    name, type_ = index.alike(low, by_ear=low not in EVERYDAY)
    if not name:
        return None
    because = f"perhaps another form of ‘{name}’: {_WHOSE[type_]}"
    return warn(word.start, word.end, type_, because, held=True)


def _known(index: NameIndex, low: str) -> Entry | None:
    """The name itself, with a plural s, or with figures behind it (jayden12)."""
    entry = index.exact.get(low)
    if entry is None and low[-1:] == "s":
        entry = index.exact.get(low[:-1])
        entry = None if entry and (low in EVERYDAY or len(low) < 4) else entry
    if entry is None and low[-1:].isdigit():
        entry = index.exact.get(low.rstrip("0123456789"))
        entry = None if entry and entry.word else entry
    return entry


def _exactly(page: Folded, index: NameIndex, entry: Entry, at: int) -> Hit | None:
    word = page.words[at]
    if entry.word and not _meant_as_a_name(page, index, at):
        return _at_the_head(page, entry, at)
    if (len(word.low) == 2 and not word.capital) or is_famous(page, at):
        return None
    if word.low in EVERYDAY and not word.capital and _is_a_thing(page, at):
        return None
    if word.low == "mcdonald" and page.text[word.end : word.end + 2] == "'s":
        because = f"a restaurant, or {_of(entry)}"
        return warn(word.start, word.end, entry.type, because, held=True)
    return block(word.start, word.end, entry.type, _of(entry), held=True)


def _is_a_thing(page: Folded, at: int) -> bool:
    """A small word after ``the``, or after a word that is no small one: the robin, jade green."""
    before = page.words[at - 1] if at else None
    return bool(
        before
        and not page.words[at].opens
        and (before.low in _BEFORE_THINGS or before.low not in SMALL)
    )


def _meant_as_a_name(page: Folded, index: NameIndex, at: int) -> bool:
    return (
        stands_as_a_name(page, at)
        or _beside_an_initial(page, at)
        or _beside_a_name(page, index, at)
    )


def _beside_an_initial(page: Folded, at: int) -> bool:
    """A capital word after an initial: ``J. May``."""
    word = page.words[at]
    before = page.words[at - 1] if at else None
    if not (before and word.capital and len(before.raw) == 1 and before.capital):
        return False
    return before.raw not in "IA" or page.between(before, word)[:1] == "."


def _beside_a_name(page: Folded, index: NameIndex, at: int) -> bool:
    """Beside another name of the record that is no word: ``Hunter Cole``."""
    word = page.words[at]
    for other in page.words[max(0, at - 1) : at] + page.words[at + 1 : at + 2]:
        left, right = sorted((word, other), key=lambda one: one.start)
        entry = index.exact.get(other.low)
        if entry and not entry.word and word.capital and other.capital:
            return page.between(left, right) in {" ", "-", ", "}
    return False


def _at_the_head(page: Folded, entry: Entry, at: int) -> Hit | None:
    """At the head of a sentence the word and the name look the same: ``Rose planted a tree``."""
    word = page.words[at]
    if not (word.opens and word.capital) or word.low in SMALL or not may_be_a_name(page, at):
        return None
    because = f"a word, or {_of(entry)}"
    return warn(word.start, word.end, entry.type, because, held=True)


def _nearly(page: Folded, entry: Entry, name: str, at: int) -> Hit | None:
    word = page.words[at]
    if word.low in _PROPER or word.low.isdigit():
        return None
    because = f"one letter from ‘{name}’: {_of(entry)}, perhaps"
    if word.low in EVERYDAY or word.low.rstrip("s") in EVERYDAY:
        if len(name) < 5 or not _odd_capital(page, at):
            return None
        return warn(word.start, word.end, entry.type, because, held=True)
    if len(name) == 4 and not word.capital:
        return None
    make = block if word.capital and len(name) > 4 else warn
    return make(word.start, word.end, entry.type, because, held=True)


def _odd_capital(page: Folded, at: int) -> bool:
    """An everyday word with a capital that neither a sentence nor a title gives it."""
    word = page.words[at]
    if not word.capital or word.shouted or not stands_as_a_name(page, at):
        return False
    near = page.words[max(0, at - 1) : at] + page.words[at + 1 : at + 2]
    return not any(other.capital and not other.opens for other in near)


def _initials(page: Folded, index: NameIndex) -> Iterator[Hit]:
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


def _initial_hit(page: Folded, type_: str, start: int, end: int) -> Hit:
    because = f"initials: {_WHOSE[type_]}, perhaps"
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


def _spelt_out(page: Folded, index: NameIndex) -> Iterator[Hit]:
    """``J a y d e n``: letters one by one that spell a name."""
    words = page.words
    at = 0
    while at < len(words):
        run = at
        while (
            run < len(words)
            and len(words[run].raw) == 1
            and (run == at or _LETTER_GAP.fullmatch(page.between(words[run - 1], words[run])))
        ):
            run += 1
        if run - at >= 3:
            yield from _names_among(index, words[at:run])
        at = max(run, at + 1)


def _names_among(index: NameIndex, letters: tuple[Word, ...]) -> Iterator[Hit]:
    spelt = "".join(word.low for word in letters[:200])
    for length in range(min(len(spelt), 25), 2, -1):
        for start in range(len(spelt) - length + 1):
            entry = index.exact.get(spelt[start : start + length])
            if entry:
                first, last = letters[start], letters[start + length - 1]
                yield block(first.start, last.end, entry.type, _of(entry), held=True)


def _of(entry: Entry) -> str:
    return _WHOSE[entry.type]
