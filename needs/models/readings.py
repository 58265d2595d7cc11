"""What people decided about the findings in a text; the findings themselves are never stored."""

from django.db import models
from django.db.models import Q

from accounts.models import Council, User
from needs.models.profiles import NeedsProfile


class ReadingDecision(models.Model):
    """
    Somebody accepted, changed or dismissed what a text suggests, or declared words harmless.

    It holds for the same words with the same meaning in this draft and its successors; words that
    are deleted take it out of sight, and it is there again when they are.
    """

    class What(models.TextChoices):
        NEED = "need", "Need"
        STRENGTH = "strength", "Strength"
        ABSENT = "absent", "No such need"
        LEAK = "leak", "Words that might identify"

    class Decision(models.TextChoices):
        ACCEPTED = "accepted", "Accepted"
        CHANGED = "changed", "Accepted at another level"
        DISMISSED = "dismissed", "Dismissed"

    council = models.ForeignKey(Council, models.PROTECT, related_name="reading_decisions")
    profile = models.ForeignKey(NeedsProfile, models.CASCADE, related_name="readings")
    what = models.CharField(max_length=10, choices=What)
    code = models.CharField(max_length=20)  # a dimension, a strength, or the type of a leak
    suggested = models.PositiveSmallIntegerField(default=0)  # the level; a leak has none
    words = models.CharField(max_length=500)  # as compared: small letters, single spaces
    decision = models.CharField(max_length=10, choices=Decision)
    level = models.PositiveSmallIntegerField(null=True, blank=True)  # saved in the profile
    level_before = models.PositiveSmallIntegerField(null=True, blank=True)  # null: not assessed
    reason = models.CharField(max_length=200, blank=True)  # why words of a leak are harmless
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "what", "code", "suggested", "words"],
                name="reading_decided_once_for_the_same_words",
            ),
            models.CheckConstraint(
                name="reading_decision_has_a_level_where_it_was_saved",
                condition=Q(decision="dismissed", level__isnull=True)
                | (~Q(decision="dismissed") & Q(level__isnull=False) & ~Q(what="leak")),
            ),
            models.CheckConstraint(
                name="reading_words_are_harmless_for_a_reason",
                condition=~Q(what="leak") | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.decision}"


class ReplacedWords(models.Model):
    """The last words of a draft's pen picture that one click replaced, so that it can be undone."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="replaced_words")
    profile = models.OneToOneField(NeedsProfile, models.CASCADE, related_name="replaced")
    start = models.PositiveIntegerField()  # in the text, in characters
    before = models.TextField()
    after = models.TextField(blank=True)  # empty: the words were left out
    revision = models.PositiveIntegerField()  # of the step; any later save ends the undo
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "replaced words"

    def __str__(self) -> str:
        return f"replaced in {self.profile}"
