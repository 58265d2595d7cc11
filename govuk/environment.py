"""The Jinja2 environment that every page is drawn in."""

from dataclasses import asdict
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.defaultfilters import linebreaks_filter
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from jinja2 import (
    BaseLoader,
    ChainableUndefined,
    ChoiceLoader,
    Environment,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
)
from markupsafe import Markup

from govuk import controls, paging, words

MACROS = "govuk_frontend_jinja"


def environment(**options: Any) -> Environment:
    """
    Django's hook: our templates, strict about every name, and the official macros beside them.

    A page that misspells a name fails in its first test, whatever it was handed.
    """
    ours: BaseLoader = options.pop("loader")
    options["undefined"] = StrictUndefined
    env = Environment(
        loader=ChoiceLoader([PrefixLoader({MACROS: _Macros()}), ours]),
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    env.globals.update(
        static=staticfiles_storage.url,
        url=url,
        today=timezone.localdate,
        bound=controls.bound,
        choice_items=controls.choice_items,
        day_items=controls.day_items,
        errors_of=controls.errors_of,
        page_items=paging.page_items,
        with_query=paging.with_query,
    )
    env.filters.update(words.FILTERS)
    env.filters.update(paragraphs=paragraphs, slug=slugify, as_params=asdict)
    return env


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a view: ``url("placements:referral", referral.pk)``."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def paragraphs(text: str) -> Markup:
    """What a person typed, with its line breaks kept and everything else escaped."""
    return Markup(linebreaks_filter(text, autoescape=True))


class _Macros(BaseLoader):
    """
    The official macros, in an environment of their own.

    They read parameters that callers leave out (``params.hint.text``), so they need
    ChainableUndefined; our own pages must not inherit that forgiveness.
    """

    def __init__(self) -> None:
        package = PackageLoader(MACROS)
        self.lenient = Environment(
            loader=ChoiceLoader([PrefixLoader({MACROS: package}), package]),
            autoescape=True,
            undefined=ChainableUndefined,
        )

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:
        return self.lenient.get_template(name)
