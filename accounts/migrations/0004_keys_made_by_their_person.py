"""A token's key is made by the person whom it acts as; keys that others were shown end here."""

from django.db import migrations, models
from django.db.models import Q

# Each key until now was shown to an administrator, who reads no child's record.
END_OLD_KEYS = """
UPDATE accounts_apitoken
   SET accepted_at = created_at, revoked_at = coalesce(revoked_at, now())
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_purpose_of_a_look")]

    operations = [
        migrations.AddField(
            model_name="apitoken",
            name="accepted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="apitoken",
            name="digest",
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
        migrations.RunSQL(END_OLD_KEYS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=Q(digest__isnull=True, accepted_at__isnull=True)
                | Q(digest__isnull=False, accepted_at__isnull=False),
                name="token_has_a_key_when_accepted",
            ),
        ),
    ]
