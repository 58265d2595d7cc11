"""Packs sent to providers, and their answers."""

from collections.abc import Collection
from typing import Self

from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.db.models.functions import Cast

from accounts.models import AuditEntry, Council, User
from needs.models import NeedsProfile
from placements.models.referrals import Referral
from providers.models import Capability, Home, Provider


class _Unconfirmed(Func):
    """A home's row in the audit trail without the day of its last confirmation."""

    template = "((%(expressions)s) - 'confirmed_on')"
    output_field = models.JSONField()


class ApproachQuerySet(models.QuerySet["Approach"]):
    def still_declined(self, *, profiles: Collection[int]) -> Self:
        """
        Homes that declined a child on these versions of the profile and have not changed since.

        Confirming a vacancy again is not a change; an edit of the home, or of what it can do, is.
        """
        since = AuditEntry.objects.filter(at__gt=OuterRef("answered_at"))
        edited = (
            since.filter(
                table_name="providers_home", row_id=Cast(OuterRef("home_id"), models.CharField())
            )
            .annotate(was=_Unconfirmed("before"), is_now=_Unconfirmed("after"))
            .exclude(was=F("is_now"))
        )
        # By way of the home's few rows, so that the trail's index finds each at once.
        written = AuditEntry.objects.filter(
            table_name="providers_capability",
            row_id=Cast(OuterRef("pk"), models.CharField()),
            at__gt=OuterRef(OuterRef("answered_at")),
        )
        skilled = Capability.objects.filter(Exists(written), home_id=OuterRef("home_id"))
        declined = self.filter(answer="declined", profile__in=profiles)
        return declined.exclude(Exists(edited)).exclude(Exists(skilled))


class Approach(models.Model):
    """The pack sent to a provider about one child, and what came back."""

    class Answer(models.TextChoices):
        NONE = "", "No answer yet"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"

    class DeclineReason(models.TextChoices):
        NO_VACANCY = "no_vacancy", "No vacancy"
        MATCHING = "matching", "Matching with the children there"
        REGISTRATION = "registration", "Age or sex outside the registration"
        NEEDS = "needs", "Needs beyond the statement of purpose"
        RISK = "risk", "Level of risk"
        DISTANCE = "distance", "Location or distance"
        TIMESCALE = "timescale", "Timescale too short"
        STAFFING = "staffing", "Staffing or manager vacancy"
        RESTRICTION = "restriction", "Restriction on the registration"
        FEE = "fee", "Fee or funding not agreed"
        EDUCATION = "education", "Education not available"
        NO_RESPONSE = "no_response", "No response"

    council = models.ForeignKey(Council, models.PROTECT, related_name="approaches")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="approaches")
    profile = models.ForeignKey(NeedsProfile, models.PROTECT, related_name="+")
    provider = models.ForeignKey(Provider, models.PROTECT, related_name="approaches")
    home = models.ForeignKey(Home, models.PROTECT, related_name="approaches")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer, blank=True, default="")
    answered_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField(max_length=20, choices=DeclineReason, blank=True)

    objects = ApproachQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="approach_answered_at_with_an_answer",
                condition=Q(answer="", answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="approach_reason_only_when_declined",
                condition=Q(answer="declined") ^ Q(decline_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"approach to {self.provider}"
