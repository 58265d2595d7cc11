"""Links by which people choose a password, each with the second person who says who they are."""

from datetime import datetime, timedelta
from typing import Final, Self

from django.db import models
from django.db.models import F, Q

from accounts.models.people import Council, User

LINK_LASTS: Final = timedelta(days=3)
MOST_TRIES: Final = 5  # at the code


class PasswordLinkQuerySet(models.QuerySet["PasswordLink"]):
    def open_at(self, now: datetime) -> Self:
        """Those by which a password can be chosen at this moment, or could once confirmed."""
        return self.filter(ended_at__isnull=True, made_at__gt=now - LINK_LASTS)


class PasswordLink(models.Model):
    """
    Lets somebody choose a password, with a code that a second person told them.

    Whoever made the link has no code, and whoever has the code has no link (docs/adr/0015). Only
    the digest of the link is kept.
    """

    class How(models.TextChoices):
        FACE = "face", "Spoke face to face"
        PHONE = "phone", "Spoke by phone"
        SERVER = "server", "By a command at the server"

    class Outcome(models.TextChoices):
        USED = "used", "A password was chosen"
        REFUSED = "refused", "Refused"
        REPLACED = "replaced", "A newer link took its place"
        CHANGED = "changed", "The person was changed or deactivated"
        TRIES = "tries", "Too many wrong codes"

    council = models.ForeignKey(Council, models.PROTECT, related_name="password_links")
    person = models.ForeignKey(User, models.PROTECT, related_name="password_links")
    # Null: a command at the server, which says why in its reason.
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 in hexadecimal
    how = models.CharField(max_length=6, choices=How, blank=True)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)  # of a command at the server
    tries = models.PositiveSmallIntegerField("wrong codes", default=0)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)

    objects = PasswordLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(ended_at__isnull=True),
                name="password_link_one_open_per_person",
            ),
            models.CheckConstraint(
                name="password_link_confirmed_by_a_second_person",
                condition=Q(how="", confirmed_by__isnull=True, confirmed_at__isnull=True)
                | (
                    Q(how__in=["face", "phone"])
                    & Q(confirmed_by__isnull=False, confirmed_at__isnull=False)
                    & ~Q(confirmed_by=F("person"))
                    & (Q(made_by__isnull=True) | ~Q(confirmed_by=F("made_by")))
                )
                | Q(how="server", confirmed_by__isnull=True, confirmed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="password_link_of_the_server_has_a_reason",
                condition=(Q(made_by__isnull=False) & ~Q(how="server")) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="password_link_made_by_another",
                condition=Q(made_by__isnull=True) | ~Q(made_by=F("person")),
            ),
            models.CheckConstraint(
                name="password_link_used_only_when_confirmed",
                condition=~Q(outcome="used") | Q(confirmed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="password_link_ended_with_an_outcome",
                condition=Q(ended_at__isnull=True, outcome="")
                | (Q(ended_at__isnull=False) & ~Q(outcome="")),
            ),
        ]

    def __str__(self) -> str:
        return f"password link of person {self.person_id}"

    @property
    def until(self) -> datetime:
        """When it stops to work by itself."""
        return self.made_at + LINK_LASTS

    def is_open(self, now: datetime) -> bool:
        return self.ended_at is None and now < self.until
