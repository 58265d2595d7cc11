"""What people see when a page cannot be shown."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from accounts.access import public
from accounts.models import User
from tests.conftest import ClientOf
from tests.pages import parse

RAISED = {
    "bad": BadRequest("secret detail"),
    "large": RequestDataTooBig("secret detail"),
    "forbidden": PermissionDenied("secret detail"),
    "broken": RuntimeError("secret detail"),
    "away": OperationalError("secret detail"),
}


@public
def fail(request: HttpRequest, how: str) -> HttpResponse:
    raise RAISED[how]


@public
def send(request: HttpRequest) -> HttpResponse:
    return HttpResponse("sent", content_type="text/plain")


urlpatterns: list[object] = []


@pytest.fixture
def _with_failing_pages(settings: Settings) -> None:
    from config import urls

    urlpatterns[:] = [*urls.urlpatterns, path("fail/<how>", fail), path("send", send)]
    settings.ROOT_URLCONF = __name__


handler400 = "govuk.errors.bad_request"
handler403 = "govuk.errors.permission_denied"
handler404 = "govuk.errors.page_not_found"
handler500 = "govuk.errors.server_error"


@pytest.mark.usefixtures("_with_failing_pages")
@pytest.mark.parametrize(
    ("how", "status", "heading"),
    [
        ("bad", 400, "The request could not be read"),
        ("large", 413, "The file is too large"),
        ("forbidden", 403, "You cannot open this page"),
        ("broken", 500, "Sorry, there is a problem with the service"),
        ("away", 503, "Sorry, the service is not available"),
    ],
)
def test_a_failure_is_told_in_plain_words_with_a_number_to_quote(
    how: str, status: int, heading: str
) -> None:
    response = Client(raise_request_exception=False).get(f"/fail/{how}")
    assert response.status_code == status
    seen = parse(response)
    assert seen.h1 == heading
    assert response.headers["X-Request-ID"] in seen.text
    assert b"secret detail" not in response.content
    assert b"Traceback" not in response.content


def test_a_page_that_is_not_there_offers_a_way_on(client_of: ClientOf, commissioner: User) -> None:
    seen = parse(client_of(commissioner).get("/nowhere"))
    assert seen.h1 == "Page not found"
    assert seen.links["Go to your start page"] == "/"
    assert "Sign out" in seen.buttons


@pytest.mark.usefixtures("_with_failing_pages", "db")
def test_a_form_without_its_token_says_that_nothing_was_saved() -> None:
    response = Client(enforce_csrf_checks=True).post("/send")
    assert response.status_code == 403
    assert "Nothing was saved" in parse(response).text


@pytest.mark.usefixtures("_with_failing_pages")
def test_the_page_of_a_failure_asks_the_database_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # No test database is asked for, so a query would fail this test by itself.
    assert Client(raise_request_exception=False).get("/fail/away").status_code == 503
