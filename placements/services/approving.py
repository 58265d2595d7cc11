"""The team manager's approval to search, and what comes back for information."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.policy import Can, allows
from codes.homes import Kind
from needs.models import ProfileStep
from placements.errors import MoveNotPossible, NotYours, WrongAnswer
from placements.models import SEARCHED, Referral, Status
from placements.services.moves import allowed, check_move, lock, move, note

SEARCH_CHANGED = "referral.search_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchLimits:
    """Within what limits homes may be looked for."""

    scope: str  # of Referral.Scope
    cost_ceiling_pence: int | None = None  # a week
    max_tenths: int | None = None  # of a mile from the child's home
    ruled_out: tuple[str, ...] = ()  # kinds of home


@transaction.atomic
def approve_to_search(
    *, referral: Referral, limits: SearchLimits, by: User, now: datetime, words: str = ""
) -> Referral:
    """
    Let homes be looked for within these limits; that asks for the first match.

    :raises NotYours: not a team manager of this council, or the person who wrote the referral.
    :raises MoveNotPossible: somebody approved, returned or withdrew it first.
    :raises WrongAnswer: a limit that cannot be, with its field.
    """
    allowed(by, referral, Can.APPROVE_SEARCH)
    locked = lock(referral)
    check_move(locked, Status.SEARCHING)
    if locked.status != Status.SUBMITTED:
        raise MoveNotPossible(f"This referral is now ‘{Status(locked.status).label}’")
    if by.pk in writers_of(locked):
        raise NotYours("You wrote this referral, so another team manager has to approve it")
    _write(locked, limits)
    locked.approved_at, locked.approved_by = now, by
    locked.save()
    return move(referral=locked, to=Status.SEARCHING, by=by, now=now, words=words)


@transaction.atomic
def change_search(
    *, referral: Referral, limits: SearchLimits, by: User, now: datetime, words: str
) -> Referral:
    """
    Search within other limits from now on; that asks for a new match.

    :param words: why; kept with the change.
    :raises NotYours: not a team manager of this council.
    :raises MoveNotPossible: homes are not being looked for.
    :raises WrongAnswer: a limit that cannot be, or no reason, with its field.
    """
    allowed(by, referral, Can.APPROVE_SEARCH)
    if not words.strip():
        raise WrongAnswer("Enter why the search changes", field="words")
    locked = lock(referral)
    if locked.status not in SEARCHED:
        raise MoveNotPossible(f"This referral is now ‘{Status(locked.status).label}’")
    _write(locked, limits)
    locked.save()
    note(referral=locked, event=SEARCH_CHANGED, by=by, now=now, words=words)
    return locked


@transaction.atomic
def return_for_information(
    *, referral: Referral, items: Iterable[str], by: User, now: datetime
) -> Referral:
    """
    Send a referral back to the social worker with what is missing, in words.

    A team manager may do so before the search; a commissioner also while homes are looked for.

    :raises WrongAnswer: nothing is listed.
    :raises MoveNotPossible: it is not with the person who returns it.
    """
    allowed(by, referral, Can.RETURN_REFERRALS)
    listed = [" ".join(item.split()) for item in items if item.strip()]
    if not listed:
        raise WrongAnswer("List at least one thing that is missing", field="items")
    locked = lock(referral)
    if locked.status == Status.SEARCHING:
        allowed(by, locked, Can.COMMISSION)
    return move(referral=locked, to=Status.RETURNED, by=by, now=now, words="\n".join(listed))


def may_approve(referral: Referral, by: User) -> bool:
    """Whether this person may approve this referral, as it is now."""
    return (
        by.council_id == referral.council_id
        and allows(by, Can.APPROVE_SEARCH)
        and referral.status == Status.SUBMITTED
        and by.pk not in writers_of(referral)
    )


def writers_of(referral: Referral) -> set[int]:
    """Everybody who wrote a part of what is to be approved."""
    profile = referral.profile
    theirs = {referral.created_by_id, *referral.parts.values_list("saved_by_id", flat=True)}
    if profile is not None:
        steps = ProfileStep.objects.filter(profile=profile)
        theirs |= {profile.written_by_id, *steps.values_list("saved_by_id", flat=True)}
        theirs |= {profile.confirmed_by_id} - {None}  # type: ignore[arg-type]
    return theirs


def _write(referral: Referral, limits: SearchLimits) -> None:
    if limits.scope not in Referral.Scope.values:
        raise WrongAnswer("Choose where homes may be looked for", field="scope")
    if limits.cost_ceiling_pence is not None and limits.cost_ceiling_pence <= 0:
        raise WrongAnswer("The most it may cost must be more than £0", field="cost_ceiling_pence")
    if limits.max_tenths is not None and limits.max_tenths <= 0:
        raise WrongAnswer("The furthest distance must be more than 0 miles", field="max_tenths")
    if len(set(limits.ruled_out)) >= len(Kind):
        raise WrongAnswer("Leave at least one kind of home", field="ruled_out")
    referral.scope = limits.scope
    referral.cost_ceiling_pence = limits.cost_ceiling_pence
    referral.max_tenths = limits.max_tenths
    referral.ruled_out = list(limits.ruled_out)
