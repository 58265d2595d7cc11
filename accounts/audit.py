"""The trail of writes, kept by the database itself so that no path in the code can forget it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.migrations.operations import RunSQL


def track(*tables: str) -> list[RunSQL]:
    """Migration operations: from here on every write to these tables leaves an AuditEntry."""
    return [
        RunSQL(
            f"CREATE TRIGGER {table}_audit AFTER INSERT OR UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION audit_write()",
            f"DROP TRIGGER {table}_audit ON {table}",
        )
        for table in tables
    ]


@contextmanager
def written_by(*, user_id: int | None, request_id: str = "") -> Iterator[None]:
    """Writes inside the block carry this person's name in the trail."""
    _name_writer(user_id, request_id)
    try:
        yield
    finally:
        _name_writer(None, "")


def _name_writer(user_id: int | None, request_id: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.user_id', %s, false), set_config('app.request_id', %s, false)",
            ["" if user_id is None else str(user_id), request_id],
        )
