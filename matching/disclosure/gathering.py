"""Reads everything that is held about one child, without what is about somebody else."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.apps import apps
from django.db.models import Model, Q

from accounts.models import AccessLog, AuditEntry, User
from matching.disclosure.tables import GIVEN, WITHHELD, Table
from needs.models import Child, KnownPerson

LEFT_OUT: Final = frozenset(("council",))
Mask = re.Pattern[str] | None  # names that are withheld wherever they stand; None: there are none
NAME: Final = re.compile(r"[^\W\d_][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    rows: list[dict[str, Any]]


def everything(child: Child) -> list[Part]:
    """Every table with its rows, then what was written when, then who looked."""
    mask = _mask(child)
    parts, keys = [], {}
    for table in GIVEN:
        rows = list(_rows(table, child))
        keys[_model(table)._meta.db_table] = [str(row.pk) for row in rows]
        parts.append(Part(table.title, [_plain(row, table, child, mask) for row in rows]))
    parts.append(Part("What was written, when and by whom", _written(child, keys, mask)))
    parts.append(Part("Who looked", _looked(child)))
    return parts


def _model(table: Table) -> type[Model]:
    return apps.get_model(table.label)


def _rows(table: Table, child: Child) -> Iterable[Model]:
    found = _model(table)._default_manager.filter(**{table.path or "pk": child.pk}, **table.only)
    relations = [
        one.name for one in _model(table)._meta.concrete_fields if one.is_relation and not one.null
    ]
    return found.select_related(*relations).order_by(*table.order)


def _plain(row: Model, table: Table, child: Child, mask: Mask) -> dict[str, Any]:
    """A row's facts in words, under their own names."""
    facts = {}
    for column in row._meta.concrete_fields:
        if column.name in LEFT_OUT:
            continue
        rule = table.withheld.get(column.name)
        held = getattr(row, column.attname)
        if rule is not None and rule(row) and held not in (None, ""):
            facts[column.name] = WITHHELD
        else:
            facts[column.name] = _masked(_value(row, column, child), mask)
    return facts


def _value(row: Model, column: Any, child: Child) -> Any:
    if column.is_relation:
        return _related(getattr(row, column.name), child)
    if column.choices:
        return str(getattr(row, f"get_{column.name}_display")())
    return getattr(row, column.name)


def _related(related: Model | None, child: Child) -> Any:
    """People and homes by name; rows of this record by their number; nobody else's child."""
    if isinstance(related, Child):
        return child.ref if related.pk == child.pk else WITHHELD
    if related is None or related._meta.app_label not in ("accounts", "providers"):
        return related and related.pk
    return str(related)


def _mask(child: Child) -> Mask:
    """The names of other children and of the people in the child's life, wherever they stand."""
    others = Child.objects.filter(sibling_group=child.sibling_group_id).exclude(pk=child.pk)
    siblings = others if child.sibling_group_id else Child.objects.none()
    known = KnownPerson.objects.filter(child=child).exclude(relation="worker")
    texts = [f"{one.first_name} {one.last_name}" for one in siblings]
    texts += [one.ref for one in siblings] + list(known.values_list("name", flat=True))
    own = {word.casefold() for word in NAME.findall(str(child))}
    words = {word for text in texts for word in NAME.findall(text) if word.casefold() not in own}
    words |= {one.ref for one in siblings}
    if not words:
        return None
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _masked(value: Any, mask: Mask) -> Any:
    """The same with every such name withheld, in lists and objects as well."""
    if isinstance(value, str):
        return mask.sub(f"[{WITHHELD}]", value) if mask else value
    if isinstance(value, dict):
        return {str(key): _masked(inner, mask) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(inner, mask) for inner in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _written(child: Child, keys: dict[str, list[str]], mask: Mask) -> list[dict[str, Any]]:
    """The trail's entries of these rows, and of rows that are gone."""
    by_table = {_model(table)._meta.db_table: table for table in GIVEN}
    wanted = Q(table_name__in=by_table, before__child_id=child.pk)
    for name, rows in keys.items():
        wanted |= Q(table_name=name, row_id__in=rows)
    entries = AuditEntry.objects.filter(wanted, council_id=child.council_id).order_by("pk")
    names = _names(entries.values_list("user_id", flat=True))
    return [_entry(entry, by_table[entry.table_name], names, mask) for entry in entries]


def _entry(entry: AuditEntry, table: Table, names: dict[int, str], mask: Mask) -> dict[str, Any]:
    return {
        "at": entry.at.isoformat(),
        "by": names.get(entry.user_id or 0, "the program itself"),
        "action": entry.action,
        "table": table.title,
        "row": entry.row_id,
        "before": _facts(entry.before, table, mask),
        "after": _facts(entry.after, table, mask),
    }


def _facts(facts: dict[str, Any] | None, table: Table, mask: Mask) -> dict[str, Any] | None:
    """As the trail keeps them; here a row's rule cannot be asked, so its fields are withheld."""
    if facts is None:
        return None
    hidden = {name for field in table.withheld for name in (field, f"{field}_id")}
    kept = {name: value for name, value in facts.items() if name != "council_id"}
    return {
        name: WITHHELD if name in hidden and value not in (None, "") else _masked(value, mask)
        for name, value in kept.items()
    }


def _looked(child: Child) -> list[dict[str, Any]]:
    looks = AccessLog.objects.filter(council=child.council_id, child_id=child.pk)
    rows = looks.order_by("at", "pk").select_related("user")
    return [{"at": row.at.isoformat(), "by": str(row.user), "part": row.part} for row in rows]


def _names(keys: Iterable[int | None]) -> dict[int, str]:
    return dict(User.objects.filter(pk__in={key for key in keys if key}).values_list("pk", "name"))
