"""How many queries the pages of casework ask for: the lists do not ask more for more rows."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from tests.conftest import ClientOf
from tests.factories import ChildFactory, ReferralFactory
from tests.placements.making import searched

Counted = Callable[[str], int]


@pytest.fixture
def queries(client_of: ClientOf, social_worker: User) -> Counted:
    """Queries of one page, without the note in the access log for each child that it shows."""
    client: Client = client_of(social_worker)

    def count(address: str) -> int:
        client.get(address)  # the first page of a session also writes the session
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(address).status_code == 200
        return sum('INTO "accounts_accesslog"' not in query["sql"] for query in captured)

    return count


def test_the_list_asks_the_same_for_two_referrals_and_for_twenty(
    queries: Counted, social_worker: User
) -> None:
    def add(number: int) -> None:
        for _ in range(number):
            child = ChildFactory(council=social_worker.council, social_worker=social_worker)
            ReferralFactory(child=child)

    add(2)
    few = queries(reverse("placements:my_referrals"))
    add(18)
    assert queries(reverse("placements:my_referrals")) == few <= 10


@pytest.mark.parametrize(("page", "most"), [("referral", 26), ("tasks", 17), ("plan", 8)])
def test_a_page_of_one_referral_stays_within_its_budget(
    page: str, most: int, queries: Counted, social_worker: User, team_manager: User
) -> None:
    referral = searched(social_worker, team_manager)
    assert queries(reverse(f"placements:{page}", args=[referral.pk])) <= most
