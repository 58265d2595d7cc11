"""Every fault of the API in one shape: a code for programs, plain words, and the fields."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import serializers
from rest_framework.exceptions import (
    APIException,
    MethodNotAllowed,
    NotAcceptable,
    NotAuthenticated,
    NotFound,
    PermissionDenied,
    UnsupportedMediaType,
    ValidationError,
)
from rest_framework.fields import Field
from rest_framework.response import Response
from rest_framework.views import exception_handler

from govuk import errors as pages

API: Final = "/api/"  # below here faults are JSON, whoever finds them
NOT_UNDERSTOOD: Final = "not_understood"
NOT_FOUND: Final = "There is nothing at this address for your council"
WORDS: Final[Mapping[type[APIException], str]] = {
    NotAuthenticated: "Say who asks: send the header “Authorization: Token …”",
    PermissionDenied: "The person whom this token belongs to may not do this",
    NotAcceptable: "Answers are JSON: accept application/json",
    UnsupportedMediaType: "Send the body as JSON: Content-Type: application/json",
    ValidationError: "The request was not understood: see the fields",
}
FOUND_OUTSIDE: Final[Mapping[int, tuple[str, str]]] = {
    400: ("bad_request", "The request was not understood"),
    403: ("permission_denied", WORDS[PermissionDenied]),
    404: ("not_found", NOT_FOUND),
    413: ("too_long", "The request is too long"),
    500: ("broken", "Something went wrong here. It is noted; tell us the X-Request-ID"),
    503: ("away", "The database is away. Try again in a few minutes"),
}


class Conflict(APIException):
    """What was asked for cannot be done as things stand."""

    status_code = 409
    default_code = "conflict"


def _detail() -> type[serializers.Serializer[Any]]:
    # Made from a table: ``fields`` is a name that every serializer has already.
    words = serializers.ListField(child=serializers.CharField())
    declared: dict[str, Field[Any, Any, Any, Any]] = {
        "code": serializers.CharField(help_text="For programs; does not change."),
        "message": serializers.CharField(help_text="For people."),
        "fields": serializers.DictField(
            child=words, help_text="What is wrong with each name that was sent; often empty."
        ),
    }
    return type("FaultDetail", (serializers.Serializer,), declared)


FaultDetail = _detail()


class FaultAnswer(serializers.Serializer[Any]):
    """Why there is no other answer."""

    error = FaultDetail()


def told(code: str, message: str, fields: Mapping[str, list[str]] | None = None) -> dict[str, Any]:
    """The one shape."""
    return {"error": {"code": code, "message": message, "fields": dict(fields or {})}}


def handle(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """The framework's own answer to an error, in our shape; None for what it does not know."""
    response = exception_handler(error, dict(context))
    if response is None:
        return None
    if isinstance(error, Http404):
        response.data = told(NotFound.default_code, NOT_FOUND)
    elif isinstance(error, ValidationError):
        response.data = told(NOT_UNDERSTOOD, WORDS[ValidationError], dict(_fields(error.detail)))
    elif isinstance(error, APIException):
        response.data = told(str(error.get_codes()), _words(error, context))
    else:
        response.data = told(PermissionDenied.default_code, WORDS[PermissionDenied])
    return response


def _words(error: APIException, context: Mapping[str, Any]) -> str:
    if isinstance(error, MethodNotAllowed):
        takes = [m for m in context["view"].allowed_methods if m != "OPTIONS"]
        return f"This address takes {' and '.join(takes)} only"
    return WORDS.get(type(error), str(error.detail))


def _fields(detail: Any) -> Iterator[tuple[str, list[str]]]:
    if not isinstance(detail, Mapping):
        yield "body", list(_flat(detail))
        return
    for name, faults in detail.items():
        # A name may come from the body, where half a character can be written.
        yield str(name).encode("utf-8", "replace").decode(), list(_flat(faults))


def _flat(faults: Any) -> Iterator[str]:
    """A list's faults come by place: which one it was is plain from the words."""
    if isinstance(faults, Mapping):
        faults = list(faults.values())
    if isinstance(faults, list | tuple):
        for fault in faults:
            yield from _flat(fault)
    else:
        yield str(faults)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    too_big = isinstance(exception, RequestDataTooBig)
    return _outside(request, lambda: pages.bad_request(request, exception), 413 if too_big else 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _outside(request, lambda: pages.permission_denied(request, exception), 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _outside(request, lambda: pages.page_not_found(request, exception), 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _outside(request, lambda: pages.server_error(request), None)


def _outside(
    request: HttpRequest, page: Callable[[], HttpResponse], status: int | None
) -> HttpResponse:
    """A fault that was found before or outside the framework: JSON for the API, else a page."""
    if not request.path.startswith(API):
        return page()
    found = status or page().status_code
    return JsonResponse(told(*FOUND_OUTSIDE[found]), status=found)
