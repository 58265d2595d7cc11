"""Options of old matches are dropped; what a decision rested on is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from matching.models import Match, Option, Refused
from placements.models import Approach, Pack, ReferralEvent, Stay

# A year and a month: comparing policies and learning from choices look back twelve months.
KEPT_FOR: Final = timedelta(days=400)
_AT_ONCE: Final = 200  # matches whose rows go in one statement


@dataclass(frozen=True, slots=True)
class Old:
    """What is stored of old matches that no decision rested on."""

    matches: int  # that still hold rows
    options: int
    refused: int  # rows, each a set of homes with the same reasons


def old_rows(*, now: datetime) -> Old:
    """Count what ``forget_old_options`` would drop now."""
    old = _old(now).values("pk")
    options, refused = (kind.filter(match__in=old) for kind in _ROWS)
    holding = Match.objects.filter(
        Q(pk__in=options.values("match")) | Q(pk__in=refused.values("match"))
    )
    return Old(holding.count(), options.count(), refused.count())


def forget_old_options(*, now: datetime) -> Old:
    """
    Drop options and refusals of superseded matches from more than 400 days ago; what went.

    The match itself stays, with its counts, its changes and the child's side as it was ranked.
    Safe to stop and to begin again: each part is one statement.
    """
    found = old_rows(now=now)
    keys = list(_old(now).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), _AT_ONCE):
        for kind in _ROWS:
            kind.filter(match__in=keys[start : start + _AT_ONCE]).delete()
    return found


_ROWS: Final = (Option.objects, Refused.objects)


def _old(now: datetime) -> QuerySet[Match]:
    """Superseded matches that are old enough, without any referral's last and without evidence."""
    later = Match.objects.filter(referral=OuterRef("referral")).order_by("-made_at", "-pk")
    old = Match.objects.filter(is_current=False, made_at__lt=now - KEPT_FOR)
    old = old.exclude(pk=Subquery(later.values("pk")[:1]))
    for evidence in _evidence():
        old = old.exclude(pk__in=evidence)
    return old


def _evidence() -> Iterator[QuerySet[Match, int | None]]:
    """The last match before each step of a referral, approach, pack and placement."""
    for rows, moment in (
        (ReferralEvent.objects.all(), "at"),
        (Approach.objects.all(), "sent_at"),
        (Pack.objects.all(), "prepared_at"),
        (Pack.objects.filter(released_at__isnull=False), "released_at"),
    ):
        yield _last(rows, made_at__lte=OuterRef(moment))
    # Of a placement only the day is known; the night before it was begun may have been matched.
    yield _last(Stay.objects.filter(referral__isnull=False), on__lte=OuterRef("starts_on"))


def _last(rows: QuerySet, **before: OuterRef) -> QuerySet:  # type: ignore[type-arg]
    matches = Match.objects.filter(referral=OuterRef("referral"), **before)
    last = Subquery(matches.order_by("-made_at", "-pk").values("pk")[:1])
    return rows.annotate(last=last).filter(last__isnull=False).values(match=F("last"))
