"""The rule for councils that adjoin, on small maps drawn for it."""

import numpy as np
from numpy.typing import NDArray

from geography.boundaries import touching

Map = tuple[NDArray[np.int64], NDArray[np.int64]]


def two_councils(*, gap_m: int, spacing_m: int) -> Map:
    """Two long shores of postcodes that face each other, that far apart."""
    side, shore = np.arange(0, 3000, spacing_m), np.arange(0, 30_000, spacing_m)
    block = np.array([(x, y) for x in side for y in shore])
    # Postcodes never stand in exact rows, and four on one circle have no single mesh.
    block = block + np.random.default_rng(1).integers(0, spacing_m // 3, block.shape)
    beyond = block + np.array([side[-1] + gap_m, 0])
    council = np.repeat([3, 8], len(block))
    return np.concatenate((block, beyond)), council


def test_councils_with_houses_on_both_sides_adjoin() -> None:
    assert list(touching(*two_councils(gap_m=300, spacing_m=300))) == [(3, 8)]


def test_councils_across_a_narrow_river_adjoin() -> None:
    assert list(touching(*two_councils(gap_m=600, spacing_m=150))) == [(3, 8)]


def test_councils_across_an_estuary_do_not() -> None:
    assert list(touching(*two_councils(gap_m=1800, spacing_m=200))) == []


def test_councils_with_thin_country_between_them_adjoin() -> None:
    assert list(touching(*two_councils(gap_m=1500, spacing_m=1500))) == [(3, 8)]


def test_councils_far_apart_do_not() -> None:
    assert list(touching(*two_councils(gap_m=9000, spacing_m=500))) == []
