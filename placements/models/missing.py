"""Times when a child was missing from a placement, or away without authorisation."""

from django.db import models
from django.db.models import F, Q

from accounts.models import Council
from needs.models import Child


class MissingEpisode(models.Model):
    """As the SSDA903 return counts it: from the day it began to the day it ended."""

    class Kind(models.TextChoices):
        MISSING = "M", "Missing from placement"
        AWAY = "A", "Away from placement without authorisation"

    council = models.ForeignKey(Council, models.PROTECT, related_name="missing_episodes")
    child = models.ForeignKey(Child, models.PROTECT, related_name="missing_episodes")
    kind = models.CharField(max_length=1, choices=Kind)
    began_on = models.DateField()
    returned_on = models.DateField(null=True, blank=True)  # may be the day on which it began

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["child", "began_on", "kind"], name="missing_episode_begins_once"
            ),
            models.CheckConstraint(
                name="missing_episode_dates_in_order",
                condition=Q(returned_on__isnull=True) | Q(returned_on__gte=F("began_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.child.ref} {self.get_kind_display().lower()} from {self.began_on}"
