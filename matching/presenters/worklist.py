"""The commissioner's worklist: one line a referral, worst wait first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from govuk.words import plural
from matching.models import Change, Match, Option
from placements.clocks import NextDue, Waiting, days_waiting, is_stuck, next_due, pace_of
from placements.models import Referral


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
    due: NextDue | None
    match: Match | None
    best: Best | None
    changes: tuple[str, ...]


def lines(
    referrals: Sequence[Referral],
    *,
    matches: Mapping[int, Match],
    best: Mapping[int, Option],
    changed: Mapping[int, Mapping[str, int]],
    now: datetime,
) -> list[Line]:
    """
    One line a referral; the mappings are by referral, match and match.

    :param referrals: annotated with ``contacted_at`` and ``offered_at``, the first approach and
        the first acceptance.
    """
    return [_line(referral, matches, best, changed, now) for referral in referrals]


def _line(
    referral: Referral,
    matches: Mapping[int, Match],
    best: Mapping[int, Option],
    changed: Mapping[int, Mapping[str, int]],
    now: datetime,
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
        age=referral.child.age_on(now.date()),
        days=days_waiting(waiting, now),
        is_stuck=is_stuck(waiting, now),
        due=next_due(waiting, now),
        match=match,
        best=_best(first),
        changes=_changes(changed.get(match.pk, {}) if match else {}),
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
