"""Addresses and postcodes: those of the record, and any by their form."""

import re
from collections.abc import Iterator
from typing import Final

from needs.reading.folding import Folded, fold, listed, pieces
from needs.reading.hits import Hit, block, warn
from needs.reading.phrases import is_plain, phrase, stands
from needs.reading.wordnames import EVERYDAY, MONTHS

STREETS: Final = {
    "road": "rd", "street": "st", "avenue": "ave", "lane": "ln", "drive": "dr", "close": "cl",
    "crescent": "cres", "terrace": "terr", "gardens": "gdns", "grove": "gr", "court": "ct",
    "place": "pl", "square": "sq", "park": "pk", "mount": "mt", "way": "way", "walk": "walk",
    "hill": "hill", "rise": "rise", "view": "view", "mews": "mews", "row": "row", "green": "green",
    "parade": "pde", "croft": "croft", "fold": "fold", "gate": "gate", "bank": "bank",
    "approach": "app", "drove": "drove", "yard": "yd", "broadway": "bdwy", "wynd": "wynd",
    "quay": "quay",
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
_SMALL_ADDRESS: Final = re.compile(
    r"(?<![\w/.])\d{1,4}[a-z]?,? ([a-z'\-]{3,20} )?([a-z'\-]{3,20}) "
    r"(?:road|rd|street|avenue|ave|lane|crescent|cres|terrace|gardens|gdns|grove|mews)\b"
)
_STREET: Final = re.compile(rf"(?<![\w'])(?:[A-Z][a-z'\-]{{2,20}} ){{1,3}}(?:{_PLAIN_TYPES})\b\.?")
_NOT_STREETS: Final = listed(
    """
    google red kew fast fleet coronation sesame quality high abbey memory penny main fleet the
    """
)
_UNITS: Final = listed("minute minutes mile miles metre metres hour hours lane pound pounds")
_POSTCODE: Final = re.compile(
    r"(?<![a-z0-9])(?:gir ?0aa|"
    r"(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkpstuw]|[a-hk-y]\d[abehmnprvwxy]))"
    r"[ \-.]{0,2}\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])"
)
_ORDINAL: Final = re.compile(r"(?:1st|2nd|3rd|\dth)$")
_FLATS: Final = listed("flat apartment apt unit room plot caravan pitch")
# What the name of a house or a site ends in, and people leave out.
_SITES: Final = listed(
    """
    house cottage cottages farm caravan site park court lodge flats apartments tower mansions
    buildings estate view point yard barn hall
    """
)
_OF: Final = "the address of the record"


def addresses_in(
    page: Folded, addresses: tuple[str, ...], postcodes: tuple[str, ...]
) -> Iterator[Hit]:
    for address in addresses:
        yield from _of_address(page, address)
    for postcode in postcodes:
        yield from _of_postcode(page, postcode)
    yield from _postcodes(page)
    yield from _streets(page)


def _of_address(page: Folded, address: str) -> Iterator[Hit]:
    """Every line down to the street: with its number or without, a house by its name."""
    lines = [words for line in re.split(r"[,\n;]+", fold(address).text) if (words := pieces(line))]
    street = max((at for at, words in enumerate(lines[:3]) if _is_street(words)), default=None)
    for at, words in enumerate(lines if street is None else lines[: street + 1]):
        own = _own_words(words)
        yield from _numbers(page, words[: len(words) - len(own)])
        if own and (len(own) > 1 or at == 0 or street is not None):
            yield from _line(page, words, own)


def _is_street(words: tuple[str, ...]) -> bool:
    own = _own_words(words)
    return len(own) > 1 and own[-1] in {*STREETS, *STREETS.values()}


def _own_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """A line of an address without the numbers of flats and houses, down to Road or Street."""
    own = list(words)
    while own and (any(sign.isdigit() for sign in own[0]) or own[0] in _FLATS or len(own[0]) == 1):
        own.pop(0)
    kinds = {*STREETS, *STREETS.values()}
    ends = next((at for at, word in enumerate(own) if at and word in kinds), len(own))
    return tuple(own[: ends + 1])


def _numbers(page: Folded, before: tuple[str, ...]) -> Iterator[Hit]:
    """ "Flat 12" and "number 41", without the name of the street."""
    label = before[0] if before and before[0] in _FLATS else "number"
    label = "(?:flat|apartment|apt|unit)" if label in {"flat", "apartment", "apt"} else label
    number = next((word for word in before if any(sign.isdigit() for sign in word)), "")
    if number and number in page.squeezed:
        label = r"(?:number|no\.?|house)" if label == "number" else label
        for found in re.finditer(rf"(?<!\w){label} {number}(?!\w|[.:]\d)", page.low):
            yield warn(*found.span(), "address", f"{_OF}, perhaps", held=True)


def _line(page: Folded, words: tuple[str, ...], own: tuple[str, ...]) -> Iterator[Hit]:
    number = words[: words.index(own[0])]
    for name in sorted({*_kinds(own), _bare(own)} - {()}):
        yield from phrase(page, (*number, *name), "address", _OF)
        yield from phrase(page, name, "address", _OF, capital=True)
    for word in own:
        if len(word) > 4 and not is_plain(word) and word not in _SITES | {*STREETS}:
            if number:
                yield from phrase(page, (number[-1], word), "address", _OF)
            for start, end in stands(page, (word,), loose=False):
                if page.text[start].isupper():
                    yield warn(start, end, "address", f"{_OF}, in part", held=True)


def _kinds(own: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The name of a street with its kind in full and shortened: Road, Rd."""
    *name, kind = own
    forms = {kind, STREETS.get(kind, kind), *(long for long, s in STREETS.items() if s == kind)}
    forms |= {short for short, long in _SHORTER.items() if long in forms}
    return {(*name, form) for form in forms} if len(own) > 1 else {own}


def _bare(own: tuple[str, ...]) -> tuple[str, ...]:
    """Long Drove of Long Drove Caravan Site; nothing where too little is left."""
    left = list(own)
    while left and left[-1] in _SITES:
        left.pop()
    return tuple(left) if len(left) > 1 or (left and not is_plain(left[0])) else ()


def _of_postcode(page: Folded, postcode: str) -> Iterator[Hit]:
    signs = re.sub(r"\W", "", fold(postcode).low)
    if len(signs) < 4 or signs[:-3] not in page.squeezed:
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
    for found in _SMALL_ADDRESS.finditer(page.low):
        if not is_plain(found[2]) and found[2] not in _UNITS and (found[1] or "") not in EVERYDAY:
            yield warn(*found.span(), "address", "a house number and a street, perhaps")
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
