"""How a referral moves from one state to another: one function, one table, one row per move."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.policy import Can, allows
from placements.errors import MoveNotPossible, NotYours, WrongAnswer
from placements.models import CLOSED, MOVES, Referral, ReferralEvent, Status


@transaction.atomic
def move(*, referral: Referral, to: Status, by: User, now: datetime, words: str = "") -> Referral:
    """
    Move a referral, and record who did it, when and why.

    Locks the row and looks at its state again, so of two people who act at once one is told.

    :raises MoveNotPossible: there is no such move from the state it is in now.
    """
    locked = lock(referral)
    check_move(locked, to)
    event = MOVES[Status(locked.status), to]
    locked.status = to
    if to in CLOSED:
        locked.closed_at, locked.closed_by = now, by
    if to == Status.RETURNED:
        # What was approved is about to change, so it has to be approved again.
        locked.approved_at = locked.approved_by = None
    locked.save()
    note(referral=locked, event=event, by=by, now=now, words=words)
    return locked


@transaction.atomic
def withdraw(*, referral: Referral, reason: str, by: User, now: datetime, words: str) -> Referral:
    """
    Close a referral without a home, because none is needed any more.

    :param reason: a code of Referral.WithdrawnReason.
    :raises WrongAnswer: no such reason.
    :raises MoveNotPossible: it is closed already.
    """
    allowed(by, referral, Can.WRITE_NEEDS, Can.COMMISSION)
    if reason not in Referral.WithdrawnReason.values:
        raise WrongAnswer("Choose why the referral is withdrawn", field="reason")
    moved = move(referral=referral, to=Status.WITHDRAWN, by=by, now=now, words=words)
    moved.withdrawn_reason = reason
    moved.save()
    return moved


@transaction.atomic
def hold(*, referral: Referral, by: User, now: datetime, words: str) -> Referral:
    """
    Stop the search for a while.

    :raises WrongAnswer: no reason is given.
    :raises MoveNotPossible: it is not being searched.
    """
    allowed(by, referral, Can.WRITE_NEEDS, Can.COMMISSION)
    if not words.strip():
        raise WrongAnswer("Enter why the search is put on hold", field="words")
    return move(referral=referral, to=Status.ON_HOLD, by=by, now=now, words=words)


@transaction.atomic
def resume(*, referral: Referral, by: User, now: datetime, words: str = "") -> Referral:
    """
    Search again after a hold; homes are matched anew (placements.outbox).

    :raises MoveNotPossible: it is not on hold.
    """
    allowed(by, referral, Can.WRITE_NEEDS, Can.COMMISSION)
    # Not every move to "searching" is a resumption.
    if lock(referral).status != Status.ON_HOLD:
        raise MoveNotPossible("This referral is not on hold")
    return move(referral=referral, to=Status.SEARCHING, by=by, now=now, words=words)


def lock(referral: Referral) -> Referral:
    """The referral as it is now, locked until the end of the transaction."""
    return Referral.objects.select_for_update(no_key=True).get(pk=referral.pk)


def check_move(referral: Referral, to: Status) -> None:
    """
    :raises MoveNotPossible: with what happened to the referral last, and by whom.
    """
    here = Status(referral.status)
    if (here, to) in MOVES:
        return
    last = referral.events.select_related("by").order_by("-at", "-pk").first()
    who = f" ({last.by} made the last change)" if last else ""
    raise MoveNotPossible(
        f"This referral is now ‘{here.label}’{who}. From there it cannot become ‘{to.label}’"
    )


def note(*, referral: Referral, event: str, by: User, now: datetime, words: str = "") -> None:
    """Record what happened to a referral: one row, which nothing changes later."""
    ReferralEvent.objects.create(
        council_id=referral.council_id, referral=referral, event=event, by=by, at=now, words=words
    )


def allowed(by: User, referral: Referral, *cans: Can) -> None:
    """
    :raises NotYours: the person is of another council, or their role carries none of these.
    """
    if by.council_id != referral.council_id or not any(allows(by, can) for can in cans):
        raise NotYours("Your role does not let you do this with this referral")
