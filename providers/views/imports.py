"""Files of homes: upload, look at what would change, apply."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.staging.pages import (
    apply_seen,
    check_chosen,
    faults_response,
    file_of,
    latest,
    page_of,
    posted,
)
from providers.forms import UploadForm
from providers.services.importing import apply_homes, check_homes


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def upload(request: CouncilRequest) -> HttpResponse:
    """Choose a file; it is checked against the register, and nothing is written yet."""
    form = UploadForm(*posted(request))
    if checked := check_chosen(request, form, check_homes):
        return redirect("providers:homes_import", checked.pk)
    page = {"form": form, "recent": latest(request.council.homes_imports)}
    return render(request, "providers/upload.html", page)


@access(Can.KEEP_HOMES)
@require_GET
def homes_import(request: CouncilRequest, import_id: int) -> HttpResponse:
    """What a file would change, or did; every fault of a file that was refused."""
    checked = file_of(request.council.homes_imports, import_id)
    page = {"checked": checked, "page": page_of(request, checked.faults)}
    return render(request, "providers/homes_import.html", page)


@access(Can.KEEP_HOMES)
@require_GET
def faults_csv(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Every fault of a file, to mend it by."""
    return faults_response(file_of(request.council.homes_imports, import_id).faults)


@access(Can.KEEP_HOMES)
@require_POST
def apply_import(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Apply a checked file: all of it, or nothing."""
    checked = file_of(request.council.homes_imports, import_id)
    apply_seen(request, checked, apply_homes, done="The register has been brought up to date")
    return redirect("providers:homes_import", checked.pk)
