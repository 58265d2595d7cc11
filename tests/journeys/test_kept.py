"""What journeys walk over is the demo as it was laid out, whatever the journey before did to it."""

from django.db import connection

from needs.models import Child
from tests.journeys.demo import Demo
from tests.journeys.kept import keep, put_back


def digests(tables: list[str]) -> dict[str, str]:
    """Of each table's rows, in whatever order they lie."""
    found = {}
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM {table} t")
            found[table] = cursor.fetchone()[0]
    return found


def test_a_demo_that_was_changed_is_put_back_row_by_row(demo: Demo) -> None:
    kept = keep()
    before = digests(list(kept))
    assert sum(digest is not None for digest in before.values()) > 30
    Child.objects.filter(council=demo.council).update(first_name="Xylander")
    changed = {table for table, digest in digests(list(kept)).items() if digest != before[table]}
    assert changed >= {"needs_child", "accounts_auditentry"}
    put_back(kept)
    assert digests(list(kept)) == before


def test_the_triggers_stand_again_after_rows_were_put_back(demo: Demo) -> None:
    put_back(keep())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'"
        )
        assert cursor.fetchone() == (0,)
