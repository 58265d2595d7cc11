"""
Phrases to look for, written as plain words.

``word`` that word · ``word~`` every form of it · ``word*`` words that begin so · ``(a|b~|c*)``
one of them · a ``?`` after a word makes it optional · ``..`` up to three words between ·
``<his>`` a named set of words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, TypeVar

from needs.reading.levels.inflexion import forms
from needs.reading.levels.tokens import Sentence

T = TypeVar("T")

GAP: Final = 3
_MIN_PREFIX: Final = 2

SETS: Final = {
    "his": ["his", "her", "their", "my", "the", "a", "an", "its"],
    "self": [
        "himself",
        "herself",
        "themself",
        "themselves",
        "myself",
        "hisself",
        "itself",
        "yourself",
    ],
    "he": ["he", "she", "they", "i", "child"],
    "him": ["him", "her", "them", "me"],
    "n": [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "several",
        "many",
    ],
}


@dataclass(frozen=True, slots=True)
class _Step:
    words: frozenset[str]
    prefixes: tuple[str, ...]
    optional: bool
    gap: bool

    def fits(self, word: str) -> bool:
        return word in self.words or (bool(self.prefixes) and word.startswith(self.prefixes))


def _step(part: str) -> _Step:
    if part == "..":
        return _Step(frozenset(), (), True, True)
    optional = part.endswith("?")
    words: list[str] = []
    prefixes: list[str] = []
    for choice in part.removesuffix("?").strip("()").split("|"):
        if choice.startswith("<"):
            words += SETS[choice.strip("<>")]
        elif choice.endswith("~"):
            words += forms(choice[:-1])
        elif choice.endswith("*"):
            prefixes.append(choice[:-1])
        else:
            words.append(choice)
    return _Step(frozenset(words), tuple(prefixes), optional, False)


def _split(phrase: str) -> list[str]:
    """The parts of a phrase; a hyphen is a space, for texts are read without hyphens."""
    return phrase.replace("-", " ").split()


class Phrase:
    """One phrase, ready to be looked for."""

    __slots__ = ("steps", "written")

    def __init__(self, written: str) -> None:
        self.written = written
        self.steps = tuple(_step(part) for part in _split(written))

    def end(self, words: Sentence, start: int, step: int = 0) -> int | None:
        """Where the phrase ends if it begins at ``start``; the shortest gaps win."""
        if step == len(self.steps):
            return start
        part = self.steps[step]
        if part.gap:
            last = min(start + GAP, len(words))
            tries = (self.end(words, here, step + 1) for here in range(start, last + 1))
            return next((found for found in tries if found is not None), None)
        if start < len(words) and part.fits(words[start].norm):
            found = self.end(words, start + 1, step + 1)
            if found is not None:
                return found
        return self.end(words, start, step + 1) if part.optional else None


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found in a sentence, from word ``first`` up to word ``last`` (exclusive)."""

    first: int
    last: int
    means: T


class Book(Generic[T]):
    """Many phrases, each with what it means, looked up by their first word."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._exact: dict[str, list[tuple[Phrase, T]]] = defaultdict(list)
        self._prefix: dict[str, list[tuple[Phrase, T]]] = defaultdict(list)
        self._longest = 0
        for written, means in entries:
            self._add(Phrase(written), means)

    def _add(self, phrase: Phrase, means: T) -> None:
        for step in phrase.steps:  # leading optional words, then the first that must be there
            for word in step.words:
                self._exact[word].append((phrase, means))
            for prefix in step.prefixes:
                self._prefix[prefix].append((phrase, means))
                self._longest = max(self._longest, len(prefix))
            if not step.optional:
                break

    @cached_property
    def _steps(self) -> frozenset[_Step]:
        books = list(self._exact.values()) + list(self._prefix.values())
        return frozenset(step for found in books for phrase, _ in found for step in phrase.steps)

    @property
    def words(self) -> frozenset[str]:
        """Every whole word that a phrase names anywhere."""
        return frozenset(word for step in self._steps for word in step.words)

    @property
    def stems(self) -> frozenset[str]:
        """Every beginning of a word that a phrase names anywhere."""
        return frozenset(stem for step in self._steps for stem in step.prefixes)

    def _begins(self, word: str) -> Iterator[tuple[Phrase, T]]:
        yield from self._exact.get(word, ())
        for length in range(_MIN_PREFIX, min(self._longest, len(word)) + 1):
            yield from self._prefix.get(word[:length], ())

    def hits(self, words: Sentence) -> Iterator[Hit[T]]:
        """Every phrase of the book in a sentence."""
        for first, word in enumerate(words):
            for phrase, means in self._begins(word.norm):
                last = phrase.end(words, first)
                if last is not None:
                    yield Hit(first, last, means)


def phrases(block: str) -> list[str]:
    """The phrases of a block, parted by slashes with spaces; and groups with spaces are spread.

    "(child|young person) only" is two phrases.
    """
    whole = re.sub(r"\|\s+", "|", block)  # a long group may be broken after a bar
    whole = re.sub(r"(?<=[a-z])n't\b", " not", whole.replace("can't", "cannot"))
    parts = (" ".join(part.split()) for part in re.split(r"\s/\s", whole))
    return [spread for part in parts if part for spread in _spread(part)]


_SPACED: Final = re.compile(r"\(([^()]* [^()]*)\)(\?)?")


def _spread(phrase: str) -> list[str]:
    found = _SPACED.search(phrase)
    if not found:
        return [phrase]
    choices = [*found.group(1).split("|"), *([""] if found.group(2) else [])]
    head, tail = phrase[: found.start()], phrase[found.end() :]
    return [spread for choice in choices for spread in _spread(f"{head}{choice}{tail}")]
