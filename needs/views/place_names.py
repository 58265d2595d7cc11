"""The administrator's lists of names that every text about a child is searched for."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

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
from needs.forms.place_names import PlaceNamesForm
from needs.models import KnownPlaceName, PlaceNamesFile
from needs.services.place_files import apply_names, check_names, plan_of
from needs.services.place_names import counts_of, remove_names

Kind = KnownPlaceName.Kind


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def place_names(request: CouncilRequest) -> HttpResponse:
    """How many names there are of each kind; a file is checked, and nothing is written yet."""
    form = PlaceNamesForm(*posted(request))
    if checked := check_chosen(request, form, check_names):
        return redirect("needs:place_names_file", checked.pk)
    counts = counts_of(request.council)
    rows = [(kind, counts[kind.value]) for kind in Kind if counts[kind.value]]
    recent = latest(request.council.place_names_files)
    return render(request, "needs/place_names.html", {"form": form, "rows": rows, "recent": recent})


@access(Can.ADMINISTER)
@require_safe
def place_names_file(request: CouncilRequest, list_id: int) -> HttpResponse:
    """Each name that a file would add or remove, those that go first; or every fault of it."""
    checked = file_of(request.council.place_names_files, list_id)
    plan = plan_of(checked)
    changes = [{"name": name, "what": "Removed"} for name in plan.removed] if plan else []
    changes += [{"name": name, "what": "Added"} for name in plan.added] if plan else []
    page = {
        "checked": checked,
        "page": page_of(request, checked.faults),
        "changes": page_of(request, changes),
    }
    return render(request, "needs/place_names_file.html", page)


@access(Can.ADMINISTER)
@require_safe
def place_names_faults(request: CouncilRequest, list_id: int) -> HttpResponse:
    """Every fault of a file, to mend it by."""
    return faults_response(file_of(request.council.place_names_files, list_id).faults)


@access(Can.ADMINISTER)
@require_POST
def apply_place_names(request: CouncilRequest, list_id: int) -> HttpResponse:
    """Make a checked file the council's list: all of it, or nothing."""
    checked: PlaceNamesFile = file_of(request.council.place_names_files, list_id)
    apply_seen(request, checked, apply_names, done="The list has been replaced")
    return redirect("needs:place_names_file", checked.pk)


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def remove_place_names(request: CouncilRequest, kind: str) -> HttpResponse:
    """Ask before a list is removed."""
    if kind not in Kind.values:
        raise Http404
    which = Kind(kind)
    if request.method == "POST":
        count = remove_names(council=request.council, kind=which)
        messages.success(request, f"{which.label}: {count:,} names removed")
        return redirect("needs:place_names")
    count = counts_of(request.council)[kind]
    return render(request, "needs/remove_place_names.html", {"kind": which, "count": count})
