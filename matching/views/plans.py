"""The joint plan as a page and as a file: everybody who waits, and every home, at once."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, F, IntegerField, QuerySet, Value, When
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access_to_all
from govuk.csvfile import csv_response
from matching.models import Match, Plan, PlanBed, PlanRow
from matching.planforms import SORTS, PlanFilter
from matching.presenters.planbeds import bed_lines, competing_words, price_words, wanting_of
from matching.presenters.planfamilies import kin_words
from matching.presenters.plans import lines_of, without_home
from matching.presenters.plansummary import summary_of
from matching.services.plans import current_plan, plan_under_way
from matching.services.seen import SeenPlan, plan_seen_by
from matching.services.whynot import is_stale
from placements.models import Urgency

PER_PAGE = 25
URGENT_FIRST = Case(
    *(When(referral__urgency=urgency, then=Value(i)) for i, urgency in enumerate(Urgency)),
    output_field=IntegerField(),
)


@require_safe
@access(Can.COMMISSION)
def joint_plan(request: CouncilRequest) -> HttpResponse:
    """The newest finished plan, row by row, and the homes that too many want."""
    plan, form = current_plan(request.council), PlanFilter(request.GET)
    context: dict[str, Any] = {
        "plan": plan,
        "under_way": plan_under_way(request.council),
        "has_policy": request.council.policies.exists(),
        "form": form,
        "sort": request.GET.get("sort", ""),
    }
    if plan is not None:
        context |= _shown(request, plan, form)
    return render(request, "matching/joint_plan.html", context)


def _shown(request: CouncilRequest, plan: Plan, form: PlanFilter) -> dict[str, Any]:
    seen = plan_seen_by(request.user, plan, _rows(plan))
    wanting = wanting_of(seen.rows)
    together: dict[int, list[PlanRow]] = {}
    for row in seen.rows:
        together.setdefault(row.group, []).append(row)
    asked = seen.asked(_asked_for(request, plan, form))
    page = Paginator(asked, PER_PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    nowhere = [row for row in seen.rows if row.against_alone == PlanRow.Against.NONE]
    note_access_to_all(
        request, child_ids={row.referral.child_id for row in [*page, *nowhere]}, part="plan"
    )
    return {
        "is_stale": is_stale(plan, on=today),
        "plan": seen.plan,
        "summary": summary_of(seen.plan, seen.rows, seen.families.values()),
        "page": page,
        "lines": lines_of(
            list(page),
            together=together,
            beds={bed.home_id: bed for bed in seen.beds},
            wanting=wanting,
            families=seen.families,
            today=today,
            is_proven=seen.plan.is_proven,
        ),
        "nowhere": without_home(nowhere, together=together, matched=_matched(nowhere), today=today),
        "beds": bed_lines(seen.beds, wanting),
    }


def _rows(plan: Plan) -> QuerySet[PlanRow]:
    loaded = PlanRow.objects.filter(plan=plan).select_related(
        "referral__child", "home", "alone_home", "turn_home"
    )
    return loaded.annotate(gain=F("total") - F("alone_total"))


def _asked_for(request: CouncilRequest, plan: Plan, form: PlanFilter) -> QuerySet[PlanRow]:
    """In the order asked for; equal ones, and by default all, as the worklist has them."""
    sort = request.GET.get("sort", "")
    as_worklist = (URGENT_FIRST, "referral__submitted_at", "referral_id")
    rows = form.apply(_rows(plan))
    column = SORTS.get(sort.lstrip("-"))
    if column is None:
        return rows.order_by(*as_worklist)
    by = F(column).desc(nulls_last=True) if sort.startswith("-") else F(column).asc(nulls_last=True)
    return rows.order_by(by, *as_worklist)


def _matched(rows: Iterable[PlanRow]) -> set[int]:
    found = Match.objects.filter(referral__in=[row.referral_id for row in rows], is_current=True)
    return set(found.values_list("referral_id", flat=True))


@require_safe
@access(Can.COMMISSION)
def plan_csv(request: CouncilRequest) -> HttpResponse:
    """The same rows, filters and order as a CSV file; children by reference only."""
    plan = current_plan(request.council)
    if plan is None:
        return redirect("matching:joint_plan")
    seen = plan_seen_by(request.user, plan, _rows(plan))
    rows = list(seen.asked(_asked_for(request, plan, PlanFilter(request.GET))))
    note_access_to_all(request, child_ids={row.referral.child_id for row in rows}, part="plan_csv")
    beds = {bed.home_id: bed for bed in seen.beds}
    return csv_response(f"joint-plan-{plan.on.isoformat()}.csv", _csv(rows, beds, seen))


def _csv(rows: Iterable[PlanRow], beds: dict[int, PlanBed], seen: SeenPlan) -> Iterator[list[Any]]:
    yield [
        "child",
        "group",
        "children in the group",
        "urgency",
        "first night",
        "planned home",
        "tier",
        "total",
        "miles from home",
        "weekly pounds",
        "first option",
        "its tier",
        "its total",
        "its miles",
        "beside the first option",
        "competing for it",
        "one more bed there",
        "home in turn",
        "its total in turn",
        "beside choosing in turn",
        "options",
        "near misses",
        "family",
        "brothers and sisters",
        "why not together",
        "points off the plan for the family",
    ]
    wanting = wanting_of(seen.rows)
    for row in rows:
        bed = beds.get(row.alone_home_id or 0)
        yield [
            row.referral.child.ref,
            row.group + 1,
            row.children,
            row.referral.urgency,
            row.referral.first_night or "",
            row.home.name if row.home else "",
            *_figures(row.tier, row.total, row.distance_tenths),
            "" if row.weekly_pence is None else f"{row.weekly_pence / 100:.2f}",
            row.alone_home.name if row.alone_home else "",
            *_figures(row.alone_tier, row.alone_total, row.alone_tenths),
            row.against_alone,
            competing_words(bed) if bed else "",
            price_words(bed, wanting.get(bed.home_id, ())) if bed else "",
            row.turn_home.name if row.turn_home else "",
            "" if row.turn_total is None else f"{row.turn_total / 1000:.1f}",
            row.against_turn,
            row.options_count,
            row.near_misses_count,
            *_of_family(row, seen),
        ]


def _of_family(row: PlanRow, seen: SeenPlan) -> list[object]:
    family = None if row.family is None else seen.families.get(row.family)
    words = kin_words(row, family, is_proven=seen.plan.is_proven)
    if family is None:
        return ["", words.who, "", ""]
    return [family.number + 1, words.who, words.why, f"{family.penalty / 1000:.1f}"]


def _figures(tier: int | None, total: int | None, tenths: int | None) -> list[object]:
    if tier is None or total is None or tenths is None:
        return ["", "", ""]
    return [tier, f"{total / 1000:.1f}", f"{tenths / 10:.1f}"]
