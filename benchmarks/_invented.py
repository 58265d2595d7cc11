"""Invented homes and children for benchmarks: mostly plausible, reproducible, nobody real."""

from datetime import date

import numpy as np

from matching.kernel.codes import Dimension, Kind, PlaceKind, Sex
from matching.kernel.homes import FOREVER, Homes, Offers, Residents
from matching.kernel.types import Case, ImportantPlace, PlaceToAvoid, levels

ON = date(2026, 11, 22)
WORDS = ("church", "dogs", "garden", "halal", "hair", "mosque", "punjabi", "urdu")
_KIND_SHARES = [0.05, 0.20, 0.40, 0.18, 0.03, 0.10, 0.02, 0.02]
_LEVEL_SHARES = [0.5, 0.3, 0.1, 0.05, 0.03, 0.02]  # not assessed, 0, 1, 2, 3, 4


def homes(n: int, *, seed: int = 20261122) -> Homes:
    """``n`` homes across the middle of England."""
    draw = np.random.default_rng(seed)
    today = ON.toordinal()
    kind = draw.choice(len(Kind), n, p=_KIND_SHARES)
    youngest = draw.integers(0, 12, n)
    asked = draw.integers(0, 20, n)
    declared = draw.random((n, 20)) < 0.6
    return Homes.build(
        home_id=draw.permutation(n) + 1,
        kind=kind,
        easting_m=draw.integers(350_000, 450_000, n),
        northing_m=draw.integers(250_000, 350_000, n),
        capability=np.where(declared, draw.integers(1, 5, (n, 20)), -1),
        age_from=youngest,
        age_to=np.minimum(youngest + draw.integers(3, 14, n), 18),
        sexes=draw.choice([Sex.M, Sex.F, Sex.M | Sex.F, 7], n, p=[0.1, 0.1, 0.6, 0.2]),
        registered_from=np.full(n, today - 1000),
        registered_to=np.where(draw.random(n) < 0.03, today - 5, FOREVER),
        beds_free=draw.choice([0, 1, 2, 3], n, p=[0.4, 0.4, 0.15, 0.05]),
        free_from=today + draw.integers(-30, 10, n),
        weekly_pence=draw.integers(40_000, 700_000, n),
        rating=draw.choice(5, n, p=[0.1, 0.6, 0.15, 0.05, 0.1]),
        confirmed_on=today - draw.integers(0, 40, n),
        asked=asked,
        accepted=asked // 2,
        fostered=np.where(kind <= Kind.AGENCY_FOSTER, draw.choice(4, n, p=[0.5, 0.2, 0.2, 0.1]), 0),
        access=draw.integers(0, 8, n),
        suspended=draw.choice(3, n, p=[0.96, 0.02, 0.02]),
        residents=Residents.build(
            home_row=draw.integers(0, n, n // 2),
            age=draw.integers(0, 18, n // 2),
            shb=draw.choice(6, n // 2, p=_LEVEL_SHARES) - 1,
            exp=draw.choice(6, n // 2, p=_LEVEL_SHARES) - 1,
        ),
        offers=Offers(WORDS, draw.random((len(WORDS), n)) < 0.3),
    )


def children(n: int, *, seed: int = 7) -> list[Case]:
    """``n`` referrals with needs, places, a place to avoid, siblings, words and limits."""
    draw = np.random.default_rng(seed)
    return [_child(draw) for _ in range(n)]


def _child(draw: np.random.Generator) -> Case:
    east, north = (int(metres) for metres in draw.integers([370_000, 270_000], [430_000, 330_000]))
    dimensions, assessed = list(Dimension), draw.choice(20, 12, replace=False)
    return Case(
        on=ON,
        born=date(2026 - int(draw.integers(8, 18)), int(draw.integers(1, 13)), 5),
        first_night=date(2026, 11, 25),
        sex=Sex.M if draw.random() < 0.5 else Sex.F,
        easting_m=east,
        northing_m=north,
        needs=levels({dimensions[i]: int(draw.choice([0, 1, 2, 2, 3])) for i in assessed}),
        places=(
            ImportantPlace(PlaceKind.SCHOOL, east + 900, north + 500, 5, keep=True),
            ImportantPlace(PlaceKind.FAMILY, east - 9_000, north + 7_000, 2),
        ),
        avoid=(PlaceToAvoid(east + 20_000, north, 50),),
        siblings=2,
        ruled_out=frozenset({Kind.RESIDENTIAL_SCHOOL}),
        identity=frozenset({"halal", "punjabi"}),
        wishes=frozenset({"dogs", "garden"}),
        cost_ceiling_pence=600_000,
        max_tenths=500,
    )
