"""Where a text names somebody of the record."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from needs.reading.firstnames import is_famous
from needs.reading.folding import Folded, Word, listed
from needs.reading.hits import Hit, block, warn
from needs.reading.names import WHOSE, Entry, NameIndex
from needs.reading.wordnames import (
    EVERYDAY,
    ORDINARY,
    PROPER,
    SMALL,
    may_be_a_name,
    stands_as_a_name,
)

_GAP: Final = re.compile(r"[ \t]?[-'. ]?[ \t\n]?")
_CAMEL: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FIGURES: Final = str.maketrans("013457", "oieast")
_LETTER_GAP: Final = re.compile(r"[ .\-_*]{1,2}|\. ")
_BEFORE_THINGS: Final = listed(
    "a an the this that his her their my our your its some any no each every of in on"
)
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
    for count in range(_together(page, at), 1, -1):
        entry = _run(page, index, at, count)
        if entry:
            last = page.words[at + count - 1]
            hit = block(page.words[at].start, last.end, entry.type, _of(entry), held=True)
            return hit, count
    return _alone(page, index, at), 1


def _together(page: Folded, at: int) -> int:
    """How many words from here, up to four, stand close enough to be one name."""
    near = 1
    while near < 4 and at + near < len(page.words):
        if not _tight(page, page.words[at + near - 1], page.words[at + near]):
            break
        near += 1
    return near


def _run(page: Folded, index: NameIndex, at: int, count: int) -> Entry | None:
    """A name that is written as several words: O'Brien, Anne-Marie, Mc Donald, Jayden Smith."""
    words = page.words[at : at + count]
    if len(words[0].raw) > 30 or words[-1].low == "s":
        return None
    key = "".join(word.low for word in words)
    entry = index.exact.get(key) or (index.exact.get(key[:-1]) if key[-1] == "s" else None)
    if entry is None:
        return None
    unspaced, capitals = _unspaced(page, words), all(word.capital for word in words)
    if not entry.joined and (len(key) < 5 or not (unspaced or capitals)):
        return None
    if unspaced and (entry.whole or "\n" in page.text[words[0].end : words[-1].start]):
        return entry
    if entry.whole and words[0].low not in _CAN_BE_SAID:
        return entry
    sure = not entry.word or words[0].capital
    plain = all(word.low in ORDINARY for word in words)
    return entry if (sure and not plain) or (words[0].capital and words[-1].capital) else None


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
    family = index.exact.get(word.low[:-1]) if word.low[-1] == "s" and word.capital else None
    if family and at and page.words[at - 1].low == "the":
        return block(word.start, word.end, family.type, _of(family), held=True)
    if len(word.low) > 40:
        return None
    close = index.close_to(word.low) or (
        index.close_to(word.low[:-1]) if word.low[-1] == "s" else ""
    )
    if close:
        return _nearly(page, index.exact[close], close, at)
    return _inside(page, index, at) or _perhaps(page, index, at)


def _inside(page: Folded, index: NameIndex, at: int) -> Hit | None:
    """A name within a longer word of a game or a network: TeamKayleigh, itskayleigh."""
    word = page.words[at]
    if len(word.low) < 6 or word.low in EVERYDAY:
        return None
    parts = [part.lower() for part in _CAMEL.findall(word.raw)]
    entries = (index.exact.get(part) for part in parts if len(parts) > 1 and len(part) > 3)
    type_ = next((entry.type for entry in entries if entry and not entry.word), "")
    ends = (
        t for held, t in index.whole.items() if len(held.name) > 5 and _ends(word.low, held.name)
    )
    type_ = type_ or next(ends, "")
    if not type_:
        return None
    return warn(word.start, word.end, type_, f"within this word: {WHOSE[type_]}", held=True)


def _ends(word: str, name: str) -> bool:
    return len(name) > 5 and (word.startswith(name) or word.endswith(name))


def _perhaps(page: Folded, index: NameIndex, at: int) -> Hit | None:
    """A word with a capital that is short for a name of the record, or sounds like one."""
    word = page.words[at]
    low = word.low.removesuffix("s") if len(word.low) > 4 else word.low
    low = word.low if word.low in EVERYDAY else low
    if not word.capital or len(low) < 3 or not word.raw.isalpha():
        return None
    if {low, word.low} & (PROPER | SMALL) or is_famous(page, at):
        return None
    if low in EVERYDAY and not _odd_capital(page, at) and not stands_as_a_name(page, at):
        return None
    name, type_ = index.alike(low, by_ear=low not in EVERYDAY)
    if not name:
        return None
    because = f"perhaps another form of ‘{name}’: {WHOSE[type_]}"
    return warn(word.start, word.end, type_, because, held=True)


def _known(index: NameIndex, low: str) -> Entry | None:
    """The name itself, with a plural s, figures behind it (jayden12) or for letters (jayd3n)."""
    entry = index.exact.get(low)
    if entry is None and low[-1:] == "s":
        entry = index.exact.get(low[:-1])
        entry = None if entry and (low in EVERYDAY or len(low) < 4) else entry
    if entry is None and low[-1:].isdigit():
        entry = index.exact.get(low.rstrip("0123456789"))
        entry = None if entry and entry.word else entry
    if entry is None and len(low) > 3 and not low.isalpha():
        entry = index.exact.get(low.translate(_FIGURES))
    return entry


def _exactly(page: Folded, index: NameIndex, entry: Entry, at: int) -> Hit | None:
    word = page.words[at]
    if (len(word.low) == 2 and not word.capital) or is_famous(page, at):
        return None
    if entry.word and not _meant_as_a_name(page, index, at):
        return _at_the_head(page, entry, at)
    if word.low in EVERYDAY and not (word.capital or entry.word) and _is_a_thing(page, at):
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
    if word.low in PROPER or word.low.isdigit():
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
    return WHOSE[entry.type]
