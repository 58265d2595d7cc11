"""The provider's own pages: its homes and their vacancies, and nothing else."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Role, User
from providers.models import Home, ProviderUser
from tests.conftest import ClientOf
from tests.factories import BedFactory, HomeFactory, ProviderFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Home:
    home = HomeFactory(name="Oak House", confirmed_on=None)
    BedFactory.create_batch(2, home=home, state="taken")
    return home


@pytest.fixture
def person(home: Home) -> User:
    user = UserFactory(role=Role.PROVIDER, council=None)
    ProviderUser.objects.create(user=user, provider=home.provider)
    return user


@pytest.fixture
def provider(client_of: ClientOf, person: User) -> Client:
    return client_of(person)


def test_signing_in_lands_on_ones_own_homes(provider: Client, home: Home) -> None:
    response = provider.get("/", follow=True)
    assert response.redirect_chain[-1][0] == "/provider/"
    text = response.content.decode()
    assert "Your homes" in text
    assert "Oak House" in text


def test_vacancies_are_confirmed_in_one_form(provider: Client, person: User, home: Home) -> None:
    response = provider.post(f"/provider/homes/{home.pk}/vacancies/", {"beds_free": "1"})
    assert response["Location"] == "/provider/"
    confirmation = home.confirmations.get()
    assert (confirmation.source, confirmation.by, confirmation.beds_free) == ("provider", person, 1)
    assert "1 of 2" in provider.get("/provider/").content.decode()


def test_a_wrong_number_is_explained_and_nothing_is_written(provider: Client, home: Home) -> None:
    response = provider.post(f"/provider/homes/{home.pk}/vacancies/", {"beds_free": "3"})
    assert "Beds free must be 2 or fewer: the home has 2" in response.content.decode()
    assert not home.confirmations.exists()


def test_another_providers_home_does_not_exist(provider: Client, home: Home) -> None:
    rival = HomeFactory(
        council=home.council, provider=ProviderFactory(council=home.council), name="Elm House"
    )
    address = f"/provider/homes/{rival.pk}/vacancies/"
    assert provider.get(address).status_code == 404
    assert provider.post(address, {"beds_free": "0"}).status_code == 404
    assert "Elm House" not in provider.get("/provider/").content.decode()


def test_the_councils_pages_are_not_for_providers(provider: Client, home: Home) -> None:
    for address in ("/homes/", f"/homes/{home.pk}/", "/homes/import/", "/homes/homes.csv"):
        assert provider.get(address).status_code == 403


def test_the_providers_pages_are_not_for_the_council(
    client_of: ClientOf, commissioner: User, home: Home
) -> None:
    assert client_of(commissioner).get("/provider/").status_code == 403


def test_a_long_list_has_pages_with_the_longest_unconfirmed_first(
    provider: Client, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("providers.portal.views.PER_PAGE", 1)
    confirmed = timezone.localdate()
    HomeFactory(council=home.council, provider=home.provider, name="Elm", confirmed_on=confirmed)
    first = provider.get("/provider/").content.decode()
    assert ("Oak House" in first, "Elm" in first) == (True, False)
    assert "Elm" in provider.get("/provider/?page=2").content.decode()
