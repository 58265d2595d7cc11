"""Addresses of other pages of the same list, with its filters kept."""

from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest


def with_query(request: HttpRequest, **changes: object) -> str:
    """This page's query string with some values changed; None takes one out."""
    query = request.GET.copy()
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else request.path


def page_items(page: Page[Any], request: HttpRequest) -> list[dict[str, object]]:
    """The first, the last, this page and its neighbours, as the macro takes them."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [
        {
            "number": number,
            "href": with_query(request, page=number),
            "current": number == page.number,
        }
        if isinstance(number, int)
        else {"ellipsis": True}
        for number in numbers
    ]
