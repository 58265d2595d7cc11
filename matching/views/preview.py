"""The same homes under other weights: computed for the page, marked as such, never stored."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can, allows
from matching import services
from matching.errors import NotSearched
from matching.forms import WeightsForm
from matching.kernel.types import Weights
from matching.models.policies import LEAST_NEED, MOST_AFFORDABILITY
from matching.presenters.case import about_child
from matching.presenters.previewed import as_data, previewed_rows
from matching.services import policy_in_force
from matching.views.current import Current, current

PER_PAGE = 25


@require_safe
@access(Can.COMMISSION)
def preview(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """Rank today's homes under the weights in the address, or under the council's own."""
    at = current(request, referral_id, part="preview")
    policy = policy_in_force(request.council)
    own = {name: getattr(policy, name) for name in WeightsForm.base_fields}
    form = WeightsForm(request.GET if "need" in request.GET else None, initial=own)
    context: dict[str, Any] = {
        "at": at,
        "child": about_child(at.referral, at.match),
        "form": form,
        "rows": [],
        "page": None,
        "policy": policy,
        "may_propose": allows(request.user, Can.CHANGE_POLICY),
        "weights": None,
    }
    if form.is_valid() or not form.is_bound:
        weights = form.weights() if form.is_bound else Weights(**own)
        _ranked(request, at, weights, context)
    return render(request, "matching/preview.html", context)


def _ranked(
    request: CouncilRequest, at: Current, weights: Weights, context: dict[str, Any]
) -> None:
    try:
        answer = services.preview(referral=at.referral, weights=weights, on=timezone.localdate())
    except NotSearched as error:
        context["cannot"] = str(error)
        return
    page = Paginator(answer[2].order, PER_PAGE).get_page(request.GET.get("page"))
    ranks = range(page.start_index(), page.end_index() + 1) if len(answer[2].order) else range(0)
    context["page"], context["weights"] = page, weights
    context["rows"] = previewed_rows(at.referral, answer, ranks, weights, context["policy"])
    context["may_propose"] &= _within_bounds(weights)


def _within_bounds(weights: Weights) -> bool:
    return weights.need >= LEAST_NEED and weights.affordability <= MOST_AFFORDABILITY


@require_safe
@access(Can.COMMISSION)
def preview_data(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """All options with their scores, so that the browser can rank them again by itself."""
    at = current(request, referral_id, part="preview_data")
    policy = policy_in_force(request.council)
    try:
        answer = services.preview(referral=at.referral, weights=None, on=timezone.localdate())
    except NotSearched as error:
        raise Http404(str(error)) from error
    ranking = answer[2]
    own = Weights(**{name: getattr(policy, name) for name in WeightsForm.base_fields})
    rows = previewed_rows(at.referral, answer, range(1, len(ranking.order) + 1), own, policy)
    distances = ranking.distance_tenths[ranking.order].tolist()
    tenths = dict(zip(ranking.option_ids.tolist(), distances, strict=True))
    names = list(WeightsForm.base_fields)
    least = [LEAST_NEED if name == "need" else 0 for name in names]
    most = [MOST_AFFORDABILITY if name == "affordability" else 100 for name in names]
    return JsonResponse(
        {
            "names": names,
            "least": least,
            "most": most,
            "shown": PER_PAGE,
            "options": as_data(rows, tenths),
        }
    )
