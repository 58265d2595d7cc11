"""Files of homes that were checked or applied."""

from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User


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
