"""The search for a home for one child."""

from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from accounts.models import Council, User
from codes.homes import Kind
from needs.models import Child, NeedsProfile, hidden_from
from placements.models.states import CLOSED, SEARCHED, Status, Urgency


class ReferralQuerySet(models.QuerySet["Referral"]):
    def visible_to(self, user: User, *, now: datetime) -> Self:
        """Without those of children whose records are hidden from this person."""
        return self.exclude(child__in=hidden_from(user, now=now))

    def live(self) -> Self:
        """Not closed: from the first draft on."""
        return self.exclude(status__in=CLOSED)

    def closed(self) -> Self:
        return self.filter(status__in=CLOSED)

    def searched(self) -> Self:
        """Those whose homes are being looked for, so matched every night."""
        return self.filter(status__in=SEARCHED)


class Referral(models.Model):
    """The search for a home for one child."""

    class Reason(models.TextChoices):
        NEW = "new", "New into care"
        ENDING = "ending", "Present placement is ending"
        STEP_DOWN = "step_down", "Step down to less intensive care"
        STEP_UP = "step_up", "Step up to more intensive care"
        SIBLINGS = "siblings", "Reunite brothers and sisters"
        COURT = "court", "Court direction"
        TRANSFER = "transfer", "National Transfer Scheme"
        REMAND = "remand", "Remand"

    class Duration(models.TextChoices):
        RESPITE = "respite", "Respite, up to 17 days"
        BRIDGING = "bridging", "Bridging, up to 28 days"
        SHORT = "short", "Short, up to 6 months"
        MEDIUM = "medium", "6 months to 2 years"
        LONG_TERM = "long_term", "Long-term, to 18"

    class Goal(models.TextChoices):
        RETURN_HOME = "return_home", "Return home"
        LONG_TERM_FOSTERING = "long_term_fostering", "Long-term fostering"
        ADOPTION = "adoption", "Adoption"
        INDEPENDENCE = "independence", "Independence"
        STEP_DOWN = "step_down", "Step down"

    class Together(models.TextChoices):
        NONE = "", "No brothers or sisters to be placed"
        MUST = "must", "Must live together"
        PREFERRED = "preferred", "Together if at all possible"
        APART = "apart", "Must live apart"

    class Scope(models.TextChoices):
        IN_HOUSE = "in_house", "In-house homes only"
        FRAMEWORK = "framework", "In-house and framework homes"
        SPOT = "spot", "Any registered home"

    class WithdrawnReason(models.TextChoices):
        FAMILY = "family", "Placed with family"
        KIN = "kin", "Moved to kin"
        NEEDS_CHANGED = "needs_changed", "Needs changed: a new referral will be made"
        COURT_OUTCOME = "court_outcome", "Outcome of court"
        TURNED_18 = "turned_18", "Turned 18"
        RETURNED_HOME = "returned_home", "Returned home"
        DUPLICATE = "duplicate", "Duplicate"

    council = models.ForeignKey(Council, models.PROTECT, related_name="referrals")
    child = models.ForeignKey(Child, models.PROTECT, related_name="referrals")
    profile = models.ForeignKey(  # the confirmed version that is matched; none while a draft
        NeedsProfile, models.PROTECT, null=True, blank=True, related_name="referrals"
    )
    status = models.CharField(max_length=20, choices=Status, default=Status.DRAFT)
    urgency = models.CharField(max_length=10, choices=Urgency, default=Urgency.PLANNED)
    is_emergency_form = models.BooleanField(default=False)  # only the E fields so far
    first_night = models.DateField(null=True, blank=True)  # needed by
    reason = models.CharField(max_length=20, choices=Reason, blank=True)
    duration = models.CharField(max_length=20, choices=Duration, blank=True)

    together = models.CharField(max_length=10, choices=Together, blank=True, default="")
    together_count = models.PositiveSmallIntegerField(default=1)  # this child included
    dol = models.BooleanField(default=False)  # deprivation-of-liberty order
    secure_criteria = models.BooleanField(default=False)  # section 25 criteria recorded as met
    ruled_out = ArrayField(models.CharField(max_length=30, choices=Kind), default=list, blank=True)
    goal = models.CharField(max_length=20, choices=Goal, blank=True)
    plan_words = models.TextField(blank=True)
    kinship_explored = models.BooleanField(null=True, blank=True)
    kinship_words = models.TextField(blank=True)
    scope = models.CharField(max_length=10, choices=Scope, default=Scope.SPOT)
    cost_ceiling_pence = models.BigIntegerField(null=True, blank=True)  # a week
    max_tenths = models.PositiveIntegerField(null=True, blank=True)  # of a mile from home

    withdrawn_reason = models.CharField(max_length=20, choices=WithdrawnReason, blank=True)

    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["child"],
                condition=~Q(status__in=["placed", "withdrawn", "unmet"]),
                name="referral_one_open_per_child",
            ),
            models.CheckConstraint(
                name="referral_searched_only_with_profile_first_night_and_approval",
                condition=~Q(status__in=["searching", "shortlisted", "interim", "on_hold"])
                | Q(
                    profile__isnull=False,
                    first_night__isnull=False,
                    approved_at__isnull=False,
                    approved_by__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="referral_approved_at_and_by_together",
                condition=Q(approved_at__isnull=True, approved_by__isnull=True)
                | Q(approved_at__isnull=False, approved_by__isnull=False),
            ),
            models.CheckConstraint(
                name="referral_closed_at_by_and_status_together",
                condition=Q(
                    closed_at__isnull=True,
                    closed_by__isnull=True,
                )
                & ~Q(status__in=["placed", "withdrawn", "unmet"])
                | Q(
                    closed_at__isnull=False,
                    closed_by__isnull=False,
                    status__in=["placed", "withdrawn", "unmet"],
                ),
            ),
            models.CheckConstraint(
                name="referral_reason_to_withdraw_only_when_withdrawn",
                condition=Q(withdrawn_reason="") | Q(status="withdrawn"),
            ),
            models.CheckConstraint(
                name="referral_siblings_counted",
                condition=Q(together="", together_count=1)
                | Q(together="apart", together_count=1)
                | Q(together__in=["must", "preferred"], together_count__range=(2, 10)),
            ),
        ]

    def __str__(self) -> str:
        return f"referral of {self.child.ref}"
