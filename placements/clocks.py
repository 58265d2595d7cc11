"""
The clocks of a search: first contact, offers, escalation (pure; times and words, no database).

The times are those of the council's default scheme for each class of urgency. They run from the
approval to search; days of waiting run from the day the referral was sent for approval.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from govuk.workdays import LAST_KNOWN, after_working_days

LONDON: Final = ZoneInfo("Europe/London")
STUCK_AFTER: Final = 28  # days; a referral open for longer is stuck


class Pace(StrEnum):
    """The class of urgency that the clocks go by."""

    SAME_DAY = "same day"
    URGENT = "urgent"
    PLANNED = "planned"
    LONG_TERM = "long-term match"


def pace_of(*, urgency: str, duration: str) -> Pace:
    """A planned search for a long-term home has longer clocks; otherwise the urgency decides."""
    if urgency == "same_day":
        return Pace.SAME_DAY
    if urgency == "urgent":
        return Pace.URGENT
    return Pace.LONG_TERM if duration == "long_term" else Pace.PLANNED


Due = Callable[[datetime], datetime]


def _elapsed(**span: float) -> Due:
    return lambda start: start + timedelta(**span)


def _working(days: int) -> Due:
    """The same time of day, so many working days later, by the clock on the wall."""

    def due(start: datetime) -> datetime:
        local = start.astimezone(LONDON)
        return datetime.combine(after_working_days(local.date(), days), local.time(), tzinfo=LONDON)

    return due


def _at_five(start: datetime) -> datetime:
    """17:00 on the day; a search that starts later in the day is due at 17:00 the day after."""
    local = start.astimezone(LONDON)
    five = datetime.combine(local.date(), time(17), tzinfo=LONDON)
    next_day = datetime.combine(local.date() + timedelta(days=1), time(17), tzinfo=LONDON)
    return five if local < five else next_day


@dataclass(frozen=True, slots=True)
class Deadline:
    what: str  # as in "Ask the first provider"
    due: Due


_FIRST: Final = "Ask the first provider"
_OFFERS: Final = "Get offers from providers"
CLOCKS: Final[dict[Pace, tuple[Deadline, ...]]] = {
    Pace.SAME_DAY: (
        Deadline(_FIRST, _elapsed(minutes=30)),
        Deadline(_OFFERS, _elapsed(hours=2)),
        Deadline("Tell the head of service if there is no offer that would do", _elapsed(hours=2)),
        Deadline("Tell the director on call if there is no offer that would do", _at_five),
    ),
    Pace.URGENT: (
        Deadline(_FIRST, _elapsed(hours=2)),
        Deadline(_OFFERS, _elapsed(hours=24)),
        Deadline("Tell the service manager if there is no offer that would do", _elapsed(hours=24)),
        Deadline("Tell the head of service if there is no offer that would do", _elapsed(hours=48)),
    ),
    Pace.PLANNED: (
        Deadline(_FIRST, _working(1)),
        Deadline(_OFFERS, _working(5)),
        Deadline("Hold a strategy review if there is no offer that would do", _working(10)),
    ),
    Pace.LONG_TERM: (
        Deadline(_FIRST, _working(2)),
        Deadline(_OFFERS, _working(10)),
        Deadline("Hold a strategy review if there is no offer that would do", _working(20)),
    ),
}
REVIEW_EVERY: Final = timedelta(days=7)  # from the strategy review on
WEEKLY: Final = (Pace.PLANNED, Pace.LONG_TERM)


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    How far a search has come, as dates and times alone.

    :param submitted_at: when it was sent for approval; None while a draft.
    :param approved_at: when the search was approved: the clocks start.
    :param contacted_at: when the first provider was asked.
    :param offered_at: when the first provider said yes.
    """

    pace: Pace
    submitted_at: datetime | None
    approved_at: datetime | None
    contacted_at: datetime | None = None
    offered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NextDue:
    what: str
    at: datetime
    is_past: bool
    words: str


def days_waiting(waiting: Waiting, now: datetime) -> int:
    """Whole days by the calendar since it was sent for approval; 0 while a draft."""
    if waiting.submitted_at is None:
        return 0
    return max(0, (_local_day(now) - _local_day(waiting.submitted_at)).days)


def is_stuck(waiting: Waiting, now: datetime) -> bool:
    """Waiting for more than 28 days."""
    return days_waiting(waiting, now) > STUCK_AFTER


def is_past_clock(waiting: Waiting, now: datetime) -> bool:
    """The first contact, or else the offers, should have come by now and have not."""
    if waiting.approved_at is None or waiting.offered_at is not None:
        return False
    first, offers, *_ = CLOCKS[waiting.pace]
    missed = offers if waiting.contacted_at is not None else first
    return now > missed.due(waiting.approved_at)


def next_due(waiting: Waiting, now: datetime) -> NextDue | None:
    """
    What has to happen next and by when; None before approval and once an offer has come.

    First contact, then offers, then whom to tell. Where the last has passed it stands as due;
    a planned search is reviewed every week from its strategy review on.
    """
    if waiting.approved_at is None or waiting.offered_at is not None:
        return None
    first, *rest = CLOCKS[waiting.pace]
    if waiting.contacted_at is None:
        return _due(first.what, first.due(waiting.approved_at), now)
    # In the order of their times: late in the day 17:00 comes before two hours have passed.
    due = [(step.what, step.due(waiting.approved_at)) for step in rest]
    steps = sorted(due, key=lambda step: step[1])
    what, at = next((step for step in steps if step[1] >= now), steps[-1])
    if at < now and waiting.pace in WEEKLY:
        at += REVIEW_EVERY * -((at - now) // REVIEW_EVERY)
    return _due(what, at, now)


def _due(what: str, at: datetime, now: datetime) -> NextDue:
    late = now > at
    when = _when(at, now)
    words = f"{what}: {'was due' if late else 'by'} {when}"
    if at.date() > LAST_KNOWN:
        words += " (bank holidays after 2028 are not known)"
    return NextDue(what, at, late, words)


def _when(at: datetime, now: datetime) -> str:
    local, day = at.astimezone(LONDON), _local_day(at)
    away = (day - _local_day(now)).days
    named = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(away) or _day_words(day)
    half = "am" if local.hour < 12 else "pm"
    return f"{named} at {local.hour % 12 or 12}:{local.minute:02}{half}"


def _day_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _local_day(at: datetime) -> date:
    return at.astimezone(LONDON).date()
