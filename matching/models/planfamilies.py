"""Brothers and sisters in a joint plan who would rather live together, and whether they could."""

from django.db import models
from django.db.models import Q

from matching.models.plans import Plan
from providers.models import Home


class PlanFamily(models.Model):
    """One family of a plan: where its rows have this number, its children are in the plan."""

    class Obstacle(models.TextChoices):
        AT_RISK = "at_risk", "Two of them must not live together"
        NO_OPTION = "no_option", "No home can be offered to all of them"
        NO_ROOM = "no_room", "No home that can be offered to all of them has room for all"

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="families", db_index=False)
    number = models.PositiveIntegerField()  # from 0, within the plan
    homes = models.PositiveSmallIntegerField()  # that its placed children are in
    penalty = models.PositiveIntegerField()  # thousandths of a point, off the plan's second aim
    options_count = models.PositiveIntegerField()  # homes that could take all of them together
    best_home = models.ForeignKey(
        Home, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )  # of these, by the worst tier and the mean total
    obstacle = models.CharField(max_length=10, choices=Obstacle, blank=True)  # where there is none

    class Meta:
        verbose_name_plural = "plan families"
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_family_once_a_number"),
            models.CheckConstraint(
                name="plan_family_pays_for_homes_beyond_the_first",
                condition=Q(homes__lte=1, penalty=0) | Q(homes__gt=1, penalty__gt=0),
            ),
            models.CheckConstraint(
                name="plan_family_has_a_best_home_or_an_obstacle",
                condition=Q(options_count=0, best_home__isnull=True) & ~Q(obstacle="")
                | Q(options_count__gt=0, best_home__isnull=False, obstacle=""),
            ),
        ]

    def __str__(self) -> str:
        return f"family {self.number} in {self.plan}"
