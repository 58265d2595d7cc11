"""The register: the list, one home, and the list as a file."""

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.access import CouncilRequest, access
from accounts.policy import Can, allows
from govuk.csvfile import csv_response
from providers.exports import example_rows, register_rows
from providers.forms import HomesFilter
from providers.presenters.home import page_of
from providers.presenters.listing import areas_of, found_homes, in_order, lines_of

PER_PAGE: Final = 50


@access(Can.SEE_HOMES)
@require_GET
def homes(request: CouncilRequest) -> HttpResponse:
    """The council's homes, filtered and ordered by the address."""
    today = timezone.localdate()
    form = HomesFilter(request.GET, areas=areas_of(request.council))
    chosen = form.cleaned_data if form.is_valid() else {}
    found = in_order(
        found_homes(request.council, chosen, on=today), request.GET.get("sort", "name")
    )
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "providers/homes.html",
        {
            "form": form,
            "page": page,
            "lines": lines_of(page, on=today),
            "may_keep": allows(request.user, Can.KEEP_HOMES),
        },
    )


@access(Can.SEE_HOMES)
@require_GET
def home(request: CouncilRequest, home_id: int) -> HttpResponse:
    """One home: everything that is known of it, and what is assumed."""
    found = get_object_or_404(
        request.council.homes.select_related("provider", "authority"), pk=home_id
    )
    may_keep = allows(request.user, Can.KEEP_HOMES)
    page = page_of(found, on=timezone.localdate(), with_prices=may_keep)
    return render(request, "providers/home.html", {"page": page, "may_keep": may_keep})


@access(Can.KEEP_HOMES)
@require_GET
def homes_csv(request: CouncilRequest) -> HttpResponse:
    """The register in our own columns, fees included."""
    return csv_response("homes.csv", register_rows(request.council, on=timezone.localdate()))


@access(Can.KEEP_HOMES)
@require_GET
def example_csv(request: CouncilRequest) -> HttpResponse:
    """Two invented homes in our own columns, to start a file from."""
    return csv_response("homes-example.csv", example_rows())
