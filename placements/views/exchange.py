"""Files of records that come in: choose, look at what would change, apply."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.errors import MovedOn, RefusedFile
from accounts.models import User
from accounts.policy import Can
from govuk.csvfile import csv_response
from placements.forms.files import ChildrenUploadForm, StandardUploadForm
from placements.models import FileImport
from placements.services.childlist import apply_children, check_children
from placements.services.exporting import requests_of
from placements.services.standard import apply_standard, check_standard
from providers.errors import WrongFile
from providers.imports.tables import MOST_BYTES

PER_PAGE: Final = 100
RECENT: Final = 10
WHO: Final = frozenset(("childId", "ref", "case_ref", "first_name", "last_name"))
NOT_SHOWN: Final = "(shown to whoever brought the file)"
W: Final = FileImport.What
FORMS: Final = {W.STANDARD: StandardUploadForm, W.CHILDREN: ChildrenUploadForm}
CHECK: Final[dict[str, Callable[..., FileImport]]] = {
    W.STANDARD: check_standard,
    W.CHILDREN: check_children,
}
APPLY: Final[dict[str, Callable[..., FileImport]]] = {
    W.STANDARD: apply_standard,
    W.CHILDREN: apply_children,
}


@access(Can.EXCHANGE)
@require_safe
def overview(request: CouncilRequest) -> HttpResponse:
    """What came in lately, what was taken out, and what waits for a second person."""
    files = request.council.file_imports.defer("content", "faults").select_related("by")
    page: dict[str, Any] = {
        "files": files.order_by("-at", "-pk")[:RECENT],
        "exports": requests_of(request.council).order_by("-at", "-pk")[:RECENT],
        "now": timezone.now(),
    }
    return render(request, "files/overview.html", page)


@access(Can.EXCHANGE)
@require_http_methods(["GET", "POST"])
def bring(request: CouncilRequest, what: str) -> HttpResponse:
    """Choose a file; it is checked against the records, and nothing is written yet."""
    typed = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = FORMS[W(what)](*typed)
    if form.is_valid():
        file: UploadedFile[bytes] = form.cleaned_data["file"]
        try:
            checked = CHECK[what](
                content=content_of(file),
                filename=file.name or "",
                council=request.council,
                by=request.user,
                now=timezone.now(),
            )
        except RefusedFile as error:
            form.add_error("file", str(error))
        else:
            return redirect("files:file", checked.pk)
    return render(request, f"files/bring_{what}.html", {"form": form})


@access(Can.EXCHANGE)
@require_safe
def file(request: CouncilRequest, import_id: int) -> HttpResponse:
    """What a file would change, or did; every fault of a file that was refused."""
    checked = _checked(request, import_id)
    faults = Paginator(_faults_for(request.user, checked), PER_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "files/file.html", {"checked": checked, "page": faults})


@access(Can.EXCHANGE)
@require_safe
def faults(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Every fault of a file, to mend it by."""
    checked = _checked(request, import_id)
    columns = ("row", "column", "value", "expected")
    rows = ([fault[column] for column in columns] for fault in _faults_for(request.user, checked))
    return csv_response("faults.csv", [list(columns), *rows])


@access(Can.EXCHANGE)
@require_POST
def apply(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Apply a checked file: all of it, or nothing."""
    checked = _checked(request, import_id)
    try:
        APPLY[checked.what](checked=checked, by=request.user, now=timezone.now())
    except MovedOn as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, "The file has been taken over")
    return redirect("files:file", checked.pk)


def content_of(file: "UploadedFile[bytes]") -> bytes:
    if (file.size or 0) > MOST_BYTES:
        raise WrongFile("The file is larger than 10 MB. Split it, or remove what is not needed.")
    return file.read()


def _faults_for(reader: User, checked: FileImport) -> list[dict[str, Any]]:
    """Whom a file is about stands there for whoever brought it: others may not see each child."""
    if checked.by_id == reader.pk:
        return list(checked.faults)
    return [
        {**fault, "value": NOT_SHOWN} if fault["column"] in WHO else fault
        for fault in checked.faults
    ]


def _checked(request: CouncilRequest, import_id: int) -> FileImport:
    files = request.council.file_imports.defer("content").select_related("by")
    return get_object_or_404(files, pk=import_id)
