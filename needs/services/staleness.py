"""When a profile has to be looked at again: after 8 weeks, or once the child has moved."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from needs.models import NeedsProfile

STALE_AFTER: Final = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Stale:
    """Why a profile may no longer hold; at least one of the two is there."""

    assessed_on: date
    weeks: int | None  # whole weeks since, if 8 or more
    moved_on: date | None  # the first night in another place, if after the assessment


def stale_of(*, profile: NeedsProfile | None, last_move: date | None, on: date) -> Stale | None:
    """
    Say why a profile is stale, if it is.

    :param last_move: the first night of the child's last stay, where the caller knows of one.
    """
    if profile is None:
        return None
    assessed = profile.assessed_on
    age = on - assessed
    weeks = age.days // 7 if age >= STALE_AFTER else None
    has_moved = last_move is not None and assessed < last_move <= on
    moved = last_move if has_moved else None
    return Stale(assessed, weeks, moved) if weeks is not None or moved else None
