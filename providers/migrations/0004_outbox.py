"""Changes name the homes they touched; those that somebody has seen to are folded into one row."""

import django.contrib.postgres.fields
import django.db.models.functions.datetime
from django.db import migrations, models

from providers.register import NOTE_HOMES_TOUCHED, name_homes_touched

# Everything that was written before has been seen by the nightly runs.
FOLD = """
WITH seen AS (DELETE FROM providers_registerchange RETURNING council_id, id)
INSERT INTO providers_registerchange (council_id, home_ids, folded, folded_keys)
SELECT council_id, '{}', count(*), sum(id) FROM seen GROUP BY council_id
"""
PARTS = ("bed", "resident", "capability", "priceline")


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_triggers"),
        ("providers", "0003_homes_import"),
    ]

    operations = [
        migrations.AddField(
            model_name="registerchange",
            name="at",
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
        ),
        migrations.AddField(
            model_name="registerchange",
            name="folded",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="registerchange",
            name="folded_keys",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="registerchange",
            name="home_ids",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), null=True, size=None
            ),
        ),
        migrations.AddConstraint(
            model_name="registerchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("folded__isnull", True), ("folded_keys__isnull", True)),
                    models.Q(
                        ("folded__isnull", False), ("folded_keys__isnull", False), ("home_ids", [])
                    ),
                    _connector="OR",
                ),
                name="register_change_folded_with_its_keys",
            ),
        ),
        migrations.RunSQL(NOTE_HOMES_TOUCHED, "DROP FUNCTION note_homes_touched()"),
        # A provider's name is shown; no ranking reads it.
        *name_homes_touched("providers_provider", "SELECT NULL::bigint"),
        *name_homes_touched("providers_home", "VALUES (seen.id)"),
        *[
            operation
            for part in PARTS
            for operation in name_homes_touched(f"providers_{part}", "VALUES (seen.home_id)")
        ],
        migrations.RunSQL(FOLD, migrations.RunSQL.noop),
    ]
