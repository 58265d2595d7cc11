"""The joint plan for all waiting children: asked for like a run, kept row by row. Advice only."""

from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from matching.models.policies import Policy
from placements.models import Referral
from providers.models import Home


class Plan(models.Model):
    """One joint plan of one council. The row is the work; nothing of it becomes a placement."""

    class What(models.TextChoices):
        NIGHTLY = "nightly", "After the nightly run"
        ASKED = "asked", "Asked for"

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting to start"
        RUNNING = "running", "Being worked out"
        DONE = "done", "Finished"
        FAILED = "failed", "Failed"

    council = models.ForeignKey(Council, models.PROTECT, related_name="plans")
    what = models.CharField(max_length=10, choices=What)
    on = models.DateField()  # the day it is made for
    policy = models.ForeignKey(Policy, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)  # whose worker is presumed alive
    attempt = models.PositiveSmallIntegerField(default=0)  # also the fencing token
    steps_total = models.PositiveIntegerField(default=0)
    steps_done = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)  # in words; no personal data
    inputs_digest = models.CharField(max_length=64, blank=True)  # SHA-256 of all that was read

    groups_total = models.PositiveIntegerField(default=0)  # children, or siblings who stay together
    groups_placed = models.PositiveIntegerField(default=0)
    children_total = models.PositiveIntegerField(default=0)
    children_placed = models.PositiveIntegerField(default=0)
    urgency = models.PositiveBigIntegerField(default=0)  # the three aims of scoring.md 6
    total = models.BigIntegerField(default=0)  # less what split families cost, so maybe below 0
    lowest = models.PositiveBigIntegerField(default=0)
    more_urgency = models.PositiveBigIntegerField(default=0)  # at most so much more is possible;
    more_total = models.PositiveBigIntegerField(default=0)  # all three 0: proven best
    more_lowest = models.PositiveBigIntegerField(default=0)
    turn_children = models.PositiveIntegerField(default=0)  # placed one at a time, in turn

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["council", "on"],
                condition=Q(what="nightly"),
                name="plan_one_nightly_a_council_and_day",
            ),
            models.CheckConstraint(
                name="plan_done_says_when_and_from_what",
                condition=~Q(state="done")
                | (Q(policy__isnull=False, finished_at__isnull=False) & ~Q(inputs_digest="")),
            ),
            models.CheckConstraint(
                name="plan_places_at_most_all",
                condition=Q(
                    children_placed__lte=F("children_total"), groups_placed__lte=F("groups_total")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"joint plan of {self.on}"

    @property
    def is_proven(self) -> bool:
        """Whether no plan is better."""
        return not (self.more_urgency or self.more_total or self.more_lowest)


class PlanRow(models.Model):
    """
    One referral in a plan: its home there, alone, and in turn.

    Brothers and sisters who must live together and have referrals of their own share a group.
    """

    class Against(models.TextChoices):
        BETTER = "better", "Better"
        SAME = "same", "The same"
        WORSE = "worse", "Worse"
        WAITS = "waits", "Waits, though a home could be offered"
        NONE = "none", "No home can be offered"

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="rows", db_index=False)
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="plan_rows")
    group = models.PositiveIntegerField()  # from 0, within the plan
    children = models.PositiveSmallIntegerField()  # of the group, who need a bed in one home
    family = models.PositiveIntegerField(null=True)  # who would rather live with the child

    # Homes are never deleted, only taken off the register, so these need no check and no index.
    home = models.ForeignKey(
        Home, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    tier = models.PositiveSmallIntegerField(null=True)
    total = models.PositiveIntegerField(null=True)  # 0 to 100,000, of this child
    distance_tenths = models.PositiveIntegerField(null=True)
    weekly_pence = models.BigIntegerField(null=True)  # null beside a home: price not known

    alone_home = models.ForeignKey(
        Home, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    alone_tier = models.PositiveSmallIntegerField(null=True)
    alone_total = models.PositiveIntegerField(null=True)
    alone_tenths = models.PositiveIntegerField(null=True)

    turn_home = models.ForeignKey(
        Home, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    turn_tier = models.PositiveSmallIntegerField(null=True)
    turn_total = models.PositiveIntegerField(null=True)
    turn_tenths = models.PositiveIntegerField(null=True)

    against_alone = models.CharField(max_length=10, choices=Against)
    against_turn = models.CharField(max_length=10, choices=Against)
    options_count = models.PositiveIntegerField()  # of the group
    near_misses_count = models.PositiveIntegerField()
    reasons = models.JSONField(default=dict)  # {"NO_FREE_BED": 31}; only shown, only without option

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "referral"], name="plan_row_once_a_referral"),
            models.CheckConstraint(
                name="plan_row_home_with_tier_total_and_distance",
                condition=Q(
                    home__isnull=True,
                    tier__isnull=True,
                    total__isnull=True,
                    distance_tenths__isnull=True,
                )
                | Q(
                    home__isnull=False,
                    tier__isnull=False,
                    total__isnull=False,
                    distance_tenths__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="plan_row_alone_home_only_with_options",
                condition=Q(options_count=0, alone_home__isnull=True)
                | Q(options_count__gt=0, alone_home__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.referral} in {self.plan}"


class PlanBed(models.Model):
    """A home that more children want than it has beds for, and the price of one bed more."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="beds", db_index=False)
    home = models.ForeignKey(
        Home, models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    beds_free = models.PositiveSmallIntegerField()  # by the last first night of those who want it
    groups_first = models.PositiveIntegerField()  # whose first option it is
    children_first = models.PositiveIntegerField()
    children_planned = models.PositiveIntegerField()
    price_urgency = models.BigIntegerField(null=True)  # V(beds + 1) - V(beds); null: not worked out
    price_total = models.BigIntegerField(null=True)  # may be negative where urgency is gained
    more_children = models.IntegerField(null=True)  # placed with one bed more, less now

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "home"], name="plan_bed_once_a_home"),
            models.CheckConstraint(
                name="plan_bed_price_in_both_aims",
                condition=Q(price_urgency__isnull=True, price_total__isnull=True)
                | Q(price_urgency__isnull=False, price_total__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"beds of {self.home} in {self.plan}"
