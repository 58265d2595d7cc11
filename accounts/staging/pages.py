"""What the pages of checked files share: choose a file, page through its rows, apply it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Page, Paginator
from django.db.models import Manager, QuerySet
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.access import CouncilRequest
from accounts.errors import MovedOn, RefusedFile
from accounts.staging.tables import MOST_BYTES, CheckedFile
from govuk.csvfile import csv_response

PER_PAGE: Final = 100
RECENT: Final = 10
FAULT_COLUMNS: Final = ("row", "column", "value", "expected")

F = TypeVar("F", bound=CheckedFile)


def posted(request: CouncilRequest) -> tuple[Any, Any]:
    """What a form with a file takes first."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def check_chosen(request: CouncilRequest, form: Form, check: Callable[..., F]) -> F | None:
    """Check the file of a form by its other answers; None where the form has to be shown."""
    if not form.is_valid():
        return None
    answers = dict(form.cleaned_data)
    file: UploadedFile[bytes] = answers.pop("file")
    try:
        return check(
            content=file.read(MOST_BYTES + 1),  # one too many is enough to be refused
            filename=file.name or "",
            council=request.council,
            by=request.user,
            now=timezone.now(),
            **answers,
        )
    except RefusedFile as error:
        form.add_error("file", str(error))
        return None


def latest(files: Manager[F], *unread: str) -> QuerySet[F]:
    """The files that a list begins with, without what is too long for a list."""
    light = files.defer("content", "faults", *unread).select_related("by")
    return light.order_by("-at", "-pk")[:RECENT]


def file_of(files: Manager[F], pk: int, *related: str) -> F:
    """One file without its content, or a 404."""
    return get_object_or_404(files.defer("content").select_related("by", *related), pk=pk)


def page_of(request: CouncilRequest, rows: Sequence[dict[str, Any]]) -> Page[dict[str, Any]]:
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))


def faults_response(
    faults: Iterable[Mapping[str, Any]], columns: Sequence[str] = FAULT_COLUMNS
) -> HttpResponse:
    """Every fault as a file, to mend the first one by."""
    rows = ([fault[column] for column in columns] for fault in faults)
    return csv_response("faults.csv", [list(columns), *rows])


def apply_seen(request: CouncilRequest, checked: F, apply: Callable[..., F], *, done: str) -> None:
    """Apply a file that somebody looked at, and tell them whether it was written."""
    try:
        apply(checked=checked, by=request.user, now=timezone.now())
    except MovedOn as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, done)
