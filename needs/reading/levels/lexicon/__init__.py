"""The words of each dimension, level by level: to add a word, add it to its line."""

from typing import Final

from needs.reading.levels.lexicon import (
    attachment,
    behaviour,
    body,
    everyday,
    family,
    inner,
    risks,
    spoken,
    world,
)
from needs.reading.levels.lexicon.idioms import IDIOM_PHRASES
from needs.reading.levels.lexicon.meaning import Meaning, entries, parts
from needs.reading.levels.lexicon.strengths import BLOCKS as _STRENGTHS
from needs.reading.levels.patterns import Book, phrases
from needs.reading.levels.spelling import REAL, Speller

_BLOCKS = {
    **inner.BLOCKS,
    **attachment.BLOCKS,
    **behaviour.BLOCKS,
    **risks.BLOCKS,
    **body.BLOCKS,
    **world.BLOCKS,
    **family.BLOCKS,
}

NEEDS: Book[Meaning] = Book(
    entry
    for blocks in (_BLOCKS, everyday.BLOCKS, spoken.BLOCKS)
    for code, block in blocks.items()
    for entry in entries(code, block)
)
STRENGTHS: Book[tuple[str, int]] = Book(
    (phrase, (code, int(level)))
    for code, block in _STRENGTHS.items()
    for level, listed in parts(block)
    for phrase in listed
)
IDIOMS: Book[None] = Book((phrase, None) for phrase in phrases(IDIOM_PHRASES))
SPELLER: Final = Speller(
    NEEDS.words | STRENGTHS.words | IDIOMS.words, NEEDS.stems | STRENGTHS.stems, REAL
)

__all__ = ["IDIOMS", "NEEDS", "SPELLER", "STRENGTHS", "Meaning"]
