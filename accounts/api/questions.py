"""What a request asks: known names with known values. Nothing that was sent is passed over."""

from collections.abc import Mapping
from typing import Any, Final, cast

from django.http import QueryDict
from rest_framework import serializers
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.request import Request

from accounts.api.fields import Whole

Asked = Mapping[str, Any]  # what was asked; a name that was not given is not in it
MOST_A_PAGE: Final = 200
A_PAGE: Final = 50
MOST_PAGES: Final = 1_000_000
LONGEST_BODY: Final = 10_000  # bytes


class Question(serializers.Serializer[Any]):
    """The names that may be given in the address or the body, and their values."""


class PageQuestion(Question):
    """Which part of a long answer."""

    page = Whole(
        min_value=1,
        max_value=MOST_PAGES,
        required=False,
        help_text="Which page, from 1. Left out: 1.",
    )
    page_size = Whole(
        min_value=1,
        max_value=MOST_A_PAGE,
        required=False,
        help_text=f"How many a page, at most {MOST_A_PAGE}. Left out: {A_PAGE}.",
    )


class TooLong(APIException):
    status_code = 413
    default_code = "too_long"
    default_detail = f"The body is too long: at most {LONGEST_BODY:,} bytes are taken"


def asked_in_address(question: type[Question], query: QueryDict) -> Asked:
    """
    The answers that the address gives, in the types of the question's fields.

    :raises ValidationError: a name is unknown, given twice, or has a value that will not do.
    """
    fields = question().fields
    _refuse_unknown(set(query), set(fields))
    lists = {name for name, field in fields.items() if isinstance(field, serializers.ListField)}
    twice = {name for name in query if name not in lists and len(query.getlist(name)) > 1}
    if twice:
        raise ValidationError({name: ["Give this once"] for name in twice})
    return _checked(
        question,
        {name: query.getlist(name) if name in lists else query[name] for name in query},
    )


def asked_in_body(question: type[Question], request: Request) -> Asked:
    """
    The answers that the body gives.

    :raises TooLong: the body is longer than any that has a meaning here.
    :raises ParseError: it is not JSON.
    :raises ValidationError: as for the address.
    """
    if len(request._request.body) > LONGEST_BODY:
        raise TooLong
    try:
        said = request.data
    except RecursionError as deep:
        raise ParseError("The body is nested too deeply") from deep
    if not isinstance(said, Mapping):
        raise ParseError("The body has to be a JSON object, such as {}")
    _refuse_unknown(set(said), set(question().fields))
    return _checked(question, said)


def _refuse_unknown(given: set[str], known: set[str]) -> None:
    words = f"Known are: {', '.join(sorted(known))}" if known else "Nothing can be asked here"
    faults = {name: [f"This is not known. {words}"] for name in given - known}
    if faults:
        raise ValidationError(faults)


def _checked(question: type[Question], said: Mapping[str, Any]) -> Asked:
    serializer = question(data=said)
    serializer.is_valid(raise_exception=True)
    return cast(Asked, serializer.validated_data)
