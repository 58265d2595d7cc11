"""Packs for tests: prepared by a commissioner, released by a manager."""

from datetime import datetime, timedelta
from typing import Final

from accounts.models import Council, Role, User
from needs.models import NeedsProfile, PenPicture, Strength
from placements.models import Pack, Referral, Status
from placements.services.packs import findings_in, prepare_packs, release_pack
from providers.models import Home, Provider, ProviderUser
from tests.factories import (
    NOW,
    ChildFactory,
    HomeFactory,
    NeedFactory,
    NeedsProfileFactory,
    ProviderFactory,
    ReferralFactory,
    UserFactory,
    confirm,
)

PICTURE: Final = "Kind and funny, and loves football. Trusts slowly, then is loyal."


def a_search(
    council: Council,
    *,
    picture: str = PICTURE,
    wishes: str = "A garden and no shouting",
    helps: str = "A calm adult nearby",
    levels: dict[str, int] | None = None,
    **fields: object,
) -> Referral:
    """A referral that is searched for, with every free text of a profile."""
    child = ChildFactory(council=council, **fields)
    profile: NeedsProfile = NeedsProfileFactory(child=child, wishes_words=wishes, wishes=["dogs"])
    PenPicture.objects.create(council=council, profile=profile, text=picture)
    Strength.objects.create(
        council=council, profile=profile, what="talents", level=3, words="Builds model trains"
    )
    for code, level in (levels or {"EMO": 2}).items():
        NeedFactory(profile=profile, dimension=code, level=level, what_helps=helps)
    referral: Referral = ReferralFactory(council=council, child=child)
    referral.profile = confirm(profile)
    referral.status = Status.SEARCHING
    referral.submitted_at = referral.approved_at = NOW
    referral.approved_by = a_user(council, Role.TEAM_MANAGER)
    referral.save()
    return referral


def a_user(council: Council, role: Role) -> User:
    person: User = UserFactory(council=council, role=role)
    return person


def a_home(council: Council, provider: Provider | None = None) -> Home:
    home: Home = HomeFactory(council=council, provider=provider or ProviderFactory(council=council))
    return home


def user_of(provider: Provider) -> User:
    person: User = UserFactory(council=None, role=Role.PROVIDER)
    ProviderUser.objects.create(user=person, provider=provider)
    return person


def a_pack(
    council: Council,
    *,
    referral: Referral | None = None,
    home: Home | None = None,
    stage: int = 1,
    by: User | None = None,
    now: datetime = NOW,
) -> Pack:
    """Prepared, and released by nobody yet."""
    (pack,) = prepare_packs(
        referral=referral or a_search(council),
        homes=[home or a_home(council)],
        stage=stage,
        by=by or a_user(council, Role.COMMISSIONER),
        now=now,
    )
    return pack


def released(pack: Pack, *, by: User | None = None, now: datetime = NOW, days: int = 14) -> Pack:
    """Released, with every warning looked at."""
    return release_pack(
        pack=pack,
        looked_at=all_keys(pack),
        by=by or a_user(pack.council, Role.MANAGER),
        now=now,
        days=days,
    )


def all_keys(pack: Pack) -> list[str]:
    return [each.key for each in findings_in(pack)]


def later(**parts: float) -> datetime:
    return NOW + timedelta(**parts)
