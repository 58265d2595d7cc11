"""
Phrases to look for, written as plain words.

``word`` that word · ``word~`` every form of it · ``word*`` words that begin so · ``(a|b~|c d)``
one of them, also inside each other · a ``?`` after a word or a group makes it optional · ``..`` up
to three words between · ``<his>`` a named set of words (``wordsets.py``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from needs.reading.levels.inflexion import forms
from needs.reading.levels.tokens import Sentence
from needs.reading.levels.wordsets import SETS

T = TypeVar("T")

GAP: Final = 3
_MIN_PREFIX: Final = 2
_CHOICE: Final = re.compile(r"[\w'%+£/.:]+[~*]?|<\w+>")


@dataclass(frozen=True, slots=True)
class _Step:
    words: frozenset[str]
    prefixes: tuple[str, ...]
    optional: bool
    gap: bool = False
    ways: tuple[tuple["_Step", ...], ...] = ()  # a group of phrases, one of which must stand here

    def fits(self, word: str) -> bool:
        return word in self.words or (bool(self.prefixes) and word.startswith(self.prefixes))


_Steps = tuple[_Step, ...]


def _cut(text: str, sign: str) -> list[str]:
    """A text cut at a sign wherever it stands outside of brackets."""
    found, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == sign and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [part for part in found if part]


def _step(part: str) -> _Step:
    """
    One part of a phrase.

    :raises ValueError: a slip in a lexicon that would never be found, as a bracket within a word.
    """
    if part == "..":
        return _Step(frozenset(), (), optional=True, gap=True)
    optional, plain = part.endswith("?"), part.removesuffix("?")
    choices = _cut(plain[1:-1] if plain.startswith("(") else plain, "|")
    if plain.startswith("(") and any(" " in choice or "(" in choice for choice in choices):
        ways = tuple(_steps(choice) for choice in choices)
        return _Step(frozenset(), (), optional, ways=ways)
    whole = part.count("(") == part.count(")")
    if not (whole and all(_CHOICE.fullmatch(choice) for choice in choices)):
        raise ValueError(f"‘{part}’ is no word, form (~), stem (*), set (<>) or group ((a|b))")
    words: list[str] = []
    prefixes: list[str] = []
    for choice in choices:
        if choice.startswith("<"):
            words += SETS[choice.strip("<>")]
        elif choice.endswith("~"):
            words += forms(choice[:-1])
        elif choice.endswith("*"):
            prefixes.append(choice[:-1])
        else:
            words.append(choice)
    return _Step(frozenset(words), tuple(prefixes), optional)


def _steps(phrase: str) -> _Steps:
    """The steps of a phrase; "-" and "&" are spaces, for texts are read without them."""
    return tuple(_step(part) for part in _cut(re.sub("[-&]", " ", phrase), " "))


def _ends(words: Sentence, here: int, steps: _Steps) -> Iterator[int]:
    """Where the steps end if they begin at ``here``; the shortest gaps win."""
    if not steps:
        yield here
        return
    step, rest = steps[0], steps[1:]
    if step.gap:
        tries = (
            list(_ends(words, at, rest)) for at in range(here, min(here + GAP, len(words)) + 1)
        )
        yield from next((found for found in tries if found), [])
        return
    found = False
    ways = [(here, way + rest) for way in step.ways]
    if not ways and here < len(words) and step.fits(words[here].norm):
        ways = [(here + 1, rest)]
    for at, way in ways:
        for end in _ends(words, at, way):
            found = True
            yield end
    if step.optional and not found:
        yield from _ends(words, here, rest)


def _firsts(steps: _Steps) -> Iterator[_Step]:
    """Every step that may come first: leading optional ones, and the first that must be."""
    for step in steps:
        for way in step.ways:
            yield from _firsts(way)
        if not step.ways:
            yield step
        if not step.optional:
            return


def _all(steps: _Steps) -> Iterator[_Step]:
    for step in steps:
        yield step
        for way in step.ways:
            yield from _all(way)


def _one_of(step: _Step) -> frozenset[str] | None:
    """Words of which one must be in a sentence for the step to stand there; None if not known."""
    if step.optional or step.prefixes:
        return None
    if not step.ways:
        return step.words
    needed = [_needed(way) for way in step.ways]
    return None if None in needed else frozenset().union(*(one or () for one in needed))


def _needed(steps: _Steps) -> frozenset[str] | None:
    """The fewest words of which a sentence must have one, before it is worth a closer look."""
    known = [needed for step in steps if (needed := _one_of(step)) is not None]
    return min(known, key=len, default=None)


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    """A phrase of a book, what it means, and words of which one must be near."""

    steps: _Steps
    means: T
    needed: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found in a sentence, from word ``first`` up to word ``last`` (exclusive)."""

    first: int
    last: int
    means: T


