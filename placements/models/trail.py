"""What happens to a referral: its events, the saved parts of its form, and what it asks for."""

from django.db import models
from django.db.models.functions import Now

from accounts.models import Council, User
from placements.models.referrals import Referral


class ReferralEvent(models.Model):
    """One move of a referral, or one thing said about it: who, when, why."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="referral_events")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="events")
    event = models.CharField(max_length=40)  # a value of MOVES
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    words = models.TextField(blank=True)  # missing items, a reason, a condition

    def __str__(self) -> str:
        return self.event


class Part(models.TextChoices):
    """The parts of a referral's form beside the needs profile."""

    SIBLINGS = "siblings", "Brothers and sisters"
    PLAN = "plan", "Plan and approval"
    REQUIREMENTS = "requirements", "Requirements of the home"


class ReferralPart(models.Model):
    """One part of the form has been saved: by whom, how often, and whether it is finished."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="referral_parts")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="parts")
    part = models.CharField(max_length=20, choices=Part)
    revision = models.PositiveIntegerField()
    is_finished = models.BooleanField()
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["referral", "part"], name="referral_part_once"),
        ]

    def __str__(self) -> str:
        return self.get_part_display()


class MatchAsked(models.Model):
    """
    Homes are to be matched to this referral, again or for the first time; to all, if it is null.

    The database's triggers write it with the change that gives rise to it, whatever makes that
    change; whoever matches takes the row away. Each change asks anew, so that a change made while
    a match runs is never taken for done.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="matches_asked")
    referral = models.ForeignKey(
        Referral, models.CASCADE, null=True, blank=True, related_name="matches_asked"
    )
    asked_at = models.DateTimeField(db_default=Now())  # when its transaction began

    class Meta:
        verbose_name_plural = "matches asked"

    def __str__(self) -> str:
        return f"match asked for {self.referral or 'all'}"
