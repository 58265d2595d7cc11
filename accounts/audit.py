"""The trail of writes, kept by the database itself so that no path in the code can forget it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection
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


def tracked_tables() -> list[str]:
    """The tables whose writes leave an AuditEntry, as the database itself knows them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgfoid = 'audit_write'::regproc ORDER BY 1"
        )
        return [table for (table,) in cursor.fetchall()]


@contextmanager
def written_by(*, user_id: int | None, request_id: str = "") -> Iterator[None]:
    """Writes inside the block carry this person's name in the trail."""
    name_writer(user_id, request_id)
    try:
        yield
    finally:
        _forget_writer()


def name_writer(user_id: int | None, request_id: str) -> None:
    """From here on, until ``written_by`` ends, writes carry this person's name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.user_id', %s, false), set_config('app.request_id', %s, false)",
            ["" if user_id is None else str(user_id), request_id],
        )


def _forget_writer() -> None:
    """The connection serves somebody else next; if it cannot forget the name, it is given up."""
    try:
        name_writer(None, "")
    except DatabaseError:
        # Inside a broken transaction the error that broke it is the one to tell.
        if not connection.in_atomic_block:
            connection.close()
