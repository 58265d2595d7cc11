"""A plain map in SVG units: the child's home in the middle, north up, rings in miles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final, Protocol

SIZE: Final = 600  # of the square, in SVG units
MARGIN: Final = 30
METRES_A_MILE: Final = 1609.3
RINGS: Final = (2, 5, 10, 20, 40, 80, 160, 320)  # miles
LEAST_M: Final = 3_000  # from the middle to the edge, however near everything lies


class OnGrid(Protocol):
    """Anything with a place on the National Grid, in metres."""

    @property
    def easting_m(self) -> int: ...
    @property
    def northing_m(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to draw, on the National Grid in metres."""

    easting_m: int
    northing_m: int
    label: str
    title: str
    miles: float = 0.0  # the radius of a place to avoid


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the map, in SVG units."""

    x: float
    y: float
    label: str
    title: str
    radius: float = 0.0


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
    avoid: tuple[Mark, ...]
    councils: tuple[Mark, ...]


def map_around(
    home: OnGrid,
    *,
    homes: Sequence[Spot] = (),
    places: Sequence[Spot] = (),
    avoid: Sequence[Spot] = (),
    councils: Iterable[Spot] = (),
    reaching: Sequence[OnGrid],
) -> Map:
    """
    Draw to scale around a child's home.

    :param reaching: the points that the map must be wide enough to hold; places and names of
        councils beyond its edge are left out, circles to avoid are cut by it.
    """
    reach = max([_apart(home, spot) for spot in reaching] + [LEAST_M])
    draw = _Drawing(home, (SIZE / 2 - MARGIN) / reach)
    rings = [Ring(draw.length(miles), miles) for miles in RINGS]
    return Map(
        size=SIZE,
        middle=SIZE / 2,
        rings=tuple(ring for ring in rings if MARGIN < ring.radius < SIZE / 2),
        homes=draw.marks(homes),
        places=draw.inside(places),
        avoid=draw.marks(avoid),
        councils=draw.inside(councils),
    )


@dataclass(frozen=True, slots=True)
class _Drawing:
    centre: OnGrid
    scale: float  # SVG units a metre

    def length(self, miles: float) -> float:
        return round(miles * METRES_A_MILE * self.scale, 1)

    def marks(self, spots: Iterable[Spot]) -> tuple[Mark, ...]:
        return tuple(self._mark(spot) for spot in spots)

    def inside(self, spots: Iterable[Spot]) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks(spots) if _is_inside(mark))

    def _mark(self, spot: Spot) -> Mark:
        x = SIZE / 2 + (spot.easting_m - self.centre.easting_m) * self.scale
        y = SIZE / 2 - (spot.northing_m - self.centre.northing_m) * self.scale
        return Mark(round(x, 1), round(y, 1), spot.label, spot.title, self.length(spot.miles))


def _apart(one: OnGrid, other: OnGrid) -> float:
    """Metres."""
    return hypot(other.easting_m - one.easting_m, other.northing_m - one.northing_m)


def _is_inside(mark: Mark) -> bool:
    return MARGIN < mark.x < SIZE - MARGIN and MARGIN < mark.y < SIZE - MARGIN
