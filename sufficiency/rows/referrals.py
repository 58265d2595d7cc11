"""Open referrals, and what the children behind them need."""

from collections.abc import Collection
from datetime import date, datetime

from django.db.models import Count, Min, OuterRef, Q, Subquery

from accounts.models import Council, User
from matching.models import Match, Option
from needs.models import Need
from placements.clocks import Waiting, pace_of
from placements.scope import visible_referrals
from sufficiency.measures.waits import OpenReferral


def open_referrals(council: Council, *, to: User) -> list[OpenReferral]:
    """Every referral that is not closed, with what its clocks and its current match say."""
    current = Match.objects.filter(referral=OuterRef("pk"), is_current=True)
    found = visible_referrals(to).live().filter(council=council)
    annotated = found.annotate(
        contacted_at=Min("approaches__sent_at"),
        offered_at=Min("approaches__answered_at", filter=Q(approaches__answer="accepted")),
        options=Subquery(current.values("options_count")[:1]),
    )
    columns = annotated.order_by("pk").values_list(
        "pk", "child__ref", "urgency", "status", "duration", "submitted_at", "approved_at",
        "contacted_at", "offered_at", "options",
    )  # fmt: skip
    return [_open(*row) for row in columns]


def _open(
    pk: int,
    ref: str,
    urgency: str,
    status: str,
    duration: str,
    submitted_at: datetime | None,
    approved_at: datetime | None,
    contacted_at: datetime | None,
    offered_at: datetime | None,
    options: int | None,
) -> OpenReferral:
    pace = pace_of(urgency=urgency, duration=duration)
    clock = Waiting(pace, submitted_at, approved_at, contacted_at, offered_at)
    return OpenReferral(pk, ref, urgency, status, clock, options)


def searched_profiles(council: Council, *, to: User, on: date) -> dict[int, int]:
    """Confirmed profile of each child whose home is searched for, and their age on first night."""
    found = {}
    searched = visible_referrals(to).searched().filter(council=council, profile__isnull=False)
    for referral in searched.select_related("child").order_by("pk"):
        if referral.profile_id is not None:
            night = max(referral.first_night or on, on)
            found[referral.profile_id] = referral.child.age_on(night)
    return found


def levels_of(council: Council, profiles: Collection[int]) -> dict[int, dict[str, int]]:
    """Assessed levels of each profile by dimension; a profile without any has an empty row."""
    found: dict[int, dict[str, int]] = {pk: {} for pk in profiles}
    needs = Need.objects.filter(council=council, profile__in=list(profiles))
    for profile, dimension, level in needs.values_list("profile_id", "dimension", "level"):
        found[profile][dimension] = level
    return found


def option_kinds(council: Council, *, to: User, best: bool = False) -> dict[str, int]:
    """For each kind of home, searched children with an option of it; or whose best option it is."""
    current = Match.objects.filter(
        council=council, is_current=True, referral__in=visible_referrals(to).searched()
    )
    options = Option.objects.filter(match__in=current)
    kinds = (options.filter(rank=1) if best else options).values("home__kind")
    return {row["home__kind"]: row["n"] for row in kinds.annotate(n=Count("match", distinct=True))}
