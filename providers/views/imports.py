"""Files of homes: upload, look at what would change, apply."""

from typing import Final

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from govuk.csvfile import csv_response
from providers.errors import RegisterChanged, WrongFile
from providers.forms import UploadForm
from providers.imports.tables import MOST_BYTES
from providers.models import HomesImport
from providers.services.importing import apply_homes, check_homes

PER_PAGE: Final = 100
RECENT: Final = 10


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def upload(request: CouncilRequest) -> HttpResponse:
    """Choose a file; it is checked against the register, and nothing is written yet."""
    typed = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = UploadForm(*typed)
    if form.is_valid():
        file: UploadedFile[bytes] = form.cleaned_data["file"]
        try:
            checked = check_homes(
                content=_content(file),
                filename=file.name or "",
                council=request.council,
                by=request.user,
                now=timezone.now(),
            )
        except WrongFile as error:
            form.add_error("file", str(error))
        else:
            return redirect("providers:homes_import", checked.pk)
    recent = request.council.homes_imports.defer("content", "faults").select_related("by")
    return render(
        request,
        "providers/upload.html",
        {"form": form, "recent": recent.order_by("-at", "-pk")[:RECENT]},
    )


@access(Can.KEEP_HOMES)
@require_GET
def homes_import(request: CouncilRequest, import_id: int) -> HttpResponse:
    """What a file would change, or did; every fault of a file that was refused."""
    checked = _checked(request, import_id)
    faults = Paginator(checked.faults, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "providers/homes_import.html", {"checked": checked, "page": faults})


@access(Can.KEEP_HOMES)
@require_GET
def faults_csv(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Every fault of a file, to mend it by."""
    checked = _checked(request, import_id)
    columns = ("row", "column", "value", "expected")
    rows = ([fault[column] for column in columns] for fault in checked.faults)
    return csv_response("faults.csv", [list(columns), *rows])


@access(Can.KEEP_HOMES)
@require_POST
def apply_import(request: CouncilRequest, import_id: int) -> HttpResponse:
    """Apply a checked file: all of it, or nothing."""
    checked = _checked(request, import_id)
    try:
        apply_homes(checked=checked, by=request.user, now=timezone.now())
    except RegisterChanged as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, "The register has been brought up to date")
    return redirect("providers:homes_import", checked.pk)


def _checked(request: CouncilRequest, import_id: int) -> HomesImport:
    imports = request.council.homes_imports.defer("content").select_related("by")
    return get_object_or_404(imports, pk=import_id)


def _content(file: "UploadedFile[bytes]") -> bytes:
    if (file.size or 0) > MOST_BYTES:
        raise WrongFile("The file is larger than 10 MB. Split it, or remove what is not needed.")
    return file.read()
