"""The register's stamp: changes whenever anything that a ranking reads about homes is written."""

from django.db.migrations.operations import RunSQL

_SEEN_AS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}


def note_changes_of(*tables: str) -> list[RunSQL]:
    """Migration operations: each statement that writes to these tables adds a RegisterChange."""
    return [
        RunSQL(
            f"CREATE TRIGGER {table}_{verb.lower()}_noted AFTER {verb} ON {table} "
            f"REFERENCING {seen} TABLE AS changed "
            "FOR EACH STATEMENT EXECUTE FUNCTION note_register_change()",
            f"DROP TRIGGER {table}_{verb.lower()}_noted ON {table}",
        )
        for table in tables
        for verb, seen in _SEEN_AS.items()
    ]
