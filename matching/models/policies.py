"""How a council ranks, version by version."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from codes.homes import Rating

LEAST_NEED, MOST_AFFORDABILITY = 40, 33  # per cent: needs come first, whatever a council chooses


def default_refused_ratings() -> list[str]:
    return [Rating.INADEQUATE, Rating.SERIOUS]


def default_bands() -> dict[str, list[int]]:
    """Pence a week at which affordability is 1000 and 0, by need band (scoring.md 3)."""
    return {
        "standard": [45_000, 145_000],
        "enhanced": [60_000, 350_000],
        "specialist": [90_000, 650_000],
        "complex": [150_000, 900_000],
        "bespoke": [300_000, 1_500_000],
    }


class Generator(models.TextChoices):
    """The generators of random numbers that the kernel knows; numpy's names."""

    PCG64 = "PCG64", "PCG64"


class Policy(models.Model):
    """How a council ranks. A change is a new version; old rankings keep theirs."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="policies")
    version = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)  # why this version was made, in its maker's words
    need = models.PositiveSmallIntegerField(default=50)  # per cent; the five sum to 100
    nearness = models.PositiveSmallIntegerField(default=20)
    affordability = models.PositiveSmallIntegerField(default=15)
    continuity = models.PositiveSmallIntegerField(default=10)
    assurance = models.PositiveSmallIntegerField(default=5)
    tolerance_days = models.PositiveSmallIntegerField(default=0)
    stale_days = models.PositiveSmallIntegerField(default=28)
    refused_ratings = ArrayField(
        models.CharField(max_length=30, choices=Rating), default=default_refused_ratings, blank=True
    )
    bands = models.JSONField(default=default_bands)
    # How the weightings are drawn that test how sure an order is (scoring.md 5).
    seed = models.PositiveIntegerField(default=1)
    generator = models.CharField(max_length=10, choices=Generator, default=Generator.PCG64)

    class Meta:
        verbose_name_plural = "policies"
        constraints = [
            models.UniqueConstraint(fields=["council", "version"], name="policy_version_once"),
            models.CheckConstraint(
                name="policy_weights_sum_to_100",
                condition=Q(
                    need=100 - F("nearness") - F("affordability") - F("continuity") - F("assurance")
                ),
            ),
            models.CheckConstraint(
                name="policy_need_at_least_40_affordability_at_most_33",
                condition=Q(need__gte=LEAST_NEED, affordability__lte=MOST_AFFORDABILITY),
            ),
            models.CheckConstraint(
                name="policy_generator_is_known",
                condition=Q(generator__in=Generator.values),
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.version}"
