"""SSDA903 returns: choose a file, look at what it would change, bring in what is sound."""

from typing import Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.models import Role
from accounts.policy import Can
from accounts.services import note_access_to_all
from accounts.staging.pages import (
    apply_seen,
    check_chosen,
    faults_response,
    file_of,
    latest,
    page_of,
    posted,
)
from placements.forms.returns import ReturnForm
from placements.models import ReturnImport
from placements.services.returns import apply_return, check_return, shown_to

FAULT_COLUMNS: Final = (
    "year", "file", "table", "row", "child", "field", "value", "rule", "severity", "expected",
    "last_year",
)  # fmt: skip


@access(Can.IMPORT_RETURNS)
@require_http_methods(["GET", "POST"])
def returns(request: CouncilRequest) -> HttpResponse:
    """Choose a return; it is checked, and nothing is written yet."""
    casework = (Role.SOCIAL_WORKER, Role.TEAM_MANAGER)
    workers = request.council.users.filter(role__in=casework, is_active=True).in_order()
    form = ReturnForm(*posted(request), workers=workers)
    if checked := check_chosen(request, form, check_return):
        return redirect("placements:return_import", checked.pk)
    recent = latest(request.council.return_imports, "records", "summary")
    return render(request, "placements/returns.html", {"form": form, "recent": recent})


@access(Can.IMPORT_RETURNS)
@require_GET
def return_import(request: CouncilRequest, return_id: int) -> HttpResponse:
    """What a return would change, or did: by table, and child by child."""
    checked = _checked(request, return_id)
    shown = shown_to(checked, person=request.user, now=timezone.now())
    page = page_of(request, shown.records)
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
    context = {"checked": checked, "page": page_of(request, shown.faults)}
    return render(request, "placements/return_faults.html", context)


@access(Can.IMPORT_RETURNS)
@require_GET
def return_faults_csv(request: CouncilRequest, return_id: int) -> HttpResponse:
    """The faults as a file, to mend the return by."""
    checked = _checked(request, return_id)
    shown = shown_to(checked, person=request.user, now=timezone.now())
    return faults_response(shown.faults, FAULT_COLUMNS)


@access(Can.IMPORT_RETURNS)
@require_POST
def apply_a_return(request: CouncilRequest, return_id: int) -> HttpResponse:
    """Bring in everything that was kept, or nothing."""
    checked = _checked(request, return_id)
    done = "What was kept of the return has been written"
    apply_seen(request, checked, apply_return, done=done)
    return redirect("placements:return_import", checked.pk)


def _checked(request: CouncilRequest, return_id: int) -> ReturnImport:
    return file_of(request.council.return_imports, return_id, "worker")
