"""
When a profile has to be looked at again: after 8 weeks, or once the child has moved (domain 3.5).

The one place that says so, of a profile (:func:`stale_of`) and in a query (:func:`stale_from`).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Case, DateField, F, When
from django.db.models.functions import Cast, Least

from needs.last_moves import last_move
from needs.models import NeedsProfile

STALE_AFTER: Final = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Stale:
    """Why a profile may no longer hold; at least one of the two is there."""

    assessed_on: date
    weeks: int | None  # whole weeks since, if 8 or more
    moved_on: date | None  # the first night in another place, if after the assessment


def stale_of(*, profile: NeedsProfile | None, on: date) -> Stale | None:
    """Say why a profile is stale on a day, if it is; a move that is still to come is none."""
    if profile is None:
        return None
    assessed = profile.assessed_on
    age = on - assessed
    weeks = age.days // 7 if age >= STALE_AFTER else None
    move = last_move(profile.child_id, on=on)
    moved = move if move is not None and move > assessed else None
    return Stale(assessed, weeks, moved) if weeks is not None or moved else None


def stale_from(assessed: str, last_move: str) -> Least:
    """The first day on which :func:`stale_of` says something, of two columns of a query."""
    by_age = Cast(F(assessed) + STALE_AFTER, DateField())
    return Least(by_age, moved_since(assessed, last_move))  # PostgreSQL leaves NULL aside


def moved_since(assessed: str, last_move: str) -> Case:
    """The last move if it was after the assessment, of two columns of a query; else NULL."""
    return Case(When(**{f"{last_move}__gt": F(assessed)}, then=F(last_move)), default=None)
