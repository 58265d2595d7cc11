"""Random case files, crowded around the edges of the rules so that every rule is met and missed."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from tests.kernel.twin import BANDS, CODES, RATING

ON = date(2026, 11, 22)
HOME = {"easting": 391318, "northing": 298812}
KINDS = [
    "kinship_foster",
    "in_house_foster",
    "agency_foster",
    "childrens_home",
    "residential_school",
    "supported_accommodation",
    "family_centre",
    "secure_home",
]
ORDINARY = KINDS[1:4]
FLAGS = ["dol", "secure_criteria", "solo", "emergency", "wheelchair", "ground_floor", "hoist"]
WORDS = ["halal", "punjabi", "church", "dogs", "garden", "agency_foster"]
EDGES_TENTHS = [20, 50, 80, 220, 620, 820]  # two miles, radius, school, exact halves of the table


def days(rng: Random, *edges: int) -> int:
    """A number of days on or beside one of the edges."""
    return rng.choice(edges) + rng.choice([-1, 0, 0, 1])


def point_near(rng: Random, around: dict[str, int]) -> dict[str, int]:
    """A point whose distance lies on either side of a rounding edge, or anywhere."""
    if rng.random() < 0.6:
        tenths = rng.choice(EDGES_TENTHS) + rng.choice([0, 0, 1, 2])
        metres = (2 * tenths - 1) * 16093 // 200 + rng.choice([-1, 0, 1, 80])
        if rng.random() < 0.5:
            return {"easting": around["easting"] + metres, "northing": around["northing"]}
        return {"easting": around["easting"], "northing": around["northing"] - metres}
    spread = rng.choice([900, 9_000, 90_000, 600_000])
    return {
        "easting": around["easting"] + rng.randint(-spread, spread),
        "northing": around["northing"] + rng.randint(-spread, spread),
    }


def levels(rng: Random, share: float, high: int = 4) -> dict[str, int]:
    return {code: rng.randint(0, high) for code in CODES if rng.random() < share}


def capability(rng: Random, needs: dict[str, int]) -> dict[str, int]:
    """Levels drawn freely, or just enough for the needs but for one level here and there."""
    if rng.random() < 0.4:
        return levels(rng, 0.6)
    return {code: max(0, need - (rng.random() < 0.1)) for code, need in needs.items()}


def some(rng: Random, words: list[str], share: float) -> list[str]:
    found = [word for word in words if rng.random() < share]
    return found + found[:1] if rng.random() < 0.1 else found  # a word given twice counts once


def miles(rng: Random) -> Decimal | int:
    choices: list[Decimal | int] = [
        Decimal("5.0"),
        5,
        Decimal("8.0"),
        Decimal("22.1"),
        Decimal("62.0"),
    ]
    return rng.choice(choices)


def random_child(rng: Random) -> dict[str, Any]:
    night = ON + timedelta(days=rng.randint(0, 10))
    birthday = night.replace(year=night.year - rng.choice([8, 12, 15, 16, 16, 17, 17]))
    born = rng.choice([birthday, birthday + timedelta(days=1), date(2012, 2, 29)])
    if born == date(2012, 2, 29):
        night = rng.choice([date(2027, 2, 28), date(2027, 3, 1), date(2028, 2, 29)])
    child: dict[str, Any] = {
        "born": born,
        "sex": rng.choice("MMFFU"),
        "home": dict(HOME),
        "first_night": night,
        "needs": levels(rng, rng.choice([0, 0.2, 0.5, 1]), rng.choice([1, 2, 3, 4])),
    }
    optional = {
        "importance": {c: rng.choice(["desirable", "important", "essential"]) for c in CODES[::3]},
        "band": rng.choice(list(BANDS)),
        "places": [
            point_near(rng, HOME)
            | {"what": rng.choice(["school", "family"]), "keep": rng.random() < 0.6}
            | ({"visits": rng.randint(1, 14)} if rng.random() < 0.5 else {})
            for _ in range(rng.randint(0, 3))
        ],
        "avoid": [{**point_near(rng, HOME), "miles": miles(rng)} for _ in range(rng.randint(0, 2))],
        "siblings": {"together": rng.randint(1, 4), "must": rng.random() < 0.6},
        "flags": some(rng, FLAGS, 0.25),
        "urgency": rng.choice(["same_day", "urgent", "planned"]),
        "ruled_out": some(rng, KINDS, 0.15),
        "identity": some(rng, WORDS, 0.4),
        "wishes": some(rng, WORDS, 0.4),
        "cost_ceiling_pence": rng.choice([100_000, 200_000, 500_000]),
        "max_miles": miles(rng),
    }
    child |= {key: value for key, value in optional.items() if rng.random() < 0.4}
    if rng.random() < 0.15:  # seventeen, and one flag alone
        child |= {"born": night - timedelta(days=6300), "flags": [rng.choice(FLAGS)]}
    if rng.random() < 0.3:
        child["home"]["visits"] = rng.randint(1, 14)
    return child


def random_home(rng: Random, home_id: int, child: dict[str, Any]) -> dict[str, Any]:
    """Mostly suitable, with a few things drawn from around the edge of their rule."""
    night = child["first_night"]
    asked = rng.randint(0, 6)
    home: dict[str, Any] = {
        "id": home_id,
        "kind": rng.choice(
            KINDS if child.get("flags") and rng.random() < 0.7 or rng.random() < 0.3 else ORDINARY
        ),
        **point_near(rng, HOME),
        "ages": [0, 18],
        "sexes": "MF",
        "registered": [date(2019, 1, 1)],
        "beds_free": rng.choice([1, 1, 2, 3, 4]),
        "weekly_pence": rng.choice([45_000, 100_000, 100_001, 200_000, 640_000, 1_600_000]),
        "confirmed_on": ON - timedelta(days=rng.choice([-2, 0, 7, 14, 27, 28])),
    }
    unusual = {
        "capability": capability(rng, child["needs"]),
        "ages": sorted([rng.choice([0, 8, 12, 16, 17]), rng.choice([8, 11, 15, 16, 17])]),
        "sexes": rng.choice(["M", "F", "U", "MF", "MFU", "MU"]),
        "registered": [night - timedelta(days=days(rng, 0, 99)), night + timedelta(days(rng, 100))],
        "beds_free": rng.choice([0, 1]),
        "free_from": night + timedelta(days=days(rng, 0, 3, -20)),
        "rating": rng.choice(list(RATING)),
        "confirmed_on": ON - timedelta(days=days(rng, 14, 28, 56)),
        "asked": asked,
        "fostered": rng.choice([0, 1, 2, 3, 4]),
        "exempt": rng.random() < 0.3,
        "residents": [
            {"age": rng.randint(5, 17)}
            | ({"needs": levels(rng, 0.4)} if rng.random() < 0.6 else {})
            for _ in range(rng.randint(1, 3))
        ],
        "access": some(rng, FLAGS[4:], 0.6),
        "offers": some(rng, WORDS, 0.5),
        "suspended": rng.choice(["", "council", "ofsted"]),
        "declined": rng.random() < 0.3,
    }
    likely = rng.choice([0.03, 0.1, 0.3])
    home |= {key: value for key, value in unusual.items() if rng.random() < likely}
    if rng.random() < 0.3:
        home["capability"] = unusual["capability"]
    if rng.random() < 0.3:
        home["registered"] = [night, night + timedelta(days=1)]
    if rng.random() < 0.1:
        home["registered"] = [night - timedelta(days=9), night]
    if rng.random() < 0.02:
        del home["confirmed_on"]
    home["accepted"] = rng.randint(0, home.get("asked", 0))
    return home


def random_policy(rng: Random) -> dict[str, Any]:
    cuts = sorted(rng.choice([0, 10, 20, 45, 70, 100]) for _ in range(4))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    low = rng.choice([0, 40_000, 99_999])
    optional = {
        "weights": dict(
            zip(
                ["need", "nearness", "affordability", "continuity", "assurance"],
                weights,
                strict=True,
            )
        ),
        "tolerance_days": rng.choice([0, 1, 3]),
        "stale_days": rng.choice([0, 14, 28, 60]),
        "refused_ratings": some(rng, list(RATING), 0.2),
        "bands": {band: [low, low + rng.choice([1, 60_000, 500_000])] for band in list(BANDS)[:3]},
    }
    return {key: value for key, value in optional.items() if rng.random() < 0.4}


def random_case(rng: Random, *, most_homes: int = 20) -> dict[str, Any]:
    """A whole case file, as tomllib reads it with ``parse_float=Decimal``."""
    child = random_child(rng)
    ids = rng.sample(range(1, 1000), rng.randint(0, most_homes))
    homes = [random_home(rng, home_id, child) for home_id in ids]
    for home in homes[1:]:
        if rng.random() < 0.25:  # a twin of its neighbour: only the id may settle their order
            home |= {key: value for key, value in homes[0].items() if key != "id"}
            if rng.random() < 0.5:
                home["easting"] += 60
    case = {"on": ON, "child": child, "home": homes}
    return case | ({"policy": random_policy(rng)} if rng.random() < 0.5 else {})
