"""Packs: what a provider is told of a child, frozen; and every look at one."""

from datetime import datetime, timedelta
from typing import Final, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from needs.models import NeedsProfile
from placements.models.referrals import Referral
from providers.models import Provider

DAYS_TO_READ: Final = 14  # after its release, unless the person who releases it says otherwise
LEAST_DAYS, MOST_DAYS = 1, 28
AFTER_THE_OUTCOME: Final = timedelta(days=14)  # a closed referral's packs can be read so long


class PackQuerySet(models.QuerySet["Pack"]):
    def released(self) -> Self:
        return self.filter(released_at__isnull=False)

    def live(self, now: datetime) -> Self:
        """Released, neither withdrawn nor expired: a provider can read them."""
        closed = Q(referral__closed_at__isnull=True) | Q(
            referral__closed_at__gt=now - AFTER_THE_OUTCOME
        )
        return self.released().filter(closed, withdrawn_at__isnull=True, expires_at__gt=now)


class Pack(models.Model):
    """
    What one provider is told of one child: a snapshot, and never who the child is.

    What it says is written once: the database refuses to change it. It can only be released, by
    somebody who wrote no part of it, and withdrawn.
    """

    class Stage(models.IntegerChoices):
        SUMMARY = 1, "Stage 1: summary"
        NAMED = 2, "Stage 2: named provider"

    council = models.ForeignKey(Council, models.PROTECT, related_name="packs")
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="packs")
    profile = models.ForeignKey(NeedsProfile, models.PROTECT, related_name="+")
    provider = models.ForeignKey(Provider, models.PROTECT, related_name="packs")
    home_ids = ArrayField(models.BigIntegerField())  # of the provider's homes in mind
    stage = models.PositiveSmallIntegerField(choices=Stage)
    version = models.PositiveIntegerField()  # of this referral for this provider
    ref = models.CharField(max_length=9)  # of this referral for this provider, and for no other

    content = models.JSONField()
    text = models.TextField()  # the same in words
    digest = models.CharField(max_length=64)  # SHA-256 of the content, in hexadecimal
    alike = models.PositiveIntegerField()  # children of whom the summary would be as true
    alike_of = models.PositiveIntegerField()  # among so many in the council's own records

    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")  # the profile
    prepared_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    writers = ArrayField(models.BigIntegerField())  # everybody who wrote a part; none releases it
    released_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    objects = PackQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["referral", "provider", "version"], name="pack_version_once"
            ),
            models.UniqueConstraint(
                fields=["provider", "ref", "version"], name="pack_ref_once_for_a_provider"
            ),
            models.CheckConstraint(name="pack_stage_1_or_2", condition=Q(stage__in=[1, 2])),
            models.CheckConstraint(
                name="pack_not_released_by_who_wrote_or_prepared_it",
                condition=Q(released_by__isnull=True)
                | (~Q(released_by=F("written_by")) & ~Q(released_by=F("prepared_by"))),
            ),
            models.CheckConstraint(
                name="pack_released_by_at_and_until_together",
                condition=Q(
                    released_at__isnull=True, released_by__isnull=True, expires_at__isnull=True
                )
                | Q(
                    released_at__isnull=False,
                    released_by__isnull=False,
                    expires_at__gt=F("released_at"),
                ),
            ),
            models.CheckConstraint(
                name="pack_withdrawn_by_at_and_why_together",
                condition=Q(
                    withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_reason=""
                )
                | (
                    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                    & ~Q(withdrawn_reason="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"pack {self.ref}, version {self.version}"

    def readable_until(self) -> datetime | None:
        """Its own end, or two weeks after the referral closed if that is sooner; None: never."""
        if self.expires_at is None or self.referral.closed_at is None:
            return self.expires_at
        return min(self.expires_at, self.referral.closed_at + AFTER_THE_OUTCOME)

    def is_live(self, now: datetime) -> bool:
        until = self.readable_until()
        return until is not None and self.withdrawn_at is None and now < until


class PackWarning(models.Model):
    """Words in a pack that might help to say who the child is; somebody looked and let them go."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="pack_warnings")
    pack = models.ForeignKey(Pack, models.CASCADE, related_name="warnings")
    where = models.CharField(max_length=100)
    words = models.TextField()
    because = models.TextField()
    looked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    looked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"warning in {self.pack}"


class PackView(models.Model):
    """Somebody of the provider saw a pack: who, when, how. Only added to."""

    class How(models.TextChoices):
        PAGE = "page", "on the page"
        PRINT = "print", "to print"
        PDF = "pdf", "as a PDF"

    council = models.ForeignKey(Council, models.PROTECT, related_name="pack_views")
    pack = models.ForeignKey(Pack, models.PROTECT, related_name="views")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    how = models.CharField(max_length=5, choices=How)
    at = models.DateTimeField()
    request_id = models.CharField(max_length=36)

    class Meta:
        indexes = [models.Index(fields=["pack", "at"], name="pack_views_by_pack")]

    def __str__(self) -> str:
        return f"{self.user} saw {self.pack} {self.get_how_display()}"
