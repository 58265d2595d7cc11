"""What every answer tells the browser, an error's too: keep nothing, share nothing, use nothing."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
Respond = Callable[[HttpRequest], HttpResponse]


def headers_middleware(get_response: Respond) -> Respond:
    """Stands outside sessions and the check of the host, whose refusals are pages as well."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return middleware
