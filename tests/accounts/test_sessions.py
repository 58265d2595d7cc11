"""A session ends after half an hour without work, after ten hours, and when its person leaves."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import Role, User
from tests.accounts.passwords import is_signed_in
from tests.conftest import ClientOf
from tests.factories import NOW, UserFactory

PAGE = "/password/"
Ask = Callable[..., int]


@pytest.fixture
def ask(client: Client, commissioner: User, client_of: ClientOf) -> Ask:
    """Ask for a page so long after signing in; answers the status."""
    with time_machine.travel(NOW, tick=False):
        signed_in = client_of(commissioner)
        signed_in.get(PAGE)

    def at(after: timedelta, **headers: str) -> int:
        with time_machine.travel(NOW + after, tick=False):
            return signed_in.get(PAGE, headers=headers).status_code

    return at


@pytest.mark.parametrize(("seconds", "status"), [(29 * 60, 200), (31 * 60, 302)])
def test_half_an_hour_without_work_ends_a_session(ask: Ask, seconds: int, status: int) -> None:
    assert ask(timedelta(seconds=seconds)) == status


def test_work_keeps_a_session_open(ask: Ask) -> None:
    for minutes in range(20, 600, 20):
        assert ask(timedelta(minutes=minutes)) == 200


def test_a_page_that_asks_again_by_itself_does_not_keep_a_session_open(ask: Ask) -> None:
    for minutes in range(1, 30):
        assert ask(timedelta(minutes=minutes), **{"X-Poll": "1"}) == 200
    assert ask(timedelta(minutes=31), **{"X-Poll": "1"}) == 302


@pytest.mark.parametrize(("seconds", "status"), [(-60, 200), (60, 302)])
def test_ten_hours_end_a_session_however_busy(ask: Ask, seconds: int, status: int) -> None:
    for minutes in range(20, 600, 20):
        ask(timedelta(minutes=minutes))
    assert ask(timedelta(hours=10, seconds=seconds)) == status


def test_who_was_away_for_too_long_is_told_so_once(commissioner: User, client_of: ClientOf) -> None:
    with time_machine.travel(NOW, tick=False):
        client = client_of(commissioner)
        client.get(PAGE)
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        page = client.get(PAGE, follow=True).content.decode()
        assert "away for too long" in page
        assert "away for too long" not in client.get("/sign-in/").content.decode()


def test_a_session_that_ended_is_dead_on_the_server(
    commissioner: User, client_of: ClientOf
) -> None:
    with time_machine.travel(NOW, tick=False):
        client = client_of(commissioner)
        client.get(PAGE)
        old_key = client.session.session_key
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        client.get(PAGE)
        thief = Client()
        thief.cookies["sessionid"] = old_key or ""
        assert not is_signed_in(thief)


def test_a_new_role_bites_on_the_very_next_page(council: object, client_of: ClientOf) -> None:
    person = UserFactory(council=council, role=Role.ADMINISTRATOR)
    client = client_of(person)
    assert client.get("/people/").status_code == 200
    User.objects.filter(pk=person.pk).update(role=Role.SOCIAL_WORKER)
    assert client.get("/people/").status_code == 403


def test_a_leaver_is_out_on_the_very_next_page(administrator: User, client_of: ClientOf) -> None:
    client = client_of(administrator)
    assert client.get("/people/").status_code == 200
    User.objects.filter(pk=administrator.pk).update(is_active=False)
    assert client.get("/people/")["Location"].startswith("/sign-in/")
