"""The parts in which a profile is written, and which of them are finished."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from accounts.models import Council, User
from needs.models.profiles import NeedsProfile


class Step(models.TextChoices):
    """The parts in which a profile is written, in the order of the task list."""

    STRENGTHS = "strengths", "Strengths"
    WELLBEING = "wellbeing", "Feelings and relationships"
    SAFETY = "safety", "Behaviour and safety"
    HEALTH = "health", "Learning and health"
    DAILY = "daily", "School, identity, family time and independence"
    PLACES = "places", "Important places"
    AVOID = "avoid", "Places to stay away from"
    PRACTICAL = "practical", "Practical and identity needs"
    WISHES = "wishes", "The child’s wishes"
    PEN_PICTURE = "pen_picture", "Pen picture"


class ProfileStep(models.Model):
    """
    One part of a profile has been saved: by whom, how often, and whether it is finished.

    Tells "there is nowhere to avoid" from "nobody has asked yet", and a page that was opened
    before somebody else saved from one that was opened after.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="profile_steps")
    profile = models.ForeignKey(NeedsProfile, models.CASCADE, related_name="steps")
    step = models.CharField(max_length=20, choices=Step)
    revision = models.PositiveIntegerField()
    is_finished = models.BooleanField()
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    # Words of the pen picture that look like the child's name and are not, as its writer declared.
    not_names = ArrayField(models.CharField(max_length=100), default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["profile", "step"], name="profile_step_once"),
        ]

    def __str__(self) -> str:
        return self.get_step_display()
