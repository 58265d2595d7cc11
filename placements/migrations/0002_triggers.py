"""Audit; and a stay or a hold changes what the register offers."""

from django.db import migrations

from accounts.audit import track
from providers.register import note_changes_of


class Migration(migrations.Migration):
    dependencies = [("placements", "0001_initial"), ("providers", "0002_triggers")]

    operations = [
        *track(
            "placements_referral",
            "placements_referralevent",
            "placements_approach",
            "placements_stay",
        ),
        *note_changes_of("placements_stay", "placements_approach"),
    ]
