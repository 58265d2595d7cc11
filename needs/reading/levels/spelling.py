"""Words of the lexicon that are spelled with one slip: "agressive", "abscounding"."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from needs.reading.levels.tokens import Sentence, Word

# Real words with one slip between them and a word of the lexicon: "kissing" is not "missing".
# From the English words of an-array-of-english-words 2.0.0 (MIT).
REAL: Final = frozenset(Path(__file__).with_name("near_words.txt").read_text("utf-8").split())
LONGEST: Final = 40  # letters; nothing longer is a word
# Slips in short words that say how often; other short words are too near to each other.
_SHORT: Final = {"evry": "every", "evey": "every", "offen": "often", "oftern": "often"}
SHORTEST: Final = 6  # a slip in a shorter word makes another word too often


def _without_one(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less, other, or by two letters changed over."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    rests = ((at + 1, at + 1), (at + 1, at), (at, at + 1))
    return swapped or any(one[a:] == other[b:] for a, b in rests)


class Speller:
    """Puts right the one slip in a word, if that makes it a word of the lexicon."""

    def __init__(self, words: Iterable[str], stems: Iterable[str], real: frozenset[str]) -> None:
        self._right = frozenset(words)
        self._real = real
        self._near: dict[str, set[str]] = defaultdict(set)
        self._near_stems: dict[str, set[str]] = defaultdict(set)
        for word in self._right:
            _put(self._near, word)
        for stem in stems:
            _put(self._near_stems, stem)
        self.right = lru_cache(maxsize=20_000)(self._meant)

    def _meant(self, word: str) -> str:
        """The word of the lexicon that this one was meant to be; the word itself if none."""
        if word in _SHORT:
            return _SHORT[word]
        if (
            not SHORTEST <= len(word) <= LONGEST
            or word in self._right
            or word in self._real
            or not word.isalpha()
        ):
            return word
        return _nearest(word, self._near) or self._by_stem(word) or word

    def _by_stem(self, word: str) -> str | None:
        """ "abscounding" by "abscond-": the stem has the slip, the ending is kept."""
        for end in range(SHORTEST - 1, len(word) + 1):
            stem = _nearest(word[:end], self._near_stems)
            if stem and stem[-1] == word[end - 1]:  # the slip is inside, and not at the seam
                return stem + word[end:]
        return None

    def sentence(self, words: Sentence) -> Sentence:
        """A sentence with its slips put right; names in capitals are left alone."""
        return tuple(self._word(word, here) for here, word in enumerate(words))

    def _word(self, word: Word, here: int) -> Word:
        if here and word.raw[:1].isupper():
            return word
        right = self.right(word.norm)
        return word if right == word.norm else replace(word, norm=right)


def _put(near: dict[str, set[str]], word: str) -> None:
    if len(word) >= SHORTEST:
        for key in (word, *_without_one(word)):
            near[key].add(word)


def _nearest(word: str, near: dict[str, set[str]]) -> str | None:
    """The first word, by the alphabet, with one slip between; the first letter must be right."""
    found = {right for key in (word, *_without_one(word)) for right in near.get(key, ())}
    fits = sorted(right for right in found if right[0] == word[0] and one_slip(word, right))
    return fits[0] if fits else None
