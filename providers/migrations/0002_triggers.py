"""Audit, and the trail by which a process knows that its arrays of homes are out of date."""

from django.db import migrations

from accounts.audit import track
from providers.register import note_changes_of

NOTE_CHANGE = """
CREATE FUNCTION note_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO providers_registerchange (council_id) SELECT DISTINCT council_id FROM changed;
  RETURN NULL;
END $$
"""

TABLES = (
    "providers_provider",
    "providers_home",
    "providers_bed",
    "providers_resident",
    "providers_capability",
    "providers_priceline",
)


class Migration(migrations.Migration):
    dependencies = [("providers", "0001_initial"), ("accounts", "0002_triggers")]

    operations = [
        *track(*TABLES, "providers_provideruser", "providers_confirmation"),
        migrations.RunSQL(NOTE_CHANGE, "DROP FUNCTION note_register_change()"),
        *note_changes_of(*TABLES),
    ]
