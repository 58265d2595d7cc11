"""Pages about the service itself."""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from govuk import styleguide as examples

View = TypeVar("View", bound=Callable[..., HttpResponse])


def _open_to_all(view: View) -> View:
    """The mark of accounts.access.public, which this app may not import: it stands below."""
    view.access = None  # type: ignore[attr-defined]
    return view


@_open_to_all
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "govuk/accessibility.html")


@_open_to_all
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "govuk/privacy.html", {"cookies": _cookies()})


def _cookies() -> tuple[tuple[str, str, str], ...]:
    """Name, purpose and end of every cookie that the service sets."""
    hours = settings.SESSION_COOKIE_AGE // 3600
    return (
        (
            settings.SESSION_COOKIE_NAME,
            "Keeps you signed in",
            f"When you sign out, or in {hours} hours",
        ),
        (settings.CSRF_COOKIE_NAME, "Makes sure that forms come from you", "In a year"),
        ("messages", "Tells the next page what your last action did", "When it has been shown"),
    )


@_open_to_all
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component with invented content; not there in production."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    return render(request, "govuk/styleguide.html", examples.context(request))
