"""Links to choose a password, each with a second person; links of before no longer work."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from accounts.audit import track


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_keys_made_by_their_person"),
    ]

    operations = [
        migrations.CreateModel(
            name="PasswordLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("face", "Spoke face to face"),
                            ("phone", "Spoke by phone"),
                            ("server", "By a command at the server"),
                        ],
                        max_length=6,
                    ),
                ),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("tries", models.PositiveSmallIntegerField(default=0, verbose_name="wrong codes")),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("used", "A password was chosen"),
                            ("refused", "Refused"),
                            ("replaced", "A newer link took its place"),
                            ("changed", "The person was changed or deactivated"),
                            ("tries", "Too many wrong codes"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="password_links",
                        to="accounts.council",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="password_links",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("person",),
                        name="password_link_one_open_per_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("confirmed_at__isnull", True),
                                ("confirmed_by__isnull", True),
                                ("how", ""),
                            ),
                            models.Q(
                                ("how__in", ["face", "phone"]),
                                ("confirmed_at__isnull", False),
                                ("confirmed_by__isnull", False),
                                models.Q(("confirmed_by", models.F("person")), _negated=True),
                                models.Q(
                                    ("made_by__isnull", True),
                                    models.Q(("confirmed_by", models.F("made_by")), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            models.Q(
                                ("confirmed_at__isnull", False),
                                ("confirmed_by__isnull", True),
                                ("how", "server"),
                            ),
                            _connector="OR",
                        ),
                        name="password_link_confirmed_by_a_second_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("made_by__isnull", False),
                                models.Q(("how", "server"), _negated=True),
                            ),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="password_link_of_the_server_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("made_by__isnull", True),
                            models.Q(("made_by", models.F("person")), _negated=True),
                            _connector="OR",
                        ),
                        name="password_link_made_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "used"), _negated=True),
                            ("confirmed_at__isnull", False),
                            _connector="OR",
                        ),
                        name="password_link_used_only_when_confirmed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("outcome", "")),
                            models.Q(
                                ("ended_at__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="password_link_ended_with_an_outcome",
                    ),
                ],
            },
        ),
        *track("accounts_passwordlink"),
    ]
