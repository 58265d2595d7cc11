"""Open referrals, their waits and their clocks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from placements.clocks import Waiting, days_waiting, is_past_clock, is_stuck
from placements.models import SEARCHED


@dataclass(frozen=True, slots=True)
class OpenReferral:
    """A referral that is not closed, as far as its wait goes."""

    pk: int
    ref: str  # of the child
    urgency: str
    status: str
    waiting: Waiting
    options: int | None = None  # homes that its current match offers; None: not matched

    @property
    def is_searched(self) -> bool:
        return self.status in SEARCHED

    @property
    def is_sent(self) -> bool:
        """Sent for approval: from then on its days count."""
        return self.waiting.submitted_at is not None


@dataclass(frozen=True, slots=True)
class Waits:
    """How many wait, how long, and how many have been let down."""

    open: int
    searched: int
    sent: int
    past_clock: int  # of those searched
    stuck: int  # of those sent
    unmatched: int  # of those searched
    without_option: int  # of those searched
    median_days: float | None  # of those sent
    longest_days: int | None


def waits_of(referrals: Sequence[OpenReferral], now: datetime) -> Waits:
    """
    The waits of open referrals (domain.md 6.2, M13; clocks of 4.5; stuck is over 28 days).

    Days run from the day a referral was sent for approval. A clock can be missed, and a match be
    empty, only while a home is searched for.
    """
    searched = [each for each in referrals if each.is_searched]
    sent = [each for each in referrals if each.is_sent]
    days = [days_waiting(each.waiting, now) for each in sent]
    return Waits(
        open=len(referrals),
        searched=len(searched),
        sent=len(sent),
        past_clock=sum(is_past_clock(each.waiting, now) for each in searched),
        stuck=sum(is_stuck(each.waiting, now) for each in sent),
        unmatched=sum(each.options is None for each in searched),
        without_option=sum(each.options == 0 for each in searched),
        median_days=median(days) if days else None,
        longest_days=max(days, default=None),
    )


def waits_by(
    referrals: Iterable[OpenReferral],
    key: Callable[[OpenReferral], str],
    values: Iterable[str],
    now: datetime,
) -> dict[str, Waits]:
    """The waits of each of the values, in their order, none left out."""
    rows = list(referrals)
    return {value: waits_of([row for row in rows if key(row) == value], now) for value in values}


def longest(referrals: Iterable[OpenReferral], now: datetime, most: int) -> list[OpenReferral]:
    """Those that have waited longest since they were sent for approval, the longest first."""
    sent = [each for each in referrals if each.is_sent]
    return sorted(sent, key=lambda each: (-days_waiting(each.waiting, now), each.pk))[:most]
