"""Files of records that come in: choose, look at what would change, apply."""

from functools import partial
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.models import User
from accounts.policy import Can
from accounts.staging.pages import (
    RECENT,
    apply_seen,
    check_chosen,
    faults_response,
    file_of,
    latest,
    page_of,
    posted,
)
from placements.forms.files import ChildrenUploadForm, StandardUploadForm
from placements.models import FileImport
from placements.services.exporting import requests_of
from placements.services.incoming import apply_incoming, check_incoming

WHO: Final = frozenset(("childId", "ref", "case_ref", "first_name", "last_name"))
NOT_SHOWN: Final = "(shown to whoever brought the file)"
W: Final = FileImport.What
FORMS: Final = {W.STANDARD: StandardUploadForm, W.CHILDREN: ChildrenUploadForm}


@access(Can.EXCHANGE)
@require_safe
def overview(request: CouncilRequest) -> HttpResponse:
    """What came in lately, what was taken out, and what waits for a second person."""
    page: dict[str, Any] = {
        "files": latest(request.council.file_imports),
        "exports": requests_of(request.council).order_by("-at", "-pk")[:RECENT],
        "now": timezone.now(),
    }
    return render(request, "files/overview.html", page)


@access(Can.EXCHANGE)
@require_http_methods(["GET", "POST"])
def bring(request: CouncilRequest, what: str) -> HttpResponse:
    """Choose a file; it is checked against the records, and nothing is written yet."""
    form = FORMS[W(what)](*posted(request))
    if checked := check_chosen(request, form, partial(check_incoming, what=W(what))):
        return redirect("files:file", checked.pk)
    return render(request, f"files/bring_{what}.html", {"form": form})


@access(Can.EXCHANGE)
@require_safe
def file(request: CouncilRequest, import_id: int) -> HttpResponse:
    """What a file would change, or did; every fault of a file that was refused."""
    checked = file_of(request.council.file_imports, import_id)
    page = page_of(request, _faults_for(request.user, checked))
    return render(request, "files/file.html", {"checked": checked, "page": page})


@access(Can.EXCHANGE)
@require_safe
def faults(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Every fault of a file, to mend it by."""
    checked = file_of(request.council.file_imports, import_id)
    return faults_response(_faults_for(request.user, checked))


@access(Can.EXCHANGE)
@require_POST
def apply(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Apply a checked file: all of it, or nothing."""
    checked = file_of(request.council.file_imports, import_id)
    apply_seen(request, checked, apply_incoming, done="The file has been written")
    return redirect("files:file", checked.pk)


def _faults_for(reader: User, checked: FileImport) -> list[dict[str, Any]]:
    """Whom a file is about stands there for whoever brought it: others may not see each child."""
    if checked.by_id == reader.pk:
        return list(checked.faults)
    return [
        {**fault, "value": NOT_SHOWN} if fault["column"] in WHO else fault
        for fault in checked.faults
    ]
