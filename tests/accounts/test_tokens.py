"""A token is asked for by an administrator; its key is for the person alone whom it acts as."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.test import Client

from accounts.errors import NotAdministrator, NotWaiting, NotYours
from accounts.models import ApiToken, AuditEntry, Council, User
from accounts.services import accept_token, ask_for_token, deactivate_person, revoke_token, token_of
from needs.scope import visible_children
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory
from tests.pages import Page, page, parse
from tests.restricted.making import lock

pytestmark = pytest.mark.django_db
SHOWN = "Authorization: Token "


@pytest.fixture
def client(client_of: ClientOf, administrator: User) -> Client:
    return client_of(administrator)


@pytest.fixture
def waiting(manager: User, administrator: User) -> ApiToken:
    return ask_for_token(person=manager, name="warehouse", by=administrator, now=NOW)


def _ask(client: Client, person: User) -> Page:
    typed = {"name": "warehouse", "person": person.pk}
    return parse(client.post("/tokens/add/", typed, follow=True))


def _answer(client: Client, token: ApiToken, answer: str) -> Page:
    typed = {"token": token.pk, "answer": answer}
    return parse(client.post("/my-tokens/", typed, follow=True))


def _key(shown: Page) -> str:
    return shown.text.split(SHOWN)[1].split()[0]


def test_an_administrator_asks_and_is_shown_no_key(
    client: Client, council: Council, manager: User
) -> None:
    shown = _ask(client, manager)
    assert SHOWN not in shown.text
    assert council.tokens.get().digest is None
    (row,) = shown.table(f"Tokens of {council.name}")
    assert (row["Token"], row["Acts as"]) == ("warehouse", manager.name)
    assert f"Waits for {manager.name}" in row["Works"]
    assert "http://testserver/my-tokens/" in shown.text


def test_only_the_person_makes_the_key_and_it_is_shown_this_once(
    client: Client, client_of: ClientOf, waiting: ApiToken, manager: User
) -> None:
    theirs = client_of(manager)
    assert "warehouse" in page(theirs, "/my-tokens/").text
    key = _key(_answer(theirs, waiting, "accept"))
    found = token_of(key=key, now=NOW)
    assert found is not None
    assert found.user == manager
    again = page(theirs, "/my-tokens/")
    assert key not in again.text
    assert key not in page(client, "/tokens/").text


def test_a_key_that_was_made_is_not_made_again(
    client_of: ClientOf, waiting: ApiToken, manager: User
) -> None:
    theirs = client_of(manager)
    key = _key(_answer(theirs, waiting, "accept"))
    shown = _answer(theirs, waiting, "accept")
    assert SHOWN not in shown.text
    assert "The key of warehouse was made already" in shown.text
    assert token_of(key=key, now=NOW) is not None


@pytest.mark.parametrize("who", ["administrator", "commissioner"])
def test_nobody_else_makes_or_ends_it_on_their_own_page(
    client_of: ClientOf, waiting: ApiToken, who: str, request: pytest.FixtureRequest
) -> None:
    other = client_of(request.getfixturevalue(who))
    assert "warehouse" not in page(other, "/my-tokens/").text
    for answer in ("accept", "end"):
        response = other.post("/my-tokens/", {"token": waiting.pk, "answer": answer})
        assert response.status_code == 404
    waiting.refresh_from_db()
    assert (waiting.digest, waiting.revoked_at) == (None, None)


def test_the_service_makes_no_key_for_the_administrator_who_asked(
    waiting: ApiToken, administrator: User, manager: User
) -> None:
    with pytest.raises(NotYours):
        accept_token(token=waiting, by=administrator, now=NOW)
    assert accept_token(token=waiting, by=manager, now=NOW)


def test_an_administrator_reads_no_child_by_a_token_that_was_asked_for(
    client: Client, client_of: ClientOf, council: Council, manager: User, commissioner: User
) -> None:
    child = ChildFactory(council=council)
    lock(child, by=manager, people=[manager])
    asked = _ask(client, manager)
    assert SHOWN not in asked.text
    own = {"token": council.tokens.get().pk, "answer": "accept"}
    assert client.post("/my-tokens/", own).status_code == 404
    assert not council.tokens.exclude(digest=None)
    # That the manager's own key does open it is why nobody else may hold one.
    key = _key(_answer(client_of(manager), council.tokens.get(), "accept"))
    found = token_of(key=key, now=NOW)
    assert found is not None
    assert child in visible_children(found.user, now=NOW)
    assert child not in visible_children(commissioner, now=NOW)


def test_the_90_days_begin_when_the_key_is_made(waiting: ApiToken, manager: User) -> None:
    made = NOW + timedelta(days=80)
    key = accept_token(token=waiting, by=manager, now=made)
    assert token_of(key=key, now=made + timedelta(days=89)) is not None
    assert token_of(key=key, now=made + timedelta(days=90)) is None


def test_nobody_accepts_what_was_asked_for_90_days_ago(waiting: ApiToken, manager: User) -> None:
    with pytest.raises(NotWaiting):
        accept_token(token=waiting, by=manager, now=NOW + timedelta(days=90))


def test_a_person_declines_and_ends_their_own_tokens(
    client_of: ClientOf, waiting: ApiToken, manager: User
) -> None:
    theirs = client_of(manager)
    assert "no longer acts as you" in _answer(theirs, waiting, "end").text
    waiting.refresh_from_db()
    assert waiting.revoked_at
    assert (
        "was made already, or is not asked for any more" in _answer(theirs, waiting, "accept").text
    )
    assert waiting.digest is None


def test_an_administrator_takes_back_what_was_asked_for(
    client: Client, waiting: ApiToken, manager: User
) -> None:
    client.post(f"/tokens/{waiting.pk}/revoke/")
    waiting.refresh_from_db()
    with pytest.raises(NotWaiting):
        accept_token(token=waiting, by=manager, now=NOW)


def test_a_leaver_accepts_nothing_even_when_they_are_back(
    waiting: ApiToken, manager: User, administrator: User
) -> None:
    deactivate_person(person=manager, by=administrator, now=NOW)
    User.objects.filter(pk=manager.pk).update(is_active=True)
    manager.refresh_from_db()
    waiting.refresh_from_db()
    with pytest.raises(NotWaiting):
        accept_token(token=waiting, by=manager, now=NOW)


def test_a_person_who_went_to_another_council_accepts_nothing(
    waiting: ApiToken, manager: User
) -> None:
    User.objects.filter(pk=manager.pk).update(council=ChildFactory().council)
    with pytest.raises(NotYours):
        accept_token(token=waiting, by=User.objects.get(pk=manager.pk), now=NOW)


def test_asking_and_accepting_each_stand_in_the_trail_under_who_did_it(
    client: Client, client_of: ClientOf, council: Council, manager: User, administrator: User
) -> None:
    _ask(client, manager)
    _answer(client_of(manager), council.tokens.get(), "accept")
    found = AuditEntry.objects.filter(table_name="accounts_apitoken").order_by("pk")
    assert [(each.action, each.user_id) for each in found] == [
        ("insert", administrator.pk),
        ("update", manager.pk),
    ]
    assert (found[0].after or {})["accepted_at"] is None
    assert (found[1].after or {})["accepted_at"]


def test_the_database_holds_a_key_for_what_was_accepted_and_for_nothing_else(
    council: Council, manager: User
) -> None:
    with pytest.raises(IntegrityError, match="token_has_a_key_when_accepted"):
        council.tokens.create(user=manager, name="x", digest="d" * 64, created_at=NOW)


def test_an_owner_may_revoke_and_a_stranger_may_not(
    waiting: ApiToken, manager: User, commissioner: User
) -> None:
    with pytest.raises(NotAdministrator):
        revoke_token(token=waiting, by=commissioner, now=NOW)
    revoke_token(token=waiting, by=manager, now=NOW)
    waiting.refresh_from_db()
    assert waiting.revoked_at
