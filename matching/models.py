"""The stored answers: policies, runs, and per referral the options and the refusals."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from codes.homes import Rating
from needs.models import NeedsProfile
from placements.models import Referral
from providers.models import Home


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


class Policy(models.Model):
    """How a council ranks. A change is a new version; old rankings keep theirs."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="policies")
    version = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
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
                condition=Q(need__gte=40, affordability__lte=33),
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.version}"


class Run(models.Model):
    """One matching of one, some or all open referrals. The row is the work; Celery only rings."""

    class What(models.TextChoices):
        NIGHTLY = "nightly", "Nightly run"
        ALL = "all", "Match all now"
        REFERRAL = "referral", "Match one referral now"

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting to start"
        RUNNING = "running", "Running"
        DONE = "done", "Finished"
        FAILED = "failed", "Failed"

    council = models.ForeignKey(Council, models.PROTECT, related_name="runs")
    what = models.CharField(max_length=10, choices=What)
    referral = models.ForeignKey(
        Referral, models.CASCADE, null=True, blank=True, related_name="runs"
    )
    on = models.DateField()  # the day of the ranking
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)  # whose worker is presumed alive
    attempt = models.PositiveSmallIntegerField(default=0)  # also the fencing token
    referrals_total = models.PositiveIntegerField(default=0)
    referrals_done = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)  # in words; no personal data
    digest_sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["council", "on"],
                condition=Q(what="nightly"),
                name="run_one_nightly_a_council_and_day",
            ),
            models.CheckConstraint(
                name="run_of_one_referral_names_it",
                condition=Q(what="referral", referral__isnull=False)
                | (~Q(what="referral") & Q(referral__isnull=True)),
            ),
            models.CheckConstraint(
                name="run_done_at_most_total",
                condition=Q(referrals_done__lte=F("referrals_total")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_what_display()} on {self.on}"


class Match(models.Model):
    """What one run found for one referral; the current one is what the pages show."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="matches")
    run = models.ForeignKey(Run, models.CASCADE, related_name="matches")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="matches")
    profile = models.ForeignKey(NeedsProfile, models.PROTECT, related_name="+")
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="+")
    on = models.DateField()
    made_at = models.DateTimeField()
    is_current = models.BooleanField(default=False)
    inputs_digest = models.CharField(max_length=64)  # SHA-256 of everything that was read
    case = models.JSONField()  # the child's side as it was ranked, to explain it again
    band = models.CharField(max_length=12)
    homes_count = models.PositiveIntegerField()
    options_count = models.PositiveIntegerField()
    near_misses_count = models.PositiveIntegerField()

    class Meta:
        verbose_name_plural = "matches"
        constraints = [
            models.UniqueConstraint(fields=["run", "referral"], name="match_once_a_run"),
            models.UniqueConstraint(
                fields=["referral"],
                condition=Q(is_current=True),
                name="match_one_current_a_referral",
            ),
        ]

    def __str__(self) -> str:
        return f"match of {self.referral} on {self.on}"


class Option(models.Model):
    """A home that may be offered: its rank, its total and the parts that add up to it."""

    # No index and no check beside the two constraints below: a night writes 100,000 of these rows,
    # and homes are never deleted, only taken off the register.
    match = models.ForeignKey(Match, models.CASCADE, related_name="options", db_index=False)
    home = models.ForeignKey(
        Home, models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    rank = models.PositiveIntegerField()
    tier = models.PositiveSmallIntegerField()
    total = models.PositiveIntegerField()  # 0 to 100,000
    need = models.PositiveSmallIntegerField()  # the five scores, per mille
    need_best = models.PositiveSmallIntegerField()
    nearness = models.PositiveSmallIntegerField()
    affordability = models.PositiveSmallIntegerField()
    continuity = models.PositiveSmallIntegerField()
    assurance = models.PositiveSmallIntegerField()
    weekly_pence = models.BigIntegerField(null=True)  # null: the register holds no price
    distance_tenths = models.PositiveIntegerField()  # from the child's home
    about = models.BooleanField()  # either end of the distance is a centroid
    beds_free = models.PositiveSmallIntegerField()
    free_from = models.DateField(null=True)
    confirmed_on = models.DateField(null=True)
    shortfalls = models.JSONField()  # {"EMO": 1}; only shown

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["match", "rank"], name="option_rank_once"),
            models.UniqueConstraint(fields=["match", "home"], name="option_home_once"),
        ]

    def __str__(self) -> str:
        return f"{self.rank}. {self.home}"


class Refused(models.Model):
    """The homes of one match that share the same reasons, all of them."""

    match = models.ForeignKey(Match, models.CASCADE, related_name="refused", db_index=False)
    reasons = models.PositiveIntegerField()  # bits of kernel.Refusal
    near_miss = models.BooleanField()  # exactly one reason, and that one can be waived
    home_ids = ArrayField(models.BigIntegerField())
    homes_count = models.PositiveIntegerField()

    class Meta:
        verbose_name_plural = "refused"
        constraints = [
            models.UniqueConstraint(
                fields=["match", "reasons", "near_miss"], name="refused_reasons_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.homes_count} homes"


class Change(models.Model):
    """Something worth telling since the referral's previous match."""

    class What(models.TextChoices):
        NEW_IN_TOP = "new_in_top", "New in the first three"
        RISEN = "risen", "Risen by 5 points or more"
        FALLEN = "fallen", "Fallen by 5 points or more"
        NOW_POSSIBLE = "now_possible", "Now possible"
        NO_LONGER_POSSIBLE = "no_longer_possible", "No longer possible"

    match = models.ForeignKey(Match, models.CASCADE, related_name="changes")
    home = models.ForeignKey(Home, models.PROTECT, related_name="+")
    what = models.CharField(max_length=20, choices=What)
    total_before = models.PositiveIntegerField(null=True)
    total_after = models.PositiveIntegerField(null=True)
    rank_before = models.PositiveIntegerField(null=True)
    rank_after = models.PositiveIntegerField(null=True)
    reasons = models.PositiveIntegerField(default=0)  # why it is no longer possible

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["match", "home", "what"], name="change_once"),
        ]

    def __str__(self) -> str:
        return self.get_what_display()
