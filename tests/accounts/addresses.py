"""Every address of a URLconf: its name, its view, and the objects that its path names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from rest_framework.views import APIView

from accounts.access import is_marked, mark_of
from accounts.policy import Can


class Unmarked(AssertionError):
    """A view that does not say who may open it."""


@dataclass(frozen=True)
class Address:
    name: str  # with its namespaces, such as "matching:options"
    route: str
    view: Callable[..., Any]
    keys: tuple[str, ...]  # what the path names: "referral_id", "home_id"
    urlconf: str

    def __str__(self) -> str:
        return self.name or self.route

    @property
    def is_api(self) -> bool:
        return issubclass(getattr(self.view, "cls", object), APIView)

    def can(self) -> Can | None:
        """
        The permission it asks for; None for a public one.

        :raises Unmarked: it carries neither mark, or the API's default, which refuses everybody.
        """
        if self.is_api:
            return self._permission_of_api()
        if not is_marked(self.view):
            raise Unmarked(f"{self}: mark the view with @access(Can.…) or @public")
        return mark_of(self.view)

    def path(self, values: Mapping[str, object]) -> str:
        return reverse(self.name, urlconf=self.urlconf, kwargs=dict(values))

    def _permission_of_api(self) -> Can | None:
        view: Any = self.view
        classes = view.initkwargs.get("permission_classes", view.cls.permission_classes)
        names = {each.__name__ for each in classes}
        if names == {"AllowAny"}:
            return None
        found = [each.can for each in classes if hasattr(each, "can")]
        if len(found) != 1:
            raise Unmarked(f"{self}: give it permission_classes = [Allows(Can.…)]")
        return Can(found[0])


def addresses_of(urlconf: str) -> list[Address]:
    return list(_walk(get_resolver(urlconf), urlconf, (), "", ()))


def _walk(
    resolver: URLResolver,
    urlconf: str,
    namespaces: tuple[str, ...],
    route: str,
    keys: tuple[str, ...],
) -> Iterator[Address]:
    for each in resolver.url_patterns:
        longer = route + str(each.pattern)
        all_keys = (*keys, *each.pattern.regex.groupindex)
        if isinstance(each, URLResolver):
            inner = (*namespaces, each.namespace) if each.namespace else namespaces
            yield from _walk(each, urlconf, inner, longer, all_keys)
        elif isinstance(each, URLPattern):
            name = ":".join((*namespaces, each.name)) if each.name else ""
            yield Address(name, longer, each.callback, all_keys, urlconf)
