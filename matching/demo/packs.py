"""Packs for the demo's provider: to read, withdrawn, expired; and some to be released together."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from accounts.models import Council, Role, User
from placements.errors import ReferralError
from placements.models import SEARCHED, Pack, PackView, Referral
from placements.services.packs import (
    findings_in,
    prepare_packs,
    read_pack,
    release_pack,
    withdraw_pack,
)
from providers.models import Home, ProviderUser

_STEPS: Final = range(5)
_EXPIRED, _RELEASED, _WITHDRAWN, _ALSO_RELEASED, _TO_RELEASE = _STEPS
_LONG_AGO: Final = timedelta(days=20)  # past the end of a pack
_ASKED_TOO: Final = 3  # providers beside the demo's, whose packs are released with its own
_TRIED: Final = 40  # searches looked at, at most


def add_packs(council: Council, *, on: date) -> int:
    """Prepared and released by the ordinary services, so by their rules; how many there are."""
    link = ProviderUser.objects.filter(provider__council=council).order_by("pk").first()
    homes = list(Home.objects.filter(provider=link.provider).on_register()[:1]) if link else []
    if link is None or not homes:
        return 0
    now = datetime.combine(on, time(8), tzinfo=UTC)
    searches = council.referrals.filter(status__in=SEARCHED, profile__isnull=False)
    others = council.homes.on_register().exclude(provider=link.provider)
    asked = [*homes, *others.order_by("provider", "pk").distinct("provider")[:_ASKED_TOO]]
    waiting = list(searches.select_related("child", "profile").order_by("approved_at", "pk"))
    made: list[Pack] = []
    for referral in waiting[:_TRIED]:
        chosen = asked if len(made) == _TO_RELEASE else homes
        pack = _pack(len(made), referral, chosen, link.user, now)
        made += [pack] if pack else []
        if len(made) == len(_STEPS):
            break
    return council.packs.count()


def _pack(
    number: int, referral: Referral, homes: list[Home], reader: User, now: datetime
) -> Pack | None:
    """The pack of this number in the story; None where its words say who the child is."""
    at = now - (_LONG_AGO if number == _EXPIRED else timedelta(days=2))
    if referral.approved_at is None or referral.approved_at > at:
        return None
    commissioner, manager = (_of(referral.council, r) for r in (Role.COMMISSIONER, Role.MANAGER))
    try:
        packs = prepare_packs(referral=referral, homes=homes, stage=1, by=commissioner, now=at)
    except ReferralError:
        return None
    pack = packs[0]
    if any(each.is_block for each in findings_in(pack)):
        for each in packs:
            each.delete()
        return None
    if number != _TO_RELEASE:
        keys = [each.key for each in findings_in(pack)]
        pack = release_pack(pack=pack, looked_at=keys, by=manager, now=at + timedelta(hours=1))
        how = PackView.How.PDF if number == _EXPIRED else PackView.How.PAGE
        seen = at + timedelta(hours=3)
        read_pack(pack=pack, how=how, by=reader, now=seen, request_id="")
    if number == _WITHDRAWN:
        why = "The child’s plan has changed"
        withdraw_pack(pack=pack, by=commissioner, now=at + timedelta(hours=30), reason=why)
    return pack


def _of(council: Council, role: Role) -> User:
    return council.users.filter(role=role, is_active=True).order_by("pk")[0]
