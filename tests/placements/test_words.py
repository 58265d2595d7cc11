"""The check of words that do not meet, for those who commission."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import AccessLog, Council, Role, User
from needs.models import NeedsProfile
from tests.conftest import ClientOf
from tests.factories import (
    ChildFactory,
    CouncilFactory,
    HomeFactory,
    NeedsProfileFactory,
    ReferralFactory,
    UserFactory,
)
from tests.restricted.making import lock

PAGE = reverse("placements:words")


@pytest.fixture
def client(client_of: ClientOf, manager: User) -> Client:
    return client_of(manager)


def asks(council: Council, **words: list[str]) -> NeedsProfile:
    """A profile of a child with an open referral."""
    referral = ReferralFactory(child=ChildFactory(council=council))
    return NeedsProfileFactory(child=referral.child, **words)


def text_of(client: Client) -> str:
    response = client.get(PAGE)
    assert response.status_code == 200
    return response.content.decode()


def test_a_child_who_asks_in_vain_is_named_with_the_word(client: Client, council: Council) -> None:
    HomeFactory(council=council, offers=["dogs"])
    vain = asks(council, wishes=["dogs", "cats"], identity=["chess"])
    met = asks(council, wishes=["dogs"])
    text = text_of(client)
    assert vain.child.ref in text
    assert "No home offers ‘Cats’ yet" in text
    assert "‘chess’ is not on the list" in text
    assert "‘Dogs’" not in text
    assert met.child.ref not in text
    assert list(AccessLog.objects.values_list("child_id", "part")) == [
        (vain.child.pk, "placements:words")
    ]


def test_only_the_last_version_of_a_profile_counts(client: Client, council: Council) -> None:
    HomeFactory(council=council, offers=["dogs"])
    old = asks(council, wishes=["cats"])
    NeedsProfile.objects.filter(pk=old.pk).update(
        confirmed_at=old.child.created_at, confirmed_by=old.written_by
    )
    NeedsProfileFactory(child=old.child, version=old.version + 1, wishes=["dogs"])
    assert old.child.ref not in text_of(client)


def test_a_hidden_child_and_another_councils_are_not_there(
    client: Client, council: Council, manager: User, social_worker: User
) -> None:
    HomeFactory(council=council, offers=["dogs"])
    hidden = asks(council, wishes=["cats"])
    lock(hidden.child, people=[social_worker], by=social_worker)
    other = asks(CouncilFactory(), wishes=["cats"])
    text = text_of(client)
    assert hidden.child.ref not in text
    assert other.child.ref not in text
    assert "Every word that a child asks for is on the list" in text


def test_what_homes_write_in_words_of_their_own_is_listed_with_the_homes(
    client: Client, council: Council
) -> None:
    for name in ("Ash", "Beech", "Cedar", "Dogwood"):
        HomeFactory(council=council, name=name, offers=["chess", "dogs"])
    HomeFactory(council=council, name="Elm", offers=["Halal Food"])
    HomeFactory(council=CouncilFactory(), name="Fir", offers=["tennis"])
    text = text_of(client)
    own = text.partition("Homes’ words that are on no list")[2]
    assert "chess" in own
    assert "and 1 other" in own
    assert "halal" in own.partition("Halal Food")[2]
    assert "dogs" not in own
    assert "tennis" not in own


def test_the_page_costs_the_same_for_many_children(
    client: Client, council: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        asks(council, wishes=["cats"])
    with django_assert_max_num_queries(20):
        text_of(client)


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.ADMINISTRATOR])
def test_only_those_who_commission_see_it(
    role: Role, client_of: ClientOf, council: Council
) -> None:
    assert client_of(UserFactory(council=council, role=role)).get(PAGE).status_code == 403
