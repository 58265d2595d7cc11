"""One referral for the council's own people."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.models import User
from accounts.policy import Can, allows
from needs.casework import stays_of
from needs.presenters import child_section, not_assessed, sections_of
from needs.services import current_profile
from needs.whereabouts import lives_section
from placements.models import CLOSED, MOVES, SEARCHED, Referral, Status
from placements.pack_words import lines_of
from placements.presenters import (
    asked_for,
    plan_section,
    progress_of,
    siblings_section,
    timeline,
)
from placements.services import may_approve
from placements.views.finding import referral_of


@access(Can.SEE_REFERRALS)
@require_safe
def referral(request: CouncilRequest, pk: int) -> HttpResponse:
    """State, what comes next, strengths before needs, versions, and what happened."""
    found = referral_of(request, pk, "referral")
    today, child = timezone.localdate(), found.child
    profile = found.profile or current_profile(child)
    context = {
        "referral": found,
        "child": child,
        "profile": profile,
        "progress": progress_of(found, now=timezone.now()),
        "about": child_section(child),
        "lives": lives_section(stays_of(child.pk), on=today),
        "sections": sections_of(profile, child=child, on=today),
        "plan": plan_section(found, with_search=True),
        "siblings": siblings_section(found, to=request.user),
        "not_assessed": not_assessed(profile, child=child, on=today),
        "versions": child.profiles.select_related("written_by", "confirmed_by").order_by(
            "-version"
        ),
        "timeline": timeline(found),
        "asked_for": asked_for(found),
        "packs": lines_of(found, now=timezone.now()),
        "can": actions(found, request.user),
    }
    return render(request, "placements/referral.html", context)


def actions(referral: Referral, user: User) -> frozenset[str]:
    """What this person can do with the referral as it is now; the page offers nothing else."""
    here = Status(referral.status)
    writes, commissions = allows(user, Can.WRITE_NEEDS), allows(user, Can.COMMISSION)
    is_open = here not in CLOSED and (writes or commissions)
    offered = {
        "write": writes and here in (Status.DRAFT, Status.RETURNED),
        "revise": writes and here in SEARCHED,
        "approve": may_approve(referral, user),
        "give_back": _may_give_back(here, user),
        "search": allows(user, Can.APPROVE_SEARCH) and here in SEARCHED,
        "options": commissions and here in SEARCHED,
        "withdraw": is_open,
        "packs": here in SEARCHED and (writes or commissions),
        "hold": is_open and (here, Status.ON_HOLD) in MOVES,
        "resume": is_open and here == Status.ON_HOLD,
    }
    return frozenset(name for name, is_offered in offered.items() if is_offered)


def _may_give_back(here: Status, user: User) -> bool:
    if here == Status.SUBMITTED:
        return allows(user, Can.RETURN_REFERRALS)
    return here == Status.SEARCHING and allows(user, Can.COMMISSION)
