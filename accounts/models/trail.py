"""The two trails of what people did: what they wrote, and at whose record they looked."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Now
from django.utils import timezone

from accounts.models.people import Council, User


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    def of(self, council: Council) -> Self:
        """What was written in the council's rows, the newest first."""
        return self.filter(council_id=council.pk).order_by("-pk")

    def not_about(
        self, *, children: Collection[int], profiles: Collection[int], referrals: Collection[int]
    ) -> Self:
        """Without what was written about these children, their profiles and their referrals."""
        found = self.exclude(table_name="needs_child", row_id__in=[str(pk) for pk in children])
        found = found.annotate(row=Coalesce("after", "before"))
        about = {"child_id": children, "profile_id": profiles, "referral_id": referrals}
        for column, keys in about.items():
            key = Cast(KeyTextTransform(column, "row"), models.BigIntegerField())
            found = found.annotate(**{f"of_{column}": key}).filter(
                Q(**{f"of_{column}__isnull": True}) | ~Q(**{f"of_{column}__in": keys})
            )
        return found

    def on(self, day: date) -> Self:
        """What was written on a day, by the clock in London."""
        midnight = timezone.make_aware(datetime.combine(day, time.min))
        next_day = timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
        return self.filter(at__gte=midnight, at__lt=next_day)

    def matching(self, *, table: str, writer: User | None, day: date | None) -> Self:
        """Those of a table, by a writer and on a day; what is empty or None leaves all in."""
        found = self.filter(table_name=table) if table else self
        found = found.filter(user_id=writer.pk) if writer else found
        return found.on(day) if day else found


class AuditEntry(models.Model):
    """One row written, by whom. Filled by the database's triggers, never by Python."""

    at = models.DateTimeField(db_default=Now())
    user_id = models.BigIntegerField(null=True)  # null: a command or the nightly run
    request_id = models.CharField(max_length=36, db_default="")
    council_id = models.BigIntegerField(null=True)
    table_name = models.CharField(max_length=63)
    row_id = models.CharField(max_length=40)
    action = models.CharField(max_length=6)  # insert, update, delete
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["table_name", "row_id"], name="audit_by_row")]

    def __str__(self) -> str:
        return f"{self.action} {self.table_name} {self.row_id}"


class AccessLog(models.Model):
    """Someone looked at a child's record: who, which part, when. No content."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="access_log")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    child_id = models.BigIntegerField()
    part = models.CharField(max_length=50)  # the view's name
    request_id = models.CharField(max_length=36)
    at = models.DateTimeField()
    # Why somebody without access was let in; written by the database (needs.migrations).
    purpose = models.CharField(max_length=300, blank=True, db_default="")

    class Meta:
        indexes = [models.Index(fields=["council", "child_id", "at"], name="access_by_child")]

    def __str__(self) -> str:
        return f"{self.user_id} saw {self.part} of {self.child_id}"
