"""The ranked options of one referral, as a page and as a file."""

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from codes.homes import Sector
from govuk.csvfile import csv_response
from matching.arrays.register import stamp_of
from matching.forms import SORTS, OptionsFilter
from matching.models import Option, Run
from matching.presenters.case import about_child
from matching.presenters.company import residents_in
from matching.presenters.homes import to_confirm_in
from matching.presenters.inplan import in_plan_words
from matching.presenters.options import PARTS, row_of
from matching.presenters.sureness import tied_words
from matching.services.inplan import in_newest_plan
from matching.services.seen import runs_seen_by
from matching.services.sureness import sureness_of
from matching.views.current import Current, current, ordered
from matching.views.sureness import sure_of
from matching.views.waiting import waiting_in_short

PER_PAGE = 25


@require_safe
@access(Can.COMMISSION)
def options(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """Homes that may be offered, best first, with every part of each score."""
    at = current(request, referral_id, part="options")
    running = (
        runs_seen_by(request.user)
        .filter(state__in=[Run.State.QUEUED, Run.State.RUNNING])
        .order_by("pk")
        .last()
    )
    context: dict[str, Any] = {
        "at": at,
        "child": about_child(at.referral, at.match),
        "running": running,
        "form": OptionsFilter(request.GET),
    }
    if at.match is not None and at.frame is not None:
        shown = _asked_for(request, at, context["form"])
        page = Paginator(shown, PER_PAGE).get_page(request.GET.get("page"))
        context["page"] = page
        homes = [option.home for option in page]
        to_confirm = to_confirm_in(at.match, homes)
        context["rows"] = [row_of(option, at.frame, to_confirm) for option in page]
        context["residents"] = residents_in(at.match, at.referral.child, homes)
        stamp = stamp_of(request.council)  # of the register: both parts below ask whether it moved
        context |= sure_of(at, list(page), stamp=stamp)
        context["hidden"] = at.match.options_kept - page.paginator.count
        context["sort"] = request.GET.get("sort", "rank")
        found = in_newest_plan(referral=at.referral, seen_by=request.user)
        context["in_plan"] = in_plan_words(found) if found else ""
        context["waiting"] = waiting_in_short(at, stamp=stamp)
    return render(request, "matching/options.html", context)


def _asked_for(request: CouncilRequest, at: Current, form: OptionsFilter) -> QuerySet[Option]:
    authority_code = request.council.authority_code
    options = ordered(at.options(), request.GET.get("sort", "rank"), SORTS)
    options = form.apply(options, authority_code=authority_code)
    if form.wants_in_house_first:
        own_first = Case(
            When(home__provider__sector=Sector.OWN, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        options = options.order_by(own_first, *options.query.order_by)
    return options


@require_safe
@access(Can.COMMISSION)
def options_csv(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """The same list, filters and order, as a CSV file; the child by reference only."""
    at = current(request, referral_id, part="options_csv")
    at.matched()
    form = OptionsFilter(request.GET)
    rows = _csv_rows(at, _asked_for(request, at, form))
    return csv_response(f"options-{at.referral.child.ref}.csv", rows)


def _csv_rows(at: Current, options: QuerySet[Option]) -> Iterator[list[Any]]:
    match, frame = at.matched()
    sure, to_confirm = sureness_of(match), to_confirm_in(match, [each.home for each in options])
    yield [
        "rank",
        "tied",
        "home reference",
        "home",
        "kind",
        "provider",
        "tier",
        "total",
        *(name for name, _ in PARTS),
        "need at best",
        "miles from home",
        "about",
        "area",
        "weekly pounds",
        "beds free",
        "free from",
        "confirmed on",
        "shortfalls",
        "to confirm",
    ]
    for option in options:
        row = row_of(option, frame, to_confirm)
        yield [
            option.rank,
            tied_words(sure, option.rank).removeprefix("="),
            option.home.ref,
            row.name,
            row.kind,
            row.provider,
            option.tier,
            f"{option.total / 1000:.1f}",
            *(getattr(option, name) for name, _ in PARTS),
            option.need_best,
            f"{option.distance_tenths / 10:.1f}",
            "yes" if option.about else "no",
            row.area,
            "" if option.weekly_pence is None else f"{option.weekly_pence / 100:.2f}",
            option.beds_free,
            option.free_from or "",
            option.confirmed_on or "",
            " ".join(f"{code} {levels}" for code, levels in option.shortfalls.items()),
            row.to_confirm.removeprefix("To confirm: "),
        ]
