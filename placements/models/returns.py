"""Files of SSDA903 returns that were checked, and perhaps applied."""

from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F

from accounts.models import Council, User
from accounts.staging import CheckedFile, file_rules
from accounts.staging import State as FileState


class ReturnImport(CheckedFile):
    """
    A return, or several years' returns, as one file.

    What is sound in it can be applied although some of its rows are rejected.
    """

    State: Final = FileState

    council = models.ForeignKey(Council, models.PROTECT, related_name="return_imports")
    # Who works with the children that are new.
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(null=True, blank=True)  # as asked; else as in the file
    # Each return's year by the 31 March on which it ends: which return was the last here.
    ended = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    left = models.PositiveIntegerField()  # rows that are sound and change nothing here
    summary = models.JSONField(default=dict)  # counts by year and table, remarks; only shown
    records = models.JSONField(default=list)  # what is new, changed or left, and why; only shown

    class Meta:
        constraints = [
            *(
                rule
                for rule in file_rules(
                    "return_import",
                    rows=F("new") + F("changed") + F("unchanged") + F("left") + F("rejected"),
                )
                if not rule.name.endswith("is_never_applied")
            )
        ]
