"""What is offered: providers, their homes and beds, what each can do, at what price."""

from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from accounts.models import Council, User
from codes.homes import FOSTER_KINDS, Kind, Rating, Sector
from codes.needs import Band, DimensionCode
from geography.models import LocalAuthority


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


class Provider(models.Model):
    """The organisation that runs homes: an agency, a company, a charity, or the council."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="providers")
    name = models.CharField(max_length=200)
    sector = models.CharField(max_length=3, choices=Sector)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "council", Lower("name"), name="provider_name_once_in_a_council"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ProviderUser(models.Model):
    """Whose homes a provider user sees."""

    user = models.OneToOneField(User, models.CASCADE, related_name="provider_user")
    provider = models.ForeignKey(Provider, models.CASCADE, related_name="provider_users")

    def __str__(self) -> str:
        return f"{self.user} of {self.provider}"


class HomeQuerySet(models.QuerySet["Home"]):
    def registered_on(self, day: date) -> Self:
        """Homes whose registration or approval is in force on the given day."""
        return self.filter(registered_from__lte=day).filter(
            Q(registered_to__isnull=True) | Q(registered_to__gt=day)
        )

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


class Bed(models.Model):
    """One bed, as its provider last declared it. Our own stays and holds come on top."""

    class State(models.TextChoices):
        FREE = "free", "Free"
        TAKEN = "taken", "Taken"
        NOT_AVAILABLE = "not_available", "Not available"

    council = models.ForeignKey(Council, models.PROTECT, related_name="beds")
    home = models.ForeignKey(Home, models.CASCADE, related_name="beds")
    name = models.CharField(max_length=60)
    state = models.CharField(max_length=15, choices=State)
    free_from = models.DateField(null=True, blank=True)  # null and free: free already

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["home", "name"], name="bed_name_once_in_a_home"),
            models.CheckConstraint(
                name="bed_free_from_only_when_free",
                condition=Q(state="free") | Q(free_from__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.home}"


class Resident(models.Model):
    """
    Someone whom another council placed, or a carer's own child, as the provider describes them.

    Only what the matching test needs; our own children are known from their stays.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="residents")
    home = models.ForeignKey(Home, models.CASCADE, related_name="residents")
    age = models.PositiveSmallIntegerField()
    is_fostered = models.BooleanField()  # counts towards the fostering limit
    shb_level = models.PositiveSmallIntegerField(null=True, blank=True)  # null: not assessed
    exp_level = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="resident_levels_0_to_4",
                condition=(Q(shb_level__isnull=True) | Q(shb_level__lte=4))
                & (Q(exp_level__isnull=True) | Q(exp_level__lte=4)),
            ),
        ]

    def __str__(self) -> str:
        return f"aged {self.age}, {self.home}"


class Capability(models.Model):
    """The highest level of one dimension that a home can safely meet now, and how we know."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="capabilities")
    home = models.ForeignKey(Home, models.CASCADE, related_name="capabilities")
    dimension = models.CharField(max_length=3, choices=DimensionCode)
    level = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=300, blank=True)
    verified_on = models.DateField(null=True, blank=True)
    verified_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["home", "dimension"], name="capability_once_a_dimension"
            ),
            models.CheckConstraint(name="capability_level_0_to_4", condition=Q(level__lte=4)),
        ]

    def __str__(self) -> str:
        return f"{self.dimension} {self.level}, {self.home}"


class PriceLine(models.Model):
    """One line of what a home costs a week, for every child or for those of one need band."""

    class What(models.TextChoices):
        CORE = "core", "Core fee"
        SUPPORT = "support", "Additional support"
        THERAPY = "therapy", "Therapy"
        EDUCATION = "education", "Education"
        TRANSPORT = "transport", "Transport"
        EDUCATION_SHARE = "education_share", "Education’s contribution"
        HEALTH_SHARE = "health_share", "Health’s contribution"

    council = models.ForeignKey(Council, models.PROTECT, related_name="price_lines")
    home = models.ForeignKey(Home, models.CASCADE, related_name="price_lines")
    what = models.CharField(max_length=20, choices=What)
    band = models.CharField(max_length=12, choices=Band, blank=True)  # blank: every band
    weekly_pence = models.BigIntegerField()  # contributions are positive and subtracted
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)  # exclusive

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="price_line_not_negative", condition=Q(weekly_pence__gte=0)
            ),
            models.CheckConstraint(
                name="price_line_dates_in_order",
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_what_display()}, {self.home}"


class Confirmation(models.Model):
    """Somebody said, on a day, how many beds a home has free. Vacancies fade without one."""

    class Source(models.TextChoices):
        PROVIDER = "provider", "The provider, here"
        PHONE = "phone", "By phone"
        IMPORT = "import", "An imported file"

    council = models.ForeignKey(Council, models.PROTECT, related_name="confirmations")
    home = models.ForeignKey(Home, models.CASCADE, related_name="confirmations")
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=10, choices=Source)
    beds_free = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"{self.beds_free} free on {self.on}, {self.home}"


class RegisterChange(models.Model):
    """
    Something that a ranking reads about a council's homes was written.

    The database's triggers add a row a statement, so that a process knows when its arrays are out
    of date. Rows are only added: writers never wait for each other here.
    """

    council = models.ForeignKey(Council, models.CASCADE, related_name="register_changes")

    def __str__(self) -> str:
        return f"change {self.pk} of {self.council_id}"


class HomesImport(models.Model):
    """A file of homes that somebody checked against the register, and perhaps applied."""

    class State(models.TextChoices):
        CHECKED = "checked", "Checked, not applied"
        REFUSED = "refused", "Refused"
        APPLIED = "applied", "Applied"

    council = models.ForeignKey(Council, models.PROTECT, related_name="homes_imports")
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    filename = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)  # SHA-256 of the file, in hexadecimal
    plan_digest = models.CharField(max_length=64)  # of what would be written, row by row
    content = models.BinaryField(null=True)  # only until the file is applied or replaced
    layout = models.CharField(max_length=10)
    encoding = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State)
    applied_at = models.DateTimeField(null=True, blank=True)

    rows = models.PositiveIntegerField()
    new = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField()
    skipped = models.PositiveIntegerField()
    rejected = models.PositiveIntegerField()
    kept_newer = models.PositiveIntegerField()  # rows whose vacancies are older than ours
    skipped_reasons = models.JSONField(default=dict)  # reason to number of rows; only shown
    faults = models.JSONField(default=list)  # row, column, value, expected; only shown

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="homes_import_keeps_its_file_only_while_checked",
                condition=Q(state="checked") | Q(content__isnull=True),
            ),
            models.CheckConstraint(
                name="homes_import_applied_at_with_its_state",
                condition=Q(state="applied") ^ Q(applied_at__isnull=True),
            ),
            models.CheckConstraint(
                name="homes_import_with_rejected_rows_is_never_applied",
                condition=~Q(state="applied") | Q(rejected=0),
            ),
            models.CheckConstraint(
                name="homes_import_counts_every_row",
                condition=Q(
                    rows=F("new") + F("changed") + F("unchanged") + F("skipped") + F("rejected")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.filename}, {self.get_state_display().lower()}"
