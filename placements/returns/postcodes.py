"""Where a return's postcodes lie, without a database; each is looked up once."""

import re
from functools import lru_cache
from typing import Final

from geography.errors import UnknownPlace
from geography.postcodes import Located, locate

# Real, but off the grid on which distances are measured.
_ELSEWHERE: Final = re.compile(r"(BT|GY|JE|IM)\d{1,2} ?\d[A-Z]{2}", re.ASCII)


@lru_cache(maxsize=50_000)
def place_of(text: str) -> Located | None:
    """A whole postcode of Great Britain; None where there is no such place on the grid."""
    try:
        found = locate(text)
    except UnknownPlace:
        return None
    return None if found.about else found


def area_of(text: str) -> Located | None:
    """The postcode, or the smallest area around it that is known: its sector or its district."""
    words = text.split()
    if len(words) != 2:
        return place_of(text) if text else None
    for tried in (text, f"{words[0]} {words[1][:1]}", words[0]):
        try:
            return locate(tried)
        except UnknownPlace:
            continue
    return None


def is_known(text: str) -> bool:
    """Whether a whole postcode is among those of Great Britain, or looks like one elsewhere."""
    return _ELSEWHERE.fullmatch(text) is not None or place_of(text) is not None
