"""
Miles by the Department for Education's own method: straight lines on the National Grid.

Metres are divided by 1609.3 and shown with one decimal (scoring.md 3). All is done in whole
numbers, so that a distance on the very edge of a tenth comes out the same everywhere.
"""

from math import isqrt
from typing import Final

# One tenth of a mile is 160.93 m. With S in square metres, 200 · √S / 16093 is twice the distance
# in tenths, and floor((floor(2x) + 1) / 2) rounds x half up.
_DOUBLE: Final = 200 * 200
_TENTH: Final = 16093


def tenths_between(e1: int, n1: int, e2: int, n2: int) -> int:
    """Tenths of a mile between two points in whole grid metres, rounded half up."""
    square = (e1 - e2) ** 2 + (n1 - n2) ** 2
    return (isqrt(_DOUBLE * square) // _TENTH + 1) // 2


def miles_text(tenths: int) -> str:
    """Write tenths of a mile as miles with one decimal: 27 is "2.7"."""
    return f"{tenths // 10}.{tenths % 10}"
