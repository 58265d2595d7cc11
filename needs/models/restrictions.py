"""Who may see one child's record: restricted records, relatives on the staff, broken glass."""

from datetime import datetime, timedelta
from typing import Any, Final, Self

from django.db import models
from django.db.models import F, Q, QuerySet

from accounts.models import Council, Role, User

GLASS_LASTS: Final = timedelta(minutes=60)
FIVE_WORDS: Final = r"(\S+\s+){4}\S"  # the least that says why somebody broke the glass


class WrittenQuerySet(models.QuerySet[Any]):
    def in_force(self) -> Self:
        return self.filter(ended_at__isnull=True)


class Written(models.Model):
    """Something that a person decided about a record, with a reason, until a person ended it."""

    since = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    ended_why = models.CharField(max_length=300, blank=True)

    objects = WrittenQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(name="%(class)s_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="%(class)s_ended_by_somebody_for_a_reason",
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, ended_why="")
                | (
                    Q(ended_at__gte=F("since"), ended_at__isnull=False, ended_by__isnull=False)
                    & ~Q(ended_why="")
                ),
            ),
        ]


class Restriction(Written):
    """Only the people on the record's list may see it; for the others it does not exist."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="restrictions")
    child = models.ForeignKey("needs.Child", models.CASCADE, related_name="restrictions")

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(
                fields=["child"],
                condition=Q(ended_at__isnull=True),
                name="restriction_one_in_force_per_child",
            ),
        ]

    def __str__(self) -> str:
        return f"restriction of child {self.child_id}"


class AllowedPerson(Written):
    """On the list of a restricted record."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="allowed_people")
    child = models.ForeignKey("needs.Child", models.CASCADE, related_name="allowed_people")
    person = models.ForeignKey(User, models.PROTECT, related_name="allowed_to_see")

    class Meta(Written.Meta):
        verbose_name_plural = "allowed people"
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "child"],
                condition=Q(ended_at__isnull=True),
                name="allowed_person_once_per_child",
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.person_id} may see child {self.child_id}"


class ExcludedPerson(Written):
    """
    Must not see the record, restricted or not: a relative of the child, most often.

    Above every role, the list of allowed people and broken glass.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="excluded_people")
    child = models.ForeignKey("needs.Child", models.CASCADE, related_name="excluded_people")
    person = models.ForeignKey(User, models.PROTECT, related_name="kept_from")

    class Meta(Written.Meta):
        verbose_name_plural = "excluded people"
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "child"],
                condition=Q(ended_at__isnull=True),
                name="excluded_person_once_per_child",
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.person_id} must not see child {self.child_id}"


class BreakGlassQuerySet(models.QuerySet["BreakGlass"]):
    def open_at(self, now: datetime) -> Self:
        """Those by which their person sees the record at this moment; the end is exclusive."""
        return self.filter(at__lte=now, until__gt=now)


class BreakGlass(models.Model):
    """Somebody without access opened a restricted record for an hour, and said why."""

    class Finding(models.TextChoices):
        RIGHT = "right", "It was needed"
        WRONG = "wrong", "It was not needed"

    council = models.ForeignKey(Council, models.PROTECT, related_name="broken_glass")
    child = models.ForeignKey("needs.Child", models.PROTECT, related_name="broken_glass")
    person = models.ForeignKey(User, models.PROTECT, related_name="broken_glass")
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    until = models.DateTimeField()
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    finding = models.CharField(max_length=5, choices=Finding, blank=True)
    review_words = models.CharField(max_length=300, blank=True)

    objects = BreakGlassQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "broken glass"
        constraints = [
            models.CheckConstraint(
                name="break_glass_says_why_in_five_words", condition=Q(reason__regex=FIVE_WORDS)
            ),
            models.CheckConstraint(
                name="break_glass_lasts_an_hour", condition=Q(until=F("at") + GLASS_LASTS)
            ),
            models.CheckConstraint(
                name="break_glass_reviewed_by_another_in_words",
                condition=Q(
                    reviewed_at__isnull=True, reviewed_by__isnull=True, finding="", review_words=""
                )
                | (
                    Q(reviewed_at__isnull=False, reviewed_by__isnull=False)
                    & ~Q(reviewed_by=F("person"))
                    & Q(finding__in=["right", "wrong"])
                    & ~Q(review_words="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.person_id} broke the glass of child {self.child_id}"


class BreakGlassNotice(models.Model):
    """Somebody is told that the glass was broken: the record's owners, and administrators."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="break_glass_notices")
    break_glass = models.ForeignKey(BreakGlass, models.PROTECT, related_name="notices")
    person = models.ForeignKey(User, models.PROTECT, related_name="break_glass_notices")
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["break_glass", "person"], name="break_glass_notice_once_per_person"
            ),
        ]

    def __str__(self) -> str:
        return f"notice to person {self.person_id} of {self.break_glass_id}"


def hidden_from(user: User, *, now: datetime) -> QuerySet[Any]:
    """
    The keys of the children whose records do not exist for this person at this moment.

    One subquery that hangs on no outer row, so a list pays for it once (docs/restricted.md).
    A restriction hides nothing from administrators, who answer for who looked and are shown no
    record of a child anyway (accounts.policy); an exclusion does.
    """
    excluded = ExcludedPerson.objects.in_force().filter(person=user).values("child")
    if user.role == Role.ADMINISTRATOR:
        return excluded
    return locked_to(user, now=now).union(excluded)


def locked_to(user: User, *, now: datetime) -> QuerySet[Any]:
    """
    The keys of the restricted children on whose list this person is not, whatever the role.

    For the one place where an administrator reads what a record says: everything held.
    """
    allowed = AllowedPerson.objects.in_force().filter(person=user).values("child")
    opened = BreakGlass.objects.open_at(now).filter(person=user).values("child")
    locked = Restriction.objects.in_force().filter(council=user.council_id)
    return locked.exclude(child__in=allowed).exclude(child__in=opened).values("child")
