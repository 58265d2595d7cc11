"""Prices of a band: shared where all are known, and never another child's where one is not."""

import numpy as np
import pytest

from matching.arrays.prices import Prices
from matching.kernel.codes import Band


def prices(*known: bool) -> Prices:
    weekly = np.arange(5 * len(known), dtype=np.int64).reshape(-1, 5)
    return Prices(weekly_pence=weekly, known=np.repeat([known], 5, axis=0).T)


def test_children_of_a_band_share_one_array_that_nobody_can_change() -> None:
    both = prices(True, True)
    one = both.for_case(Band.ENHANCED, dearest_pence=900, ceiling_pence=None)
    other = both.for_case(Band.ENHANCED, dearest_pence=100, ceiling_pence=5)
    assert one is other
    assert one.tolist() == [1, 6]
    with pytest.raises(ValueError, match="read-only"):
        one[0] = 0


def test_an_unknown_price_is_the_dearest_of_each_childs_own() -> None:
    some = prices(True, False)
    for dearest, ceiling, expected in ((900, None, 900), (100, 400, 401), (900, 400, 900)):
        found = some.for_case(Band.STANDARD, dearest_pence=dearest, ceiling_pence=ceiling)
        assert found.tolist() == [0, expected]
    assert some.weekly_pence[1, 0] == 5
