"""Miles by DfE's method, exact to the last tenth."""

from fractions import Fraction
from math import isqrt

from hypothesis import given, settings
from hypothesis import strategies as st

from geography.distance import miles_text, tenths_between

east = st.integers(0, 700_000)
north = st.integers(0, 1_300_000)


def rounded_half_up(metres_squared: int) -> int:
    """The definition itself in fractions: the largest d with (d - 1/2) tenths not beyond."""
    d = isqrt(metres_squared) * 100 // 16093
    while Fraction(16093 * (2 * d + 1), 200) ** 2 <= metres_squared:
        d += 1
    return d


@settings(deadline=None)  # a busy machine is no fault
@given(east, north, east, north)
def test_tenths_are_metres_over_1609_3_rounded_half_up(e1: int, n1: int, e2: int, n2: int) -> None:
    squared = (e1 - e2) ** 2 + (n1 - n2) ** 2
    assert tenths_between(e1, n1, e2, n2) == rounded_half_up(squared)


@settings(deadline=None)
@given(st.integers(0, 4000), st.floats(0, 1))
def test_the_metre_before_a_half_rounds_down_and_the_metre_after_it_up(
    tenths: int, slant: float
) -> None:
    """No whole metres make an exact half, so the points on either side of it are the hard ones."""
    half = Fraction(16093 * (2 * tenths + 1), 200)
    across = int(slant * half)
    before = isqrt(int(half**2 - across**2))
    after = before + 1
    assert tenths_between(0, 0, across, before) == tenths
    assert tenths_between(0, 0, across, after) == tenths + 1


def test_nothing_lies_between_a_place_and_itself() -> None:
    assert tenths_between(391318, 298812, 391318, 298812) == 0


def test_the_distance_of_the_documented_case_is_2_7_miles() -> None:
    assert miles_text(tenths_between(391318, 298812, 395000, 301000)) == "2.7"


def test_miles_are_written_with_one_decimal() -> None:
    assert [miles_text(d) for d in (0, 7, 10, 2813)] == ["0.0", "0.7", "1.0", "281.3"]
