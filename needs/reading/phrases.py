"""Names of several words as people write them: together or apart, St for Saint, a letter wrong."""

from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded, listed, stem
from needs.reading.hits import Hit, block, warn
from needs.reading.letters import one_letter_apart
from needs.reading.wordnames import EVERYDAY, ORDINARY

# What schools, streets and houses are called after, up and down the country.
_LANDSCAPE: Final = listed(
    """
    abbey acre beacon bridge castle cathedral central christ church city community cottage county
    cross dale district down downs edge factory fell fields forge gate grange green hall heath
    heights high hill hills holy house lady lake lea lodge lower manor market mead meadow meadows
    middle mill moor moss mount mountain north old orchard our palace park point priory quarry
    queen ridge rise river sacred saint school sea side south spring springs station stone tower
    town trinity upper vale valley victoria view village water well west wharf wood woodland
    woodlands east king kings queens bishop all saints oak elm ash beech
    """
)


def is_plain(word: str) -> bool:
    """A word (small letters) that says nothing of which school, street or house is meant."""
    return word in EVERYDAY or word in _LANDSCAPE


def phrase(
    page: Folded, words: tuple[str, ...], type_: str, because: str, *, capital: bool = False
) -> Iterator[Hit]:
    """
    Where a name of the record stands.

    :param capital: only with a capital, if its words are words of every day ("the grange").
    """
    plain = capital and all(is_plain(word) for word in words)
    for start, end in stands(page, words, loose=True):
        first = page.text[start].isupper()
        if plain and len(words) == 1 and (not first or page.opens_at(start)):
            continue
        make = warn if plain and (len(words) == 1 or not first) else block
        yield make(start, end, type_, because, held=True)


def stands(page: Folded, words: tuple[str, ...], *, loose: bool) -> Iterator[tuple[int, int]]:
    """Each place of the words, in whatever way they are joined or parted."""
    held = [stem(word) for word in words if word != "s"]
    key = "".join(held)
    loose = loose and len(key) >= 6
    for at, read in enumerate(page.stems):
        if read and (
            read[0] == key[:1] or (loose and read[1:3] == key[1:3]) or read[0] == key[1:2]
        ):
            last = _last(page, at, key, frozenset(held), loose=loose)
            if last is not None:
                yield page.words[at].start, page.words[last].end


def _last(page: Folded, at: int, key: str, held: frozenset[str], *, loose: bool) -> int | None:
    """The index of the last word of the phrase that begins at a word, or nothing."""
    read = ""
    near = None
    for here in range(at, len(page.stems)):
        if here > at and len(page.between(page.words[here - 1], page.words[here])) > 3:
            break
        read += page.stems[here]
        if read == key:
            return here
        if len(read) > len(key) + 1:
            break
        if loose and one_letter_apart(read, key) and _slip(page, at, here, held):
            near = here
    return near


def _slip(page: Folded, at: int, last: int, held: frozenset[str]) -> bool:
    """
    A letter wrong makes a word that is none: Kestral Rise, but not Hill Lane for Mill Lane.

    In a long name the others say enough: Sacred Hart High.
    """
    strange = [
        w
        for w, s in zip(page.words[at : last + 1], page.stems[at : last + 1], strict=True)
        if s and s not in held
    ]
    if sum(map(len, held)) > 9 and len(strange) == 1 and strange[0].capital:
        return len(strange[0].low) > 3
    return bool(strange) and all(
        len(word.low) > 4 and word.low not in ORDINARY | EVERYDAY for word in strange
    )
