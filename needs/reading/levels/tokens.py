"""Words and sentences of a text, each with its place in the text as it was written."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


def listed(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


LONGEST: Final = 150  # words of a sentence; one without an end is cut, so that time stays linear
_STRAIGHT: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_HIDDEN: Final = "\u00ad\u200b\u200c\u200d\ufeff"  # soft hyphen and characters of no width
_WORD: Final = re.compile(
    rf"\d+(?:[.,:/]\d+)+|[^\W_]+(?:['{_HIDDEN}]+[^\W_]+)*|[%+£]",
)
# A dot after one of these does not end a sentence.
_ABBREVIATIONS: Final = listed(
    """e.g i.e eg ie approx mr mrs ms dr st yr no reg etc vs inc dept prof ref"""
)
_MAY_END: Final = listed("etc approx yr inc dept")  # "… trips out, etc. He …"
_BULLET: Final = re.compile(r"\n\s*(?:\n|[-–—•*▪◦·>]\s|[A-Z0-9(\"“‘']|$)")
_POSSESSIVE: Final = ("'s", "s'")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: how it reads, where it stands, and the marks between it and the word before."""

    norm: str  # lower case, straight, without a possessive ending
    start: int
    end: int
    before: str  # punctuation since the word before: "," ":" "(" …, or ""
    owns: bool  # mum's
    raw: str


Sentence = tuple[Word, ...]


def _word(text: str, raw: str, start: int, end: int, before: str) -> Word:
    plain = unicodedata.normalize("NFKC", text[start:end].translate(_STRAIGHT))
    norm = "".join(c for c in plain.lower() if c not in _HIDDEN)
    owns = norm.endswith(_POSSESSIVE) and len(norm) > 2
    if norm.endswith("'s"):
        norm = norm[:-2]
    elif owns:
        norm = norm[:-1]
    return Word(norm, start, end, before, owns, raw)


def _ends_here(words: list[Word], between: str) -> bool:
    """Whether the marks between two words end a sentence."""
    if ";" in between or _BULLET.search(between + "A" if between.endswith("\n") else between):
        return True
    found = re.search(r"[.!?…](?=[\s\"'”’)\]]|$)", between)
    if not found:
        return False
    if between[found.start()] != "." or words[-1].norm not in _ABBREVIATIONS:
        return True
    if words[-1].norm == "no":
        return not between[-1].isdigit()  # "told no. He …", and "no. 7"
    return words[-1].norm in _MAY_END and between[-1].isupper()


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text in order; a line of a list is a sentence of its own."""
    straight = text.translate(_STRAIGHT)
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(straight):
        between = straight[last : match.start()]
        if len(words) == LONGEST or (
            words and _ends_here(words, between + straight[match.start()])
        ):
            yield tuple(words)
            words = []
        marks = "".join(between.split())
        words.append(_word(text, match.group(), match.start(), match.end(), marks))
        last = match.end()
    if words:
        yield tuple(words)
