"""Whether a postcode exists, without a database; each is looked up once."""

from functools import lru_cache
from typing import Final

from geography.errors import UnknownPlace
from geography.postcodes import locate

# Real, but off the grid on which distances are measured.
_ELSEWHERE: Final = ("BT", "GY", "JE", "IM")


@lru_cache(maxsize=50_000)
def is_known(text: str) -> bool:
    """Whether a whole postcode is among those of Great Britain, or looks like one elsewhere."""
    try:
        return not locate(text).about
    except UnknownPlace:
        return text.startswith(_ELSEWHERE)
