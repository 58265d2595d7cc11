"""All rows of the database, kept in memory and put back."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final

from django.apps import apps
from django.db import connection, transaction

# A flush writes these anew, under other keys.
OF_DJANGO: Final = frozenset({"django_content_type", "auth_permission"})
TRIGGERS: Final = """
    SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
    WHERE NOT tgisinternal AND tgrelid::regclass::text = ANY(%s)
"""

Rows = dict[str, bytes]


def keep() -> Rows:
    """Each table's rows as PostgreSQL copies them."""
    rows: Rows = {}
    with transaction.atomic(), connection.cursor() as cursor:
        for table in _tables():
            kept = BytesIO()
            cursor.copy_expert(f"COPY {table} TO STDOUT (FORMAT binary)", kept)
            rows[table] = kept.getvalue()
    return rows


def put_back(rows: Rows) -> None:
    """Make the database what it was; what its triggers wrote then is among the rows."""
    with transaction.atomic(), connection.cursor() as cursor, _silent(cursor):
        for table in rows:
            cursor.execute(f"DELETE FROM {table}")
        for table, kept in rows.items():
            cursor.copy_expert(f"COPY {table} FROM STDIN (FORMAT binary)", BytesIO(kept))


@contextmanager
def _silent(cursor: Any) -> Iterator[None]:
    """Without the product's own triggers; foreign keys are checked all the same."""
    cursor.execute(TRIGGERS, [_tables()])
    with_triggers = [table for (table,) in cursor.fetchall()]
    for table in with_triggers:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for table in with_triggers:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _tables() -> list[str]:
    models = apps.get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models} - OF_DJANGO)
