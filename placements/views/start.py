"""My referrals, and how a new one begins."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can, allows
from accounts.services import note_access
from needs.errors import AlreadyKnown, NeedsError
from needs.forms import ChildForm
from needs.models import Child
from needs.scope import visible_children
from needs.views.writing import NEW_CHILD as KEPT_AS
from needs.views.writing import Writing
from placements.errors import ReferralError
from placements.forms import StartForm
from placements.forms.start import NEW_CHILD
from placements.models import ReferralQuerySet
from placements.presenters import progress_of_all
from placements.scope import visible_referrals
from placements.services import open_referral, open_referral_of_new_child
from placements.services.reviews import reviews_due

A_PAGE = 20
MOST_LISTED = 30  # children to choose from; the search finds the others


@access(Can.SEE_REFERRALS)
@require_safe
def my_referrals(request: CouncilRequest) -> HttpResponse:
    """One's own caseload, or the team's; those who commission see all of the council's."""
    words, closed = request.GET.get("q", "").strip(), bool(request.GET.get("closed"))
    found = _searched_for(request, words)
    found = found.closed() if closed else found.live()
    order = ("-closed_at", "-pk") if closed else ("first_night", "pk")
    ordered = found.select_related("child").order_by(*order)
    page = Paginator(ordered, A_PAGE).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    for each in shown:
        note_access(request, child_id=each.child_id, part="placements:my_referrals")
    may_write = allows(request.user, Can.WRITE_NEEDS)
    context = {
        "page": page,
        "rows": list(zip(shown, progress_of_all(shown, now=timezone.now()), strict=True)),
        "q": words,
        "closed": closed,
        "may_write": may_write,
        "due": _due(request) if may_write else 0,
    }
    return render(request, "placements/my_referrals.html", context)


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def start(request: CouncilRequest) -> HttpResponse:
    """Whom is it for, and how soon?"""
    words = request.GET.get("q", "").strip()
    children = _without_open_referral(request, words)
    form = StartForm(request.POST or None, children=children)
    if form.is_valid():
        if form.cleaned_data["child"] == NEW_CHILD:
            how = form.cleaned_data["how"]
            return redirect(f"{reverse('placements:new_child')}?how={how}")
        try:
            child = visible_children(request.user).get(ref=form.cleaned_data["child"])
            referral = open_referral(
                child=child, emergency=form.is_emergency, by=request.user, now=timezone.now()
            )
        except ReferralError as error:
            form.add_error("child", str(error))
        else:
            return redirect("placements:tasks", referral.pk)
    return render(request, "placements/start.html", {"form": form, "q": words})


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def new_child(request: CouncilRequest) -> HttpResponse:
    """A referral of a child whom the council does not know yet."""
    emergency = request.GET.get("how") == "emergency"
    form, known = ChildForm(request.POST or None), ""
    writing = Writing(None, KEPT_AS, (form,))
    if aside := writing.set_aside(request):
        return aside
    if form.is_valid():
        try:
            referral = open_referral_of_new_child(
                council=request.council,
                details=form.details(),
                is_another=form.cleaned_data["is_another"],
                emergency=emergency,
                by=request.user,
                now=timezone.now(),
            )
        except NeedsError as error:
            form.add_error(error.field or None, str(error))
            known = error.ref if isinstance(error, AlreadyKnown) else ""
        else:
            writing.done(request)
            return redirect("placements:tasks", referral.pk)
    context = {
        "form": form,
        "emergency": emergency,
        "known": known,
        "writing": writing.state(request),
    }
    return render(request, "placements/new_child.html", context)


def _due(request: CouncilRequest) -> int:
    """How many of my children's profiles are to be reviewed."""
    mine = visible_children(request.user).worked_with_by(request.user)
    return reviews_due(mine, on=timezone.localdate()).count()


def _searched_for(request: CouncilRequest, words: str) -> ReferralQuerySet:
    children = visible_children(request.user)
    if words:
        return visible_referrals(request.user).filter(child__in=children.named(words))
    if allows(request.user, Can.COMMISSION):
        return visible_referrals(request.user)
    return visible_referrals(request.user).filter(child__in=children.worked_with_by(request.user))


def _without_open_referral(request: CouncilRequest, words: str) -> list[Child]:
    everyone = visible_children(request.user)
    found = everyone.named(words) if words else everyone.worked_with_by(request.user)
    open_now = visible_referrals(request.user).live().values("child_id")
    listed = found.exclude(pk__in=open_now).order_by("last_name", "first_name", "pk")
    return list(listed[:MOST_LISTED])
