"""What every table of checked files has, and what the database refuses in it."""

from typing import Any, Final

from django.db import models
from django.db.models import Q

from accounts.models import User

MOST_BYTES: Final = 10 * 1024 * 1024


class State(models.TextChoices):
    CHECKED = "checked", "Checked, not applied"
    REFUSED = "refused", "Refused"
    APPLIED = "applied", "Applied"


class CheckedFile(models.Model):
    """A file that somebody checked against what is recorded, and perhaps applied."""

    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    filename = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)  # SHA-256 of the file, in hexadecimal
    plan_digest = models.CharField(max_length=64)  # of what would be written, row by row
    content = models.BinaryField(null=True)  # only until the file is applied or replaced
    encoding = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State)
    applied_at = models.DateTimeField(null=True, blank=True)

    rows = models.PositiveIntegerField()
    new = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    unchanged = models.PositiveIntegerField()
    rejected = models.PositiveIntegerField()
    faults = models.JSONField(default=list)  # row, column, value, expected; only shown

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.filename}, {State(self.state).label.lower()}"

    @property
    def writes(self) -> int:
        """How many records applying it would change."""
        return self.new + self.changed


def file_rules(prefix: str, *, rows: Any) -> list[models.BaseConstraint]:
    """
    The constraints of a table of checked files.

    :param rows: the sum of the counts that every row of a file falls into.
    """
    return [
        models.CheckConstraint(
            name=f"{prefix}_keeps_its_file_only_while_checked",
            condition=Q(state="checked") | Q(content__isnull=True),
        ),
        models.CheckConstraint(
            name=f"{prefix}_applied_at_with_its_state",
            condition=Q(state="applied") ^ Q(applied_at__isnull=True),
        ),
        models.CheckConstraint(
            name=f"{prefix}_with_rejected_rows_is_never_applied",
            condition=~Q(state="applied") | Q(rejected=0),
        ),
        models.CheckConstraint(name=f"{prefix}_counts_every_row", condition=Q(rows=rows)),
    ]
