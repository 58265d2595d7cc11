"""The manager's pages: an overview, a page for each subject, and each table as a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from govuk.csvfile import csv_response
from sufficiency import subjects
from sufficiency.presenters.overview import PAGES


@require_safe
@access(Can.SEE_SUFFICIENCY)
def overview(request: CouncilRequest) -> HttpResponse:
    """One glance at what is there and what is missing."""
    now = timezone.now()
    found = subjects.overview(request.council, request.user, now)
    context = {"overview": found, "pages": PAGES, "here": "overview", "now": now}
    return render(request, "sufficiency/overview.html", context)


@require_safe
@access(Can.SEE_SUFFICIENCY)
def subject(request: CouncilRequest, name: str) -> HttpResponse:
    """One subject: figures, pictures, tables, and how each is counted."""
    now = timezone.now()
    found = subjects.SUBJECTS[name](request.council, request.user, now)
    context = {"subject": found, "pages": PAGES, "here": name, "now": now}
    return render(request, "sufficiency/subject.html", context)


@require_safe
@access(Can.SEE_SUFFICIENCY)
def subject_csv(request: CouncilRequest, name: str) -> HttpResponse:
    """One table of a subject (``?table=``; the first where none is named), disclosed."""
    now = timezone.now()
    found = subjects.SUBJECTS[name](request.council, request.user, now)
    asked = request.GET.get("table", "")
    table = found.table(asked)
    if table is None and asked:
        raise Http404("There is no such table")
    on = timezone.localdate(now)
    lines = table.file_rows(on) if table else iter([[found.nothing]])
    slug = f"-{table.slug}" if table else ""
    return csv_response(f"sufficiency-{name}{slug}-{on}.csv", lines)
