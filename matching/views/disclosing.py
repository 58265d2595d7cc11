"""Everything held about one child, for a request to see one's own record."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access
from matching.disclosure.package import package_of
from needs.refs import tidy_ref
from needs.scope import disclosable_children
from placements.forms.files import ReasonForm
from placements.models import Export
from placements.services.exporting import ask_for_export, count_download


class FindForm(forms.Form):
    ref = forms.CharField(
        label="The child’s reference",
        help_text="Such as K7Q4-M2XD",
        max_length=20,
        error_messages={"required": "Enter the child’s reference"},
    )


@access(Can.DISCLOSE)
@require_http_methods(["GET", "POST"])
def find_record(request: CouncilRequest) -> HttpResponse:
    """Whose record is asked for?"""
    form = FindForm(request.POST or None)
    if form.is_valid():
        ref = tidy_ref(form.cleaned_data["ref"])
        if disclosable_children(request.user).filter(ref=ref).exists():
            return redirect("disclosure:everything", ref)
        form.add_error("ref", "No child has this reference. Check it")
    return render(request, "disclosure/find.html", {"form": form})


@access(Can.DISCLOSE)
@require_http_methods(["GET", "POST"])
def everything(request: CouncilRequest, ref: str) -> HttpResponse:
    """Ask for the reason; then the record as one file."""
    child = get_object_or_404(disclosable_children(request.user), ref=ref)
    note_access(request, child_id=child.pk, part="disclosure:everything")
    form = ReasonForm(request.POST or None)
    if not form.is_valid():
        return render(request, "disclosure/everything.html", {"child": child, "form": form})
    now = timezone.now()
    asked = ask_for_export(
        council=request.council,
        what=Export.What.EVERYTHING,
        reason=form.cleaned_data["reason"],
        child=child,
        by=request.user,
        now=now,
    )
    count_download(export=asked, by=request.user, now=now)
    response = HttpResponse(package_of(child, now=now), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="record-{child.ref}.zip"'
    return response
