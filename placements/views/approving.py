"""The team manager's list, the approval to search, and returning for information."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access
from needs.findings import in_short
from needs.presenters import child_section, not_assessed, sections_of
from needs.services import named_in, read_profile, stale_of
from needs.views.writing import Writing
from placements.errors import ReferralError
from placements.forms import ReturnForm, SearchForm
from placements.journey import address
from placements.models import Referral, Status
from placements.presenters import plan_section, progress_of_all, siblings_section
from placements.scope import visible_referrals
from placements.services import approve_to_search, may_approve, return_for_information
from placements.views.finding import referral_of

A_PAGE = 20


@access(Can.APPROVE_SEARCH)
@require_safe
def approvals(request: CouncilRequest) -> HttpResponse:
    """Referrals that wait for a team manager, the first night soonest first."""
    waiting = visible_referrals(request.user).filter(status=Status.SUBMITTED)
    ordered = waiting.select_related("child", "created_by").order_by("first_night", "pk")
    page = Paginator(ordered, A_PAGE).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    for each in shown:
        note_access(request, child_id=each.child_id, part="placements:approvals")
    rows = zip(shown, progress_of_all(shown, now=timezone.now()), strict=True)
    return render(request, "placements/approvals.html", {"page": page, "rows": list(rows)})


@access(Can.APPROVE_SEARCH)
@require_http_methods(["GET", "POST"])
def approve(request: CouncilRequest, pk: int) -> HttpResponse:
    """Everything that is to be approved, and the limits of the search."""
    referral = referral_of(request, pk, "approve")
    form = SearchForm(request.POST or None, initial=search_of(referral))
    writing = Writing(referral.child, "referral:approve", (form,))
    if aside := writing.set_aside(request):
        return aside
    state = writing.state(request)
    if request.method == "POST" and form.is_valid():
        try:
            approve_to_search(
                referral=referral,
                limits=form.limits(),
                by=request.user,
                now=timezone.now(),
                words=form.cleaned_data["words"],
            )
        except ReferralError as error:
            form.add_error(error.field or None, str(error))
        else:
            writing.done(request)
            messages.success(request, "The search was approved. Homes are being matched")
            return redirect("placements:referral", referral.pk)
    context = {**_to_approve(request, referral, form), "writing": state}
    return render(request, "placements/approve.html", context)


@access(Can.RETURN_REFERRALS)
@require_http_methods(["GET", "POST"])
def give_back(request: CouncilRequest, pk: int) -> HttpResponse:
    """Return for information, with what is missing in words."""
    referral = referral_of(request, pk, "give_back")
    form = ReturnForm(request.POST or None)
    writing = Writing(referral.child, "referral:give_back", (form,))
    if aside := writing.set_aside(request):
        return aside
    state = writing.state(request)
    if request.method == "POST" and form.is_valid():
        try:
            return_for_information(
                referral=referral,
                items=form.cleaned_data["items"].splitlines(),
                by=request.user,
                now=timezone.now(),
            )
        except ReferralError as error:
            form.add_error(error.field or None, str(error))
        else:
            writing.done(request)
            messages.success(request, "The referral was returned for information")
            return redirect("placements:referral", referral.pk)
    context = {"referral": referral, "form": form, "writing": state}
    return render(request, "placements/give_back.html", context)


def search_of(referral: Referral) -> dict[str, object]:
    names = ("scope", "cost_ceiling_pence", "max_tenths", "ruled_out")
    return {name: getattr(referral, name) for name in names}


def _to_approve(request: CouncilRequest, referral: Referral, form: SearchForm) -> dict[str, object]:
    child, profile, today = referral.child, referral.profile, timezone.localdate()
    return {
        "referral": referral,
        "child": child,
        "form": form,
        "may_approve": may_approve(referral, request.user),
        "sections": [
            child_section(child),
            *sections_of(profile, child=child, on=today),
            siblings_section(referral, to=request.user),
            plan_section(referral),
        ],
        "not_assessed": not_assessed(profile, child=child, on=today),
        "named_in": named_in(profile),
        "says": in_short(read_profile(child=child, profile=profile, on=today)),
        "reading_page": address(referral, "needs:reading"),
        "stale": stale_of(profile=profile, on=today),
    }
