"""Referrals: how far each search is, and what the child needs; the child by reference only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.pages import page_of
from accounts.api.questions import Asked
from accounts.policy import Can
from accounts.services import note_access, note_access_to_all
from codes.needs import DIMENSION_CODES
from matching.models import Match
from matching.serializers.referrals import ReferralAnswer, ReferralList, ReferralsQuestion
from placements.clocks import Waiting, days_waiting, pace_of
from placements.models import CLOSED, Referral
from placements.scope import visible_referrals

COLUMNS: Final = {
    "status": "status__in",
    "urgency": "urgency__in",
    "reference": "child__ref",
    "submitted_since": "submitted_at__date__gte",
}


class Referrals(Address):
    permission_classes = (Allows(Can.SEE_REFERRALS),)

    @answers(ReferralList, name="referrals", asks=ReferralsQuestion)
    def get(self, request: ApiRequest, asked: Asked) -> object:
        """
        The council’s referrals, in the order in which they were begun.

        Each child in the answer counts as looked at, in the name of the token’s person.
        """
        page = page_of(_found(request, asked), asked, _records)
        seen = [record["referral"].child_id for record in page["results"]]
        note_access_to_all(request, child_ids=seen, part="api:referrals")
        return page


class OneReferral(Address):
    permission_classes = (Allows(Can.SEE_REFERRALS),)

    @answers(ReferralAnswer, name="referral")
    def get(self, request: ApiRequest, asked: Asked, referral_id: int) -> object:
        """
        One referral.

        The child counts as looked at, in the name of the token’s person.
        """
        referral = get_object_or_404(_loaded(request), pk=referral_id)
        note_access(request, child_id=referral.child_id, part="api:referral")
        return _records([referral])[0]


def _loaded(request: ApiRequest) -> QuerySet[Referral]:
    referrals = visible_referrals(request.user).select_related("child", "profile")
    return referrals.prefetch_related("profile__needs")


def _found(request: ApiRequest, asked: Asked) -> QuerySet[Referral]:
    wanted = {column: asked[name] for name, column in COLUMNS.items() if asked.get(name)}
    referrals = _loaded(request).filter(**wanted).order_by("pk")
    if "is_open" not in asked:
        return referrals
    if asked["is_open"]:
        return referrals.exclude(status__in=CLOSED)
    return referrals.filter(status__in=CLOSED)


def _records(referrals: Sequence[Referral]) -> list[dict[str, Any]]:
    matches = Match.objects.filter(referral__in=referrals, is_current=True)
    bands = dict(matches.values_list("referral_id", "band"))
    now = timezone.now()
    return [_record(referral, bands, now) for referral in referrals]


def _record(referral: Referral, bands: Mapping[int, str], now: datetime) -> dict[str, Any]:
    profile, night = referral.profile, referral.first_night
    levels = {need.dimension: need.level for need in profile.needs.all()} if profile else {}
    return {
        "referral": referral,
        "age_on_first_night": None if night is None else referral.child.age_on(night),
        "days_waiting": _days(referral, now),
        "profile_version": profile and profile.version,
        "band": bands.get(referral.pk),
        "needs": [{"dimension": code, "level": levels.get(code)} for code in DIMENSION_CODES],
    }


def _days(referral: Referral, now: datetime) -> int | None:
    if referral.submitted_at is None:
        return None
    waiting = Waiting(
        pace=pace_of(urgency=referral.urgency, duration=referral.duration),
        submitted_at=referral.submitted_at,
        approved_at=referral.approved_at,
    )
    return days_waiting(waiting, referral.closed_at or now)
