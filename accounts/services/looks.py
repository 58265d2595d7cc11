"""Noting who looked at a child; and what of the trail somebody may see."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from accounts.access import ApiRequest, CouncilRequest
from accounts.models import AccessLog, AuditEntry, AuditEntryQuerySet, Council, User


def note_access(request: CouncilRequest | ApiRequest, *, child_id: int, part: str) -> None:
    """
    Remember that the person who asks was shown this part of a child's record.

    Called by every page and every answer of the API that shows a child.

    :param part: the view's name, such as "matching:options"; never content.
    """
    note_access_to_all(request, child_ids=(child_id,), part=part)


def note_access_to_all(
    request: CouncilRequest | ApiRequest, *, child_ids: Iterable[int], part: str
) -> None:
    """The same for every child of a list, in one write."""
    note_looks(
        council=request.council,
        user=request.user,
        child_ids=child_ids,
        part=part,
        request_id=request.request_id,
    )


def note_looks(
    *, council: Council, user: User, child_ids: Iterable[int], part: str, request_id: str
) -> None:
    """
    The same of a command, which has no request.

    :param request_id: of the one time that it ran.
    """
    at = timezone.now()
    AccessLog.objects.bulk_create(
        AccessLog(
            council=council, user=user, child_id=child, part=part, request_id=request_id, at=at
        )
        for child in child_ids
    )


def trail_seen_by(request: CouncilRequest, *, now: datetime) -> AuditEntryQuerySet:
    """What was written in the council's records, as far as the person may see whose they are."""
    council, entries = request.council, AuditEntry.objects.of(request.council)
    hidden = council.children.hidden_from(request.user, now=now)
    children = list(hidden.values_list("pk", flat=True))
    if not children:
        return entries
    profiles = council.needs_profiles.filter(child__in=children)
    referrals = council.referrals.filter(child__in=children)
    return entries.not_about(
        children=children,
        profiles=list(profiles.values_list("pk", flat=True)),
        referrals=list(referrals.values_list("pk", flat=True)),
    )


def child_of(entry: AuditEntry, *, council: Council) -> int | None:
    """The child that an entry of the trail is about, by key; None where it is about no child."""
    row = entry.after or entry.before or {}
    if entry.table_name == "needs_child":
        return int(row["id"])
    if row.get("profile_id") and "child_id" not in row:
        profiles = council.needs_profiles.filter(pk=row["profile_id"])
        return profiles.values_list("child_id", flat=True).first()
    if row.get("referral_id") and "child_id" not in row:
        referrals = council.referrals.filter(pk=row["referral_id"])
        return referrals.values_list("child_id", flat=True).first()
    return row.get("child_id")
