"""Audit of the policy. Runs and their results are written by the program and explain themselves."""

from django.db import migrations

from accounts.audit import track


class Migration(migrations.Migration):
    dependencies = [("matching", "0001_initial"), ("accounts", "0002_triggers")]

    operations = [*track("matching_policy")]
