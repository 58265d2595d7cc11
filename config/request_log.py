"""One line per page: who asked for which page, how it ended, how long it took."""

import time
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

log = structlog.get_logger("request")


def request_log_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """
    Log the route's template, never the path, the query or the body: they may name a child.

    The number of the request goes into every line that is logged on its way, and back to the
    browser, so that an error can be told by telephone.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        request_id = uuid.uuid4().hex
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = get_response(request)
            log.info(
                "request",
                method=request.method,
                route=_route(request),
                status=response.status_code,
                ms=round((time.perf_counter() - started) * 1000),
                user=_user(request),
            )
        response["X-Request-ID"] = request_id
        return response

    return middleware


def _route(request: HttpRequest) -> str | None:
    return request.resolver_match.route if request.resolver_match else None


def _user(request: HttpRequest) -> int | None:
    """Only if the page looked at who asks: a line in the log is not worth a query."""
    user = getattr(request, "_cached_user", None)
    return user.pk if user else None
