"""An address of the API: what it takes, what it answers, and the same in its documentation."""

import inspect
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar, cast

from drf_spectacular.extensions import (
    OpenApiAuthenticationExtension,
    OpenApiSerializerExtension,
)
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.access import ApiRequest
from accounts.api.faults import FaultAnswer
from accounts.api.questions import Asked, Question, asked_in_address, asked_in_body

P = ParamSpec("P")
View = TypeVar("View", bound="Address")
FAULTS: Final[Mapping[int, str]] = {
    400: "A name is not known, or its value will not do: see the fields.",
    401: "There is no token, or it is not known or has ended.",
    403: "The role of the token’s person does not allow this.",
    404: "The council has no such thing, or there are fewer pages.",
    406: "The request wants something other than JSON.",
    409: "It cannot be done as things stand.",
    413: "The body is too long.",
    415: "The body is not JSON.",
}
ALWAYS: Final = frozenset({400, 401, 403, 404, 406})
WITH_A_BODY: Final = frozenset({409, 413, 415})


class Address(APIView):
    """One address. Says who may use it: ``permission_classes = [Allows(Can.…)]``."""

    http_method_names = ["get", "head", "post"]


class Closed(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]
    """The documentation of a question says that other names are refused."""

    target_class = "accounts.api.questions.Question"
    match_subclasses = True

    def map_serializer(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        mapped = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        return {**mapped, "additionalProperties": False}


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the documentation describes accounts.api.TokenAuthentication."""

    target_class = "accounts.api.doors.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "The word Token, a space and the key: `Authorization: Token 3f…`.",
        }


def answers(
    answer: type[serializers.Serializer[Any]],
    *,
    name: str,
    asks: type[Question] = Question,
) -> Callable[
    [Callable[Concatenate[View, ApiRequest, Asked, P], object]],
    Callable[Concatenate[View, ApiRequest, P], Response],
]:
    """
    A GET: the method is given what the address asks, and what it returns is told as ``answer``.

    :param name: of the operation, for the programs that are made from the documentation.
    :param asks: what may stand in the query; anything else is refused by name.
    """

    def mark(
        tell: Callable[Concatenate[View, ApiRequest, Asked, P], object],
    ) -> Callable[Concatenate[View, ApiRequest, P], Response]:
        @wraps(tell)
        def get(view: View, request: ApiRequest, /, *args: P.args, **kwargs: P.kwargs) -> Response:
            asked = asked_in_address(asks, request.query_params)
            return Response(answer(tell(view, request, asked, *args, **kwargs)).data)

        document = _documented(
            tell, name, ALWAYS, {200: answer}, parameters=[asks] if asks().fields else []
        )
        return cast("Callable[Concatenate[View, ApiRequest, P], Response]", document(get))

    return mark


def accepts(
    answer: type[serializers.Serializer[Any]], *, name: str, asks: type[Question]
) -> Callable[
    [Callable[Concatenate[View, ApiRequest, Asked, P], object]],
    Callable[Concatenate[View, ApiRequest, P], Response],
]:
    """A POST: what its body asks is accepted and done later; the answer says what will be done."""

    def mark(
        do: Callable[Concatenate[View, ApiRequest, Asked, P], object],
    ) -> Callable[Concatenate[View, ApiRequest, P], Response]:
        @wraps(do)
        def post(view: View, request: ApiRequest, /, *args: P.args, **kwargs: P.kwargs) -> Response:
            asked_in_address(Question, request.query_params)
            asked = asked_in_body(asks, request)
            return Response(answer(do(view, request, asked, *args, **kwargs)).data, status=202)

        document = _documented(do, name, ALWAYS | WITH_A_BODY, {202: answer}, request=asks)
        return cast("Callable[Concatenate[View, ApiRequest, P], Response]", document(post))

    return mark


def _documented(
    method: Callable[..., object],
    name: str,
    faults: Collection[int],
    answer: dict[int, type[serializers.Serializer[Any]]],
    **about: Any,
) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """The docstring's first line is the summary; all that follows explains."""
    summary, _, more = (inspect.getdoc(method) or "").partition("\n")
    told = {status: OpenApiResponse(FaultAnswer, FAULTS[status]) for status in sorted(faults)}
    return extend_schema(
        operation_id=name,
        summary=summary.rstrip("."),
        description=more.strip(),
        responses={**answer, **told},
        **about,
    )
