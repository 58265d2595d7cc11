"""Ten wrong passwords in an hour lock an account, for everybody and in whatever way they come."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError
from unittest.mock import patch

import pytest
import time_machine
from axes.models import AccessAttempt
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker

from accounts import sessions
from accounts.models import User
from tests.accounts.passwords import is_signed_in, try_to_sign_in, with_password
from tests.factories import NOW, UserFactory

LIMIT = 10
LOCKED = "You cannot sign in for now"


@pytest.fixture
def person(commissioner: User) -> User:
    return with_password(commissioner)


def test_the_tenth_failure_locks_the_account_with_a_page_that_says_so(
    client: Client, person: User
) -> None:
    pages = [try_to_sign_in(client, person.email, "wrong") for _ in range(LIMIT)]
    assert [page.status_code for page in pages] == [200] * (LIMIT - 1) + [429]
    assert LOCKED in pages[-1].content.decode()
    assert try_to_sign_in(client, person.email).status_code == 429
    assert not is_signed_in(client)


def test_nine_failures_do_not_lock(client: Client, person: User) -> None:
    for _ in range(LIMIT - 1):
        try_to_sign_in(client, person.email, "wrong")
    try_to_sign_in(client, person.email)
    assert is_signed_in(client)


def test_other_capitals_browsers_and_addresses_count_as_the_same_account(person: User) -> None:
    for number in range(LIMIT):
        email = person.email.upper() if number % 2 else person.email
        client = Client(REMOTE_ADDR=f"10.0.0.{number}", HTTP_USER_AGENT=f"browser {number}")
        response = try_to_sign_in(client, email, "wrong")
    assert response.status_code == 429


def test_an_unknown_address_is_locked_alike_so_that_the_lock_tells_nothing(
    client: Client, db: None
) -> None:
    for _ in range(LIMIT):
        response = try_to_sign_in(client, "nobody@council.example", "wrong")
    assert response.status_code == 429


def test_a_locked_account_does_not_lock_a_colleague_in_the_same_office(
    client: Client, person: User
) -> None:
    colleague = with_password(UserFactory(council=person.council))
    for _ in range(LIMIT):
        try_to_sign_in(client, person.email, "wrong")
    try_to_sign_in(client, colleague.email)
    assert is_signed_in(client)


@pytest.mark.parametrize(("minutes", "opens"), [(59, False), (61, True)])
def test_the_lock_ends_after_an_hour(
    client: Client, person: User, minutes: int, opens: bool
) -> None:
    with time_machine.travel(NOW, tick=False):
        for _ in range(LIMIT):
            try_to_sign_in(client, person.email, "wrong")
    with time_machine.travel(NOW + timedelta(minutes=minutes), tick=False):
        try_to_sign_in(client, person.email)
        assert is_signed_in(client) == opens


AT_ONCE = 6


def _tries_that_reached_the_hasher(email: str, *, patience: float) -> int:
    """Nine wrong passwords, then six at the same moment: how many of the six are looked at?"""
    for _ in range(LIMIT - 1):
        try_to_sign_in(Client(), email, "wrong")
    reached: list[int] = []
    together = Barrier(AT_ONCE)
    verify = Argon2PasswordHasher.verify

    def counted(self: Argon2PasswordHasher, password: str, encoded: str) -> bool:
        reached.append(1)
        # Whoever is past the count waits for the others, so that a race is lost every time.
        with suppress(BrokenBarrierError):
            together.wait(timeout=patience)
        return verify(self, password, encoded)

    def attempt(_: int) -> None:
        try:
            try_to_sign_in(Client(), email, "wrong")
        finally:
            connections.close_all()

    with (
        patch.object(Argon2PasswordHasher, "verify", counted),
        ThreadPoolExecutor(max_workers=AT_ONCE) as pool,
    ):
        list(pool.map(attempt, range(AT_ONCE)))
    return len(reached)


@pytest.fixture
def committed_person(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[User]:
    """For other connections to see; taken away again, since emptying tables would take more."""
    with django_db_blocker.unblock():
        person = with_password(UserFactory())
        yield person
        AccessAttempt.objects.filter(username=person.email).delete()
        council = person.council
        person.delete()
        assert council
        council.delete()


def test_six_tries_at_once_get_the_one_that_is_left(committed_person: User) -> None:
    assert _tries_that_reached_the_hasher(committed_person.email, patience=2) == 1


def test_without_the_queue_all_six_would_be_looked_at(
    committed_person: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "_one_try_at_a_time", nullcontext)
    assert _tries_that_reached_the_hasher(committed_person.email, patience=20) == AT_ONCE
