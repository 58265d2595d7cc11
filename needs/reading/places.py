"""Schools, hospitals and other named places of the record, in the forms that people use."""

import re
from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded, listed, pieces, stem
from needs.reading.found import Identity
from needs.reading.hits import Hit, block, warn
from needs.reading.names import ACRONYMS
from needs.reading.phrases import is_plain, phrase
from needs.reading.wordnames import EVERYDAY

SCHOOL_WORDS: Final = listed(
    """
    school academy college nursery preschool infants infant juniors junior primary secondary high
    grammar comprehensive upper lower middle first special church of england c e ce cofe rc
    catholic roman voluntary aided controlled community foundation free trust the and for girls
    boys centre sixth form university technical pru pupil referral unit prep preparatory
    independent boarding day va vc
    """
)
_SMALL: Final = frozenset({"of", "and", "the", "for"})
HOSPITAL_WORDS: Final = listed("hospital infirmary hospice clinic medical centre the and of")

# What is left out of the first letters: HTJS for Holy Trinity C of E Junior School.
_FAITHS: Final = listed("c e ce cofe rc catholic roman church england")


def places_in(page: Folded, identity: Identity) -> Iterator[Hit]:
    for name in identity.schools:
        yield from _known(page, name, "school", "the child’s school", SCHOOL_WORDS)
    for name in identity.places:
        yield from _known(page, name, "place", "a place in the child’s life", HOSPITAL_WORDS)


def _known(
    page: Folded, name: str, type_: str, because: str, general: frozenset[str]
) -> Iterator[Hit]:
    """A place of the record: whole, without its general words, or by its first letters."""
    words = pieces(name.split(",")[0])
    short = _without(words, general)
    if not short:
        return  # "Primary school" names none
    yield from phrase(page, words, type_, because)
    for part in [*([short] if short != words else []), *_parts(short)]:
        yield from phrase(page, part, type_, because, capital=True)
    yield from _short_saint(page, words, type_, because)
    runs = _first_letters(words) | _first_letters(short)
    runs |= {run.lower() for run in runs if len(run) > 3 and run.lower() not in EVERYDAY}
    for word in page.words:
        if word.raw in runs:
            yield warn(word.start, word.end, type_, f"{because}, by its first letters", held=True)


def _parts(short: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What is said for a longer name: Lourdes, or Our Lady, for Our Lady of Lourdes."""
    if len(short) < 2:
        return []
    own: list[tuple[str, ...]] = [(word,) for word in short if len(word) > 4 and not is_plain(word)]
    ahead = short[: short.index("of")] if "of" in short else ()
    if stem(short[0]) == "st":
        own.append(short[:2])
    return [*own, *([ahead] if len(ahead) > 1 else [])]


def _first_letters(words: tuple[str, ...]) -> set[str]:
    """The capitals by which a school is called: with the small words or not, and before "for"."""
    words = tuple(word for word in words if word != "s")
    before = words[: words.index("for")] if "for" in words else words
    large = [tuple(word for word in run if word not in _SMALL) for run in (words, before)]
    large += [tuple(word for word in large[0] if word not in _FAITHS)]
    runs = {"".join(word[0] for word in run).upper() for run in (words, before, *large)}
    return {run for run in runs if 2 < len(run) < 7 or (len(run) == 2 and _is_rare(run))}


def _is_rare(pair: str) -> bool:
    return pair.lower() not in ACRONYMS


def _short_saint(page: Folded, words: tuple[str, ...], type_: str, because: str) -> Iterator[Hit]:
    """ "St Cuths" for St Cuthbert's."""
    if len(words) < 2 or stem(words[0]) != "st" or len(words[1]) < 5:
        return
    endings = (f"{words[1][:length]}'?s?" for length in range(len(words[1]) - 1, 2, -1))
    for found in re.finditer(rf"(?<!\w)st\.? (?:{'|'.join(endings)})(?!\w)", page.low):
        yield block(*found.span(), type_, because, held=True)


def _without(words: tuple[str, ...], general: frozenset[str]) -> tuple[str, ...]:
    """The part of a name that is its own: ``oakfield`` of Oakfield Primary School."""
    own = list(words)
    while own and own[-1] in general:
        own.pop()
    while own and own[0] == "the":
        own.pop(0)
    return tuple(own)
