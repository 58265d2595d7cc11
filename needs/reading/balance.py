"""
How a text reads to somebody who does not know the child: strengths first, and in plain words.

Only counts, of declared words (balance_words) and of what the reading found, and one published
formula: nothing is judged, and nothing here stops a text from being saved or sent.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from needs.reading.balance_words import DEFICITS, PARTS, PLAIN, STRENGTHS
from needs.reading.found import Says, Suggestion
from needs.reading.levels.coded import is_coded

LONG: Final = 25  # words; GOV.UK's limit of a sentence
FEWEST_WORDS: Final = 50  # below this a reading age says nothing
YOUNGEST: Final = 5  # years; beyond these two a reading age is not told apart
OLDEST: Final = 20
SCHOOL_BEGINS: Final = 5  # years of age in grade 0 of the formula
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END: Final = re.compile(r"[.!?]+(?=\s|$|[”\"’')])|\n+")
_BULLET: Final = re.compile(r"^[\s•*·–-]+")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = (
    re.compile(r"[^aeiouyl]e$|[aeiouy]le$"),  # home, smile; but not table
    re.compile(r"[^aeiouytd]ed$|[^aeiouyscxzgh]es$"),  # loved, likes; but not wanted, faces
    re.compile(r"[^aeiouy]e(?=(?:ment|ful|less|ness|ly)s?$)"),  # placement, careful
    re.compile(r"peo(?=p)"),  # people
)
# Serious, being, creative, area, science: two vowels, two syllables. Not: station, special.
_APART: Final = re.compile(
    r"(?<=[^tcsgx])i(?=[aou])|(?<=[aeouy])(?=ing)|cre(?=at)|(?<=r)e(?=a$)|(?<=d)e(?=as?$)|"
    r"(?<=[cdr]i)e(?=[nt])"
)
_ABBREVIATIONS: Final = re.compile(r"\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|approx|no)\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int  # exclusive
    words: str


@dataclass(frozen=True, slots=True)
class Jargon:
    """A word of the trade, and what to write instead."""

    span: Span
    plain: str


@dataclass(frozen=True, slots=True)
class Balance:
    """What was counted in one text."""

    words: int
    strengths: tuple[Span, ...]
    deficits: tuple[Span, ...]
    opens_with_strength: bool  # the first telling word is one of the strengths
    reading_age: int | None  # about, in years; None: the text is too short to say
    long_sentences: tuple[Span, ...]
    jargon: tuple[Jargon, ...]
    missing: tuple[str, ...]  # of balance_words.PARTS

    @property
    def strengths_in_ten(self) -> int | None:
        """Of ten telling words so many are about strengths, half up; None: there are none."""
        told = len(self.strengths) + len(self.deficits)
        return (20 * len(self.strengths) + told) // (2 * told) if told else None


def balance_of(text: str, said: Iterable[Suggestion] = ()) -> Balance:
    """
    Count strengths, deficits, length and jargon; an empty text lacks every part.

    :param said: what the reading found (suggestions.statements): needs are troubles in any words.
    """
    found = tuple(said)
    strengths = _with(text, _telling(text, STRENGTHS), found, Says.STRENGTH)
    deficits = _with(text, _telling(text, DEFICITS), found, Says.NEED)
    sentences = sentences_of(text)
    first = min((each.start for each in strengths), default=len(text))
    return Balance(
        words=len(_WORD.findall(text)),
        strengths=strengths,
        deficits=deficits,
        opens_with_strength=all(first < each.start for each in deficits) and bool(strengths),
        reading_age=reading_age(text),
        long_sentences=tuple(s for s in sentences if len(_WORD.findall(s.words)) > LONG),
        jargon=_jargon(text),
        missing=tuple(name for name, signs in PARTS.items() if not _says_any(text, signs)),
    )


def reading_age(text: str) -> int | None:
    """
    About how old a reader is who follows the text easily; None below 50 words.

    Flesch-Kincaid grade level, 0.39 words a sentence + 11.8 syllables a word - 15.59 (J. P. Kincaid
    and others, Derivation of New Readability Formulas, US Navy, Research Branch Report 8-75, 1975),
    plus 5 years. In whole hundredths, so that the answer is the same everywhere.
    """
    words = _WORD.findall(text)
    sentences = len(sentences_of(text))
    if len(words) < FEWEST_WORDS or not sentences:
        return None
    syllables = sum(map(syllables_of, words))
    grade = 39 * len(words) // sentences + 1180 * syllables // len(words) - 1559
    return min(max((grade + 50) // 100 + SCHOOL_BEGINS, YOUNGEST), OLDEST)


def syllables_of(word: str) -> int:
    """Groups of vowels, less the silent e, more where two vowels are spoken apart; at least one."""
    plain = re.sub(r"[^a-z]", "", word.lower().replace("é", "e"))
    groups = len(_VOWELS.findall(plain))
    groups -= sum(len(silent.findall(plain)) for silent in _SILENT)
    groups += len(_APART.findall(plain))
    return max(groups, 1)


def sentences_of(text: str) -> tuple[Span, ...]:
    """Sentences with a word in them; each line of a list is one, with or without a stop."""
    hidden = _ABBREVIATIONS.sub(lambda hit: hit.group().replace(".", "_"), text)
    found, start = [], 0
    for end in [hit.end() for hit in _END.finditer(hidden)] + [len(text)]:
        piece = text[start:end]
        if _WORD.search(piece):
            lead = _BULLET.match(piece)
            first = start + (lead.end() if lead else 0)
            words = text[first:end].strip()
            found.append(Span(first, first + len(words), words))
        start = end
    return tuple(found)


def _telling(text: str, listed: Iterable[str]) -> tuple[Span, ...]:
    whole = {word for word in listed if not word.endswith("*")}
    stems = tuple(word[:-1] for word in listed if word.endswith("*"))
    return tuple(
        Span(hit.start(), hit.end(), hit.group())
        for hit in _WORD.finditer(text)
        if hit.group().lower() in whole or hit.group().lower().startswith(stems)
    )


def _with(
    text: str, telling: tuple[Span, ...], said: Iterable[Suggestion], kind: Says
) -> tuple[Span, ...]:
    """
    The words of a list, and what was said in others; what overlaps is counted once.

    A level with its code repeats the words beside it, and is not counted.
    """
    counted = list(telling)
    for each in said:
        words = text[each.start : each.end]
        apart = all(each.end <= one.start or one.end <= each.start for one in counted)
        if each.kind == kind and each.level > 0 and apart and not is_coded(words):
            counted.append(Span(each.start, each.end, words))
    return tuple(sorted(counted, key=lambda one: one.start))


def _jargon(text: str) -> tuple[Jargon, ...]:
    """The longest phrase at a place counts: "LAC review" and not "LAC"."""
    phrases = sorted(PLAIN, key=len, reverse=True)
    either = "|".join(re.escape(phrase) for phrase in phrases)
    return tuple(
        Jargon(Span(hit.start(), hit.end(), hit.group()), PLAIN[hit.group().lower()])
        for hit in re.finditer(rf"\b(?:{either})\b", text, re.IGNORECASE)
    )


def _says_any(text: str, signs: Iterable[str]) -> bool:
    either = "|".join(re.escape(sign) for sign in signs)
    return re.search(rf"\b(?:{either})\b", text, re.IGNORECASE) is not None
