"""What the record knows of a child, as far as it is more than the names that people typed."""

import pytest

from accounts.models import User
from needs.models import Child, ImportantPlace, NeedsProfile
from needs.services.identity import identity_of, leaks_of
from tests.factories import NeedsProfileFactory
from tests.placements.making import a_child


@pytest.fixture
def profile(social_worker: User) -> NeedsProfile:
    made: NeedsProfile = NeedsProfileFactory(child=a_child(social_worker))
    return made


def relatives(profile: NeedsProfile, place: str) -> tuple[str, ...]:
    """Names that a family's place of this name gives away."""
    ImportantPlace.objects.create(
        council=profile.council,
        profile=profile,
        what=ImportantPlace.What.FAMILY,
        name=place,
        postcode="WV1 1SH",
        easting_m=391_318,
        northing_m=298_812,
    )
    return identity_of(profile.child, profile).relatives


@pytest.mark.parametrize(
    "place",
    ["Grandmother", "Older brother’s home", "Nana's house", "His dad’s flat", "Aunt", "mums house"],
)
def test_whose_home_a_place_is_names_nobody(profile: NeedsProfile, place: str) -> None:
    assert relatives(profile, place) == ()
    text = "His brother and his grandmother are kind. Two homes have ended. Nana has a house."
    child: Child = profile.child
    assert leaks_of(child=child, profile=profile, text=text) == ()


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Gran Jean", "Jean"),
        ("gran jean’s flat", "jean"),
        ("Uncle Dashiell", "Dashiell"),
        ("Home of Mrs Thistlewood", "Mrs Thistlewood"),
    ],
)
def test_the_name_in_a_place_of_the_family_is_kept(
    profile: NeedsProfile, place: str, name: str
) -> None:
    assert relatives(profile, place) == (name,)
    said = name.removeprefix("Mrs ").title()
    leaks = leaks_of(child=profile.child, profile=profile, text=f"He misses {said}.")
    assert [leak.type for leak in leaks] == ["relative"]
