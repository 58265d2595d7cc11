"""What your choices say: what a manager sees, and what becomes of the answer."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Council, User
from matching.errors import SuggestionChanged
from matching.kernel.types import Weights
from matching.models import Policy, RejectedWeights
from matching.services import policy_in_force, reject_weights, what_choices_say
from tests.conftest import ClientOf
from tests.factories import NOW, CouncilFactory, PolicyFactory, UserFactory
from tests.matching.deciding import council_of_one_mind
from tests.pages import Page, page

FELT = Weights(40, 40, 5, 10, 5)
TABLE = "Weights now and as you chose"
ACCEPT = "Start a policy change from these weights"


@pytest.fixture
def client(client_of: ClientOf, manager: User) -> Client:
    return client_of(manager)


@pytest.fixture
def council(council: Council) -> Council:
    PolicyFactory(council=council)
    return council


@pytest.fixture
def otherwise(council: Council) -> Council:
    """A council whose people have long acted as if nearness counted for 40 per cent."""
    council_of_one_mind(council, FELT)
    return council


def choices_page(client: Client) -> Page:
    return page(client, reverse("matching:choices"))


def seen(council: Council) -> Weights:
    suggestion = what_choices_say(council=council, now=NOW).suggestion
    assert suggestion is not None
    return suggestion


def reject(
    client: Client, council: Council, reason: str = "Nearness is a habit, not a need"
) -> Page:
    said = "-".join(map(str, seen(council).row))
    answer = client.post(
        reverse("matching:reject_choices"), {"seen": said, "reason": reason}, follow=True
    )
    assert answer.status_code == 200
    return choices_page(client)


def test_the_present_and_the_implied_weights_stand_side_by_side_with_their_ranges(
    otherwise: Council, client: Client
) -> None:
    shown = choices_page(client)
    assert "40 searches ended with a home on the register" in shown.text
    assert [row["Part"] for row in shown.table(TABLE)][1] == "Nearness"
    assert "You act as if nearness counts for" in shown.text
    assert "per cent, not 20" in shown.text
    assert "Only homes that were chosen and taken up are seen" in shown.text


def test_accepting_opens_the_policy_form_and_changes_nothing(
    otherwise: Council, client: Client
) -> None:
    address = choices_page(client).links[ACCEPT]
    asked = parse_qs(urlsplit(address).query)
    assert sum(int(asked[name][0]) for name in ("need", "nearness", "affordability")) <= 100
    shown = page(client, address)
    assert shown.values["nearness"] == str(seen(otherwise).nearness)
    assert Policy.objects.filter(council=otherwise).count() == 1
    assert policy_in_force(otherwise).nearness == 20


def test_a_no_is_kept_with_who_when_and_why_and_the_weights_stay(
    otherwise: Council, client: Client, manager: User
) -> None:
    suggested = seen(otherwise)
    shown = reject(client, otherwise)
    kept = RejectedWeights.objects.get(council=otherwise)
    assert (kept.by, kept.nearness, kept.decisions) == (manager, suggested.nearness, 40)
    assert manager.name in shown.text
    assert "Nearness is a habit, not a need" in shown.text
    assert "after 25 more of 25 new decisions" in shown.text
    assert ACCEPT not in shown.links
    assert policy_in_force(otherwise).nearness == 20
    assert AuditEntry.objects.filter(table_name="matching_rejectedweights").exists()


def test_a_rejected_suggestion_is_shown_again_after_25_new_decisions(
    otherwise: Council, manager: User
) -> None:
    reject_weights(council=otherwise, seen=seen(otherwise), reason="No", by=manager, now=NOW)
    for days_ago in (0, 60, 364):
        answered = NOW - timedelta(days=days_ago)
        RejectedWeights.objects.update(at=answered)
        told = what_choices_say(council=otherwise, now=NOW)
        new = sum(at > answered for at in told.choices.made_at)
        assert told.until_asked == max(0, 25 - new)
        assert (told.suggestion is None) == (new < 25)
    assert new >= 25


def test_a_no_needs_a_reason(otherwise: Council, client: Client) -> None:
    said = "-".join(map(str, seen(otherwise).row))
    answer = client.post(reverse("matching:reject_choices"), {"seen": said, "reason": " "})
    assert "Enter why these weights are not wanted" in answer.content.decode()
    assert not RejectedWeights.objects.exists()


def test_the_database_keeps_no_answer_without_a_reason(otherwise: Council, manager: User) -> None:
    with pytest.raises(IntegrityError, match="rejected_weights_have_a_reason"):
        reject_weights(council=otherwise, seen=seen(otherwise), reason="", by=manager, now=NOW)


def test_an_answer_to_weights_that_are_no_longer_suggested_is_not_kept(
    otherwise: Council, manager: User
) -> None:
    with pytest.raises(SuggestionChanged):
        reject_weights(council=otherwise, seen=Weights(), reason="No", by=manager, now=NOW)
    assert not RejectedWeights.objects.exists()


def test_with_few_decisions_it_says_so_and_suggests_nothing(
    council: Council, client: Client
) -> None:
    council_of_one_mind(council, FELT, decisions=3)
    shown = choices_page(client)
    assert "From fewer than 30 nothing is said about weights" in shown.text
    assert ACCEPT not in shown.links


def test_choices_that_follow_the_list_suggest_nothing(council: Council, client: Client) -> None:
    council_of_one_mind(council, Weights(), decisions=32, options=4)
    shown = choices_page(client)
    assert "nothing is said about weights" in shown.text or "no different" in shown.text
    assert ACCEPT not in shown.links


def test_a_council_without_choices_or_without_a_policy_has_a_page_all_the_same(
    council: Council, client: Client, client_of: ClientOf
) -> None:
    assert "0 searches ended" in choices_page(client).text
    bare = client_of(UserFactory(council=CouncilFactory(), role="manager"))
    assert "no policy yet" in choices_page(bare).text


@pytest.mark.parametrize("who", ["commissioner", "social_worker", "team_manager", "administrator"])
def test_only_a_manager_is_asked(
    otherwise: Council, client_of: ClientOf, request: pytest.FixtureRequest, who: str
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(reverse("matching:choices")).status_code == 403
    assert client.post(reverse("matching:reject_choices")).status_code == 403
