"""
The two marks a page can carry: ``@access(Can.X)`` or ``@public``.

A page with neither is refused by accounts.middleware before it runs, and fails a test.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from rest_framework.request import Request

from accounts.models import Council, PasswordLink, User
from accounts.policy import Can, allows

if TYPE_CHECKING:
    from providers.models import Provider

P = ParamSpec("P")
AnyRequest = TypeVar("AnyRequest", bound=HttpRequest)
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
UNSAVED: Final = "unsaved"  # in the address of the sign-in page: what was sent came to nothing


class PersonRequest(HttpRequest):
    """From somebody who is signed in, whatever their role."""

    user: User
    request_id: str
    glass_until: datetime | None  # the end of the emergency access that this page is shown by
    open_links: Callable[[], list[PasswordLink]]  # of the council, asked for once a request
    notes: Callable[[], list[tuple[str, str]]]  # what waits for the person, and where it leads


class CouncilRequest(PersonRequest):
    """From a person of a council. Every query begins at ``council``."""

    council: Council


class ProviderRequest(PersonRequest):
    """From a person of a provider. Every query begins at ``provider``."""

    provider: "Provider"


class ApiRequest(Request):
    """From a program that acts as one person of a council. Begin at ``council`` here too."""

    user: User
    council: Council
    request_id: str  # the inner request's


def access(
    can: Can,
) -> Callable[
    [Callable[Concatenate[AnyRequest, P], HttpResponse]],
    Callable[Concatenate[HttpRequest, P], HttpResponse],
]:
    """
    Let the page run only for people who can; ask the others to sign in, or refuse them.

    The page is given a request with ``user`` and ``council`` (or ``provider``) typed and set.
    """

    def mark(
        view: Callable[Concatenate[AnyRequest, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not isinstance(request.user, User):
                return _to_sign_in(request)
            _admit(request, request.user, can)
            return view(cast(AnyRequest, request), *args, **kwargs)

        checked.access = can  # type: ignore[attr-defined]
        return checked

    return mark


def public(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Anybody may open the page, signed in or not."""

    @wraps(view)
    def open_to_all(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return view(request, *args, **kwargs)

    open_to_all.access = None  # type: ignore[attr-defined]
    return open_to_all


def is_marked(view: Callable[..., Any]) -> bool:
    return hasattr(view, "access")


def mark_of(view: Callable[..., Any]) -> Can | None:
    """The permission a page asks for; None when it is public."""
    return cast("Can | None", view.access)  # type: ignore[attr-defined]


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.method in SAFE_METHODS:
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    # An address that takes what a button sends may be no page: the one with the button is.
    return redirect_to_login(_sent_from(request), f"{resolve_url(settings.LOGIN_URL)}?{UNSAVED}=1")


def _sent_from(request: HttpRequest) -> str:
    """The page of ours from which something was sent; "/" where it does not say."""
    page = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
    return urlsplit(page)._replace(scheme="", netloc="", fragment="").geturl() if is_ours else "/"


def _admit(request: HttpRequest, user: User, can: Can) -> None:
    """
    :raises PermissionDenied: the person's role does not carry the permission.
    """
    if not allows(user, can):
        raise PermissionDenied
    if user.council is not None:
        cast(CouncilRequest, request).council = user.council
        return
    # providers hangs its link on the user; accounts does not know that app.
    link = getattr(user, "provider_user", None)
    if link is None:
        raise PermissionDenied
    cast(ProviderRequest, request).provider = link.provider
