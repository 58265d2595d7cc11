"""A token lets in the right program, as one person of one council, for as long as it should."""

from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import AccessLog, ApiToken, AuditEntry, Council, Role, User
from accounts.services import accept_token, ask_for_token, digest_of
from tests.conftest import ClientOf
from tests.factories import NOW, CouncilFactory, UserFactory

TEAMS = "/api/teams/"
Token = tuple[ApiToken, str]


@pytest.fixture(autouse=True)
def _small_api(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.accounts.api_urls"


@pytest.fixture
def token(commissioner: User, administrator: User) -> Token:
    row = ask_for_token(person=commissioner, name="warehouse", by=administrator, now=NOW)
    key = accept_token(token=row, by=commissioner, now=NOW)
    row.refresh_from_db()
    return row, key


def _ask(key: str, *, after: timedelta = timedelta(), post: bool = False) -> HttpResponse:
    client = Client(headers={"authorization": f"Token {key}"})
    with time_machine.travel(NOW + after, tick=False):
        return client.post(TEAMS) if post else client.get(TEAMS)  # type: ignore[return-value]


def test_a_token_acts_as_its_person_in_their_council(token: Token, commissioner: User) -> None:
    response = _ask(token[1])
    assert response.status_code == 200
    assert response.json() == {"council": "Wolverhampton", "person": commissioner.name}  # type: ignore[attr-defined]
    assert response["Cache-Control"] == "no-store"


def test_only_the_digest_of_a_key_is_kept(token: Token) -> None:
    row, key = token
    assert row.digest == digest_of(key)
    assert len(key) >= 43  # 256 random bits
    assert key not in str(ApiToken.objects.values().get())


@pytest.mark.parametrize(
    "header",
    ["", "Token", "Token ", "Token wrong", "Token a b", "Bearer {key}", "Token \xff", "Basic eDp5"],
)
def test_anything_but_a_good_token_is_asked_to_sign_in(token: Token, header: str) -> None:
    client = Client(headers={"authorization": header.format(key=token[1])})
    response = client.get(TEAMS)
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Token"


def test_a_browsers_session_is_no_token(client_of: ClientOf, commissioner: User) -> None:
    assert client_of(commissioner).get(TEAMS).status_code == 401


def test_a_revoked_token_fails_on_the_next_request(token: Token) -> None:
    assert _ask(token[1]).status_code == 200
    ApiToken.objects.update(revoked_at=NOW)
    assert _ask(token[1]).status_code == 401


def test_a_leavers_token_fails_on_the_next_request(token: Token, commissioner: User) -> None:
    User.objects.filter(pk=commissioner.pk).update(is_active=False)
    assert _ask(token[1]).status_code == 401


def test_a_token_of_somebody_who_went_to_another_council_fails(
    token: Token, commissioner: User
) -> None:
    User.objects.filter(pk=commissioner.pk).update(council=CouncilFactory())
    assert _ask(token[1]).status_code == 401


@pytest.mark.parametrize(("days", "status"), [(89, 200), (90, 401)])
def test_a_token_ends_after_90_days(token: Token, days: int, status: int) -> None:
    assert _ask(token[1], after=timedelta(days=days)).status_code == status


def test_a_token_may_do_what_its_person_may_do_and_no_more(
    token: Token, commissioner: User
) -> None:
    User.objects.filter(pk=commissioner.pk).update(role=Role.ADMINISTRATOR)
    assert _ask(token[1]).status_code == 403


def test_a_part_of_the_api_that_says_nothing_is_refused_to_everybody(token: Token) -> None:
    client = Client(headers={"authorization": f"Token {token[1]}"})
    with time_machine.travel(NOW, tick=False):
        assert client.get("/api/unmarked/").status_code == 403


def test_the_last_use_is_noted_at_most_once_a_minute(token: Token) -> None:
    row, key = token
    for seconds, noted in ((0, 0), (59, 0), (60, 60), (90, 60)):
        _ask(key, after=timedelta(seconds=seconds))
        row.refresh_from_db()
        assert row.last_used_at == NOW + timedelta(seconds=noted)


def test_a_used_token_costs_one_query(
    token: Token, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    _ask(token[1])
    with django_assert_num_queries(2):  # the token with its person and council; the look
        _ask(token[1], after=timedelta(seconds=10))


def test_what_a_program_writes_carries_its_persons_name_and_the_request(
    token: Token, commissioner: User
) -> None:
    response = _ask(token[1], post=True)
    entry = AuditEntry.objects.get(table_name="accounts_team", row_id=str(response.json()["id"]))  # type: ignore[attr-defined]
    assert entry.user_id == commissioner.pk
    assert entry.request_id == response["X-Request-ID"]


def test_the_name_of_one_program_does_not_stay_for_the_next_writer(
    token: Token, council: Council
) -> None:
    _ask(token[1], post=True)
    after = council.teams.create(name="By a command")
    assert AuditEntry.objects.get(table_name="accounts_team", row_id=str(after.pk)).user_id is None


def test_a_look_through_the_api_is_noted_like_any_other(token: Token, commissioner: User) -> None:
    response = _ask(token[1])
    look = AccessLog.objects.get()
    assert (look.user, look.child_id, look.part) == (commissioner, 7, "api:teams")
    assert look.council == commissioner.council
    assert look.request_id == response["X-Request-ID"]


def test_a_provider_has_no_council_so_no_token(administrator: User) -> None:
    from accounts.errors import NotAdministrator

    outsider = UserFactory(council=None, role=Role.PROVIDER)
    with pytest.raises(NotAdministrator):
        ask_for_token(person=outsider, name="x", by=administrator, now=NOW)
