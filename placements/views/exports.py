"""Records that are taken out, with a reason and, of many children, a second person."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.models import User
from accounts.policy import Can
from accounts.services import note_access, note_access_to_all
from govuk.csvfile import csv_response
from placements.errors import ReferralError
from placements.forms.files import ExportForm, OneReferralForm
from placements.models import Export, Referral
from placements.services.childlist import children_rows
from placements.services.exporting import (
    approve_export,
    ask_for_export,
    children_of,
    count_download,
    referrals_of,
    requests_of,
)
from placements.services.standard import stated_of
from placements.standard.fields import BY_NAME
from placements.standard.writing import Stated, as_json, as_rows
from placements.views.finding import referral_of

W = Export.What


@access(Can.EXCHANGE)
@require_http_methods(["GET", "POST"])
def take_out(request: CouncilRequest) -> HttpResponse:
    """Ask for a file, with a reason."""
    form = ExportForm(request.POST or None)
    if form.is_valid():
        export = ask_for_export(
            council=request.council, by=request.user, now=timezone.now(), **form.cleaned_data
        )
        return redirect("files:export", export.pk)
    return render(request, "files/take_out.html", {"form": form})


@access(Can.EXCHANGE)
@require_safe
def export(request: CouncilRequest, export_id: int) -> HttpResponse:
    """Where a file stands: to be approved, to be downloaded, or over."""
    found = _export(request, export_id)
    page = {
        "export": found,
        "is_own": found.by_id == request.user.pk,
        "has_ended": found.has_ended(timezone.now()),
    }
    return render(request, "files/export.html", page)


@access(Can.EXCHANGE)
@require_POST
def approve(request: CouncilRequest, export_id: int) -> HttpResponse:
    found = _export(request, export_id)
    try:
        approve_export(export=found, by=request.user, now=timezone.now())
    except ReferralError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "You agreed that this file is taken out")
    return redirect("files:export", found.pk)


@access(Can.EXCHANGE)
@require_POST
def download(request: CouncilRequest, export_id: int) -> HttpResponse:
    """The file itself; every child in it is noted as looked at."""
    found, now = _export(request, export_id), timezone.now()
    try:
        count_download(export=found, by=request.user, now=now)
    except ReferralError as error:
        messages.error(request, str(error))
        return redirect("files:export", found.pk)
    children = children_of(found.what, by=request.user, now=now).values_list("pk", flat=True)
    note_access_to_all(request, child_ids=children, part="files:download")
    return _content(found, by=request.user, now=now)


@access(Can.SEE_REFERRALS)
@require_http_methods(["GET", "POST"])
def one_referral(request: CouncilRequest, pk: int) -> HttpResponse:
    """One referral in the Placements Data Standard: what stays empty and why; then the file."""
    referral = referral_of(request, pk, "in_standard")
    form = OneReferralForm(request.POST or None)
    if form.is_valid():
        return _send_one(request, referral, form)
    stated = stated_of([referral])[0]
    empty = [(BY_NAME[name].title, why) for name, why in stated.why_empty.items()]
    page = {"referral": referral, "form": form, "empty": empty, "filled": len(stated.values)}
    return render(request, "files/one_referral.html", page)


def _send_one(request: CouncilRequest, referral: Referral, form: OneReferralForm) -> HttpResponse:
    what, now = form.cleaned_data["form"], timezone.now()
    asked = ask_for_export(
        council=request.council,
        what=what,
        reason=form.cleaned_data["reason"],
        child=referral.child,
        by=request.user,
        now=now,
    )
    count_download(export=asked, by=request.user, now=now)
    note_access(request, child_id=referral.child_id, part="placements:in_standard_file")
    return _in_standard(stated_of([referral]), is_json=what == W.ONE_JSON, name="referral")


def _content(export: Export, *, by: User, now: datetime) -> HttpResponse:
    if export.what == W.CHILDREN:
        rows = children_rows(by=by, with_names=export.with_names, now=now)
        return csv_response("children.csv", rows)
    referrals = referrals_of(by=by, now=now).select_related(
        "child", "profile", "created_by", "closed_by"
    )
    stated = stated_of(referrals.order_by("pk"))
    return _in_standard(stated, is_json=export.what == W.STANDARD_JSON, name="referrals")


def _in_standard(stated: list[Stated], *, is_json: bool, name: str) -> HttpResponse:
    if not is_json:
        return csv_response(f"{name}.csv", as_rows(stated))
    response = JsonResponse(as_json(stated), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return response


def _export(request: CouncilRequest, export_id: int) -> Export:
    return get_object_or_404(requests_of(request.council), pk=export_id)
