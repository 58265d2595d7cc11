"""Release the packs of several providers in one step, where they say the same of the child."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from placements.errors import ReferralError, WrongAnswer
from placements.models import DAYS_TO_READ, Pack, Referral
from placements.services.packs.content import NEAREST
from placements.services.packs.releasing import may_release, release_pack
from placements.services.packs.wording import digest_of


def alike_to_release(referral: Referral, user: User) -> tuple[Pack, ...]:
    """
    The packs that this person may release in one step: two or more that say the same of the child
    but for the provider's own homes and their distance; the most there are, by provider.
    """
    undecided = referral.packs.filter(released_at__isnull=True, withdrawn_at__isnull=True)
    packs = undecided.select_related("provider", "profile", "referral__child", "prepared_by")
    groups: dict[Hashable, list[Pack]] = defaultdict(list)
    for pack in packs.order_by("provider__name", "pk"):
        if may_release(pack, user):
            groups[_said(pack)].append(pack)
    most = max(groups.values(), key=len, default=[])
    return tuple(most) if len(most) > 1 else ()


@transaction.atomic
def release_packs(
    *,
    packs: Sequence[Pack],
    looked_at: Collection[str],
    by: User,
    now: datetime,
    days: int = DAYS_TO_READ,
) -> list[Pack]:
    """
    Release each of these packs as :func:`release_pack` does, or none of them.

    Each stays a snapshot of its own, with its own reference; every text of each is checked again.

    :raises WrongAnswer: none is chosen, or they do not say the same.
    :raises ReferralError: what release_pack raises, with the provider in front.
    """
    if not packs:
        raise WrongAnswer("Choose at least one provider", field="packs")
    if len({_said(pack) for pack in packs}) > 1:
        raise WrongAnswer("These packs do not say the same. Release each on its own page")
    return [
        _release(pack, looked_at, by, now, days)
        for pack in sorted(packs, key=lambda pack: pack.pk)  # always locked in the same order
    ]


def nearest_home(pack: Pack) -> str:
    """The distance that this pack tells; "" where it tells none."""
    return next((row["value"] for row in pack.content["about"] if row["key"] == NEAREST), "")


def _release(pack: Pack, looked_at: Collection[str], by: User, now: datetime, days: int) -> Pack:
    try:
        return release_pack(pack=pack, looked_at=looked_at, by=by, now=now, days=days)
    except ReferralError as error:
        raise type(error)(f"{pack.provider}: {error}", field=error.field) from error


def _said(pack: Pack) -> Hashable:
    """Equal for packs of which one person's reading is as good as of any."""
    about = [row for row in pack.content["about"] if row["key"] != NEAREST]
    told = digest_of({**pack.content, "homes": [], "about": about})
    crowd = (pack.alike, pack.alike_of)
    return pack.referral_id, pack.profile_id, pack.stage, pack.prepared_at.date(), crowd, told
