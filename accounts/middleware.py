"""What holds for every request: its id, its writer's name, and its mark."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast
from uuid import uuid4

import structlog
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from rest_framework.views import APIView

from accounts.access import SAFE_METHODS, PersonRequest, is_marked
from accounts.audit import written_by
from accounts.models import PasswordLink, User
from accounts.presenters import notes_for
from accounts.services import open_links
from accounts.sessions import end_if_idle

Respond = Callable[[HttpRequest], HttpResponse]


def council_middleware(get_response: Respond) -> "Gate":
    return Gate(get_response)


class Gate:
    """Stands between sign-in and the pages."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request_id = _request_id()
        cast(PersonRequest, request).request_id = request_id
        cast(PersonRequest, request).glass_until = None
        end_if_idle(request, now=timezone.now())
        _know_links(cast(PersonRequest, request))
        response = self._respond(request, request_id)
        response["X-Request-ID"] = request_id
        return response

    def _respond(self, request: HttpRequest, request_id: str) -> HttpResponse:
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        with written_by(user_id=request.user.pk, request_id=request_id):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: object, kwargs: object
    ) -> None:
        """
        :raises PermissionDenied: nobody has said who may open this page.
        :raises BadRequest: a question with a NUL, which no form sends and no table can hold; the
            API answers such a question itself, and names the field.
        """
        if not (is_marked(view) or _is_api(view)):
            raise PermissionDenied
        if "%00" in request.META.get("QUERY_STRING", "") and not _is_api(view):
            raise BadRequest("NUL in the query string")


def _know_links(request: PersonRequest) -> None:
    """Links to choose a password that wait for this person are told on every page, in one query."""

    @cache
    def found() -> list[PasswordLink]:
        council = request.user.council if isinstance(request.user, User) else None
        return open_links(council, now=timezone.now()) if council else []

    request.open_links = found
    # For the frame of the page, which stands below accounts (govuk.context).
    request.notes = lambda: notes_for(request.user, found())


def _request_id() -> str:
    """The one that the log has given already, else a new one; never the caller's."""
    named: str | None = structlog.contextvars.get_contextvars().get("request_id")
    return named or uuid4().hex


def _is_api(view: Callable[..., Any]) -> bool:
    """The API refuses by default itself: accounts.api.DenyAll."""
    return issubclass(getattr(view, "cls", object), APIView)
