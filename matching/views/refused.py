"""The homes that may not be offered: counted by reason, with the list behind each count."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.kernel.codes import Refusal
from matching.models import Match
from matching.presenters.case import about_child
from matching.presenters.homes import RefusedHome, facts_of, refused_home
from matching.presenters.reasons import NAMES
from matching.presenters.refused import counts_of, groups_of, nearest_first
from matching.views.current import current
from matching.views.remedies import remedies_of
from providers.models import Home

PER_PAGE = 25


@require_safe
@access(Can.COMMISSION)
def refused(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """Every refused home with all its reasons; ``?reason=`` or ``?near=1`` chooses some."""
    at = current(request, referral_id, part="refused")
    match, _ = at.matched()
    chosen = _chosen(request.GET.get("reason", ""))
    near = request.GET.get("near") == "1"
    groups = groups_of(match, chosen, near=near or None)
    reasons_at = {home_id: group.reasons for group in groups for home_id in group.home_ids}
    homes = nearest_first(at.referral, reasons_at)
    page = Paginator(homes, PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "matching/refused.html",
        {
            "at": at,
            "child": about_child(at.referral, match),
            "counts": counts_of(match),
            "chosen": chosen and NAMES[chosen],
            "near": near,
            "page": page,
            "homes": _presented(match, list(page), reasons_at),
            **remedies_of(at, [home.pk for home in page]),
        },
    )


def _chosen(code: str) -> Refusal | None:
    if not code:
        return None
    if code not in Refusal.__members__:
        raise Http404(f"There is no reason called {code}")
    return Refusal[code]


def _presented(match: Match, homes: list[Home], reasons_at: dict[int, int]) -> list[RefusedHome]:
    facts = facts_of(match, homes)
    return [refused_home(facts[home.pk], reasons_at[home.pk]) for home in homes]