class Book(Generic[T]):
    """Many phrases, each with what it means, looked up by their first word."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._exact: dict[str, list[_Entry[T]]] = defaultdict(list)
        self._prefix: dict[str, list[_Entry[T]]] = defaultdict(list)
        self._longest = 0
        self._known: set[_Step] = set()
        for written, means in entries:
            self._add(_steps(written), means)

    def _add(self, steps: _Steps, means: T) -> None:
        self._known.update(_all(steps))
        firsts = list(_firsts(steps))
        entry = _Entry(steps, means, _needed(steps[1:]))
        for word in {word for step in firsts for word in step.words}:
            self._exact[word].append(entry)
        for prefix in {prefix for step in firsts for prefix in step.prefixes}:
            self._prefix[prefix].append(entry)
            self._longest = max(self._longest, len(prefix))

    @property
    def words(self) -> frozenset[str]:
        """Every whole word that a phrase names anywhere."""
        return frozenset(word for step in self._known for word in step.words)

    @property
    def stems(self) -> frozenset[str]:
        """Every beginning of a word that a phrase names anywhere."""
        return frozenset(stem for step in self._known for stem in step.prefixes)

    def _begins(self, word: str) -> Iterator[_Entry[T]]:
        yield from self._exact.get(word, ())
        for length in range(_MIN_PREFIX, min(self._longest, len(word)) + 1):
            yield from self._prefix.get(word[:length], ())

    def hits(self, words: Sentence) -> Iterator[Hit[T]]:
        """Every phrase of the book in a sentence."""
        said = {word.norm for word in words}
        for first, word in enumerate(words):
            for entry in self._begins(word.norm):
                if entry.needed is not None and entry.needed.isdisjoint(said):
                    continue
                for last in set(_ends(words, first, entry.steps)):
                    yield Hit(first, last, entry.means)


def phrases(block: str) -> list[str]:
    """The phrases of a block, parted by slashes with spaces, each as texts are read."""
    whole = re.sub(r"\|\s+", "|", block)  # a long group may be broken after a bar
    whole = re.sub(r"(?<=[a-z])n't\b", " not", whole.replace("can't", "cannot"))
    whole = re.sub(r"(?<=[a-z])'s\b", "", whole)
    parts = (" ".join(part.split()) for part in re.split(r"\s/\s", whole))
    return [part for part in parts if part]


def spread(phrase: str, apart: frozenset[str]) -> list[str]:
    """
    A phrase as several, each of which has one of the words in ``apart`` always, or never.

    "(cannot|can) cook" is "(cannot) cook" and "(can) cook".
    """
    found = [""]
    for part in _cut(phrase, " "):
        found = [f"{head} {way}".strip() for way in _apart(part, apart) for head in found]
    return found


def _apart(part: str, apart: frozenset[str]) -> list[str]:
    """A group as two: its ways with one of the words, and its ways without."""
    if not part.startswith("(") or not apart & set(re.findall(r"\w+", part)):
        return [part]
    optional, inner = part.endswith("?"), part.removesuffix("?")[1:-1]
    ways = [way for choice in _cut(inner, "|") for way in spread(choice, apart)]
    having = [way for way in ways if apart & set(re.findall(r"\w+", way))]
    others = [way for way in ways if way not in having]
    without = [f"({'|'.join(others)})" + "?" * optional] if others else [""] * optional
    return [f"({'|'.join(having)})", *without]
