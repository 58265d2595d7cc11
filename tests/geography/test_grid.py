"""Grid metres to latitude and longitude, against places whose position is published."""

from math import cos, hypot, radians

import pytest

from geography.grid import to_wgs84

METRES_A_DEGREE = 111_200


@pytest.mark.parametrize(
    ("place", "easting_m", "northing_m", "latitude", "longitude"),
    [
        # Ordnance Survey's worked example, and points on which OSTN15 is tested.
        ("Caister water tower", 651409.804, 313177.450, 52.658007833, 1.716073973),
        ("Scilly", 91492.146, 11318.804, 49.922261940, -6.299777520),
        ("Plymouth", 250359.811, 62016.569, 50.438858250, -4.108645636),
        ("Blackpool", 331534.564, 431920.794, 53.779110256, -3.040454907),
    ],
)
def test_a_published_point_is_found_within_ten_metres(
    place: str, easting_m: float, northing_m: float, latitude: float, longitude: float
) -> None:
    found = to_wgs84(easting_m, northing_m)
    north = (found[0] - latitude) * METRES_A_DEGREE
    east = (found[1] - longitude) * METRES_A_DEGREE * cos(radians(latitude))
    assert hypot(north, east) < 10, place


def test_west_of_greenwich_is_negative() -> None:
    latitude, longitude = to_wgs84(391318, 298812)
    assert round(latitude, 2) == 52.59
    assert round(longitude, 2) == -2.13
