"""Files of referrals and of children that were checked or applied, and what was taken out."""

from datetime import datetime, timedelta
from typing import Final

from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from accounts.staging import CheckedFile, file_rules
from accounts.staging import State as FileState
from needs.models import Child
from placements.models.referrals import Referral
from placements.standard.fields import BY_NAME

APPROVAL_ABOVE: Final = 25  # children; a file of more needs a second person
EXPORT_LASTS: Final = timedelta(hours=24)
MOST_DOWNLOADS: Final = 3


class FileImport(CheckedFile):
    """A file that somebody checked against the council's children, and perhaps applied."""

    State: Final = FileState

    class What(models.TextChoices):
        STANDARD = "standard", "Referrals in the Placements Data Standard"
        CHILDREN = "children", "Children"

    council = models.ForeignKey(Council, models.PROTECT, related_name="file_imports")
    what = models.CharField(max_length=10, choices=What)
    # Which facts the file states that are not taken over, and in how many rows; only shown.
    not_taken = models.JSONField(default=dict)

    class Meta:
        constraints = file_rules(
            "file_import", rows=F("new") + F("changed") + F("unchanged") + F("rejected")
        )


class Export(models.Model):
    """Records of children that somebody asked to take out, why, and who else agreed."""

    class What(models.TextChoices):
        STANDARD_JSON = "standard_json", "Open referrals in the Placements Data Standard (JSON)"
        STANDARD_CSV = "standard_csv", "Open referrals in the Placements Data Standard (CSV)"
        CHILDREN = "children", "Children and their current needs (CSV)"
        ONE_JSON = "one_json", "One referral in the Placements Data Standard (JSON)"
        ONE_CSV = "one_csv", "One referral in the Placements Data Standard (CSV)"
        EVERYTHING = "everything", "Everything held about one child"

    council = models.ForeignKey(Council, models.PROTECT, related_name="exports")
    what = models.CharField(max_length=20, choices=What)
    child = models.ForeignKey(  # of one child only; null for all of the council's
        Child, models.PROTECT, null=True, blank=True, related_name="exports"
    )
    with_names = models.BooleanField(default=False)
    reason = models.CharField(max_length=300)
    children = models.PositiveIntegerField()  # how many there were when it was asked for
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    downloads = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(name="export_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="export_approved_by_somebody_else",
                condition=Q(approved_by__isnull=True, approved_at__isnull=True)
                | (
                    Q(approved_by__isnull=False, approved_at__isnull=False)
                    & ~Q(approved_by=F("by"))
                ),
            ),
            models.CheckConstraint(
                name="export_of_many_downloaded_only_when_approved",
                condition=Q(downloads=0)
                | Q(children__lte=APPROVAL_ABOVE)
                | Q(approved_at__isnull=False),
            ),
            models.CheckConstraint(
                name="export_downloaded_at_most_3_times",
                condition=Q(downloads__lte=MOST_DOWNLOADS),
            ),
        ]

    def __str__(self) -> str:
        return self.get_what_display()

    @property
    def needs_approval(self) -> bool:
        return self.children > APPROVAL_ABOVE and self.approved_at is None

    def has_ended(self, now: datetime) -> bool:
        """Too old, or downloaded as often as it may be."""
        since = self.approved_at or self.at
        return self.downloads >= MOST_DOWNLOADS or now - since >= EXPORT_LASTS


class FileStatement(models.Model):
    """
    What a file said of a referral: one field of the standard, in the sender's words.

    Not an assessment, and never read as one: it is shown beside "not assessed".
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="file_statements")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="file_statements")
    field = models.CharField(max_length=40)  # of the standard, such as riskSelfHarm
    value = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["referral", "field"], name="file_statement_once"),
        ]

    def __str__(self) -> str:
        return self.field

    @property
    def title(self) -> str:
        """The field as the published standard calls it."""
        return BY_NAME[self.field].title
