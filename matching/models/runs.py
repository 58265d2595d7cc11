"""The work of matching: asked for, done in batches, each by one worker at a time."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from placements.models import Referral


class Run(models.Model):
    """One matching of one, some or all open referrals. The row is the work; Celery only rings."""

    class What(models.TextChoices):
        NIGHTLY = "nightly", "Nightly run"
        ALL = "all", "Match all now"
        REFERRAL = "referral", "Match one referral now"
        CHANGED = "changed", "Re-matched after a change"

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
    referral_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)  # empty: all
    on = models.DateField()  # the day of the ranking
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    attempt = models.PositiveSmallIntegerField(default=0)  # the most of any of its batches
    referrals_total = models.PositiveIntegerField(default=0)
    referrals_done = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)  # in words; no personal data

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
                name="run_after_a_change_names_its_referrals",
                condition=Q(what="changed", referral_ids__len__gt=0)
                | (~Q(what="changed") & Q(referral_ids__len=0)),
            ),
            models.CheckConstraint(
                name="run_done_at_most_total",
                condition=Q(referrals_done__lte=F("referrals_total")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_what_display()} on {self.on}"


class RunBatch(models.Model):
    """Some referrals of a run, matched by one worker; gone once the run is published or failed."""

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting for a worker"
        RUNNING = "running", "Being matched"
        DONE = "done", "Matched, not published yet"

    run = models.ForeignKey(Run, models.CASCADE, related_name="batches")
    referral_ids = ArrayField(models.BigIntegerField())
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    attempt = models.PositiveSmallIntegerField(default=0)  # also the fencing token
    lease_until = models.DateTimeField(null=True, blank=True)  # until then its worker is alive

    class Meta:
        verbose_name_plural = "run batches"
        constraints = [
            models.CheckConstraint(
                name="run_batch_has_a_lease_while_it_runs",
                condition=Q(state="running", lease_until__isnull=False)
                | (~Q(state="running") & Q(lease_until__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{len(self.referral_ids)} referrals of {self.run}"
