"""Real postcodes to live at, by the council that they lie in."""

from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geography.authorities import adjoining_pairs, authorities
from geography.distance import tenths_between
from geography.package import Postcodes, postcodes_of
from matching.demo.dice import Dice

_EVERY: Final = 7  # one postcode in seven is choice enough, and seven times as fast to sort
# The West Midlands' own letters hold half of England besides; L, M, N and P widen the tail.
_LETTERS: Final = "BCDHLMNPSTW"
_REGION: Final = "West Midlands"


class Spot(NamedTuple):
    """A real postcode and where it lies, in grid metres."""

    postcode: str
    easting_m: int
    northing_m: int
    authority_code: str

    def tenths_to(self, easting_m: int, northing_m: int) -> int:
        """Tenths of a mile to a point."""
        return tenths_between(self.easting_m, self.northing_m, easting_m, northing_m)


@cache
def spots_of(authority_code: str) -> tuple[Spot, ...]:
    """Some of a council's postcodes, in order."""
    found: list[Spot] = []
    for letter in _LETTERS:
        postcodes, councils = _of_letter(letter)
        for row in np.flatnonzero(councils == authority_code.encode()).tolist():
            text = bytes(postcodes.postcode[row]).decode()
            place = int(postcodes.easting_m[row]), int(postcodes.northing_m[row])
            found.append(Spot(f"{text[:4].strip()} {text[4:]}", *place, authority_code))
    return tuple(found)


@cache
def _of_letter(letter: str) -> tuple[Postcodes, NDArray[np.bytes_]]:
    postcodes = postcodes_of(letter).rows(slice(None, None, _EVERY))
    return postcodes, np.array(postcodes.codes, "S9")[postcodes.authority]


@cache
def _zones(authority_code: str) -> dict[str, tuple[str, ...]]:
    """The councils around one: itself, those that adjoin it, the rest of the region, the tail."""
    pairs = adjoining_pairs()
    beside = {a if b == authority_code else b for a, b in pairs if authority_code in (a, b)}
    region = {a.code for a in authorities() if a.region == _REGION}
    known = {authority_code} | beside | region
    rest = (a.code for a in authorities() if a.code not in known and spots_of(a.code))
    return {
        "own": (authority_code,),
        "adjoining": tuple(sorted(beside)),
        "region": tuple(sorted(region - beside - {authority_code})),
        "tail": tuple(rest),
    }


def somewhere(dice: Dice, authority_code: str, zone: str = "own") -> Spot:
    """A postcode in a council, or in one of the zones around it."""
    return dice.choice(spots_of(dice.choice(_zones(authority_code)[zone])))


def nearest(authority_code: str, easting_m: int, northing_m: int) -> Spot:
    """The council's own postcode that lies nearest to a point."""
    eastings, northings = _grid(authority_code)
    squares = (eastings - easting_m) ** 2 + (northings - northing_m) ** 2
    return spots_of(authority_code)[int(squares.argmin())]


@cache
def _grid(authority_code: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    spots = spots_of(authority_code)
    return np.array([s.easting_m for s in spots]), np.array([s.northing_m for s in spots])
