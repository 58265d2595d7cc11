"""Files of homes that were checked or applied."""

from typing import Final

from django.db import models
from django.db.models import F

from accounts.models import Council
from accounts.staging import CheckedFile, file_rules
from accounts.staging import State as FileState


class HomesImport(CheckedFile):
    """A file of homes that somebody checked against the register, and perhaps applied."""

    State: Final = FileState

    council = models.ForeignKey(Council, models.PROTECT, related_name="homes_imports")
    layout = models.CharField(max_length=10)
    skipped = models.PositiveIntegerField()
    kept_newer = models.PositiveIntegerField()  # rows whose vacancies are older than ours
    own_words = models.JSONField(default=dict)  # on no list, to number of rows; only shown
    skipped_reasons = models.JSONField(default=dict)  # reason to number of rows; only shown

    class Meta:
        constraints = file_rules(
            "homes_import",
            rows=F("new") + F("changed") + F("unchanged") + F("skipped") + F("rejected"),
        )
