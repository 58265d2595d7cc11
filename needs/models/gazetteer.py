"""Names of schools and hospitals that a council's texts are searched for."""

from typing import Final

from django.db import models
from django.db.models import F, Q

from accounts.models import Council
from accounts.staging import CheckedFile, file_rules
from accounts.staging import State as FileState


class KnownPlaceName(models.Model):
    """One name out of a list that the administrator loaded."""

    class Kind(models.TextChoices):
        SCHOOL = "school", "Schools"
        HOSPITAL = "hospital", "Hospitals"
        OTHER = "other", "Other places"

    council = models.ForeignKey(Council, models.CASCADE, related_name="place_names")
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=200)
    normalised = models.CharField(max_length=200)  # its words in small letters, without accents

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["council", "kind", "normalised"], name="place_name_once_in_a_council"
            ),
            models.CheckConstraint(name="place_name_has_words", condition=~Q(normalised="")),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceNamesLoaded(models.Model):
    """When the lists of a council last changed: what is kept in memory is known by it."""

    council = models.OneToOneField(Council, models.CASCADE, related_name="place_names_loaded")
    revision = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"place names of {self.council}, revision {self.revision}"


class PlaceNamesFile(CheckedFile):
    """A list of names that somebody checked against the council's own, and perhaps applied."""

    State: Final = FileState

    council = models.ForeignKey(Council, models.PROTECT, related_name="place_names_files")
    kind = models.CharField(max_length=10, choices=KnownPlaceName.Kind)
    column = models.CharField(max_length=100)  # that holds the names
    repeated = models.PositiveIntegerField()  # rows whose name stands in an earlier row
    removed = models.PositiveIntegerField()  # names of ours that the file does not have

    class Meta:
        constraints = file_rules(
            "place_names_file", rows=F("new") + F("unchanged") + F("repeated") + F("rejected")
        )

    @property
    def writes(self) -> int:
        return self.new + self.removed
