"""Match now: one referral or all; and how far a run is."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.errors import NotSearched
from matching.models import Run
from matching.services import ask_for_run, ring
from matching.services.seen import counted_for, runs_seen_by
from placements.models import Referral
from placements.scope import visible_referrals

PER_PAGE = 25


@require_POST
@access(Can.COMMISSION)
def match_now(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """Queue a match of one referral and show how far it is."""
    referral = get_object_or_404(visible_referrals(request.user), pk=referral_id)
    return _ask(request, Run.What.REFERRAL, referral)


@require_POST
@access(Can.COMMISSION)
def match_all(request: CouncilRequest) -> HttpResponse:
    """Queue a match of every referral that is being searched."""
    return _ask(request, Run.What.ALL, None)


def _ask(request: CouncilRequest, what: Run.What, referral: Referral | None) -> HttpResponse:
    try:
        asked = ask_for_run(
            council=request.council,
            what=what,
            referral=referral,
            by=request.user,
            now=timezone.now(),
            on=timezone.localdate(),
        )
    except NotSearched as error:
        messages.error(request, str(error))
        return redirect("matching:worklist")
    transaction.on_commit(lambda: ring(run_id=asked.pk))
    return redirect("matching:run", asked.pk)


@require_safe
@access(Can.COMMISSION)
def run(request: CouncilRequest, run_id: int) -> HttpResponse:
    """How far a run is."""
    found = get_object_or_404(
        runs_seen_by(request.user).select_related("asked_by", "referral__child"),
        pk=run_id,
    )
    seen = counted_for(request.user, [found])[0]
    return render(request, "matching/run.html", {"run": seen})


@require_safe
@access(Can.COMMISSION)
def runs(request: CouncilRequest) -> HttpResponse:
    """Past and present runs, newest first."""
    found = runs_seen_by(request.user).select_related("asked_by").order_by("-pk")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    page.object_list = counted_for(request.user, page.object_list)
    return render(request, "matching/runs.html", {"page": page})
