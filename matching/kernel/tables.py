"""Distances in tenths of a mile, and the tables that are worked out once and rounded once."""

import math
from collections.abc import Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.kernel.homes import FURTHEST_M

# scoring.md section 3: d = (isqrt(40000·S) // 16093 + 1) // 2, S in square metres. Hence d >= k
# exactly when S >= (2k - 1)²·16093² / 40000, a whole number once it is rounded up.
_FURTHEST_TENTHS = math.isqrt(40_000 * 8 * FURTHEST_M**2) // 32_186 + 2
_ODD = 2 * np.arange(_FURTHEST_TENTHS + 1, dtype=np.int64) - 1
LEAST_SQUARE = (-(-((_ODD * 16_093) ** 2) // 40_000)).astype(np.float64)  # (88k,) of d = index
LEAST_SQUARE[0] = 0.0
LEAST_SQUARE.flags.writeable = False
_T = TypeVar("_T", bound=np.generic)
_TENTHS_PER_M = 100 / 16_093
_EXACT_BELOW = LEAST_SQUARE[6_000]  # a test walks every boundary: floats are exact up to here


def squares(
    easting: NDArray[np.float64], northing: NDArray[np.float64], point: tuple[int, int]
) -> NDArray[np.float64]:
    """Squared metres from a point, (n,); whole numbers below 2**53, so exact."""
    east = easting - point[0]
    north = northing - point[1]
    east *= east
    north *= north
    east += north
    return east


def tenths_of(square: NDArray[np.float64]) -> NDArray[np.int32]:
    """Tenths of a mile, rounded half up, from squared metres, (n,); exact (scoring.md 3)."""
    float_tenths = np.sqrt(square)
    float_tenths *= _TENTHS_PER_M
    float_tenths += 0.5
    tenths = float_tenths.astype(np.int32)
    far = square >= _EXACT_BELOW
    if far.any():
        # Beyond 600 miles a float can round up across a boundary; it never rounds down.
        tenths[far] -= square[far] < LEAST_SQUARE[tenths[far]]
    return tenths


def nearer_than(square: NDArray[np.float64], tenths: int) -> NDArray[np.bool_]:
    """Whether the distance as shown is below the given tenths, without taking a root, (n,)."""
    if tenths >= len(LEAST_SQUARE):
        return np.ones(len(square), dtype=np.bool_)
    return square < LEAST_SQUARE[tenths]


def taken(table: NDArray[_T], columns: NDArray[np.int64]) -> NDArray[_T]:
    """``table[:, columns]``, row by row: numpy is ten times slower over both axes at once."""
    out = np.empty((len(table), len(columns)), dtype=table.dtype)
    for row, values in zip(out, table, strict=True):
        values.take(columns, out=row, mode="clip")  # every column is one; "raise" would copy
    return out


def round_half_up(value: float) -> int:
    """Python's and numpy's own ``round`` go to the even neighbour at exact halves."""
    return math.floor(value + 0.5)


def _falling(*, full_until: int, half_every: int) -> NDArray[np.int64]:
    """1000 up to ``full_until``, halved every ``half_every`` steps, down to its first 0."""
    steps = full_until + 11 * half_every  # 1000 / 2**11 is below one half
    return np.array(
        [
            round_half_up(1000 * 2 ** -(max(0, step - full_until) / half_every))
            for step in range(steps + 1)
        ],
        dtype=np.int64,
    )


HOME_HALF_LIFE = 20  # miles; schools and family carry theirs in PlaceKind
NEAR: Mapping[int, NDArray[np.int64]] = {
    miles: _falling(full_until=20, half_every=10 * miles) for miles in (5, 15, HOME_HALF_LIFE)
}  # by half-life: per mille at each distance in tenths
FRESHNESS = _falling(full_until=0, half_every=14)  # per mille at each day since confirmation


def near(tenths: NDArray[np.int32], half_life: int) -> NDArray[np.int64]:
    """Nearness per mille, 1000 within two miles, 0 beyond the table, (n,)."""
    return NEAR[half_life].take(tenths, mode="clip")


def freshness(days: NDArray[np.int32]) -> NDArray[np.int64]:
    """Per mille, 1000 on the day of confirmation (or a later date), halved in 14 days, (n,)."""
    return FRESHNESS.take(days, mode="clip")
