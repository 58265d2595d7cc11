"""What every page tells the browser, whoever asks and whatever went wrong."""

from collections.abc import Iterator
from typing import Final

from django.http.response import HttpResponseBase

EXPECTED: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# Directives that say where something may come from; all others fall back to default-src.
CLOSED: Final = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
}


class OpenDoor(AssertionError):
    """A header is missing, or lets in what it should keep out."""


def check_headers(response: HttpResponseBase) -> None:
    """
    Hold a page's headers to assurance: nothing inline, nothing framed, nothing kept.

    :raises OpenDoor: with all that is wrong.
    """
    faults = list(_faults(response))
    if faults:
        raise OpenDoor("\n".join(faults))


def _faults(response: HttpResponseBase) -> Iterator[str]:
    for name, value in EXPECTED.items():
        if response.headers.get(name) != value:
            yield f"{name} is {response.headers.get(name)!r}, not {value!r}"
    yield from _faults_of_policy(response.headers.get("Content-Security-Policy", ""))
    for cookie in response.cookies.values():
        if not cookie["samesite"]:
            yield f"the cookie {cookie.key} goes to other sites"
        if cookie.key.endswith("sessionid") and not cookie["httponly"]:
            yield "scripts can read the session's cookie"


def _faults_of_policy(policy: str) -> Iterator[str]:
    said = directives(policy)
    for name, value in CLOSED.items():
        if said.get(name) != value:
            yield f"{name} is {said.get(name)!r}, not {value!r}"
    for name, value in said.items():
        if any(open_door in value for open_door in ("unsafe", "*", "http")):
            yield f"{name} lets in {value}"


def directives(policy: str) -> dict[str, str]:
    """A content security policy by the names of its directives."""
    found = (each.strip().partition(" ") for each in policy.split(";") if each.strip())
    return {name: value for name, _, value in found}
