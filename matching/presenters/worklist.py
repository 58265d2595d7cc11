"""The commissioner's worklist: one line a referral, worst wait first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from govuk.words import day, plural
from matching.models import Change, Match, Option
from placements.clocks import (
    NextDue,
    Waiting,
    days_waiting,
    is_past_clock,
    is_stuck,
    next_due,
    pace_of,
)
from placements.models import Referral, Status


@dataclass(frozen=True, slots=True)
class Best:
    """The first option of a referral's current match."""

    home_id: int
    name: str
    tier: int
    total: int


@dataclass(frozen=True, slots=True)
class Line:
    """One referral of the worklist."""

    referral: Referral
    age: int
    days: int  # since it was sent for approval
    is_stuck: bool
    is_overdue: bool  # counted as such on the pages of sufficiency too
    due: NextDue | None
    match: Match | None
    best: Best | None
    changes: tuple[str, ...]
    has_news: bool  # a notice that the reader has not read
    interim: str  # where the child lives meanwhile, in words; empty for every other referral


def lines(
    referrals: Sequence[Referral],
    *,
    matches: Mapping[int, Match],
    best: Mapping[int, Option],
    changed: Mapping[int, Mapping[str, int]],
    news: Collection[int],
    interim_since: Mapping[int, datetime],
    now: datetime,
) -> list[Line]:
    """
    One line a referral; the mappings are by referral, match, match and referral.

    :param referrals: annotated with ``contacted_at`` and ``offered_at``, the first approach and
        the first acceptance.
    :param news: referrals with a notice that the reader has not read.
    :param interim_since: when a child in an interim placement was placed for now.
    """
    return [
        _line(
            referral,
            matches,
            best,
            changed,
            now,
            has_news=referral.pk in news,
            interim=_interim(referral, interim_since.get(referral.pk)),
        )
        for referral in referrals
    ]


def _interim(referral: Referral, since: datetime | None) -> str:
    """A stop-gap is no home: such a child is searched for like any other, and says so."""
    if referral.status != Status.INTERIM:
        return ""
    return f"In an interim placement since {day(since)}" if since else "In an interim placement"


def _line(
    referral: Referral,
    matches: Mapping[int, Match],
    best: Mapping[int, Option],
    changed: Mapping[int, Mapping[str, int]],
    now: datetime,
    *,
    has_news: bool,
    interim: str,
) -> Line:
    match = matches.get(referral.pk)
    first = best.get(match.pk) if match else None
    waiting = Waiting(
        pace=pace_of(urgency=referral.urgency, duration=referral.duration),
        submitted_at=referral.submitted_at,
        approved_at=referral.approved_at,
        contacted_at=vars(referral)["contacted_at"],
        offered_at=vars(referral)["offered_at"],
    )
    return Line(
        referral=referral,
        age=referral.child.age_on(timezone.localdate(now)),
        days=days_waiting(waiting, now),
        is_stuck=is_stuck(waiting, now),
        is_overdue=is_past_clock(waiting, now),
        due=next_due(waiting, now),
        match=match,
        best=_best(first),
        changes=_changes(changed.get(match.pk, {}) if match else {}),
        has_news=has_news,
        interim=interim,
    )


def _best(first: Option | None) -> Best | None:
    if first is None:
        return None
    return Best(first.home_id, first.home.name, first.tier, first.total)


def _changes(counts: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(
        f"{plural(counts[value], 'home')} {label.lower()}"
        for value, label in Change.What.choices
        if counts.get(value)
    )
