"""Every write to the lists of who may see a record leaves an entry in the trail."""

from django.db import migrations

from accounts.audit import track


class Migration(migrations.Migration):
    dependencies = [("needs", "0005_restrictions"), ("accounts", "0002_triggers")]

    operations = track(
        "needs_restriction", "needs_allowedperson", "needs_excludedperson", "needs_breakglass"
    )
