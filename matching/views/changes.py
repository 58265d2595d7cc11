"""What changed: the notices of the council, and what each person has read of them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access_to_all
from govuk.words import plural
from matching.forms import NoticesFilter
from matching.models import Match, Notice, NoticeRead
from matching.models.notices import NoticeQuerySet
from matching.presenters.changes import news_of
from matching.services import mark_read
from needs.scope import only_visible

PER_PAGE = 25


@require_safe
@access(Can.COMMISSION)
def changes(request: CouncilRequest) -> HttpResponse:
    """Newest first: one piece of news for each match that changed something material."""
    told = _told(request)
    form = NoticesFilter(request.GET)
    wanted = form.apply(told, person=request.user)
    matches = Match.objects.filter(pk__in=wanted.values("match"))
    page = Paginator(matches.select_related("referral__child").order_by("-pk"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    shown = list(page.object_list)
    notices = wanted.filter(match__in=shown).select_related("home")
    read = NoticeRead.objects.filter(person=request.user, match__in=shown)
    children = sorted({match.referral.child_id for match in shown})
    note_access_to_all(request, child_ids=children, part="changes")
    return render(
        request,
        "matching/changes.html",
        {
            "form": form,
            "page": page,
            "news": news_of(shown, notices, read=set(read.values_list("match_id", flat=True))),
            "unread": told.unread_by(request.user).values("match").distinct().count(),
        },
    )


@require_POST
@access(Can.COMMISSION)
def read_changes(request: CouncilRequest, match_id: int) -> HttpResponse:
    """Mark the news of one match as read."""
    match = get_object_or_404(
        only_visible(
            Match.objects.filter(council=request.council),
            to=request.user,
            child="referral__child",
        ),
        pk=match_id,
    )
    mark_read(_told(request).filter(match=match), by=request.user, now=timezone.now())
    return _back(request)


@require_POST
@access(Can.COMMISSION)
def read_all_changes(request: CouncilRequest) -> HttpResponse:
    """Mark all news as read, on every page of the list."""
    done = mark_read(_told(request).unread_by(request.user), by=request.user, now=timezone.now())
    messages.success(request, f"Marked the news of {plural(done, 'match', 'matches')} as read")
    return _back(request)


def _told(request: CouncilRequest) -> NoticeQuerySet:
    return notices_of(request).told_by(timezone.now())


def notices_of(request: CouncilRequest) -> NoticeQuerySet:
    """All that the council was ever told of children whose records the person may see."""
    return only_visible(
        Notice.objects.filter(council=request.council), to=request.user, child="referral__child"
    )


def _back(request: CouncilRequest) -> HttpResponseRedirect:
    """To the list as it was filtered."""
    asked = QueryDict(request.POST.get("asked", "")).urlencode()
    address = reverse("matching:changes")
    return HttpResponseRedirect(f"{address}?{asked}" if asked else address)
