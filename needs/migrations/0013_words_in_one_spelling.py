"""
Identity needs and wishes of drafts, in the spelling of the list (codes.words).

A confirmed version stays as it was confirmed: its pages say which of its words no home meets.
"""

from typing import Any

from django.db import migrations

from codes.words import as_asked, too_long


def tidy(apps: Any, schema_editor: Any) -> None:
    drafts = apps.get_model("needs", "NeedsProfile").objects.filter(confirmed_at__isnull=True)
    for profile in drafts.iterator():
        identity, wishes = as_asked(profile.identity), as_asked(profile.wishes)
        is_new = (identity, wishes) != (profile.identity, profile.wishes)
        if is_new and not too_long(identity + wishes):
            profile.identity, profile.wishes = identity, wishes
            profile.save(update_fields=["identity", "wishes"])


class Migration(migrations.Migration):
    dependencies = [("needs", "0012_place_names_files")]

    operations = [migrations.RunPython(tidy, migrations.RunPython.noop)]
