"""Find the council's own referral, and note that somebody looked."""

from django.shortcuts import get_object_or_404

from accounts.access import CouncilRequest
from accounts.services import note_access
from needs.scope import glass_until, tell_glass
from placements.models import Referral
from placements.scope import visible_referrals


def referral_of(request: CouncilRequest, pk: int, part: str) -> Referral:
    """The referral, or 404 where it is another council's; a note in the access log."""
    found = visible_referrals(request.user).select_related(
        "child__social_worker", "child__sibling_group", "profile", "created_by", "approved_by"
    )
    opened = glass_until(request.user, child="child")
    referral = get_object_or_404(found.annotate(glass_until=opened), pk=pk)
    tell_glass(request, referral)
    note_access(request, child_id=referral.child_id, part=f"placements:{part}")
    return referral
