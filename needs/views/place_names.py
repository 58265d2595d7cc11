"""The administrator's lists of names that every text about a child is searched for."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.staging import MOST_BYTES
from needs.forms.place_names import PlaceNamesForm
from needs.models import KnownPlaceName
from needs.services.place_names import (
    WrongList,
    counts_of,
    load_names,
    read_names,
    remove_names,
)

Kind = KnownPlaceName.Kind


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def place_names(request: CouncilRequest) -> HttpResponse:
    """How many names there are of each kind; and a file takes the place of one list."""
    typed = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = PlaceNamesForm(*typed)
    if form.is_valid():
        said = form.cleaned_data
        try:
            names = read_names(content=said["file"].read(MOST_BYTES + 1), column=said["column"])
        except WrongList as error:
            form.add_error(error.field or "file", str(error))
        else:
            kind = Kind(said["kind"])
            done = load_names(council=request.council, kind=kind, names=names)
            messages.success(
                request, f"{kind.label}: {done.added:,} names added, {done.removed:,} removed"
            )
            return redirect("needs:place_names")
    counts = counts_of(request.council)
    rows = [(kind, counts[kind.value]) for kind in Kind if counts[kind.value]]
    return render(request, "needs/place_names.html", {"form": form, "rows": rows})


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
