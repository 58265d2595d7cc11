"""Every change that a ranking reads asks for a match by itself; what was taken up is taken away."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

from placements.outbox import ask_by_trigger
from providers.register import name_homes_touched

# A stay may be written with a bed of another home: both are touched.
HOMES_OF_STAY = (
    "VALUES (seen.home_id), ((SELECT home_id FROM providers_bed WHERE id = seen.bed_id))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('placements', '0003_journey'),
        ('providers', '0004_outbox'),
        ('needs', '0003_journey'),
    ]

    operations = [
        migrations.RunSQL(
            'DELETE FROM placements_matchasked WHERE done_at IS NOT NULL', migrations.RunSQL.noop
        ),
        migrations.RemoveConstraint(
            model_name='matchasked',
            name='match_asked_before_done',
        ),
        migrations.RemoveIndex(
            model_name='matchasked',
            name='match_asked_waiting',
        ),
        migrations.RemoveField(
            model_name='matchasked',
            name='done_at',
        ),
        migrations.AlterField(
            model_name='matchasked',
            name='asked_at',
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
        ),
        migrations.AlterField(
            model_name='matchasked',
            name='referral',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='matches_asked', to='placements.referral'),
        ),
        *ask_by_trigger(),
        *name_homes_touched("placements_stay", HOMES_OF_STAY),
        *name_homes_touched("placements_approach", "VALUES (seen.home_id)"),
    ]
