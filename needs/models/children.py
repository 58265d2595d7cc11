"""The child, and brothers and sisters in care at the same time."""

from datetime import date, datetime
from typing import Final, Self

from django.db import models
from django.db.models import F, Q

from accounts.models import Council, Role, Team, User
from codes.ssda903 import Ethnicity, LegalStatus, Sex
from needs.models.restrictions import hidden_from

# Stands where a postcode would: none is known, and distances are measured from the middle of the
# council's area, with "about".
NO_POSTCODE: Final = "unknown"


class SiblingGroup(models.Model):
    """Brothers and sisters in care at the same time."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="sibling_groups")

    def __str__(self) -> str:
        return f"sibling group {self.pk}"


def looks_related(child: "Child") -> Q:
    """Of the same last name or from the same address, as far as the child's own are known."""
    same_name = Q(last_name__iexact=child.last_name) if child.last_name else Q(pk__in=[])
    is_known = child.home_postcode != NO_POSTCODE
    return same_name | (Q(home_postcode=child.home_postcode) if is_known else Q(pk__in=[]))


class ChildQuerySet(models.QuerySet["Child"]):
    def visible_to(self, user: User, *, now: datetime) -> Self:
        """Without the records that are hidden from this person (docs/restricted.md)."""
        return self.exclude(pk__in=hidden_from(user, now=now))

    def hidden_from(self, user: User, *, now: datetime) -> Self:
        """Only those records: for those who leave out what hangs from them."""
        return self.filter(pk__in=hidden_from(user, now=now))

    def worked_with_by(self, user: User) -> Self:
        """A social worker's own children; for a team manager those of the whole team."""
        own = Q(social_worker=user)
        if user.role != Role.TEAM_MANAGER or user.team_id is None:
            return self.filter(own)
        return self.filter(own | Q(team=user.team_id) | Q(social_worker__team=user.team_id))

    def named(self, words: str) -> Self:
        """Every word stands in the reference or in a name, or is the case system's number."""
        found = self
        for word in words.split():
            in_name = Q(first_name__icontains=word) | Q(last_name__icontains=word)
            by_number = Q(ref__icontains=word) | Q(identity__case_ref__iexact=word)
            found = found.filter(in_name | by_number)
        return found


class Child(models.Model):
    """A child the council looks after, or is about to."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="children")
    ref = models.CharField(max_length=9)  # random, such as K7Q4-M2XD; says nothing about the child
    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100)
    born = models.DateField()
    sex = models.CharField(max_length=1, choices=Sex)
    ethnicity = models.CharField(max_length=4, choices=Ethnicity, default=Ethnicity.NOBT)
    first_language = models.CharField(max_length=60, blank=True)
    religion = models.CharField(max_length=60, blank=True)
    disabled = models.BooleanField(default=False)
    uasc = models.BooleanField(default=False)  # unaccompanied asylum-seeking child
    uasc_until = models.DateField(null=True, blank=True)  # the day that status ceased
    legal_status = models.CharField(max_length=2, choices=LegalStatus, blank=True)
    home_postcode = models.CharField(max_length=8)
    home_easting_m = models.IntegerField()
    home_northing_m = models.IntegerField()
    home_about = models.BooleanField(default=False)  # a centroid, not the postcode itself
    home_visits = models.PositiveSmallIntegerField(default=1)  # a week; 1 to 14
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="children")
    social_worker = models.ForeignKey(User, models.PROTECT, related_name="children")
    sibling_group = models.ForeignKey(
        SiblingGroup, models.PROTECT, null=True, blank=True, related_name="children"
    )
    looked_after_from = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField()

    objects = ChildQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "ref"], name="child_ref_once_in_a_council"),
            models.CheckConstraint(
                name="child_home_visits_1_to_14", condition=Q(home_visits__range=(1, 14))
            ),
            models.CheckConstraint(
                name="child_looked_after_after_birth",
                condition=Q(looked_after_from__isnull=True) | Q(looked_after_from__gte=F("born")),
            ),
        ]

    def __str__(self) -> str:
        # A child whom a return told us of has no name until somebody writes it down.
        return f"{self.first_name} {self.last_name}".strip() or f"Name not known yet ({self.ref})"

    def age_on(self, day: date) -> int:
        """Whole years; someone born on 29 February is a year older on 1 March (scoring.md 8)."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))
