"""The versions of the needs profile, and all that hangs from one."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from accounts.models import Council, User
from codes.needs import DimensionCode, Importance
from needs.models.children import Child


class ProfileQuerySet(models.QuerySet["NeedsProfile"]):
    def confirmed(self) -> Self:
        return self.filter(confirmed_at__isnull=False)


class NeedsProfile(models.Model):
    """
    One version of what a child needs and enjoys.

    A draft (confirmed_at is null) may change; a confirmed version never does: the database
    refuses it, for the profile and for all that hangs from it.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="needs_profiles")
    child = models.ForeignKey(Child, models.CASCADE, related_name="profiles")
    version = models.PositiveIntegerField()
    assessed_on = models.DateField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    solo = models.BooleanField(default=False)  # must live without other children for now
    wheelchair = models.BooleanField(default=False)
    ground_floor = models.BooleanField(default=False)
    hoist = models.BooleanField(default=False)
    identity = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    wishes = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    wishes_words = models.TextField(blank=True)  # the child's own words

    objects = ProfileQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["child", "version"], name="profile_version_once"),
            models.UniqueConstraint(
                fields=["child"],
                condition=Q(confirmed_at__isnull=True),
                name="profile_one_draft_a_child",
            ),
            models.CheckConstraint(
                name="profile_confirmed_at_and_by_together",
                condition=Q(confirmed_at__isnull=True, confirmed_by__isnull=True)
                | Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.child.ref} version {self.version}"


class Need(models.Model):
    """An assessed level in one dimension. No row means not assessed, which is never 0."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="needs")
    profile = models.ForeignKey(NeedsProfile, models.CASCADE, related_name="needs")
    dimension = models.CharField(max_length=3, choices=DimensionCode)
    level = models.PositiveSmallIntegerField()
    importance = models.PositiveSmallIntegerField(choices=Importance)
    what_helps = models.TextField(blank=True)
    evidence_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["profile", "dimension"], name="need_once_a_dimension"),
            models.CheckConstraint(name="need_level_0_to_4", condition=Q(level__lte=4)),
        ]

    def __str__(self) -> str:
        return f"{self.dimension} {self.level}"


class Strength(models.Model):
    """Something to build on; shown before any need."""

    class What(models.TextChoices):
        TRUSTED_ADULT = "trusted_adult", "Relationship with a trusted adult"
        TALENTS = "talents", "Talents and interests"
        HUMOUR = "humour", "Humour and resilience"
        FRIENDSHIPS = "friendships", "Friendships"
        EDUCATION = "education", "Education"
        FAMILY = "family", "Family and sibling bond"
        IDENTITY = "identity", "Cultural and faith identity"
        SELF_CARE = "self_care", "Self-care and independence"
        HOPES = "hopes", "Hopes and goals"

    council = models.ForeignKey(Council, models.PROTECT, related_name="strengths")
    profile = models.ForeignKey(NeedsProfile, models.CASCADE, related_name="strengths")
    what = models.CharField(max_length=20, choices=What)
    level = models.PositiveSmallIntegerField()  # 1 emerging, 2 present, 3 key strength
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["profile", "what"], name="strength_once_a_profile"),
            models.CheckConstraint(name="strength_level_0_to_3", condition=Q(level__lte=3)),
        ]

    def __str__(self) -> str:
        return self.get_what_display()


class PenPicture(models.Model):
    """The short, positive, anonymised description that goes with a version of the profile."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="pen_pictures")
    profile = models.OneToOneField(NeedsProfile, models.CASCADE, related_name="pen_picture")
    text = models.TextField(max_length=5000)

    def __str__(self) -> str:
        return f"pen picture of {self.profile}"


class ImportantPlace(models.Model):
    """A school or a relative the child sees; each counts for nearness (scoring.md 3)."""

    class What(models.TextChoices):
        SCHOOL = "school", "School"
        FAMILY = "family", "Family"

    council = models.ForeignKey(Council, models.PROTECT, related_name="important_places")
    profile = models.ForeignKey(NeedsProfile, models.CASCADE, related_name="places")
    what = models.CharField(max_length=10, choices=What)
    name = models.CharField(max_length=100)
    postcode = models.CharField(max_length=8)
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    about = models.BooleanField(default=False)
    visits = models.PositiveSmallIntegerField(default=1)  # a week; 1 to 14
    keep = models.BooleanField(default=False)  # a school the child should keep

    class Meta:
        constraints = [
            models.CheckConstraint(name="place_visits_1_to_14", condition=Q(visits__range=(1, 14))),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceToAvoid(models.Model):
    """Nowhere nearer to this point than so many miles. Never shown to providers."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="places_to_avoid")
    profile = models.ForeignKey(NeedsProfile, models.CASCADE, related_name="avoid")
    reason = models.CharField(max_length=200)
    postcode = models.CharField(max_length=8)
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    about = models.BooleanField(default=False)
    radius_tenths = models.PositiveIntegerField()  # of a mile

    class Meta:
        verbose_name_plural = "places to avoid"
        constraints = [
            models.CheckConstraint(name="avoid_radius_above_0", condition=Q(radius_tenths__gt=0)),
        ]

    def __str__(self) -> str:
        return self.postcode
