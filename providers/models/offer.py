"""What a home offers: beds, who lives there, what it can do, at what price, and who said so."""

from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from codes.needs import Band, DimensionCode
from providers.models.home import Home


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
