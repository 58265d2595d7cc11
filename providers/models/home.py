"""Somewhere to live, and the stamp that says when something about homes was written."""

from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import Council
from codes.homes import FOSTER_KINDS, Kind, Rating, Sector
from geography.models import LocalAuthority
from providers.models.provider import Provider


class SuspendedBy(models.TextChoices):
    NOBODY = "", "Not suspended"
    COUNCIL = "council", "The council"
    OFSTED = "ofsted", "Ofsted"


class Assumed(models.TextChoices):
    """What a register entry assumes where its source is silent; the home's page says each."""

    AGES = "ages", "Ages are not known: 0 to 17 is assumed"
    SEXES = "sexes", "Which children may live here is not known: boys and girls are assumed"
    VACANCIES = "vacancies", "Vacancies are not known: every bed is shown as free until confirmed"
    RATING = "rating", "Ofsted’s rating is not known: not yet inspected is assumed"
    AREA = "area", "The list names a council that no longer exists: its successor is assumed"


class HomeQuerySet(models.QuerySet["Home"]):
    def on_register(self) -> Self:
        """Homes that have not left the register."""
        return self.filter(removed_on__isnull=True)

    def called(self, words: str) -> Self:
        """Homes with the words in their name, provider, reference or URN."""
        return self.filter(
            Q(name__icontains=words)
            | Q(provider__name__icontains=words)
            | Q(ref__icontains=words)
            | Q(urn__icontains=words)
        )

    def not_confirmed_since(self, day: date) -> Self:
        """Homes whose vacancies were last confirmed before the day, or never."""
        return self.filter(Q(confirmed_on__isnull=True) | Q(confirmed_on__lt=day))

    def in_house(self) -> Self:
        """Homes that the council itself runs."""
        return self.filter(provider__sector=Sector.OWN)


class Home(models.Model):
    """A foster household, a children's home, supported accommodation: somewhere to live."""

    class PlaceKnown(models.TextChoices):
        """How well we know where the home is; all but the first are shown as "about"."""

        POSTCODE = "postcode", "Postcode"
        SECTOR = "sector", "Postcode sector"
        AUTHORITY = "authority", "Council area only"

    council = models.ForeignKey(Council, models.PROTECT, related_name="homes")
    provider = models.ForeignKey(Provider, models.PROTECT, related_name="homes")
    ref = models.CharField(max_length=40)  # the council's or Ofsted's reference
    urn = models.CharField(max_length=12, blank=True)  # Ofsted's unique reference number
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30, choices=Kind)

    postcode = models.CharField(max_length=8, blank=True)
    place_known = models.CharField(max_length=10, choices=PlaceKnown)
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    authority = models.ForeignKey(LocalAuthority, models.PROTECT, related_name="+")

    age_from = models.PositiveSmallIntegerField()  # whole years, inclusive
    age_to = models.PositiveSmallIntegerField()  # inclusive
    accepts_male = models.BooleanField()
    accepts_female = models.BooleanField()
    accepts_not_recorded = models.BooleanField(default=False)
    registered_from = models.DateField()
    registered_to = models.DateField(null=True, blank=True)  # exclusive
    fostering_exemption = models.CharField(max_length=200, blank=True)  # whom it names, if any
    rating = models.CharField(max_length=30, choices=Rating, default=Rating.NOT_INSPECTED)
    inspected_on = models.DateField(null=True, blank=True)
    suspended_by = models.CharField(
        max_length=10, choices=SuspendedBy, blank=True, default=SuspendedBy.NOBODY
    )
    suspended_because = models.CharField(max_length=300, blank=True)

    wheelchair = models.BooleanField(default=False)
    ground_floor = models.BooleanField(default=False)
    hoist = models.BooleanField(default=False)
    offers = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    waking_night = models.BooleanField(default=False)
    notes = models.TextField(blank=True)

    # The latest Confirmation's day, kept here by confirm_vacancies alone: 3,000 homes a ranking.
    confirmed_on = models.DateField(null=True, blank=True)
    removed_on = models.DateField(null=True, blank=True)  # no longer on the register
    # What nobody has told us, and the register had to assume to hold the home at all.
    assumed = ArrayField(models.CharField(max_length=20, choices=Assumed), default=list, blank=True)

    objects = HomeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "ref"], name="home_ref_once_in_a_council"),
            models.CheckConstraint(
                name="home_ages_in_order",
                condition=Q(age_from__lte=F("age_to")) & Q(age_to__lte=25),
            ),
            models.CheckConstraint(
                name="home_registration_dates_in_order",
                condition=Q(registered_to__isnull=True) | Q(registered_to__gt=F("registered_from")),
            ),
            models.CheckConstraint(
                name="home_accepts_somebody",
                condition=Q(accepts_male=True)
                | Q(accepts_female=True)
                | Q(accepts_not_recorded=True),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_foster(self) -> bool:
        return self.kind in FOSTER_KINDS

    @property
    def is_about(self) -> bool:
        """The home's place is a centroid, so its distances are shown as "about"."""
        return self.place_known != self.PlaceKnown.POSTCODE


class RegisterChange(models.Model):
    """
    Something that a ranking reads about a council's homes was written, and nobody has seen to it.

    The database's triggers add a row a statement, so that a process knows when its arrays are out
    of date, and a worker what to match again. Writers never wait for each other here. Who takes
    changes up folds them into one row that counts them, so that the stamp stays as it was.
    """

    council = models.ForeignKey(Council, models.CASCADE, related_name="register_changes")
    at = models.DateTimeField(db_default=Now())  # when its transaction began
    # The homes it touched; null: more than can be named, so all of them.
    home_ids = ArrayField(models.BigIntegerField(), null=True)
    # Of a folded row: how many changes it stands for, and the sum of their keys.
    folded = models.BigIntegerField(null=True)
    folded_keys = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="register_change_folded_with_its_keys",
                condition=Q(folded__isnull=True, folded_keys__isnull=True)
                | Q(folded__isnull=False, folded_keys__isnull=False, home_ids=[]),
            ),
        ]

    def __str__(self) -> str:
        return f"change {self.pk} of {self.council_id}"
