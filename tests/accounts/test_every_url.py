"""
Every address, with every role, with one's own objects and with another council's.

A new address needs nothing here: it is found by itself. A path that names something new needs a
line in tests.accounts.worlds, a new public page one in tests.accounts.doors.
"""

import pytest
import time_machine
from django.conf import settings
from pytest_django import Settings

from tests.accounts.addresses import Address, Unmarked, addresses_of
from tests.accounts.doors import PUBLIC, UnknownKey, faults_of
from tests.accounts.worlds import World
from tests.conftest import RowsForAll
from tests.factories import NOW

ADDRESSES = addresses_of(settings.ROOT_URLCONF)
CARELESS = "tests.accounts.careless_urls"


@pytest.fixture(scope="module")
def worlds(rows_for_all: RowsForAll) -> tuple[World, World]:
    """Ours and another council, as everybody finds them."""
    with rows_for_all(), time_machine.travel(NOW, tick=True):
        return World.lived_in(), World.lived_in()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_an_address_opens_for_its_roles_and_their_own_objects_only(
    address: Address, worlds: tuple[World, World]
) -> None:
    assert faults_of(address, worlds) == []


def test_every_page_that_is_agreed_to_be_public_is_there() -> None:
    assert set(PUBLIC) <= {address.name for address in ADDRESSES}


def _careless(settings: Settings, name: str) -> Address:
    settings.ROOT_URLCONF = CARELESS
    return next(
        address
        for address in addresses_of(CARELESS)
        if name in (address.name.removeprefix("careless:"), address.route)
    )


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["unmarked", "unmarked_api"])
def test_the_walk_finds_a_view_without_a_mark(settings: Settings, name: str) -> None:
    with pytest.raises(Unmarked):
        faults_of(_careless(settings, name))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("open_to_all", "it is public, and nobody agreed to that"),
        ("open_api", "it is public, and nobody agreed to that"),
        ("forgets_the_council", "GET answers 200 to a manager for another’s referral_id"),
        ("forgets_one_of_two", "GET answers 200 to a commissioner for another’s home_id"),
        ("forgets_the_provider", "GET answers 200 to a provider for another’s home_id"),
        ("forgets_api", "GET answers 200 to a social_worker for another’s referral_id"),
        ("finds_nothing", "GET answers 404 to a manager, who may see referrals"),
        ("says_one_thing", "GET answers 200 to a administrator, who may not see referrals"),
        ("careless/nameless/<int:referral_id>/", "it has no name"),
    ],
)
def test_the_walk_finds_a_careless_view(
    settings: Settings, worlds: tuple[World, World], name: str, fault: str
) -> None:
    assert fault in faults_of(_careless(settings, name), worlds)


@pytest.mark.django_db
def test_the_walk_finds_a_path_that_names_something_new(settings: Settings) -> None:
    with pytest.raises(UnknownKey, match="never_heard_of_id"):
        faults_of(_careless(settings, "unknown_key"))


@pytest.mark.django_db
def test_the_walk_finds_nothing_wrong_with_a_careful_view(
    settings: Settings, worlds: tuple[World, World]
) -> None:
    careful = _careless(settings, "careful")
    assert faults_of(careful, worlds) == []
    assert faults_of(careful) == []  # nor in a world of its own


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["administrator", "manager", "social_worker"])
def test_a_view_without_a_mark_is_refused_before_it_runs(
    settings: Settings, request: pytest.FixtureRequest, who: str
) -> None:
    address = _careless(settings, "unmarked")
    client = request.getfixturevalue("client_of")(request.getfixturevalue(who))
    assert client.get(address.path({})).status_code == 403
