"""
The audit trail in words: which record, which of its facts, from what to what; and what waits.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.urls import reverse

from accounts.models import AuditEntry, PasswordLink, User
from accounts.policy import Can, allows
from accounts.services import for_second_person
from govuk.words import day, moment, plural

NOTHING: Final = "nothing"
SECRET: Final = "A password or a key, which is not kept here"
ACTIONS: Final = {"insert": "Added", "update": "Changed", "delete": "Deleted"}
# Whose permission the values of an app's records need. What is not named here may be about a
# child, so it needs the permission to see children.
READABLE: Final = {
    "accounts": Can.SEE_TRAIL,
    "providers": Can.SEE_TRAIL,
    "matching": Can.SEE_TRAIL,
}


@dataclass(frozen=True, slots=True)
class Written:
    """One entry of the trail, as the list shows it."""

    id: int
    at: datetime
    who: str
    action: str
    what: str
    facts: str  # the names of those that an update changed


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a record, before and after."""

    name: str
    before: str
    after: str


def written(entries: Iterable[AuditEntry]) -> list[Written]:
    """The entries of one page, with the names of their writers (one query)."""
    listed = list(entries)
    names = _names({entry.user_id for entry in listed if entry.user_id})
    return [
        Written(
            id=entry.pk,
            at=entry.at,
            who=_who(entry, names),
            action=ACTIONS[entry.action],
            what=f"{name_of_table(entry.table_name)} {entry.row_id}",
            facts=_names_of_facts(entry),
        )
        for entry in listed
    ]


def facts(entry: AuditEntry) -> list[Fact]:
    """Every fact that differs before and after, in words."""
    rows = [entry.before or {}, entry.after or {}]
    model = _model(entry.table_name)
    people = {row[column] for row in rows for column in row if _names_a_person(model, column)}
    return _changed(entry, _names({person for person in people if person}))


def may_read_values(user: User, entry: AuditEntry) -> bool:
    """Whether the person may see what was written, rather than only that something was."""
    model = _model(entry.table_name)
    return allows(user, READABLE.get(model._meta.app_label if model else "", Can.SEE_REFERRALS))


def name_of_table(table: str) -> str:
    model = _model(table)
    return str(model._meta.verbose_name).capitalize() if model else table


def _changed(entry: AuditEntry, names: Mapping[int, str]) -> list[Fact]:
    before, after = entry.before or {}, entry.after or {}
    model = _model(entry.table_name)
    return [
        Fact(
            _name_of_column(model, column),
            _words(model, column, before.get(column), names),
            _words(model, column, after.get(column), names),
        )
        for column in sorted({*before, *after})
        if before.get(column) != after.get(column)
    ]


def _names_of_facts(entry: AuditEntry) -> str:
    if entry.action != "update":
        return "All of it"
    return ", ".join(fact.name for fact in _changed(entry, {})) or SECRET


def _who(entry: AuditEntry, names: Mapping[int, str]) -> str:
    if entry.user_id is None:
        return "The system"
    return names.get(entry.user_id, f"Person {entry.user_id}")


def _names(ids: set[int]) -> dict[int, str]:
    return dict(User.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}


def _model(table: str) -> type[models.Model] | None:
    return next((each for each in apps.get_models() if each._meta.db_table == table), None)


def _field(model: type[models.Model] | None, column: str) -> "models.Field[Any, Any] | None":
    """The field behind a column; None for a column that the product no longer has."""
    try:
        found = model._meta.get_field(column.removesuffix("_id")) if model else None
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, models.Field) else None


def _name_of_column(model: type[models.Model] | None, column: str) -> str:
    field = _field(model, column)
    return str(field.verbose_name if field else column).capitalize()


def _names_a_person(model: type[models.Model] | None, column: str) -> bool:
    field = _field(model, column)
    return field is not None and field.related_model is User


def _words(
    model: type[models.Model] | None, column: str, value: Any, names: Mapping[int, str]
) -> str:
    """One value of a column as a person would write it."""
    if value is None or value in ("", []):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    field = _field(model, column)
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    if _names_a_person(model, column):
        return names.get(value, f"person {value}")
    return _told_by(field, value) if field else str(value)


def _told_by(field: "models.Field[Any, Any]", value: Any) -> str:
    """A choice by its label, a day and a moment as the pages write them."""
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField):
        return moment(datetime.fromisoformat(value))
    if isinstance(field, models.DateField):
        return day(date.fromisoformat(value))
    return str(value)


def notes_for(user: User, links: Sequence[PasswordLink]) -> list[tuple[str, str]]:
    """What every page tells the person of links to choose a password: words and where they lead."""
    mine = for_second_person(links, user)
    codes = sum(link.confirmed_at is not None for link in mine)
    notes = []
    if len(mine) > codes:
        words = plural(len(mine) - codes, "person to confirm", "people to confirm")
        notes.append((words, reverse("accounts:links")))
    if codes:
        notes.append((f"{plural(codes, 'code')} to tell", reverse("accounts:links")))
    if any(link.person_id == user.pk for link in links):
        notes.append(("A new password was asked for", reverse("accounts:change_password")))
    return notes
