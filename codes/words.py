"""
Words of identity and wishes: what a child may ask for and a home may offer, in one spelling.

A ranking compares the two letter by letter (scoring.md 8). So each door by which such a word comes
in writes it as the list does (``as_asked``, ``as_offered``); a word that is on no list stays the
word that it is, in small letters, and is never made into another.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from codes.homes import Kind

LONGEST_WORD: Final = 40
IDENTITY: Final[tuple[tuple[str, str], ...]] = (
    ("halal", "Halal food"),
    ("kosher", "Kosher food"),
    ("vegetarian", "Vegetarian food"),
    ("vegan", "Vegan food"),
    ("mosque", "Time and transport for the mosque"),
    ("church", "Time and transport for church"),
    ("gurdwara", "Time and transport for the gurdwara"),
    ("mandir", "Time and transport for the mandir"),
    ("synagogue", "Time and transport for the synagogue"),
    ("afro hair", "Care of Afro hair"),
    ("black skin", "Care of Black skin"),
    ("lgbtq", "A home that affirms LGBTQ+ young people"),
    ("bsl", "British Sign Language"),
    ("makaton", "Makaton"),
    ("arabic", "Arabic spoken"),
    ("bengali", "Bengali spoken"),
    ("kurdish", "Kurdish spoken"),
    ("polish", "Polish spoken"),
    ("punjabi", "Punjabi spoken"),
    ("romanian", "Romanian spoken"),
    ("somali", "Somali spoken"),
    ("tigrinya", "Tigrinya spoken"),
    ("urdu", "Urdu spoken"),
)
# What a home may be like; a kind of home is stated of it elsewhere and is not among these.
COMFORTS: Final[tuple[tuple[str, str], ...]] = (
    ("dogs", "Dogs"),
    ("cats", "Cats"),
    ("no pets", "No pets"),
    ("garden", "A garden"),
    ("own room", "A room of their own"),
    ("other children", "Other children at home"),
    ("no other children", "No other children at home"),
    ("quiet", "A quiet home"),
    ("near town", "Near a town"),
    ("countryside", "In the countryside"),
)
WISHES: Final[tuple[tuple[str, str], ...]] = (
    *((kind.value, kind.label) for kind in Kind if kind != Kind.SECURE_HOME),
    *COMFORTS,
)
MEANING: Final = dict(IDENTITY + WISHES)
OFFERS: Final = dict(IDENTITY + COMFORTS)

_ACCENTS: Final = re.compile(r"([a-z])[\u0300-\u036f]+")  # of Latin letters: others need theirs
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))
_STRAIGHT: Final = str.maketrans(
    {**dict.fromkeys("‘’‚‛ʼ`´", "'"), **dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‐‑‒–—−", "-")}
)
_AT_THE_ENDS: Final = " .,;:!?'\"-*•…"
_BETWEEN: Final = re.compile(r"[-+/.,;:!?\"()_]+")
_ES: Final = ("ches", "shes", "sses", "xes")


def meaning(word: str) -> str:
    """What a word stands for; a word of their own stands for itself."""
    return MEANING.get(word, word)


def as_asked(words: Iterable[str]) -> list[str]:
    """What a child needs or wishes for as it is compared: each word once, in the order given."""
    return _tidy(words, _ASKED)


def as_offered(words: Iterable[str]) -> list[str]:
    """What a home offers as it is compared: each word once, in the order given."""
    return _tidy(words, _OFFERED)


def too_long(words: Iterable[str]) -> str | None:
    """The first that is longer than a word may be."""
    return next((word for word in words if len(word) > LONGEST_WORD), None)


def alike(word: str, others: Iterable[str]) -> str | None:
    """Another of these words that differs from it in a plural or a hyphen at most."""
    key = _key(word)
    return next((each for each in sorted(others) if each != word and _key(each) == key), None)


def plain(typed: str) -> str:
    """Small letters, single spaces, straight quotes, no accents, nothing at the ends."""
    text = typed.translate(_UNSEEN)
    for _ in range(2):  # folding may bring up letters that can be folded again
        text = unicodedata.normalize("NFKD", text).casefold()
    text = unicodedata.normalize("NFC", _ACCENTS.sub(r"\1", text))
    text = " ".join(text.translate(_STRAIGHT).replace("_", " ").split())
    return text.strip(_AT_THE_ENDS)


def _tidy(words: Iterable[str], listed: dict[str, str]) -> list[str]:
    known = ((_plain_or_code(word, listed)) for word in words)
    return list(dict.fromkeys(filter(None, known)))


def _plain_or_code(typed: str, listed: dict[str, str]) -> str:
    word = plain(typed)
    return listed.get(_key(word), word)


def _key(word: str) -> str:
    """The same for every spelling of a word: single, plural, with a hyphen or without."""
    parts = _BETWEEN.sub(" ", plain(word).replace("'", "")).split()
    return " ".join(_single(part) for part in parts)


def _single(part: str) -> str:
    if len(part) > 4 and part.endswith(_ES):
        return part[:-2]
    return part[:-1] if len(part) > 3 and part[-1] == "s" and part[-2] not in "su" else part


def _by_key(listed: dict[str, str]) -> dict[str, str]:
    """Codes by every way to write them or their names."""
    return {_key(text): code for code, name in listed.items() for text in (code, name)}


_ASKED: Final = _by_key(MEANING)
_OFFERED: Final = _by_key(OFFERS)
