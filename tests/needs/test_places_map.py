"""The saved places on a map: to scale, in words beside it, and for the council's people alone."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from geography.mapping import Spot, map_around
from geography.services import Located
from needs.models import Child
from needs.places_map import places_map
from needs.services import AvoidAnswer, PlaceAnswer, current_profile, save_avoid, save_places
from tests.conftest import ClientOf
from tests.placements.making import HERE, NOW, a_child

MILE = 1609


@pytest.fixture
def child(social_worker: User) -> Child:
    """School two miles east of home; two miles around a point four miles south to avoid."""
    child = a_child(social_worker)
    school = PlaceAnswer(what="school", name="Hilltop", place=at(child, east=2 * MILE))
    away = AvoidAnswer(reason="Gang", place=at(child, north=-4 * MILE), radius_tenths=20)
    save_places(child=child, answers=[school], by=social_worker, now=NOW)
    save_avoid(child=child, answers=[away], by=social_worker, now=NOW)
    return child


def at(child: Child, east: int = 0, north: int = 0) -> Located:
    return replace(
        HERE, easting_m=child.home_easting_m + east, northing_m=child.home_northing_m + north
    )


def test_places_are_drawn_to_scale_around_the_home(child: Child) -> None:
    drawn = places_map(child, current_profile(child))
    assert drawn is not None
    (school,), (away,) = drawn.map.places, drawn.map.avoid
    middle = drawn.map.middle
    assert school.y == middle
    assert away.x == middle
    assert (away.y - middle) / (school.x - middle) == pytest.approx(2, abs=0.01)
    assert away.radius == pytest.approx(school.x - middle, rel=0.01)


def test_the_same_places_stand_in_words_with_their_miles(child: Child) -> None:
    drawn = places_map(child, current_profile(child))
    assert drawn is not None
    assert [(what, miles) for what, _, miles in drawn.rows] == [
        ("Hilltop", "2.0"),
        ("Stay away: 2.0 miles around", "4.0"),
    ]


def test_the_furthest_place_never_stands_on_the_edge() -> None:
    home = Spot(0, 0, "", "")
    far = Spot(50_000, -50_000, "Far", "Far")
    drawn = map_around(home, places=[far], reaching=[Spot(58_000, -58_000, "", "")])
    (mark,) = drawn.places
    assert 0 < mark.x < drawn.size
    assert 0 < mark.y < drawn.size


def test_without_a_place_there_is_no_map(social_worker: User) -> None:
    assert places_map(a_child(social_worker), None) is None


@pytest.mark.parametrize("name", ["places", "avoid"])
def test_both_pages_show_the_map(
    name: str, child: Child, client_of: ClientOf, social_worker: User
) -> None:
    client: Client = client_of(social_worker)
    html = client.get(reverse(f"needs:{name}", args=[child.ref])).content.decode()
    assert "Saved places around the child" in html
    assert "Hilltop" in html
