"""The referrals that exist for a person; see needs.scope."""

from datetime import datetime

from django.utils import timezone

from accounts.models import User
from placements.models import Referral, ReferralQuerySet


def visible_referrals(user: User, *, now: datetime | None = None) -> ReferralQuerySet:
    """The referrals of the person's council whose children's records exist for the person."""
    referrals = Referral.objects.filter(council=user.council_id)
    return referrals.visible_to(user, now=now or timezone.now())
