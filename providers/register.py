"""
What was written about homes: the register's stamp, and the outbox of those who match again.

The database's triggers write it, so that bulk writes, imports and plain SQL count as well.
"""

from typing import Final

from django.db.migrations.operations import RunSQL

MOST_NAMED: Final = 500  # homes; a statement that touches more of them touches "all"
_SEEN_AS: Final = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}


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


def name_homes_touched(table: str, homes: str) -> list[RunSQL]:
    """
    Migration operations: from here on the RegisterChange of this table names the homes it touched.

    :param homes: a query over the row ``seen`` that gives the ids of the homes it speaks of.
    """
    before = {"UPDATE": "OLD TABLE AS was "}
    return [
        RunSQL(
            f"DROP TRIGGER {table}_{verb.lower()}_noted ON {table}; "
            f"CREATE TRIGGER {table}_{verb.lower()}_noted AFTER {verb} ON {table} "
            f"REFERENCING {before.get(verb, '')}{seen} TABLE AS changed "
            f"FOR EACH STATEMENT EXECUTE FUNCTION note_homes_touched('{homes}')",
            RunSQL.noop,
        )
        for verb, seen in _SEEN_AS.items()
    ]


NOTE_HOMES_TOUCHED: Final = f"""
CREATE FUNCTION note_homes_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- An update that changes nothing is no change; a row that moves to another home touches both.
  rows text := CASE TG_OP
    WHEN 'UPDATE' THEN '(TABLE was EXCEPT ALL TABLE changed) '
      'UNION ALL (TABLE changed EXCEPT ALL TABLE was)'
    ELSE 'TABLE changed' END;
BEGIN
  EXECUTE format(
    'INSERT INTO providers_registerchange (council_id, home_ids) '
    'SELECT seen.council_id, CASE WHEN count(DISTINCT touched.home_id) <= {MOST_NAMED} '
    'THEN coalesce(array_agg(DISTINCT touched.home_id) '
    'FILTER (WHERE touched.home_id IS NOT NULL), ''{{}}'') END '
    'FROM (%s) AS seen LEFT JOIN LATERAL (%s) AS touched (home_id) ON true '
    'GROUP BY seen.council_id', rows, TG_ARGV[0]);
  RETURN NULL;
END $$
"""
