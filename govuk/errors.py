"""What people see when a page cannot be shown: plain words and a number to quote."""

import sys
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from govuk.context import frame_without_a_person

# Raised when the database is away or restarting: a reason to try again, not a fault of the page.
AWAY: Final = (OperationalError, InterfaceError)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _frameless(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


@requires_csrf_token
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _framed(request, 403)


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _framed(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Never touches the database or the session: they may be what broke."""
    return _frameless(request, 503 if isinstance(sys.exc_info()[1], AWAY) else 500)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open since before a sign-in or sign-out, or came from another site."""
    return HttpResponse(_page(None, "csrf", request), status=403)


def _framed(request: HttpRequest, status: int) -> HttpResponse:
    """With the person's own navigation, so that they can go on."""
    return HttpResponse(_page(request, str(status), request), status=status)


def _frameless(request: HttpRequest, status: int) -> HttpResponse:
    return HttpResponse(_page(None, str(status), request), status=status)


def _page(drawn_for: HttpRequest | None, name: str, request: HttpRequest) -> str:
    context: dict[str, Any] = {"request_id": getattr(request, "request_id", "")}
    if drawn_for is None:
        context |= frame_without_a_person()
    return render_to_string(f"errors/{name}.html", context, drawn_for)
