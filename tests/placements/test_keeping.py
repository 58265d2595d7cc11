"""What is typed on the pages of casework is kept while it is typed, as on the parts of the form."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from needs.models import KeptAnswers
from placements.models import Referral, Status
from placements.services import submit_referral
from tests.conftest import ClientOf
from tests.placements.making import NOW, searched, written

WORDS = "His school has not sent its report"
MINE = [("withdraw", "words"), ("hold", "words"), ("family", "new-1-first_name")]
THEIRS = [("approve", "words"), ("give_back", "items")]


def address(referral: Referral, name: str) -> str:
    return reverse(f"placements:{name}", args=[referral.pk])


def keeps(client: Client, referral: Referral, name: str, field: str) -> None:
    """A page keeps a field; shows it when it is opened again; forgets it when it is asked to."""
    page = address(referral, name)
    shown = client.get(page).content.decode()
    assert "data-keep" in shown
    assert "keep.js" in shown
    posted: dict[str, Any] = {field: WORDS, "action": "keep"}
    if field.startswith("new-"):
        posted |= {"new-TOTAL_FORMS": "3", "new-INITIAL_FORMS": "0"}
    assert client.post(page, posted).status_code == 204
    again = client.get(page).content.decode()
    assert WORDS in again
    assert "There is a problem" not in again
    assert client.post(page, {"action": "forget"}).status_code == 302
    assert WORDS not in client.get(page).content.decode()


@pytest.mark.parametrize(("name", "field"), MINE)
def test_what_a_social_worker_types_beside_the_form_is_kept(
    name: str, field: str, social_worker: User, team_manager: User, client_of: ClientOf
) -> None:
    keeps(client_of(social_worker), searched(social_worker, team_manager), name, field)


@pytest.mark.parametrize(("name", "field"), THEIRS)
def test_what_a_team_manager_types_is_kept(
    name: str, field: str, social_worker: User, team_manager: User, client_of: ClientOf
) -> None:
    referral = written(social_worker)
    submit_referral(referral=referral, by=social_worker, now=NOW)
    keeps(client_of(team_manager), referral, name, field)


def test_the_limits_of_a_search_are_kept(
    social_worker: User, team_manager: User, client_of: ClientOf
) -> None:
    keeps(client_of(team_manager), searched(social_worker, team_manager), "search", "words")


def test_what_was_kept_is_forgotten_once_it_is_done(
    social_worker: User, team_manager: User, client_of: ClientOf
) -> None:
    referral, client = searched(social_worker, team_manager), client_of(social_worker)
    page = address(referral, "hold")
    client.post(page, {"words": WORDS, "action": "keep"})
    client.post(page, {"words": WORDS})
    referral.refresh_from_db()
    assert referral.status == Status.ON_HOLD
    assert not KeptAnswers.objects.exists()


def test_keeping_what_is_typed_withdraws_nothing(
    social_worker: User, team_manager: User, client_of: ClientOf
) -> None:
    referral, client = searched(social_worker, team_manager), client_of(social_worker)
    before = referral.status
    client.post(address(referral, "withdraw"), {"reason": "home", "words": WORDS, "action": "keep"})
    referral.refresh_from_db()
    assert referral.status == before
