"""Signing in: by the right person, from the right place, to the right page."""

import logging
from unittest.mock import patch

import argon2
import pytest
from argon2.exceptions import VerifyMismatchError
from argon2.low_level import hash_secret
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import AuditEntry, Role, User
from tests.accounts.passwords import PASSWORD, is_signed_in, try_to_sign_in, with_password
from tests.factories import UserFactory

WRONG = "The email address or the password is not right"


@pytest.fixture
def person(commissioner: User) -> User:
    return with_password(commissioner)


def test_the_right_password_signs_a_person_in_and_leads_home(client: Client, person: User) -> None:
    response = try_to_sign_in(client, person.email)
    assert (response.status_code, response["Location"]) == (302, "/")
    assert is_signed_in(client)


def test_capitals_in_the_address_do_not_matter(client: Client, person: User) -> None:
    try_to_sign_in(client, person.email.upper())
    assert is_signed_in(client)


def test_a_wrong_password_an_unknown_address_and_a_leaver_are_told_the_same(
    client: Client, person: User
) -> None:
    leaver = with_password(UserFactory(council=person.council, is_active=False))
    tries = [
        (person.email, "wrong password"),
        ("nobody@council.example", PASSWORD),
        (leaver.email, PASSWORD),
    ]
    pages = [try_to_sign_in(client, email, password) for email, password in tries]
    for page, (email, _) in zip(pages, tries, strict=True):
        assert page.status_code == 200
        assert WRONG in page.content.decode()
        assert not is_signed_in(client)
        assert "password" not in page.content.decode().split(email)[1].split(">")[0]


def test_an_unknown_address_costs_as_much_hashing_as_a_known_one(
    client: Client, person: User
) -> None:
    def hashes(email: str) -> int:
        with (
            patch.object(argon2.low_level, "hash_secret", wraps=hash_secret) as made,
            patch.object(argon2.PasswordHasher, "verify", side_effect=VerifyMismatchError) as seen,
        ):
            try_to_sign_in(client, email, "wrong password")
        return made.call_count + seen.call_count

    assert hashes("nobody@council.example") == hashes(person.email) == 1


def test_passwords_are_kept_by_argon2id(person: User) -> None:
    assert person.password.startswith("argon2$argon2id$")


def test_signing_in_takes_a_new_session_key(client: Client, person: User) -> None:
    client.get("/sign-in/")
    session = client.session
    session["kept"] = True
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted or ""
    try_to_sign_in(client, person.email)
    assert client.session.session_key != planted
    stranger = Client()
    stranger.cookies["sessionid"] = planted or ""
    assert not is_signed_in(stranger)


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_next_never_leads_to_another_host(client: Client, person: User, elsewhere: str) -> None:
    assert try_to_sign_in(client, person.email, next=elsewhere)["Location"] == "/"


def test_next_leads_back_to_the_page_that_was_asked_for(client: Client, person: User) -> None:
    asked = client.get("/password/?a=b")
    assert asked["Location"] == "/sign-in/?next=/password/%3Fa%3Db"
    page = client.get(asked["Location"]).content.decode()
    assert 'name="next" value="/password/?a=b"' in page
    assert try_to_sign_in(client, person.email, next="/password/?a=b")["Location"] == (
        "/password/?a=b"
    )


def test_what_is_sent_after_the_session_ended_leads_back_to_its_page_and_says_it_was_not_saved(
    client: Client, person: User
) -> None:
    sent = client.post("/password/", HTTP_REFERER="http://testserver/password/?a=b#top")
    assert sent["Location"] == "/sign-in/?unsaved=1&next=/password/%3Fa%3Db"
    page = client.get(sent["Location"]).content.decode()
    assert "what you sent was not saved" in page
    assert 'name="next" value="/password/?a=b"' in page


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["", "https://evil.example/", "http://testserver.evil.example/"])
def test_what_is_sent_from_elsewhere_leads_to_the_first_page(client: Client, page: str) -> None:
    sent = client.post("/password/", HTTP_REFERER=page)
    assert sent["Location"] == "/sign-in/?unsaved=1&next=/"


def test_signing_in_is_in_the_trail_under_the_persons_own_name(
    client: Client, person: User
) -> None:
    try_to_sign_in(client, person.email)
    entry = AuditEntry.objects.filter(table_name="accounts_user").latest("pk")
    assert entry.user_id == person.pk
    assert entry.request_id
    assert (entry.before or {})["last_login"] is None


def test_sign_out_takes_a_post_and_kills_the_session_on_the_server(
    client: Client, person: User
) -> None:
    try_to_sign_in(client, person.email)
    key = client.session.session_key
    assert client.get("/sign-out/").status_code == 405
    assert is_signed_in(client)
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    thief = Client()
    thief.cookies["sessionid"] = key or ""
    assert not is_signed_in(thief)


def test_sign_in_refuses_a_form_from_another_site(person: User) -> None:
    client = Client(enforce_csrf_checks=True)
    assert try_to_sign_in(client, person.email).status_code == 403
    assert not is_signed_in(client)


@pytest.mark.parametrize("email", ["", "Ada Lovelace", "a@b"])
def test_an_address_in_the_wrong_format_is_told_so(db: None, client: Client, email: str) -> None:
    page = try_to_sign_in(client, email).content.decode()
    assert "There is a problem" in page
    assert "<title>Error: Sign in" in page


def test_a_look_alike_letter_does_not_open_a_second_count_of_tries(
    client: Client, person: User
) -> None:
    UserFactory(email="kim@council.example", council=person.council)
    page = try_to_sign_in(client, "k\u0131m@council.example").content.decode()  # dotless i
    assert "without accented letters" in page


def test_a_childs_name_typed_by_mistake_is_in_no_log_and_no_address(
    client: Client, person: User, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for email in ("Adalove Examplechild", "adalove.examplechild@council.example"):
        response = try_to_sign_in(client, email, "Adalove Examplechild")
        assert "examplechild" not in response.headers.get("Location", "").lower()
    client.get("/nowhere/")
    assert caplog.records
    # What the database is told is logged at DEBUG only, which no deployment turns on.
    logged = [each for each in caplog.records if each.name != "django.db.backends"]
    for record in logged:
        everything = f"{record.getMessage()} {record.__dict__}".lower()
        assert "examplechild" not in everything.replace("caplog", ""), record


def test_each_role_has_a_start_page(client: Client, db: None) -> None:
    from accounts.views.sign_in import START_PAGES

    assert set(START_PAGES) == set(Role)


def test_the_page_after_sign_in_knows_its_person_in_four_queries(
    client: Client, person: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    client.get("/password/")
    with django_assert_max_num_queries(4):  # the session, the person, the council, links that wait
        client.get("/password/")


def test_a_signed_in_page_is_never_kept_in_a_cache(client: Client, person: User) -> None:
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    response = client.get("/password/")
    assert response["Cache-Control"] == "no-store"
    assert len(response["X-Request-ID"]) == 32
