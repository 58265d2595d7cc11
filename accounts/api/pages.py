"""One page of a long answer, and what it says about the rest."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from rest_framework import serializers
from rest_framework.exceptions import NotFound

from accounts.api.questions import A_PAGE, Asked

Row = TypeVar("Row", bound=Model)


class PageAnswer(serializers.Serializer[Any]):
    """One page of a list."""

    count = serializers.IntegerField(help_text="How many there are on all pages together.")
    page = serializers.IntegerField(help_text="Which page this is, from 1.")
    page_size = serializers.IntegerField(help_text="How many there are on a full page.")
    pages = serializers.IntegerField(help_text="How many pages there are; 1 where nothing is.")


def page_of(
    rows: QuerySet[Row], asked: Asked, told: Callable[[Sequence[Row]], list[Any]]
) -> dict[str, Any]:
    """
    The page that was asked for, in the shape of PageAnswer with its ``results``.

    :param rows: in an order that is the same every time.
    :param told: what the answer says of the rows of a page.
    :raises NotFound: there are fewer pages.
    """
    number, size = asked.get("page", 1), asked.get("page_size", A_PAGE)
    paginator = Paginator(rows, size)
    if number > paginator.num_pages:
        raise NotFound(f"There is no page {number}: the last is page {paginator.num_pages}")
    return {
        "count": paginator.count,
        "page": number,
        "page_size": size,
        "pages": paginator.num_pages,
        "results": told(list(paginator.page(number).object_list)),
    }
