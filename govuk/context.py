"""What every page knows besides its own subject: who is looking, for whom, and the way around."""

from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest

from govuk.navigation import NavigationItem, address_of, beside, navigation

SERVICE_NAME: Final = "Placement matching"


@dataclass(frozen=True, slots=True)
class Site:
    """The frame of a page."""

    service_name: str
    organisation: str  # council or provider; empty before sign-in
    person: str  # name of who is signed in; empty before sign-in
    role: str
    navigation: tuple[NavigationItem, ...]
    beside: tuple[NavigationItem, ...]  # pages that share this one's entry of the navigation
    notes: tuple[tuple[str, str], ...]  # what waits for the person: words, and where they lead
    sign_out: str  # address
    how: str  # address of how homes are ranked; empty before sign-in
    demo: bool


def page(request: HttpRequest) -> dict[str, Any]:
    """Django's context processor. Adds ``site``, ``user``, ``council``, ``messages`` and the end
    of the emergency access that the page is shown by."""
    user = getattr(request, "user", None)
    council = getattr(request, "council", None)
    return {
        "site": site_of(request, user if user is not None and user.is_authenticated else None),
        "user": user,
        "council": council,
        "messages": get_messages(request),
        "glass_until": getattr(request, "glass_until", None),
    }


def site_of(request: HttpRequest, user: Any) -> Site:
    """The frame for a person, or for somebody who has not signed in (None)."""
    return Site(
        service_name=SERVICE_NAME,
        organisation=str(_organisation(request, user)) if user else "",
        person=str(user.name) if user else "",
        role=str(user.get_role_display()) if user else "",
        navigation=navigation(user.role, request.path) if user else (),
        beside=beside(user.role, request.path) if user else (),
        notes=tuple(request.notes()) if user and hasattr(request, "notes") else (),
        sign_out=address_of("accounts:sign_out"),
        how=address_of("matching:how") if user else "",
        demo=settings.DEMO,
    )


def frame_without_a_person() -> dict[str, Any]:
    """The same names for a page that must be drawn although something broke."""
    site = Site(
        SERVICE_NAME,
        "",
        "",
        "",
        navigation=(),
        beside=(),
        notes=(),
        sign_out="",
        how="",
        demo=settings.DEMO,
    )
    return {"site": site, "user": None, "council": None, "messages": (), "glass_until": None}


def _organisation(request: HttpRequest, user: Any) -> object:
    return user.council or getattr(request, "provider", None) or ""
