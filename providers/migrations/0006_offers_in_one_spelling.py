"""
What homes offer, in the spelling of the list (codes.words): "Halal Food" becomes "halal".

Such a word met no child until now. The trail keeps what stood there; the change stands in the
register's stamp, so referrals are matched again.
"""

from typing import Any

from django.db import migrations

from codes.words import as_offered, too_long


def tidy(apps: Any, schema_editor: Any) -> None:
    for home in apps.get_model("providers", "Home").objects.exclude(offers=[]).iterator():
        words = as_offered(home.offers)
        if words != home.offers and not too_long(words):
            home.offers = words
            home.save(update_fields=["offers"])


class Migration(migrations.Migration):
    dependencies = [("providers", "0005_own_words")]

    operations = [migrations.RunPython(tidy, migrations.RunPython.noop)]
