"""What commissioners are told: material changes, who has read them, and the e-mail about them."""

from datetime import datetime, timedelta
from typing import Final, Self

from django.db import models

from accounts.models import Council, User
from matching.models.matches import Match
from placements.models import SEARCHED, Referral
from providers.models import Home

NEWS_FOR: Final = timedelta(days=28)  # older than a vacancy may be without a confirmation


class Digest(models.Model):
    """One e-mail to each commissioner of a council. It waits here until the mail server has it."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="digests")
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["made_at"], condition=models.Q(sent_at__isnull=True), name="digest_waiting"
            )
        ]

    def __str__(self) -> str:
        return f"digest of {self.made_at:%d %B %Y}"


class NoticeQuerySet(models.QuerySet["Notice"]):
    def told_by(self, now: datetime) -> Self:
        """Those that quiet hours no longer hold back, not too old, of what is still searched."""
        fresh = self.filter(tell_from__lte=now, tell_from__gt=now - NEWS_FOR)
        return fresh.filter(referral__status__in=SEARCHED)

    def unread_by(self, person: User) -> Self:
        read = NoticeRead.objects.filter(person=person, match=models.OuterRef("match"))
        return self.exclude(models.Exists(read))


class Notice(models.Model):
    """
    A material change of one home for one referral (domain.md 9.4), told to its commissioners.

    The same news is told once, whichever run sees it: ``state`` is a digest of the needs profile,
    the policy and the facts about the home that made it.
    """

    class Kind(models.TextChoices):
        NEW_IN_TOP = "new_in_top", "New in the first three"
        NOW_POSSIBLE = "now_possible", "Now possible"
        RISEN = "risen", "Risen by 10 points or more"
        LOST = "lost", "Approached, and no longer possible"

    council = models.ForeignKey(Council, models.PROTECT, related_name="notices")
    match = models.ForeignKey(Match, models.CASCADE, related_name="notices")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="notices")
    home = models.ForeignKey(Home, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=15, choices=Kind)
    state = models.CharField(max_length=64)
    rank = models.PositiveIntegerField(null=True)  # none where it is no longer possible
    total = models.PositiveIntegerField(null=True)
    total_before = models.PositiveIntegerField(null=True)
    reasons = models.PositiveIntegerField(default=0)  # why it is no longer possible
    made_at = models.DateTimeField()
    tell_from = models.DateTimeField()  # later than it was made in quiet hours
    mail_from = models.DateTimeField()
    digest = models.ForeignKey(
        Digest, models.SET_NULL, null=True, blank=True, related_name="notices"
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["referral", "home", "kind", "state"], name="notice_of_the_same_news_once"
            ),
            models.CheckConstraint(
                name="notice_lost_has_no_rank",
                condition=models.Q(kind="lost", rank__isnull=True, total__isnull=True)
                | (~models.Q(kind="lost") & models.Q(rank__isnull=False, total__isnull=False)),
            ),
            models.CheckConstraint(
                name="notice_never_told_before_it_is_made",
                condition=models.Q(
                    tell_from__gte=models.F("made_at"), mail_from__gte=models.F("tell_from")
                ),
            ),
        ]
        indexes = [
            models.Index(
                fields=["mail_from"],
                condition=models.Q(digest__isnull=True),
                name="notice_not_mailed",
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class NoticeRead(models.Model):
    """A person has read what one match changed."""

    person = models.ForeignKey(User, models.CASCADE, related_name="+")
    match = models.ForeignKey(Match, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "notices read"
        constraints = [
            models.UniqueConstraint(fields=["person", "match"], name="notice_read_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} read {self.match_id}"
