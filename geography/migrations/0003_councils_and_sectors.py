from django.db import migrations

from geography.reference import load_authorities, load_sectors


def load(apps, schema_editor):
    load_authorities(apps.get_model("geography", "LocalAuthority"))
    load_sectors()


class Migration(migrations.Migration):
    """The councils, which of them adjoin, and the sectors: a first start can find places."""

    dependencies = [("geography", "0002_places_on_the_grid")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
