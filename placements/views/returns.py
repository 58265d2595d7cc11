"""SSDA903 returns: choose a file, look at what it would change, bring in what is sound."""

from typing import Any, Final

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.models import Role
from accounts.policy import Can
from accounts.services import note_access_to_all
from accounts.staging import MovedOn
from govuk.csvfile import csv_response
from placements.forms.returns import ReturnForm
from placements.models import ReturnImport
from placements.services.returns import apply_return, check_return, shown_to
from providers.errors import WrongFile
from providers.imports.tables import MOST_BYTES

PER_PAGE: Final = 100
RECENT: Final = 10
FAULT_COLUMNS: Final = (
    "year", "file", "table", "row", "child", "field", "value", "rule", "severity", "expected",
)  # fmt: skip


@access(Can.IMPORT_RETURNS)
@require_http_methods(["GET", "POST"])
def returns(request: CouncilRequest) -> HttpResponse:
    """Choose a return; it is checked, and nothing is written yet."""
    typed = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    casework = (Role.SOCIAL_WORKER, Role.TEAM_MANAGER)
    workers = request.council.users.filter(role__in=casework, is_active=True).in_order()
    form = ReturnForm(*typed, workers=workers)
    if form.is_valid():
        file: UploadedFile[bytes] = form.cleaned_data.pop("file")
        try:
            checked = check_return(
                content=file.read(MOST_BYTES + 1),
                filename=file.name or "",
                council=request.council,
                by=request.user,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except WrongFile as error:
            form.add_error("file", str(error))
        else:
            return redirect("placements:return_import", checked.pk)
    recent = request.council.return_imports.defer("content", "faults", "records", "summary")
    latest = recent.select_related("by").order_by("-at", "-pk")[:RECENT]
    return render(request, "placements/returns.html", {"form": form, "recent": latest})


@access(Can.IMPORT_RETURNS)
@require_GET
def return_import(request: CouncilRequest, return_id: int) -> HttpResponse:
    """What a return would change, or did: by table, and child by child."""
    checked = _checked(request, return_id)
    shown = shown_to(checked, person=request.user, now=timezone.now())
    page = _page(request, shown.records)
    seen = {shown.children[row["case_ref"]] for row in page if row["case_ref"] in shown.children}
    note_access_to_all(request, child_ids=sorted(seen), part="return")
    context = {"checked": checked, "page": page, "faults": len(shown.faults)}
    return render(request, "placements/return_import.html", context)


@access(Can.IMPORT_RETURNS)
@require_GET
def return_faults(request: CouncilRequest, return_id: int) -> HttpResponse:
    """Every fault of a return, with the rule that it breaks."""
    checked = _checked(request, return_id)
    shown = shown_to(checked, person=request.user, now=timezone.now())
    context = {"checked": checked, "page": _page(request, shown.faults)}
    return render(request, "placements/return_faults.html", context)


@access(Can.IMPORT_RETURNS)
@require_GET
def return_faults_csv(request: CouncilRequest, return_id: int) -> HttpResponse:
    """The faults as a file, to mend the return by."""
    checked = _checked(request, return_id)
    shown = shown_to(checked, person=request.user, now=timezone.now())
    rows = ([fault[column] for column in FAULT_COLUMNS] for fault in shown.faults)
    return csv_response("faults.csv", [list(FAULT_COLUMNS), *rows])


@access(Can.IMPORT_RETURNS)
@require_POST
def apply_a_return(request: CouncilRequest, return_id: int) -> HttpResponse:
    """Bring in everything that was kept, or nothing."""
    checked = _checked(request, return_id)
    try:
        apply_return(checked=checked, by=request.user, now=timezone.now())
    except MovedOn as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, "What was kept of the return has been brought in")
    return redirect("placements:return_import", checked.pk)


def _checked(request: CouncilRequest, return_id: int) -> ReturnImport:
    imports = request.council.return_imports.defer("content").select_related("by", "worker")
    return get_object_or_404(imports, pk=return_id)


def _page(request: CouncilRequest, rows: list[dict[str, Any]]) -> Page[dict[str, Any]]:
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
