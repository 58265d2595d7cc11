"""
Latitude and longitude for maps; distances never need them.

The National Grid (OSGB36, Airy's ellipsoid) is unprojected by Ordnance Survey's series, and moved
to WGS84 by the seven-parameter Helmert transformation: within about 5 m. Source: Ordnance Survey,
"A guide to coordinate systems in Great Britain", annexes B and C, sections 6.1, 6.2 and 6.6.
"""

from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan
from typing import Final

_AIRY: Final = (6_377_563.396, 6_356_256.909)  # half axes in metres
_WGS84: Final = (6_378_137.0, 6_356_752.314245)
_SCALE: Final = 0.9996012717  # on the central meridian
_ORIGIN: Final = (radians(49), radians(-2))
_FALSE_ORIGIN: Final = (400_000, -100_000)  # easting and northing of the true origin
_SHIFT_M: Final = (446.448, -125.157, 542.060)  # OSGB36 to WGS84
_TURN: Final = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
_GROWTH: Final = 1 - 20.4894e-6


def to_wgs84(easting_m: float, northing_m: float) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point in grid metres."""
    x, y, z = _cartesian(*_unprojected(easting_m, northing_m))
    turn_x, turn_y, turn_z = _TURN
    moved = (
        _SHIFT_M[0] + _GROWTH * x - turn_z * y + turn_y * z,
        _SHIFT_M[1] + turn_z * x + _GROWTH * y - turn_x * z,
        _SHIFT_M[2] - turn_y * x + turn_x * y + _GROWTH * z,
    )
    return _geodetic(*moved)


def _unprojected(easting_m: float, northing_m: float) -> tuple[float, float]:
    """Latitude and longitude on Airy's ellipsoid, in radians."""
    a, b = _AIRY
    e2 = 1 - (b / a) ** 2
    lat = _foot(northing_m)
    nu = a * _SCALE / sqrt(1 - e2 * sin(lat) ** 2)
    rho = nu * (1 - e2) / (1 - e2 * sin(lat) ** 2)
    eta2 = nu / rho - 1
    t, x = tan(lat), (easting_m - _FALSE_ORIGIN[0]) / nu
    t2 = t * t
    lat_terms = (
        x**2 / 2
        - x**4 / 24 * (5 + 3 * t2 + eta2 - 9 * t2 * eta2)
        + x**6 / 720 * (61 + 90 * t2 + 45 * t2**2)
    )
    lon_terms = (
        x
        - x**3 / 6 * (nu / rho + 2 * t2)
        + x**5 / 120 * (5 + 28 * t2 + 24 * t2**2)
        - x**7 / 5040 * (61 + 662 * t2 + 1320 * t2**2 + 720 * t2**3)
    )
    return lat - t * nu / rho * lat_terms, _ORIGIN[1] + lon_terms / cos(lat)


def _foot(northing_m: float) -> float:
    """The latitude whose arc of the central meridian ends at this northing."""
    a = _AIRY[0] * _SCALE
    lat = _ORIGIN[0]
    left = northing_m - _FALSE_ORIGIN[1]
    while abs(left) > 0.00001:
        lat += left / a
        left = northing_m - _FALSE_ORIGIN[1] - _meridian_arc(lat)
    return lat


def _meridian_arc(lat: float) -> float:
    a, b = _AIRY
    n = (a - b) / (a + b)
    less, more = lat - _ORIGIN[0], lat + _ORIGIN[0]
    return (b * _SCALE) * (
        (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
        - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
        + 15 / 8 * (n**2 + n**3) * sin(2 * less) * cos(2 * more)
        - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
    )


def _cartesian(lat: float, lon: float) -> tuple[float, float, float]:
    a, b = _AIRY
    nu = a / sqrt(1 - (1 - (b / a) ** 2) * sin(lat) ** 2)
    return nu * cos(lat) * cos(lon), nu * cos(lat) * sin(lon), nu * (b / a) ** 2 * sin(lat)


def _geodetic(x: float, y: float, z: float) -> tuple[float, float]:
    a, b = _WGS84
    e2 = 1 - (b / a) ** 2
    across = hypot(x, y)
    lat = atan2(z, across * (1 - e2))
    for _ in range(4):  # each round gains three digits
        nu = a / sqrt(1 - e2 * sin(lat) ** 2)
        lat = atan2(z + e2 * nu * sin(lat), across)
    return degrees(lat), degrees(atan2(y, x))
