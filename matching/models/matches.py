"""The stored answers: per referral the options, the refusals and what changed."""

from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from accounts.models import Council
from matching.models.policies import Policy
from matching.models.runs import Run
from needs.models import NeedsProfile
from placements.models import Referral
from providers.models import Home

FIRST: Final = 50  # options that every match keeps


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
    # False: the register is so large that only the first 50 options and the counts are kept
    # (docs/adr/0010); the rest is worked out again when somebody looks.
    keeps_all = models.BooleanField(default=True)
    # Homes by reason, in the order of kernel.Refusal: with it, with it alone, and near misses.
    refused_counts = ArrayField(models.PositiveIntegerField(), default=list)
    alone_counts = ArrayField(models.PositiveIntegerField(), default=list)
    near_miss_counts = ArrayField(models.PositiveIntegerField(), default=list)

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

    @property
    def options_kept(self) -> int:
        """How many of the current match's options are stored, best first."""
        return self.options_count if self.keeps_all else min(self.options_count, FIRST)


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
