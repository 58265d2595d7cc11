"""Needs profiles that are due for review."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access
from needs.errors import NeedsError
from needs.models import Child
from needs.presenters import sections_of
from needs.scope import visible_children
from needs.services import current_profile
from needs.side_by_side import changed_between, compare
from placements.errors import ReferralError
from placements.services.reviews import confirm_review, review_of, reviews_due, stamp_of_review

A_PAGE = 20


@access(Can.WRITE_NEEDS)
@require_safe
def reviews(request: CouncilRequest) -> HttpResponse:
    """Of the children one works with, those whose needs are to be looked at again."""
    today = timezone.localdate()
    mine = visible_children(request.user).worked_with_by(request.user)
    due = reviews_due(mine, on=today).select_related("social_worker")
    page = Paginator(due, A_PAGE).get_page(request.GET.get("page"))
    rows = [review_of(child) for child in page]
    for each in rows:
        note_access(request, child_id=each.child.pk, part="placements:reviews")
    return render(request, "placements/reviews.html", {"page": page, "rows": rows, "today": today})


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def review(request: CouncilRequest, ref: str) -> HttpResponse:
    """What the profile says now, what a draft changes, and the answer that it holds."""
    child = get_object_or_404(visible_children(request.user), ref=ref)
    note_access(request, child_id=child.pk, part="placements:review")
    problem = ""
    if request.method == "POST":
        try:
            profile = confirm_review(
                child=child, by=request.user, now=timezone.now(), seen=request.POST.get("seen")
            )
        except (NeedsError, ReferralError) as error:
            problem = str(error)
        else:
            messages.success(request, f"{child}: version {profile.version} holds as of today")
            return redirect("placements:reviews")
    return render(request, "placements/review.html", _context(child, problem))


def _context(child: Child, problem: str) -> dict[str, object]:
    today = timezone.localdate()
    now, last = current_profile(child), child.profiles.confirmed().order_by("-version").first()
    has_draft = now is not None and last is not None and now.pk != last.pk
    compared = compare(last, now, child=child, on=today) if has_draft and last and now else []
    return {
        "child": child,
        "profile": now,
        "last": last,
        "has_draft": has_draft,
        "changed": changed_between(compared),
        "sections": sections_of(now, child=child, on=today),
        "seen": stamp_of_review(child),
        "problem": problem,
    }
