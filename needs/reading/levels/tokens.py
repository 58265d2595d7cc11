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
# "doesn't" and "doesnt" are two words, so that every phrase with "not" holds for them.
_SHORT: Final = re.compile(
    r"(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|wo)(n'?t)",
    re.IGNORECASE,
)
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


def _words(text: str, match: re.Match[str], before: str) -> list[Word]:
    """The word at a match; two if a "not" hangs on it."""
    raw, start, end = match.group(), match.start(), match.end()
    short = _SHORT.fullmatch(raw)
    if not short:
        return [_word(text, raw, start, end, before)]
    cut = start + len(short.group(1))
    verb = short.group(1).lower()
    verb = "will" if verb == "wo" else verb
    first = Word(verb, start, cut, before, False, raw[: cut - start])
    return [first, Word("not", cut, end, "", False, raw[cut - start :])]


def _word(text: str, raw: str, start: int, end: int, before: str) -> Word:
    plain = unicodedata.normalize("NFKC", text[start:end].translate(_STRAIGHT))
    norm = "".join(c for c in plain.lower() if c not in _HIDDEN)
    owns = norm.endswith(_POSSESSIVE) and len(norm) > 2
    if norm in ("can't", "cant"):
        norm = "cannot"
    if norm.endswith("'s"):
        norm = norm[:-2]
    elif owns:
        norm = norm[:-1]
    return Word(norm, start, end, before, owns, raw)


_ANSWERS: Final = listed("no not none nil never yes")


def _ends_here(words: list[Word], between: str, following: str) -> bool:
    """Whether the marks between two words end a sentence; "Self-harm? No." is one."""
    if between[:-1].strip() == "?" and following.lower() in _ANSWERS:
        return False
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
        if len(words) >= LONGEST - 1 or (
            words and _ends_here(words, between + straight[match.start()], match.group())
        ):
            yield tuple(words)
            words = []
        marks = "".join(between.split())
        words += _words(text, match, marks)
        last = match.end()
    if words:
        yield tuple(words)
