"""Ties are broken on purpose: tier, total, need, distance, home id."""

from random import Random

import numpy as np
import pytest

from matching.kernel import ranking
from matching.kernel.ranking import order_of

Row = tuple[int, int, int, int]  # tier, total, need, tenths


def positions(rows: list[Row]) -> list[int]:
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    tier, total, need, tenths = columns
    return order_of(
        tier=tier.astype(np.int8), total=total, need=need, tenths=tenths.astype(np.int32)
    ).tolist()


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ((1, 0, 0, 900), (2, 100_000, 1000, 0)),
        ((2, 50_001, 0, 900), (2, 50_000, 1000, 0)),
        ((2, 50_000, 501, 900), (2, 50_000, 500, 0)),
        ((2, 50_000, 500, 10), (2, 50_000, 500, 11)),
    ],
)
def test_the_earlier_rule_settles_it(better: Row, worse: Row) -> None:
    assert positions([worse, better]) == [1, 0]


def test_equal_in_everything_the_lower_home_id_comes_first() -> None:
    assert positions([(1, 70_000, 700, 30)] * 5) == [0, 1, 2, 3, 4]


def test_the_packed_key_and_the_plain_sort_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(1)
    rows = [
        (rng.randint(1, 3), rng.choice([0, 1, 99_999, 100_000]), rng.choice([0, 1000]), distance)
        for distance in rng.choices([0, 1, 87_878], k=500)
    ]
    packed = positions(rows)
    monkeypatch.setattr(ranking, "_ROW_BITS", 0)  # as if there were more options than bits
    assert positions(rows) == packed
    assert packed == sorted(
        range(500), key=lambda i: (rows[i][0], -rows[i][1], -rows[i][2], rows[i][3], i)
    )


def test_no_option_gives_an_empty_order() -> None:
    assert positions([]) == []
