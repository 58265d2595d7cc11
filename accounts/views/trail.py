"""Who wrote what, and who looked at a child."""

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.access import CouncilRequest, access
from accounts.audit import tracked_tables
from accounts.forms import LooksForm, TrailForm
from accounts.policy import Can
from accounts.presenters import facts, may_read_values, name_of_table, written
from accounts.services import child_of, note_access, trail_seen_by

PER_PAGE: Final = 50
UNKNOWN_CHILD: Final = "No child of your council has this reference"


@access(Can.SEE_TRAIL)
@require_GET
def trail(request: CouncilRequest) -> HttpResponse:
    """What was written in the council's records, the newest first; values are a page further."""
    tables = sorted(((table, name_of_table(table)) for table in tracked_tables()), key=_by_name)
    form = TrailForm(request.GET, council=request.council, tables=tables)
    entries = trail_seen_by(request, now=timezone.now())
    if form.is_valid():
        entries = entries.matching(
            table=form.cleaned_data["table"],
            writer=form.cleaned_data["person"],
            day=form.cleaned_data["day"],
        )
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request, "accounts/trail.html", {"form": form, "page": page, "written": written(page)}
    )


@access(Can.SEE_TRAIL)
@require_GET
def trail_entry(request: CouncilRequest, entry_id: int) -> HttpResponse:
    """One entry: before and after in words. Reading what was written about a child is noted."""
    entry = get_object_or_404(trail_seen_by(request, now=timezone.now()), pk=entry_id)
    readable = may_read_values(request.user, entry)
    child_id = child_of(entry, council=request.council)
    if readable and child_id:
        note_access(request, child_id=child_id, part="accounts:trail_entry")
    page = {"written": written([entry])[0], "readable": readable, "facts": facts(entry)}
    return render(request, "accounts/trail_entry.html", page)


@access(Can.SEE_TRAIL)
@require_GET
def looks(request: CouncilRequest) -> HttpResponse:
    """Who looked at which part of one child's record, the latest first."""
    form = LooksForm(request.GET if "ref" in request.GET else None)
    page = None
    if form.is_valid():
        ref = form.cleaned_data["ref"]
        children = request.council.children.visible_to(request.user, now=timezone.now())
        child = children.filter(ref__iexact=ref).first()
        if child is None:
            form.add_error("ref", UNKNOWN_CHILD)
        else:
            seen = request.council.access_log.filter(child_id=child.pk).select_related("user")
            seen = seen.order_by("-at", "-pk")
            page = Paginator(seen, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "accounts/looks.html", {"form": form, "page": page})


def _by_name(table: tuple[str, str]) -> str:
    return table[1]
