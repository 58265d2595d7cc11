"""What would let homes be options for more waiting children: counted, never who."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, ProviderRequest, access
from accounts.policy import Can
from govuk.csvfile import csv_response
from matching.kernel.remedies import What
from matching.presenters.proposals import (
    KINDS,
    Line,
    best_lines,
    chosen,
    lines_of,
    reached_by,
    sums_of,
)
from matching.presenters.provider_proposals import few, provider_lines
from matching.services.proposals import Proposals, proposals_for
from placements.scope import visible_referrals
from providers.models import Home

PER_PAGE: Final = 25


class RemediesFilter(forms.Form):
    """One kind of remedy; of none chosen, all but those that ask for beds."""

    kind = forms.ChoiceField(
        label="What would change",
        choices=[
            ("", "Anything but beds"),
            *((what.name.lower(), name) for what, name in KINDS.items()),
        ],
        required=False,
    )

    @property
    def what(self) -> What | None:
        """The kind; None where none is chosen, or what was asked is not understood."""
        word = self.cleaned_data.get("kind", "") if self.is_valid() else ""
        return What[word.upper()] if word else None


@require_safe
@access(Can.COMMISSION)
def remedies(request: CouncilRequest) -> HttpResponse:
    """Over the whole register: the remedies that would help the most waiting children."""
    form = RemediesFilter(request.GET)
    lines, found = _whole_register(request)
    page = Paginator(chosen(lines, form.what), PER_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "waiting": found.waiting, "on": found.on}
    return render(request, "matching/remedies_list.html", context)


@require_safe
@access(Can.COMMISSION)
def remedies_csv(request: CouncilRequest) -> HttpResponse:
    """The same list, every kind of remedy or the one chosen, as a CSV file."""
    form = RemediesFilter(request.GET)
    lines, _ = _whole_register(request)
    return csv_response("remedies.csv", _csv_rows(chosen(lines, form.what) if form.what else lines))


def _whole_register(request: CouncilRequest) -> tuple[list[Line], Proposals]:
    found = _proposals(request)
    homes = request.council.homes.on_register().select_related("provider")
    return best_lines(homes.in_bulk(), found), found


def _proposals(request: CouncilRequest, *, home_ids: Collection[int] | None = None) -> Proposals:
    """For the children whose records the person may see; no count tells of another."""
    return proposals_for(
        council=request.council,
        on=timezone.localdate(),
        home_ids=home_ids,
        referrals=visible_referrals(request.user),
    )


def _csv_rows(lines: list[Line]) -> Iterator[list[Any]]:
    yield ["provider", "home reference", "home", "remedy", "more children", "in all"]
    for line in lines:
        yield [
            line.home.provider.name,
            line.home.ref,
            line.home.name,
            line.remedy,
            line.children,
            line.with_parts,
        ]


@require_safe
@access(Can.COMMISSION)
def home_remedies(request: CouncilRequest, home_id: int) -> HttpResponse:
    """One home: every remedy and pair, and for how many more children it would be an option."""
    homes = request.council.homes.select_related("provider")
    home = get_object_or_404(homes, pk=home_id)
    found = _proposals(request, home_ids=[home.pk])
    one = found.homes.get(home.pk)
    context = {
        "home": home,
        "waiting": found.waiting,
        "on": found.on,
        "options": None if one is None else one.options,
        "lines": [] if one is None else lines_of(home, one),
    }
    return render(request, "matching/home_remedies.html", context)


@require_safe
@access(Can.COMMISSION)
def provider_remedies(request: CouncilRequest, provider_id: int) -> HttpResponse:
    """One provider: the same over all its homes, each child counted once."""
    provider = get_object_or_404(request.council.providers, pk=provider_id)
    homes = provider.homes.on_register().select_related("provider").in_bulk()
    found = _proposals(request, home_ids=list(homes))
    form = RemediesFilter(request.GET)
    lines = chosen(best_lines(homes, found), form.what)
    context = {
        "provider": provider,
        "form": form,
        "homes_count": len(homes),
        "waiting": found.waiting,
        "on": found.on,
        "sums": sums_of(found.homes.values()),
        "reached": reached_by(found.homes.values()),
        "page": Paginator(lines, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "matching/provider_remedies.html", context)


@require_safe
@access(Can.PROVIDE)
def my_remedies(request: ProviderRequest) -> HttpResponse:
    """The provider's own homes; no count, amount or date singles a child out."""
    provider = request.provider
    own: Mapping[int, Home] = (
        Home.objects.filter(provider=provider).on_register().select_related("provider").in_bulk()
    )
    found = proposals_for(council=provider.council, on=timezone.localdate(), home_ids=list(own))
    lines = provider_lines(own, found)
    context = {
        "provider": provider,
        "homes_count": len(own),
        "waiting": few(found.waiting),
        "on": found.on,
        "page": Paginator(lines, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "matching/my_remedies.html", context)
