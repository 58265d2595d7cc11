"""No page and no answer begins at children whom the reader may not see: read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django.apps import apps
from django.db.models import ForeignKey, Model

from accounts.models import Council
from needs.models import Child

ROOT: Final = Path(__file__).parents[2]
APPS: Final = ("accounts", "needs", "placements", "matching", "sufficiency")
LAYERS: Final = ("views", "api", "presenters", "forms", "rows", "subjects")
# A query that names these begins at rows that were found before.
NARROW: Final = frozenset({"child__in", "match__in", "pk__in", "profile__in", "referral__in"})
# Who the reader may see decides in these calls, so a query may begin inside them.
SCOPES: Final = frozenset(
    {"only_visible", "visible_children", "visible_referrals", "visible_to", "hidden_from"}
)
# Reads again, under its own key, what the page has found through the scope already.
AGREED: Final = frozenset({"placements/views/parts.py: Referral.objects.select_related()"})


def of_children() -> set[type[Model]]:
    """Every table whose rows are about a child, as their keys say."""
    found: set[type[Model]] = {Child}
    while True:
        more = {
            model
            for model in apps.get_models()
            if any(
                isinstance(field, ForeignKey) and field.related_model in found
                for field in model._meta.get_fields()
            )
        }
        if more <= found:
            return found
        found |= more


def begins(source: str, name: str) -> list[str]:
    """Where a module begins at the council's children, or at a table about children."""
    tables = {model.__name__ for model in of_children()}
    ways = {
        relation.get_accessor_name()
        for relation in Council._meta.related_objects
        if relation.related_model in of_children()
    }
    tree = ast.parse(source)
    scoped = {
        id(inner)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _called(call) in SCOPES
        for inner in ast.walk(call)
    }
    found = [*_by_council(tree, ways), *_by_table(tree, tables)]
    return [f"{name}: {words}" for node, words in found if id(node) not in scoped]


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _by_council(tree: ast.AST, ways: set[str | None]) -> Iterator[tuple[ast.AST, str]]:
    """``request.council.children`` and the like, unless ``visible_to`` is asked of it."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr not in ways:
            continue
        council = node.value.attr if isinstance(node.value, ast.Attribute) else ""
        if council == "council" or getattr(node.value, "id", "") == "council":
            yield node, ast.unparse(node)


def _by_table(tree: ast.AST, tables: set[str]) -> Iterator[tuple[ast.AST, str]]:
    """``Referral.objects`` of the whole council: by its key, or of everybody's children at once."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        begun = ast.unparse(node.func.value)
        table = begun.partition(".objects")[0]
        if ".objects" not in begun or table not in tables:
            continue
        columns = {keyword.arg for keyword in node.keywords}
        whole = columns & {"council", "council_id"} and not columns & NARROW
        whole = whole or node.func.attr in ("all", "searched", "live")
        if whole or (table in ("Child", "Referral") and begun == f"{table}.objects"):
            only = ", ".join(f"{column}=…" for column in sorted(map(str, columns)))
            yield node, f"{begun}.{node.func.attr}({only})"


def modules() -> list[Path]:
    return sorted(
        path
        for app in APPS
        for path in (ROOT / app).rglob("*.py")
        if any(part.removesuffix(".py") in LAYERS for part in path.relative_to(ROOT).parts[1:2])
    )


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_begins_at_the_children_whom_the_reader_may_see(path: Path) -> None:
    name = str(path.relative_to(ROOT))
    assert set(begins(path.read_text(), name)) <= AGREED


@pytest.mark.parametrize(
    "source",
    [
        "rows = request.council.children.all()",
        "rows = request.council.referrals.filter(pk=1)",
        "rows = council.stays.all()",
        "rows = Referral.objects.filter(council=request.council)",
        "rows = Referral.objects.searched().filter(council=request.council)",
        "child = Child.objects.get(ref=ref)",
        "rows = Stay.objects.filter(council=request.council)",
        "rows = StepDown.objects.all()",
    ],
)
def test_a_page_that_begins_elsewhere_is_found(source: str) -> None:
    assert len(begins(source, "page.py")) >= 1


@pytest.mark.parametrize(
    "source",
    [
        "rows = visible_referrals(request.user).searched()",
        "rows = only_visible(Stay.objects.filter(council=council), to=request.user)",
        "homes = request.council.homes.all()",
        "rows = Option.objects.filter(match=match)",
    ],
)
def test_a_page_that_begins_at_the_scope_is_left_in_peace(source: str) -> None:
    assert begins(source, "page.py") == []


def test_the_walk_reads_the_pages() -> None:
    """Without this a wrong path would make the first test read nothing."""
    names = {str(path.relative_to(ROOT)) for path in modules()}
    assert {"needs/views/children.py", "matching/api/plans.py", "sufficiency/views.py"} <= names
