"""Schools, hospitals, streets and postcodes: those of the record, of a list, and by their form."""

import re
from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded, fold, listed, pieces
from needs.reading.found import Identity
from needs.reading.gazetteer import Gazetteer
from needs.reading.hits import Hit, block, warn
from needs.reading.names import one_letter_apart
from needs.reading.wordnames import MONTHS, ORDINARY

STREETS: Final = {
    "road": "rd", "street": "st", "avenue": "ave", "lane": "ln", "drive": "dr", "close": "cl",
    "crescent": "cres", "terrace": "terr", "gardens": "gdns", "grove": "gr", "court": "ct",
    "place": "pl", "square": "sq", "park": "pk", "mount": "mt", "way": "way", "walk": "walk",
    "hill": "hill", "rise": "rise", "view": "view", "mews": "mews", "row": "row", "green": "green",
    "parade": "pde", "croft": "croft", "fold": "fold", "gate": "gate", "bank": "bank",
}  # fmt: skip
_SHORTER: Final = {
    "wy": "way", "av": "avenue", "crt": "court", "ter": "terrace", "grv": "grove", "drv": "drive",
    "gdn": "gardens", "str": "street", "crs": "crescent", "la": "lane", "vw": "view",
}  # fmt: skip
_TYPES: Final = "|".join(
    sorted({*STREETS, *STREETS.values(), "av", "crt", "crs"}, key=len, reverse=True)
)
_PLAIN_TYPES: Final = (
    "Road|Rd|Street|Avenue|Ave|Lane|Drive|Crescent|Cres|Terrace|Gardens|Mews|Grove"
)
_MONTH_NAMES: Final = "|".join(month.capitalize() for month in MONTHS)
_ADDRESS: Final = re.compile(
    r"(?<![\w/.])(?:(?:[Ff]lat|[Aa]partment|[Uu]nit) \w{1,4},? ?)?\d{1,4}[A-Za-z]?,? "
    rf"(?!(?:Mr|Mrs|Ms|Miss|Dr|{_MONTH_NAMES})\b)"
    rf"(?:[A-Z][\w'\-]{{1,20}}\.? ){{1,4}}(?i:{_TYPES})\b\.?"
    r"(?![ -](?:[Ss]chool|[Pp]rimary|[Aa]cademy))"
)
_STREET: Final = re.compile(rf"(?<![\w'])(?:[A-Z][a-z'\-]{{2,20}} ){{1,3}}(?:{_PLAIN_TYPES})\b\.?")
_NOT_STREETS: Final = listed(
    """
    google red kew fast fleet coronation sesame quality high abbey memory penny main fleet the
    """
)
_POSTCODE: Final = re.compile(
    r"(?<![a-z0-9])(?:gir ?0aa|"
    r"(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkpstuw]|[a-hk-y]\d[abehmnprvwxy]))"
    r"[ \-.]{0,2}\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])"
)
_ORDINAL: Final = re.compile(r"(?:1st|2nd|3rd|\dth)$")
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


def places_in(page: Folded, identity: Identity, places: Gazetteer) -> Iterator[Hit]:
    for name in identity.schools:
        yield from _known(page, name, "school", "the child’s school", SCHOOL_WORDS)
    for name in identity.places:
        yield from _known(page, name, "place", "a place in the child’s life", HOSPITAL_WORDS)
    for address in identity.addresses:
        yield from _of_address(page, address)
    for postcode in identity.postcodes:
        yield from _of_postcode(page, postcode)
    yield from _postcodes(page)
    yield from _streets(page)
    yield from places.found_in(page)


def _known(
    page: Folded, name: str, type_: str, because: str, general: frozenset[str]
) -> Iterator[Hit]:
    """A place of the record: whole, without its general words, or by its first letters."""
    words = pieces(name.split(",")[0])
    if not _without(words, general):
        return  # "Primary school" names none
    yield from _phrase(page, words, type_, because)
    short = _without(words, general)
    if short and short != words:
        yield from _phrase(page, short, type_, because, capital=True)
    for part in _parts(short):
        yield from _phrase(page, part, type_, because, capital=True)
    yield from _short_saint(page, words, type_, because)
    for capitals in sorted(_first_letters(words)):
        for found in re.finditer(rf"(?<!\w){capitals}(?!\w)", page.text):
            yield warn(*found.span(), type_, f"{because}, by its first letters", held=True)


