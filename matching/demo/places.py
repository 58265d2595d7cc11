"""Real postcodes to live at, by the council that they lie in."""

from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geography.authorities import adjoining_pairs, authorities
from geography.distance import tenths_between
from geography.package import postcodes_of
from matching.demo.dice import Dice

_EVERY: Final = 7  # one postcode in seven is choice enough
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


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """Some of a council's postcodes, in order: row i of each array is the same one."""

    authority_code: str
    postcode: NDArray[np.bytes_]  # (n,) seven bytes, the outward part filled up to four
    easting_m: NDArray[np.int64]  # (n,)
    northing_m: NDArray[np.int64]  # (n,)

    def spot(self, row: int) -> Spot:
        text = bytes(self.postcode[row]).decode()
        place = int(self.easting_m[row]), int(self.northing_m[row])
        return Spot(f"{text[:4].strip()} {text[4:]}", *place, self.authority_code)


@cache
def _areas() -> dict[str, Area]:
    """Every English council that has postcodes with our letters, by code."""
    read = [postcodes_of(letter).rows(slice(None, None, _EVERY)) for letter in _LETTERS]
    council = np.concatenate([np.array(part.codes, "S9")[part.authority] for part in read])
    postcode = np.concatenate([part.postcode for part in read])
    easting = np.concatenate([part.easting_m for part in read]).astype(np.int64)
    northing = np.concatenate([part.northing_m for part in read]).astype(np.int64)
    order = np.argsort(council, kind="stable")
    codes, starts = np.unique(council[order], return_index=True)
    parts = np.split(order, starts[1:])
    return {
        bytes(code).decode(): Area(bytes(code).decode(), postcode[p], easting[p], northing[p])
        for code, p in zip(codes, parts, strict=True)
        if code.startswith(b"E")
    }


@cache
def _zones(authority_code: str) -> dict[str, tuple[str, ...]]:
    """The councils around one: itself, those that adjoin it, the rest of the region, the tail."""
    pairs = adjoining_pairs()
    beside = {a if b == authority_code else b for a, b in pairs if authority_code in (a, b)}
    region = {a.code for a in authorities() if a.region == _REGION}
    near = {authority_code} | beside | region
    return {
        "own": (authority_code,),
        "adjoining": tuple(sorted(beside)),
        "region": tuple(sorted(region - beside - {authority_code})),
        "tail": tuple(sorted(_areas().keys() - near)),
    }


def somewhere(dice: Dice, authority_code: str, zone: str = "own") -> Spot:
    """A postcode in a council, or in one of the zones around it."""
    area = _areas()[dice.choice(_zones(authority_code)[zone])]
    return area.spot(dice.randrange(len(area.postcode)))


def nearest(authority_code: str, easting_m: int, northing_m: int) -> Spot:
    """The council's own postcode that lies nearest to a point."""
    area = _areas()[authority_code]
    squares = (area.easting_m - easting_m) ** 2 + (area.northing_m - northing_m) ** 2
    return area.spot(int(squares.argmin()))
