"""Release a pack, by a second person who read it; and withdraw one at once."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import User
from accounts.policy import Can, allows
from placements.errors import MoveNotPossible, NotYours, PackHasLeaks, WrongAnswer
from placements.models import (
    DAYS_TO_READ,
    LEAST_DAYS,
    MOST_DAYS,
    SEARCHED,
    Approach,
    Pack,
    PackWarning,
    Referral,
    Status,
)
from placements.services.moves import allowed, note
from placements.services.packs.findings import Finding, findings_in
from placements.services.packs.preparing import REPLACED
from providers.models import Home

PACK_RELEASED = "pack.released"
PACK_WITHDRAWN = "pack.withdrawn"
REASON_MOST = 300


@transaction.atomic
def release_pack(
    *,
    pack: Pack,
    looked_at: Collection[str],
    by: User,
    now: datetime,
    days: int = DAYS_TO_READ,
) -> Pack:
    """
    Let the provider read a pack from now on, and record that its homes were approached.

    Whatever the page showed, every text is checked again here.

    :param looked_at: keys of the warnings that the person says they looked at.
    :param days: until it expires.
    :raises NotYours: the person wrote or prepared a part of it, or may not release packs.
    :raises MoveNotPossible: it is released or withdrawn already, or no longer what is searched for.
    :raises PackHasLeaks: words in it say who the child is.
    :raises WrongAnswer: a warning nobody looked at, or days that cannot be.
    """
    allowed(by, pack.referral, Can.COMMISSION, Can.APPROVE_SEARCH)
    locked = lock_pack(pack)
    if by.pk in locked.writers:
        raise NotYours("You wrote or prepared a part of this pack, so somebody else releases it")
    _check_state(locked)
    if not LEAST_DAYS <= days <= MOST_DAYS:
        raise WrongAnswer(f"Enter a number of days from {LEAST_DAYS} to {MOST_DAYS}", field="days")
    warnings = _looked_at(locked, looked_at)
    locked.released_by, locked.released_at = by, now
    locked.expires_at = now + timedelta(days=days)
    _replace_earlier(locked, by, now)
    locked.save()
    _record(locked, warnings, by, now)
    _approach(locked, by, now)
    words = f"{locked.provider}, {locked.ref}, stage {locked.stage}"
    note(referral=locked.referral, event=PACK_RELEASED, by=by, now=now, words=words)
    return locked


@transaction.atomic
def withdraw_pack(*, pack: Pack, by: User, now: datetime, reason: str) -> Pack:
    """
    Take a pack back: from the moment this commits nobody of the provider can read it.

    :raises WrongAnswer: no reason is given.
    :raises MoveNotPossible: it was withdrawn already.
    """
    allowed(by, pack.referral, Can.COMMISSION, Can.WRITE_NEEDS)
    said = " ".join(reason.split())
    if not said or len(said) > REASON_MOST:
        raise WrongAnswer("Say in a few words why the pack is withdrawn", field="reason")
    locked = lock_pack(pack)
    if locked.withdrawn_at is not None:
        raise MoveNotPossible(f"{locked.withdrawn_by} withdrew this pack already")
    locked.withdrawn_by, locked.withdrawn_at, locked.withdrawn_reason = by, now, said
    locked.save()
    words = f"{locked.provider}, {locked.ref}: {said}"
    note(referral=locked.referral, event=PACK_WITHDRAWN, by=by, now=now, words=words)
    return locked


def may_release(pack: Pack, user: User) -> bool:
    """Whether this person may release this pack, as it is now."""
    may = allows(user, Can.COMMISSION) or allows(user, Can.APPROVE_SEARCH)
    is_ours = user.council_id == pack.council_id
    return may and is_ours and is_undecided(pack) and user.pk not in pack.writers


def is_undecided(pack: Pack) -> bool:
    """Whether the pack is neither released nor withdrawn."""
    return pack.released_at is None and pack.withdrawn_at is None


def lock_pack(pack: Pack) -> Pack:
    """The pack as it is now, locked until the end of the transaction."""
    # Locked first and read afterwards: whoever waited would read who withdrew it as it was before.
    Pack.objects.select_for_update(no_key=True).get(pk=pack.pk)
    rows = Pack.objects.select_related("referral__child", "profile", "provider", "withdrawn_by")
    return rows.get(pk=pack.pk)


def _check_state(pack: Pack) -> None:
    if pack.released_at is not None:
        raise MoveNotPossible(f"{pack.released_by} released this pack already")
    if pack.withdrawn_at is not None:
        raise MoveNotPossible(f"{pack.withdrawn_by} withdrew this pack")
    if pack.referral.status not in SEARCHED:
        here = Status(pack.referral.status).label
        raise MoveNotPossible(f"This referral is now ‘{here}’, so its packs are not sent")
    if pack.referral.profile_id != pack.profile_id:
        raise MoveNotPossible("The needs profile has a newer version. Prepare the pack again")


def _looked_at(pack: Pack, looked_at: Collection[str]) -> list[Finding]:
    """The warnings, each of which somebody looked at."""
    found = findings_in(pack)
    blocks = [each for each in found if each.is_block]
    if blocks:
        raise PackHasLeaks(
            f"Words in this pack say who the child is: ‘{blocks[0].words}’ in "
            f"‘{blocks[0].where}’. Change the needs profile and prepare the pack again"
        )
    if any(each.key not in looked_at for each in found):
        raise WrongAnswer("Look at each of the warnings and say so", field="looked_at")
    return list(found)


def _replace_earlier(pack: Pack, by: User, now: datetime) -> None:
    earlier = Pack.objects.filter(referral=pack.referral_id, provider=pack.provider_id)
    earlier.exclude(pk=pack.pk).filter(withdrawn_at__isnull=True).update(
        withdrawn_at=now, withdrawn_by=by, withdrawn_reason=REPLACED
    )


def _record(pack: Pack, warnings: list[Finding], by: User, now: datetime) -> None:
    PackWarning.objects.bulk_create(
        PackWarning(
            council_id=pack.council_id,
            pack=pack,
            where=each.where,
            words=each.words,
            because=each.because,
            looked_by=by,
            looked_at=now,
        )
        for each in warnings
    )


def _approach(pack: Pack, by: User, now: datetime) -> None:
    """One approach for each home in mind, unless this version of the profile was sent there."""
    referral: Referral = pack.referral
    sent = set(
        Approach.objects.filter(
            referral=referral, profile=pack.profile_id, home__in=pack.home_ids
        ).values_list("home", flat=True)
    )
    for home in Home.objects.filter(pk__in=pack.home_ids).exclude(pk__in=sent).order_by("pk"):
        Approach.objects.create(
            council_id=pack.council_id,
            referral=referral,
            profile_id=pack.profile_id,
            provider_id=pack.provider_id,
            home=home,
            sent_at=now,
            sent_by=by,
        )
