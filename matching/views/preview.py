"""The same homes under other weights: computed for the page, marked as such, never stored."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching import services
from matching.errors import NotSearched
from matching.forms import WeightsForm
from matching.presenters.case import about_child
from matching.presenters.previewed import previewed_rows
from matching.services import policy_in_force
from matching.views.current import current

PER_PAGE = 25


@require_safe
@access(Can.COMMISSION)
def preview(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """Rank today's homes under the weights in the address."""
    at = current(request, referral_id, part="preview")
    policy = policy_in_force(request.council)
    form = WeightsForm(
        request.GET if "need" in request.GET else None,
        initial={name: getattr(policy, name) for name in WeightsForm.base_fields},
    )
    rows, page = [], None
    if form.is_bound and form.is_valid():
        try:
            answer = services.preview(
                referral=at.referral, weights=form.weights(), on=timezone.localdate()
            )
        except NotSearched as error:
            form.add_error(None, str(error))
        else:
            order = Paginator(answer[2].order, PER_PAGE)
            page = order.get_page(request.GET.get("page"))
            rows = previewed_rows(at.referral, answer, page, form.weights(), policy)
    context = {
        "at": at,
        "child": about_child(at.referral, at.match),
        "form": form,
        "rows": rows,
        "page": page,
        "policy": policy,
    }
    return render(request, "matching/preview.html", context)
