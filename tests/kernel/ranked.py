"""Options in ranked order, invented: few different scores, so that ties are met again and again."""

from random import Random

import numpy as np
from hypothesis import strategies as st

from matching.kernel.rankedoptions import RankedOptions
from matching.kernel.types import Weights

Row = tuple[int, tuple[int, int, int, int, int], int]  # tier, scores, tenths

SCORES = [st.sampled_from([0, 300, 400, 500, 1000]), st.integers(0, 1000)]
scores = st.tuples(*[st.one_of(SCORES)] * 5)
rows = st.lists(st.tuples(st.integers(1, 3), scores, st.sampled_from([0, 9])), max_size=12)
cuts = st.lists(st.sampled_from([0, 10, 20, 45, 50, 99, 100]), min_size=4, max_size=4).map(sorted)
weights = cuts.map(lambda cut: Weights(*np.diff([0, *cut, 100]).tolist()))


def key(row: Row, home_id: int, parts: tuple[int, ...]) -> tuple[int, ...]:
    """The order of scoring.md 4 under any weights."""
    tier, score, tenths = row
    total = sum(w * s for w, s in zip(parts, score, strict=True))
    return tier, -total, -score[0], tenths, home_id


def ranked(given: list[Row], under: Weights) -> RankedOptions:
    """The rows as a ranking would order them; the home id is the place in the list."""
    order = sorted(range(len(given)), key=lambda i: key(given[i], i, under.row))
    return RankedOptions(
        home_id=np.array(order, dtype=np.int64),
        tier=np.array([given[i][0] for i in order], dtype=np.int8),
        scores=np.array([given[i][1] for i in order], dtype=np.int64).reshape(-1, 5),
        tenths=np.array([given[i][2] for i in order], dtype=np.int32),
        weights=under,
    )


def many(n: int, *, seed: int, tiers: int = 3) -> RankedOptions:
    """So many options of plausible scores, under the usual weights."""
    rng = Random(seed)
    found = [
        (
            rng.randint(1, tiers),
            (
                rng.randint(500, 1000),
                rng.randint(200, 1000),
                rng.randint(300, 1000),
                rng.choice([0, 333, 500, 1000]),
                rng.randint(400, 900),
            ),
            rng.randint(0, 400),
        )
        for _ in range(n)
    ]
    return ranked(found, Weights())
