"""Many rows of one model at once by COPY; the tables' constraints and triggers hold as always."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import StringIO
from itertools import islice
from typing import Any, Final

from django.db import connection, models
from django.db.backends.utils import CursorWrapper

AT_ONCE: Final = 20_000  # rows in memory as text
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def add_rows(model: type[models.Model], rows: list[Any]) -> None:
    """Insert; each row is given its primary key first, so that others may point to it."""
    if not rows:
        return
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [table, len(rows)],
        )
        for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = key
        _copy(cursor, table, model, rows)


def write_rows_again(model: type[models.Model], rows: list[Any]) -> None:
    """Update every column of rows that are there already, in one statement."""
    if not rows:
        return
    table = model._meta.db_table
    columns = [f'"{field.column}"' for field in _fields(model) if not field.primary_key]
    sets = ", ".join(f"{column} = again.{column}" for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE again (LIKE {table}) ON COMMIT DROP")
        _copy(cursor, "again", model, rows)
        cursor.execute(f"UPDATE {table} SET {sets} FROM again WHERE {table}.id = again.id")
        cursor.execute("DROP TABLE again")


def _fields(model: type[models.Model]) -> list[Any]:
    return list(model._meta.concrete_fields)


def _copy(
    cursor: CursorWrapper, table: str, model: type[models.Model], rows: Iterable[Any]
) -> None:
    fields = _fields(model)
    names = ", ".join(f'"{field.column}"' for field in fields)
    attributes = [field.attname for field in fields]
    for text in _texts(attributes, iter(rows)):
        with connection.wrap_database_errors:
            cursor.cursor.copy_expert(f"COPY {table} ({names}) FROM STDIN", text)


def _texts(attributes: list[str], rows: Iterator[Any]) -> Iterator[StringIO]:
    while batch := list(islice(rows, AT_ONCE)):
        lines = ["\t".join([_written(getattr(row, name)) for name in attributes]) for row in batch]
        yield StringIO("\n".join(lines) + "\n")


def _written(value: Any) -> str:
    """One value in COPY's text form."""
    if value is None:
        return "\\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, str):
        return str(value).translate(_ESCAPES)
    if isinstance(value, list | tuple):
        return _array(value).translate(_ESCAPES)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(int(value))


def _array(words: Iterable[str]) -> str:
    quoted = (str(word).replace("\\", "\\\\").replace('"', '\\"') for word in words)
    return "{" + ",".join(f'"{word}"' for word in quoted) + "}"
