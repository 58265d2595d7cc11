"""
Words to choose from for identity and wishes; other words may be typed beside them.

A ranking compares them with what a home offers letter by letter (scoring.md 8), so the words
come first and what they mean stands beside them.
"""

from typing import Final

from codes.homes import Kind

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
WISHES: Final[tuple[tuple[str, str], ...]] = (
    *((kind.value, kind.label) for kind in Kind if kind != Kind.SECURE_HOME),
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
MEANING: Final = dict(IDENTITY + WISHES)


def meaning(word: str) -> str:
    """What a word stands for; a word of their own stands for itself."""
    return MEANING.get(word, word)


def as_word(typed: str) -> str:
    """A word as it is compared: small letters, single spaces."""
    return " ".join(typed.lower().split())
