"""What a manager answered to the weights that the council's choices imply."""

from django.db import models
from django.db.models import F, Q

from accounts.models import Council, User
from matching.models.policies import Policy


class RejectedWeights(models.Model):
    """Implied weights that a manager does not want: kept, so that nobody is asked every week."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="rejected_weights")
    policy = models.ForeignKey(Policy, models.PROTECT, related_name="+")  # in force at the time
    need = models.PositiveSmallIntegerField()  # per cent, as they were suggested
    nearness = models.PositiveSmallIntegerField()
    affordability = models.PositiveSmallIntegerField()
    continuity = models.PositiveSmallIntegerField()
    assurance = models.PositiveSmallIntegerField()
    decisions = models.PositiveIntegerField()  # that they were made from
    reason = models.TextField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "rejected weights"
        constraints = [
            models.CheckConstraint(
                name="rejected_weights_sum_to_100",
                condition=Q(
                    need=100 - F("nearness") - F("affordability") - F("continuity") - F("assurance")
                ),
            ),
            models.CheckConstraint(name="rejected_weights_have_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"weights rejected on {self.at:%d %B %Y}"
