"""Children in beds, and beds held for children."""

from datetime import date
from typing import Final, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from accounts.models import Council, User
from codes.ssda903 import PlacementType, PlaceProvider
from needs.models import Child
from placements.models.referrals import Referral
from providers.models import Bed, Home

# Long-term fostering, fostering for adoption and adoption: a move would undo what was planned.
LASTING: Final = (
    PlacementType.U1,
    PlacementType.U2,
    PlacementType.U4,
    PlacementType.U5,
    PlacementType.A3,
    PlacementType.A4,
    PlacementType.A5,
    PlacementType.A6,
)


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

    def last_begun(self, *, on: date) -> Self:
        """Where children slept up to a day, the stay that began last first; holds are none."""
        return self.lived().filter(starts_on__lte=on).order_by("-starts_on")

    def unsettled(self) -> Self:
        """Neither marked as settled, nor of a type that is meant to last."""
        return self.filter(settled_at__isnull=True).exclude(placement_type__in=LASTING)


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
    # As a return said it; never derived from the home, which may have changed hands since.
    place_provider = models.CharField(max_length=3, choices=PlaceProvider, blank=True)
    weekly_pence = models.BigIntegerField(null=True, blank=True)
    distance_tenths = models.PositiveIntegerField(null=True, blank=True)  # from the child's home
    in_area = models.BooleanField(null=True, blank=True)  # inside the council's boundary
    end_reason = models.CharField(max_length=6, choices=EndReason, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)  # said so, by whom and why
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    settled_why = models.CharField(max_length=300, blank=True)

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
            models.CheckConstraint(
                name="stay_settled_by_somebody_for_a_reason",
                condition=Q(settled_at__isnull=True, settled_by__isnull=True, settled_why="")
                | (Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(settled_why="")),
            ),
            models.CheckConstraint(
                name="stay_place_provider_is_a_code",
                condition=Q(place_provider__in=["", *PlaceProvider.values]),
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
