"""Exact facts as the bands in which a provider is told of them."""

from typing import Final

AGES: Final = ((0, 4), (5, 9), (10, 12), (13, 15), (16, 17))  # whole years, inclusive
MILES: Final = ((0, 10), (10, 20), (20, 50))  # up to, and not including, the second
MOST_TOLD: Final = 4  # children to live together; more is told as "4 or more"


def age_band(age: int) -> str:
    """ "10 to 12"; somebody of 18 is not looked after, but may still be in the records."""
    for first, last in AGES:
        if first <= age <= last:
            return f"{first} to {last}"
    return "18 or over"


def distance_band(tenths: int) -> str:
    """
    One of four bands.

    :param tenths: of a mile, from the middle of the council's area to the nearest home of the
        provider. Nothing about the child goes into it, so that no number of packs, and no number
        of providers who compare theirs, says more about where the child lives than the council.
    """
    for low, high in MILES:
        if tenths < 10 * high:
            return f"{low} to {high} miles"
    return "more than 50 miles"


def together_told(count: int) -> str:
    """How many children are to live together, this child included."""
    return f"{MOST_TOLD} or more" if count >= MOST_TOLD else str(count)
