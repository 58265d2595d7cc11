"""Send a referral for approval, and bring in a new version of the profile later."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.policy import Can
from needs.models import Child, NeedsProfile, Step
from needs.services import (
    confirm_profile,
    current_profile,
    draft_of,
    stamp_of,
    stamp_of_child,
)
from placements.errors import MoveNotPossible, NotComplete, PartChanged
from placements.models import SEARCHED, Part, Referral, Status
from placements.services.checking import answer_check
from placements.services.moves import allowed, check_move, lock, move, note
from placements.services.parts import stamp_of_parts

REVISED = "referral.revised"


def stamp_to_send(referral: Referral) -> str:
    """Changes whenever an answer does that is sent with the referral."""
    child = referral.child
    profile = stamp_of(current_profile(child), *Step)
    return f"{stamp_of_child(child)}/{profile}/{stamp_of_parts(referral, *Part)}"


@transaction.atomic
def submit_referral(
    *, referral: Referral, by: User, now: datetime, seen: str | None = None
) -> Referral:
    """
    Send a draft, or one that was returned, to the team manager. Freezes the needs profile.

    Days of waiting count from the first time it was sent.

    :param seen: stamp_to_send when the page was opened; None where there is no page.
    :raises PartChanged: an answer is not the one that the sender read and declared to be true.
    :raises NotComplete: something is missing; answer_check lists it.
    :raises MoveNotPossible: it has been sent already, or is closed.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    locked = lock(referral)
    check_move(locked, Status.SUBMITTED)
    locked.child = Child.objects.select_for_update(no_key=True).get(pk=locked.child_id)
    if seen is not None and seen != stamp_to_send(locked):
        raise PartChanged(
            "Somebody changed an answer since you opened this page. "
            "Read the answers again, then send the referral"
        )
    _check_complete(locked, now, emergency=locked.is_emergency_form)
    locked.profile = _confirmed(locked, by=by, now=now)
    locked.submitted_at = locked.submitted_at or now
    locked.save()
    return move(referral=locked, to=Status.SUBMITTED, by=by, now=now)


@transaction.atomic
def revise_profile(*, referral: Referral, by: User, now: datetime) -> Referral:
    """
    Freeze the draft and match homes to it from now on.

    An emergency referral becomes a whole one as soon as the profile and the plan are complete.

    :raises MoveNotPossible: homes are not being looked for.
    :raises NotComplete: something is missing; answer_check lists it.
    :raises NothingToConfirm: there is no draft.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    locked = lock(referral)
    if locked.status not in SEARCHED:
        raise MoveNotPossible(
            f"This referral is now ‘{Status(locked.status).label}’: "
            "a new version is brought in only while homes are looked for"
        )
    _check_complete(locked, now, emergency=locked.is_emergency_form)
    day = timezone.localdate(now)
    locked.is_emergency_form = bool(answer_check(locked, on=day, emergency=False))
    locked.profile = confirm_profile(child=locked.child, by=by, now=now)
    locked.save()
    words = f"Version {locked.profile.version} of the needs profile"
    note(referral=locked, event=REVISED, by=by, now=now, words=words)
    return locked


def _check_complete(referral: Referral, now: datetime, *, emergency: bool) -> None:
    missing = answer_check(referral, on=timezone.localdate(now), emergency=emergency)
    if missing:
        count = f"{len(missing)} answer{'s are' if len(missing) > 1 else ' is'} missing"
        raise NotComplete(f"{count}. The first is: {missing[0].text}")


def _confirmed(referral: Referral, *, by: User, now: datetime) -> NeedsProfile:
    """The draft, frozen; where nothing changed since the last version, that one again."""
    last = current_profile(referral.child)
    if last is not None and draft_of(referral.child) is None:
        return last
    return confirm_profile(child=referral.child, by=by, now=now)