def _parts(short: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What is said for a longer name: Lourdes, or Our Lady, for Our Lady of Lourdes."""
    if len(short) < 2:
        return []
    own = [
        (word,) for word in short if len(word) > 4 and word not in ORDINARY and word not in STREETS
    ]
    ahead = short[: short.index("of")] if "of" in short else ()
    return [*own, *([ahead] if len(ahead) > 1 else [])]


def _first_letters(words: tuple[str, ...]) -> set[str]:
    """The capitals by which a school is called: of all its words, and of those before "for"."""
    before = words[: words.index("for")] if "for" in words else words
    runs = ("".join(w[0] for w in run if w not in _SMALL).upper() for run in (words, before))
    return {capitals for capitals in runs if 3 <= len(capitals) <= 6}


def _short_saint(page: Folded, words: tuple[str, ...], type_: str, because: str) -> Iterator[Hit]:
    """ "St Cuths" for St Cuthbert's."""
    if len(words) < 2 or _saint(words[0]) != "st" or len(words[1]) < 5:
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


def _phrase(
    page: Folded, words: tuple[str, ...], type_: str, because: str, *, capital: bool = False
) -> Iterator[Hit]:
    """The words one after the other, each perhaps with a letter wrong or shortened (St, Saint)."""
    held = [_saint(word) for word in words]
    loose = len("".join(words)) >= 6
    everyday = all(word in ORDINARY for word in words)
    for at in range(len(page.words)):
        end = _matches(page, at, held, loose=loose)
        if end is None:
            continue
        first = page.words[at]
        plain = capital and everyday
        if plain and len(words) == 1 and (not first.capital or first.opens):
            continue
        make = warn if plain and (len(words) == 1 or not first.capital) else block
        yield make(first.start, page.words[end].end, type_, because, held=True)


def _matches(page: Folded, at: int, held: list[str], *, loose: bool) -> int | None:
    """The index of the last word of the phrase that begins at a word, or nothing."""
    here = at
    slips = 0
    for word in held:
        while word != "s" and here > at and here < len(page.words) and page.words[here].low == "s":
            here += 1  # Mary's where the record says Mary
        if here >= len(page.words):
            return None
        read = _saint(page.words[here].low)
        if read == word:
            here += 1
            continue
        if word == "s" and here > at:
            continue  # St Marys, St Mary
        slips += 1
        if read == word + "s":
            slips -= 1
        elif not (
            loose
            and slips == 1
            and len(word) > 4
            and one_letter_apart(read, word)
            and read not in ORDINARY
        ):
            return None
        here += 1
    return here - 1


def _saint(word: str) -> str:
    return "st" if word == "saint" else word


def _of_address(page: Folded, address: str) -> Iterator[Hit]:
    """The address of the record: the street with or without its number, a house by its name."""
    lines = [line.strip() for line in re.split(r"[,\n;]+", fold(address).text) if line.strip()]
    street_seen = False
    for line in lines:
        words = pieces(line)
        if not words or street_seen:
            break
        numbered = any(sign.isdigit() for sign in words[0]) or words[0] in {
            "flat",
            "apartment",
            "unit",
        }
        own = _own_words(words)
        is_street = len(own) > 1 and own[-1] in {*STREETS, *STREETS.values()}
        if own and (is_street or not numbered or len(words) > 1):
            yield from _street_of_record(page, words, own, is_street=is_street)
        street_seen = is_street
    if not street_seen and lines:
        yield from _phrase(page, pieces(lines[0]), "address", "the address of the record")


def _own_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """A line of an address without numbers of flats and houses."""
    own = list(words)
    while own and (
        any(sign.isdigit() for sign in own[0])
        or own[0] in {"flat", "apartment", "unit"}
        or len(own[0]) == 1
    ):
        own.pop(0)
    kinds = {*STREETS, *STREETS.values()}
    ends = next((at for at, word in enumerate(own) if at and word in kinds), len(own))
    return tuple(own[: ends + 1])


def _street_of_record(
    page: Folded, words: tuple[str, ...], own: tuple[str, ...], *, is_street: bool
) -> Iterator[Hit]:
    if not is_street and len(own) < 2:
        return
    *name, kind = own
    kinds = (
        {kind, STREETS.get(kind, kind), *(k for k, v in STREETS.items() if v == kind)}
        if is_street
        else {kind}
    )
    kinds |= {short for short, long in _SHORTER.items() if long == kind}
    because = "the address of the record"
    for form in kinds:
        before = words[: words.index(own[0])]
        yield from _phrase(page, (*before, *name, form), "address", because)
        yield from _phrase(page, (*name, form), "address", because, capital=True)


def _of_postcode(page: Folded, postcode: str) -> Iterator[Hit]:
    signs = re.sub(r"\W", "", fold(postcode).low)
    if len(signs) < 4:
        return
    spaced = r"[ \-.\n]{0,2}".join(map(re.escape, signs))
    for found in re.finditer(rf"(?<![a-z0-9]){spaced}(?![a-z0-9])", page.low):
        yield block(*found.span(), "postcode", "a postcode of the record", held=True)
    outward = signs[:-3].upper()
    low = outward.lower() if len(outward) > 2 else outward
    for found in re.finditer(rf"(?<![A-Za-z0-9])(?:{outward}|{low})(?![A-Za-z0-9])", page.text):
        yield warn(
            *found.span(), "postcode", "the first half of a postcode of the record", held=True
        )


def _postcodes(page: Folded) -> Iterator[Hit]:
    for found in _POSTCODE.finditer(page.low):
        written = page.text[found.start() : found.end()]
        if not _ORDINAL.search(written):
            yield block(*found.span(), "postcode", "a whole postcode: a few houses")


def _streets(page: Folded) -> Iterator[Hit]:
    for found in _ADDRESS.finditer(page.text):
        yield block(*found.span(), "address", "a house number and a street")
    for found in _STREET.finditer(page.text):
        words = found[0].lower().split()
        if words[-2] not in _NOT_STREETS:
            start = found.start() + _lead_in(found[0])
            yield warn(start, found.end(), "address", "written like the name of a street")


def _lead_in(street: str) -> int:
    """Signs of words before the name that only begin the sentence: ``In Elm Road``."""
    first = street.split(" ", 1)[0]
    small = first.lower() in {
        "in",
        "on",
        "at",
        "from",
        "near",
        "the",
        "to",
        "his",
        "her",
        "off",
        "they",
        "she",
    }
    return len(first) + 1 if small and street.count(" ") > 1 else 0
