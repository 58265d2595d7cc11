"""Wait for a better home, or place now: both sides, for people to weigh."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching import services
from matching.errors import NotSearched
from matching.kernel.holding import Hidden
from matching.presenters.case import about_child
from matching.presenters.waiting import (
    CHANCE,
    COST,
    POINTS,
    WaitingSummary,
    best_today,
    waiting_summary,
)
from matching.services.holding import waiting_beside
from matching.views.current import Current, current
from providers.models import Home


@require_safe
@access(Can.COMMISSION)
def waiting(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """The chance of a better home within four weeks, and what waiting costs."""
    at = current(request, referral_id, part="waiting")
    match, _ = at.matched()
    context = {"at": at, "child": about_child(at.referral, match), "refused": "", "found": None}
    try:
        answer = services.waiting(referral=at.referral, on=timezone.localdate())
    except NotSearched as error:
        context["refused"] = f"{error}."
    else:
        best = answer.outlook.best
        home = (
            Home.objects.filter(council=request.council, pk=best.home_id).first() if best else None
        )
        context |= {
            "found": waiting_summary(answer),
            "best": best_today(answer.outlook, home),
            "chance_columns": CHANCE,
            "cost_columns": COST,
            "better_by": POINTS,
        }
    return render(request, "matching/waiting.html", context)


def waiting_in_short(at: Current, *, stamp: str) -> WaitingSummary | None:
    """For the page of options; nothing where nobody searches, and nothing on the same day."""
    match, _ = at.matched()
    match.referral = at.referral
    try:
        answer = waiting_beside(match=match, on=timezone.localdate(), stamp=stamp)
    except NotSearched:
        return None
    same_day = answer.outlook.hidden is Hidden.SAME_DAY
    return None if same_day else waiting_summary(answer)
