"""A text as a reader sees it: accents, look-alike letters and invisible signs put aside."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

_PAIRS: Final = (
    ("авсԁеһіјкӏмпорԛѕтուхуԝѵАВСЕНІЈКМОРЅТХУ", "abcdehijklmnopqstuuxywvABCEHIJKMOPSTXY"),
    ("αβεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abeikvoptuxwABEZHIKMNOPTYX"),
    ("ıøłđðħŋØŁĐÐ", "iolddhnOLDD"),
    ("’‘‛`´ʼʹ′＇“”„‐‑‒–—―−﹣", "'''''''''" + '"""' + "--------"),
)
LOOK_ALIKES: Final = {a: b for left, right in _PAIRS for a, b in zip(left, right, strict=True)}
LIGATURES: Final = {"ß": "ss", "æ": "ae", "œ": "oe", "Æ": "AE", "Œ": "OE", "þ": "th", "Þ": "Th"}
_WORD: Final = re.compile(r"[^\W_]+")
_STARTS: Final = frozenset(".!?:;\n\r•*|>")
_QUIET: Final = frozenset(" \t\"'()[]-")


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    """One sign without its accent; nothing for an invisible one."""
    sign = LOOK_ALIKES.get(sign, LIGATURES.get(sign, sign))
    parts = unicodedata.normalize("NFKD", sign)
    kept = (p for p in parts if unicodedata.category(p) not in {"Mn", "Cf"})
    return "".join(LOOK_ALIKES.get(p, p) for p in kept)


@dataclass(frozen=True, slots=True)
class Word:
    """One run of letters and figures of the folded text."""

    start: int
    end: int
    low: str
    raw: str
    opens: bool  # first word of a sentence, a line or a heading

    @property
    def capital(self) -> bool:
        return self.raw[0].isupper()

    @property
    def shouted(self) -> bool:
        return len(self.raw) > 1 and self.raw.isupper()


@dataclass(frozen=True)
class Folded:
    """The folded text, and where each of its signs stands in the text as written."""

    text: str
    at: tuple[int, ...]
    until: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Positions in the text as written of a stretch of the folded text (not empty)."""
        return self.at[start], self.until[end - 1]

    @cached_property
    def low(self) -> str:
        """In small letters, sign for sign."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else "".join(map(_small, self.text))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        found = _WORD.finditer(self.text)
        return tuple(
            Word(w.start(), w.end(), self.low[w.start() : w.end()], w[0], self.opens_at(w.start()))
            for w in found
        )

    @property
    def views(self) -> tuple["Folded", ...]:
        """As it is, and on one line if it has several: a number may be split over their ends."""
        line = self.text.replace("\n", " ")
        return (self,) if line == self.text else (self, Folded(line, self.at, self.until))

    @cached_property
    def squeezed(self) -> str:
        """Its letters and figures alone, small: where a number without its signs would stand."""
        return "".join(word.low for word in self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The words as names of places are compared; nothing for the s behind an apostrophe."""
        return tuple("" if word.low == "s" else stem(word.low) for word in self.words)

    def between(self, left: Word, right: Word) -> str:
        return self.text[left.end : right.start]

    def opens_at(self, at: int) -> bool:
        """Whether a sentence, a line or a heading begins here."""
        back = at - 1
        while back >= 0 and at - back < 8 and self.text[back] in _QUIET:
            back -= 1
        return back < 0 or self.text[back] in _STARTS


def fold(text: str) -> Folded:
    signs: list[str] = []
    at: list[int] = []
    until: list[int] = []
    for place, sign in enumerate(text):
        plain = sign if sign.isascii() else _plain(sign)
        for part in plain:
            signs.append(part)
            at.append(place)
            until.append(place + 1)
        if not plain and until and unicodedata.category(sign) == "Mn":
            until[-1] = place + 1
    return Folded("".join(signs), tuple(at), tuple(until))


def letters(name: str) -> str:
    """The letters and figures of a name and nothing else, small: ``O'Brien`` is ``obrien``."""
    return "".join(_WORD.findall(fold(name).low))


def pieces(name: str) -> tuple[str, ...]:
    """The words of a name, small."""
    return tuple(_WORD.findall(fold(name).low))


def stem(word: str) -> str:
    """A word without the s of a plural or a possessive; Saint is St."""
    if word == "saint":
        return "st"
    return word[:-1] if len(word) > 3 and word[-1] == "s" else word


def listed(words: str) -> frozenset[str]:
    """A set of the words between the blanks."""
    return frozenset(words.split())


def _small(sign: str) -> str:
    low = sign.lower()
    return low if len(low) == 1 else sign
