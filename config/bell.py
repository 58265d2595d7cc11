"""After a request that may have changed something: tell the workers, and wait for nobody."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from accounts.access import SAFE_METHODS
from matching.services import ring_for_changes

Respond = Callable[[HttpRequest], HttpResponse]


def bell_middleware(get_response: Respond) -> Respond:
    """
    Ring once the request's transactions are over, however they went.

    Outside of every transaction, so whoever answers the bell finds what was committed. Rings for
    nothing are cheap; a change that nobody rings for waits for the timetable.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method not in SAFE_METHODS:
            ring_for_changes()
        return response

    return respond
