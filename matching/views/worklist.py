"""The commissioner's start page: every referral that waits for a home."""

from datetime import datetime

from django.core.paginator import Paginator
from django.db.models import Case, Count, F, IntegerField, Min, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.forms import WorklistFilter
from matching.models import Change, Match, Option, Run
from matching.presenters.worklist import lines
from matching.services.seen import runs_seen_by
from matching.views.changes import notices_of
from placements.models import MOVES, Referral, ReferralEvent, Status, Urgency
from placements.scope import visible_referrals

PER_PAGE = 25
PLACED_FOR_NOW = MOVES[Status.SEARCHING, Status.INTERIM]
URGENT_FIRST = Case(
    *(When(urgency=urgency, then=Value(i)) for i, urgency in enumerate(Urgency)),
    output_field=IntegerField(),
)
SORTS: dict[str, Combinable | F] = {
    "urgency": URGENT_FIRST,
    "waiting": F("submitted_at"),
    "needed": F("first_night"),
    "ref": F("child__ref"),
}


@require_safe
@access(Can.COMMISSION)
def worklist(request: CouncilRequest) -> HttpResponse:
    """Most urgent first, then the longest wait."""
    form = WorklistFilter(request.GET)
    found = _asked_for(request, form)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    referrals = list(page.object_list)
    matches = {
        match.referral_id: match
        for match in Match.objects.filter(referral__in=referrals, is_current=True)
    }
    unread = _unread(request)
    runs = runs_seen_by(request.user).order_by("pk")
    running = runs.filter(state__in=[Run.State.QUEUED, Run.State.RUNNING]).last()
    return render(
        request,
        "matching/worklist.html",
        {
            "form": form,
            "page": page,
            "sort": request.GET.get("sort", "urgency"),
            "running": running,
            "oldest": _oldest(request),
            "lines": lines(
                referrals,
                matches=matches,
                best=_best(matches),
                changed=_changed(matches),
                news=unread.values(),
                interim_since=_interim_since(referrals),
                now=timezone.now(),
            ),
            "unread": len(set(unread.values())),
        },
    )


def _asked_for(request: CouncilRequest, form: WorklistFilter) -> QuerySet[Referral]:
    referrals = visible_referrals(request.user).searched()
    referrals = referrals.select_related("child").annotate(
        contacted_at=Min("approaches__sent_at"),
        offered_at=Min("approaches__answered_at", filter=Q(approaches__answer="accepted")),
    )
    if form.is_valid():
        if form.cleaned_data["urgency"]:
            referrals = referrals.filter(urgency__in=form.cleaned_data["urgency"])
        referrals = referrals.filter(child__ref__icontains=form.cleaned_data["find"].strip())
    sort = request.GET.get("sort", "urgency")
    column = SORTS.get(sort.lstrip("-"), URGENT_FIRST)
    ordered = referrals.order_by(column, "submitted_at", "pk")
    return ordered.reverse() if sort.startswith("-") else ordered


def _oldest(request: CouncilRequest) -> datetime | None:
    """When the oldest ranking that the list goes by was made; changes re-rank some by day."""
    waiting = visible_referrals(request.user).searched()
    current = Match.objects.filter(referral__in=waiting, is_current=True)
    made: datetime | None = current.aggregate(oldest=Min("made_at"))["oldest"]
    return made


def _best(matches: dict[int, Match]) -> dict[int, Option]:
    found = Option.objects.filter(match__in=matches.values(), rank=1).select_related("home")
    return {option.match_id: option for option in found}


def _changed(matches: dict[int, Match]) -> dict[int, dict[str, int]]:
    counts: dict[int, dict[str, int]] = {}
    rows = Change.objects.filter(match__in=matches.values()).values("match_id", "what")
    for row in rows.annotate(n=Count("pk")):
        counts.setdefault(row["match_id"], {})[row["what"]] = row["n"]
    return counts


def _unread(request: CouncilRequest) -> dict[int, int]:
    """Match to referral, where the match changed something that this person has not read."""
    told = notices_of(request).told_by(timezone.now())
    unread = told.unread_by(request.user).values_list("match_id", "referral_id")
    return dict(unread.distinct())


def _interim_since(referrals: list[Referral]) -> dict[int, datetime]:
    interim = [one.pk for one in referrals if one.status == Status.INTERIM]
    moved = ReferralEvent.objects.filter(referral__in=interim, event=PLACED_FOR_NOW)
    return dict(moved.order_by("at").values_list("referral_id", "at"))
