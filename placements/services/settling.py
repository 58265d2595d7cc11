"""Saying that a child is settled where it lives, so that no move is suggested."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from placements.errors import WrongAnswer
from placements.models import Stay


@transaction.atomic
def mark_settled(*, stay: Stay, by: User, now: datetime, why: str) -> Stay:
    """
    The child is settled here: the home is left out of every review until somebody says otherwise.

    :raises WrongAnswer: no reason is given, or the stay is a hold or has ended.
    """
    locked = Stay.objects.select_for_update().get(pk=stay.pk)
    if not why.strip():
        raise WrongAnswer("Say why the child is settled here", field="why")
    if locked.is_hold or locked.ends_on is not None:
        raise WrongAnswer("Only a child who lives there can be settled there", field="why")
    locked.settled_at, locked.settled_by, locked.settled_why = now, by, why.strip()
    locked.save()
    return locked


@transaction.atomic
def clear_settled(*, stay: Stay) -> Stay:
    """Nobody says any longer that the child is settled here; the trail keeps who had."""
    locked = Stay.objects.select_for_update().get(pk=stay.pk)
    locked.settled_at, locked.settled_by, locked.settled_why = None, None, ""
    locked.save()
    return locked
