"""A plain map in SVG units: the child's home in the middle, north up, rings in miles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any, Final

from geography.models import LocalAuthority
from matching.models import Option

SIZE: Final = 600  # of the square, in SVG units
MARGIN: Final = 30
METRES_A_MILE: Final = 1609.3
RINGS: Final = (2, 5, 10, 20, 40, 80, 160, 320)  # miles


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the map, in SVG units."""

    x: float
    y: float
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Ring:
    radius: float  # SVG units
    miles: int


@dataclass(frozen=True, slots=True)
class Map:
    size: int
    middle: float
    rings: tuple[Ring, ...]
    homes: tuple[Mark, ...]
    places: tuple[Mark, ...]
    avoid: tuple[tuple[Mark, float], ...]
    councils: tuple[Mark, ...]


def map_of(
    case: Mapping[str, Any], options: Sequence[Option], councils: Sequence[LocalAuthority]
) -> Map:
    """Options (numbered by rank), the child's places, and the names of the councils around."""
    east, north = case["home"]["easting"], case["home"]["northing"]
    reach = max(
        [hypot(o.home.easting_m - east, o.home.northing_m - north) for o in options] + [3_000]
    )
    scale = (SIZE / 2 - MARGIN) / reach
    middle = SIZE / 2

    def mark(easting: int, northing: int, label: str, title: str) -> Mark:
        x, y = middle + (easting - east) * scale, middle - (northing - north) * scale
        return Mark(round(x, 1), round(y, 1), label, title)

    def inside(point: Mark) -> bool:
        return MARGIN < point.x < SIZE - MARGIN and MARGIN < point.y < SIZE - MARGIN

    names = [mark(c.easting_m, c.northing_m, c.name, c.name) for c in councils]
    rings = [Ring(round(miles * METRES_A_MILE * scale, 1), miles) for miles in RINGS]
    return Map(
        size=SIZE,
        middle=middle,
        rings=tuple(ring for ring in rings if MARGIN < ring.radius < middle),
        homes=tuple(
            mark(o.home.easting_m, o.home.northing_m, str(o.rank), f"{o.rank}. {o.home.name}")
            for o in options
        ),
        places=tuple(
            mark(p["easting"], p["northing"], p["what"].capitalize(), p["what"].capitalize())
            for p in case["places"]
            if inside(mark(p["easting"], p["northing"], "", ""))
        ),
        avoid=tuple(
            (
                mark(p["easting"], p["northing"], "Avoid", f"Avoid: {p['miles']} miles"),
                round(p["miles"] * METRES_A_MILE * scale, 1),
            )
            for p in case["avoid"]
        ),
        councils=tuple(name for name in names if inside(name)),
    )
