"""Children who could live nearer, or with less intensive care: for people to review."""

from django.db import models
from django.db.models import Q

from accounts.models import Council, User
from needs.models import Child, NeedsProfile
from placements.models import Stay
from providers.models import Home


class StepDown(models.Model):
    """
    A child whose needs of today some nearer or less intensive home would meet as well.

    A finding for review. Answered ones are kept, with who answered and why.
    """

    class Answer(models.TextChoices):
        LOOK_INTO = "look_into", "Look into it"
        NOT_NOW = "not_now", "Not now"
        SETTLED = "settled", "Settled where they live"

    council = models.ForeignKey(Council, models.PROTECT, related_name="step_downs")
    child = models.ForeignKey(Child, models.PROTECT, related_name="step_downs")
    stay = models.ForeignKey(Stay, models.CASCADE, related_name="step_downs")
    profile = models.ForeignKey(NeedsProfile, models.PROTECT, related_name="+")
    on = models.DateField()  # the day the homes were looked at
    present_tier = models.PositiveSmallIntegerField()
    present_need = models.PositiveSmallIntegerField()  # per mille, at its lowest
    present_need_best = models.PositiveSmallIntegerField()
    present_tenths = models.PositiveIntegerField()  # of a mile
    homes_count = models.PositiveIntegerField()  # that would do; the best are in homes
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stay"], condition=Q(answer=""), name="step_down_one_open_a_stay"
            ),
            models.CheckConstraint(
                name="step_down_answered_by_somebody",
                condition=Q(answer="", answered_at__isnull=True, answered_by__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"step-down for {self.child.ref}"


class StepDownHome(models.Model):
    """One of the best homes of a finding, as it was on the day."""

    step_down = models.ForeignKey(StepDown, models.CASCADE, related_name="homes")
    home = models.ForeignKey(Home, models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()  # 1 is the first to look at
    is_less_intensive = models.BooleanField()
    tier = models.PositiveSmallIntegerField()
    need = models.PositiveSmallIntegerField()  # per mille, at its lowest
    distance_tenths = models.PositiveIntegerField()  # from the child's home
    weekly_pence = models.BigIntegerField(null=True)  # null: the register holds no price
    saving_pence = models.BigIntegerField(null=True)  # a week; null: one of the two is not known

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["step_down", "place"], name="step_down_place_once"),
        ]

    def __str__(self) -> str:
        return f"{self.place}. {self.home}"
