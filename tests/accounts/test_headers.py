"""The headers of every page; tests.conftest holds each page of each test to them."""

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from tests.conftest import ClientOf
from tests.headers import OpenDoor, check_headers


def _sound() -> HttpResponse:
    response = HttpResponse()
    policy = (
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
        "script-src 'self'; style-src 'self'"
    )
    for name, value in {
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }.items():
        response[name] = value
    return response


@pytest.mark.parametrize("address", ["/sign-in/", "/nowhere/", "/people/"])
def test_pages_that_open_are_missing_or_are_refused_carry_the_headers(
    client_of: ClientOf, commissioner: User, address: str
) -> None:
    check_headers(client_of(commissioner).get(address))


def test_every_answer_has_its_own_number(client: Client, db: None) -> None:
    first, second = (client.get("/sign-in/")["X-Request-ID"] for _ in range(2))
    assert first != second
    asked = client.get("/sign-in/", headers={"x-request-id": "mine"})
    assert asked["X-Request-ID"] != "mine"


def test_sound_headers_pass() -> None:
    check_headers(_sound())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Cache-Control", "max-age=60"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Content-Security-Policy", ""),
        ("Content-Security-Policy", "default-src 'self'"),
        ("Content-Security-Policy", "default-src 'none'; style-src 'self' 'unsafe-inline'"),
        ("Content-Security-Policy", "default-src 'none'; img-src *"),
    ],
)
def test_an_open_door_is_found(name: str, value: str) -> None:
    response = _sound()
    response[name] = value
    with pytest.raises(OpenDoor):
        check_headers(response)


def test_a_careless_cookie_is_found() -> None:
    response = _sound()
    response.set_cookie("sessionid", "x", samesite="Lax")
    with pytest.raises(OpenDoor, match="scripts can read"):
        check_headers(response)
