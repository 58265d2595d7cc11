"""The casework: referrals and their moves, approaches to providers, holds and stays."""

from collections.abc import Collection
from datetime import date
from typing import Final, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.db.models.functions import Cast

from accounts.models import AuditEntry, Council, User
from codes.homes import Kind
from codes.ssda903 import PlacementType
from needs.models import Child, NeedsProfile
from providers.models import Bed, Capability, Home, Provider


class Status(models.TextChoices):
    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Waiting for approval to search"
    RETURNED = "returned", "Returned for information"
    SEARCHING = "searching", "Searching"
    SHORTLISTED = "shortlisted", "Shortlisted"
    INTERIM = "interim", "Placed for now, still searching"
    ON_HOLD = "on_hold", "On hold"
    PLACED = "placed", "Placed"
    WITHDRAWN = "withdrawn", "Withdrawn"
    UNMET = "unmet", "Closed without a home"


# Every move a referral can make, and the event that records it; docs/states.md is drawn from it.
MOVES: Final = {
    (Status.DRAFT, Status.SUBMITTED): "referral.submitted",
    (Status.RETURNED, Status.SUBMITTED): "referral.resubmitted",
    (Status.SUBMITTED, Status.RETURNED): "referral.returned",
    (Status.SUBMITTED, Status.SEARCHING): "referral.approved",
    (Status.SEARCHING, Status.RETURNED): "referral.sent_back",
    (Status.SEARCHING, Status.SHORTLISTED): "referral.shortlisted",
    (Status.SHORTLISTED, Status.SEARCHING): "referral.shortlist_dropped",
    (Status.SEARCHING, Status.ON_HOLD): "referral.held",
    (Status.SHORTLISTED, Status.ON_HOLD): "referral.held",
    (Status.ON_HOLD, Status.SEARCHING): "referral.resumed",
    (Status.SEARCHING, Status.INTERIM): "referral.placed_for_now",
    (Status.SHORTLISTED, Status.INTERIM): "referral.placed_for_now",
    (Status.SEARCHING, Status.PLACED): "referral.placed",
    (Status.SHORTLISTED, Status.PLACED): "referral.placed",
    (Status.INTERIM, Status.PLACED): "referral.placed",
    (Status.SEARCHING, Status.UNMET): "referral.unmet",
    (Status.SHORTLISTED, Status.UNMET): "referral.unmet",
    (Status.DRAFT, Status.WITHDRAWN): "referral.withdrawn",
    (Status.SUBMITTED, Status.WITHDRAWN): "referral.withdrawn",
    (Status.RETURNED, Status.WITHDRAWN): "referral.withdrawn",
    (Status.SEARCHING, Status.WITHDRAWN): "referral.withdrawn",
    (Status.SHORTLISTED, Status.WITHDRAWN): "referral.withdrawn",
    (Status.ON_HOLD, Status.WITHDRAWN): "referral.withdrawn",
    (Status.INTERIM, Status.WITHDRAWN): "referral.withdrawn",
}
CLOSED: Final = (Status.PLACED, Status.WITHDRAWN, Status.UNMET)
SEARCHED: Final = (Status.SEARCHING, Status.SHORTLISTED, Status.INTERIM)  # matched each night


class Urgency(models.TextChoices):
    """How soon a home is needed; the clocks are in placements.clocks (domain.md 4.5)."""

    SAME_DAY = "same_day", "Same day"
    URGENT = "urgent", "Within 5 working days"
    PLANNED = "planned", "More than 5 working days"


class ReferralQuerySet(models.QuerySet["Referral"]):
    def live(self) -> Self:
        """Not closed: from the first draft on."""
        return self.exclude(status__in=CLOSED)

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
                name="referral_siblings_counted",
                condition=Q(together="", together_count=1)
                | Q(together="apart", together_count=1)
                | Q(together__in=["must", "preferred"], together_count__range=(2, 10)),
            ),
        ]

    def __str__(self) -> str:
        return f"referral of {self.child.ref}"


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
        skills = Capability.objects.filter(home_id=OuterRef(OuterRef("home_id")))
        skilled = since.filter(
            table_name="providers_capability",
            row_id__in=skills.values_list(Cast("pk", models.CharField())),
        )
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


class Days(Func):
    """The dates of a hold or a stay as a range; the end is exclusive."""

    function = "DATERANGE"
    output_field = DateRangeField()


class StayQuerySet(models.QuerySet["Stay"]):
    def on(self, day: date) -> Self:
        """Stays and holds in force on the night of the given day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day), starts_on__lte=day)

    def lived(self) -> Self:
        return self.filter(is_hold=False)


class Stay(models.Model):
    """
    A child in a bed, or a bed held for a child, from one night to another.

    A bed holds one child at a time, holds included; a child sleeps in one place at a time.
    """

    class EndReason(models.TextChoices):
        """SSDA903 reason for placement change, shortened to those that the measures use."""

        CARPL = "CARPL", "Change to or implementation of the care plan"
        CLOSE = "CLOSE", "The home closed"
        ALLEG = "ALLEG", "Allegation"
        STAND = "STAND", "Standards of care concern"
        APPRR = "APPRR", "Approval removed"
        CREQB = "CREQB", "Carer asked: the child’s behaviour"
        CREQO = "CREQO", "Carer asked: other reason"
        CHILD = "CHILD", "Child asked"
        LAREQ = "LAREQ", "Council asked for the placement to end"
        PLACE = "PLACE", "Change in the status of the placement only"
        CUSTOD = "CUSTOD", "Custody arrangement"
        OTHER = "OTHER", "Other reason"
        LEFT_CARE = "LEFT", "Left care"

    council = models.ForeignKey(Council, models.PROTECT, related_name="stays")
    child = models.ForeignKey(Child, models.PROTECT, related_name="stays")
    referral = models.ForeignKey(
        Referral, models.PROTECT, null=True, blank=True, related_name="stays"
    )
    # A stay with parents, or outside the register, has no home of ours and no bed.
    home = models.ForeignKey(Home, models.PROTECT, null=True, blank=True, related_name="stays")
    bed = models.ForeignKey(Bed, models.PROTECT, null=True, blank=True, related_name="stays")
    is_hold = models.BooleanField(default=False)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)  # exclusive
    placement_type = models.CharField(max_length=2, choices=PlacementType)
    weekly_pence = models.BigIntegerField(null=True, blank=True)
    distance_tenths = models.PositiveIntegerField(null=True, blank=True)  # from the child's home
    in_area = models.BooleanField(null=True, blank=True)  # inside the council's boundary
    end_reason = models.CharField(max_length=6, choices=EndReason, blank=True)

    objects = StayQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="stay_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")),
            ),
            models.CheckConstraint(
                name="stay_bed_with_its_home",
                condition=Q(bed__isnull=True) | Q(home__isnull=False),
            ),
            ExclusionConstraint(
                name="bed_holds_one_child_at_a_time",
                expressions=[
                    ("bed", RangeOperators.EQUAL),
                    (Days("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
            ),
            ExclusionConstraint(
                name="child_sleeps_in_one_place_at_a_time",
                expressions=[
                    ("child", RangeOperators.EQUAL),
                    (Days("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
                condition=Q(is_hold=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.child.ref} from {self.starts_on}"
