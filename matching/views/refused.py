"""The homes that may not be offered: counted by reason, with the list behind each count."""

from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import F, Func, IntegerField, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.kernel.codes import Refusal
from matching.kernel.refusals import RULE_OF
from matching.models import Match, Refused
from matching.presenters.case import about_child
from matching.presenters.homes import RefusedHome, facts_of, refused_home
from matching.presenters.reasons import NAMES
from matching.views.current import Current, current
from providers.models import Home

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Count:
    """How many homes a reason refuses, and for how many it is the only one."""

    code: str
    name: str
    standing: str
    homes: int
    only: int


@require_safe
@access(Can.COMMISSION)
def refused(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """Every refused home with all its reasons; ``?reason=`` or ``?near=1`` chooses some."""
    at = current(request, referral_id, part="refused")
    match, _ = at.matched()
    chosen = _chosen(request.GET.get("reason", ""))
    near = request.GET.get("near") == "1"
    groups = _groups(match, chosen, near=near)
    reasons_at = {home_id: group.reasons for group in groups for home_id in group.home_ids}
    page = Paginator(_homes(at, reasons_at), PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "matching/refused.html",
        {
            "at": at,
            "child": about_child(at.referral, match),
            "counts": _counts(match),
            "chosen": chosen and NAMES[chosen],
            "near": near,
            "page": page,
            "homes": _presented(match, list(page), reasons_at),
        },
    )


def _chosen(code: str) -> Refusal | None:
    if not code:
        return None
    if code not in Refusal.__members__:
        raise Http404(f"There is no reason called {code}")
    return Refusal[code]


def _groups(match: Match, chosen: Refusal | None, *, near: bool) -> QuerySet[Refused]:
    groups = Refused.objects.filter(match=match)
    if chosen is not None:
        groups = groups.annotate(found=_bit_and(chosen)).filter(found__gt=0)
    return groups.filter(near_miss=True) if near else groups


def _bit_and(chosen: Refusal) -> Func:
    return Func(
        F("reasons"), template=f"(%(expressions)s & {int(chosen)})", output_field=IntegerField()
    )


def _counts(match: Match) -> list[Count]:
    homes: Counter[Refusal] = Counter()
    only: Counter[Refusal] = Counter()
    for bits, count in Refused.objects.filter(match=match).values_list("reasons", "homes_count"):
        reasons = list(Refusal(bits))
        homes.update(dict.fromkeys(reasons, count))
        if len(reasons) == 1:
            only[reasons[0]] += count
    return [
        Count(str(r.name), NAMES[r], RULE_OF[r].standing.value, homes[r], only[r])
        for r in Refusal
        if homes[r]
    ]


def _homes(at: Current, reasons_at: dict[int, int]) -> QuerySet[Home]:
    """Nearest to the child's home first: the near ones are those worth asking about."""
    child = at.referral.child
    square = (F("easting_m") - child.home_easting_m) ** 2 + (
        F("northing_m") - child.home_northing_m
    ) ** 2
    homes = Home.objects.filter(council=at.referral.council, pk__in=reasons_at)
    return homes.select_related("provider", "authority").order_by(square, "pk")


def _presented(match: Match, homes: list[Home], reasons_at: dict[int, int]) -> list[RefusedHome]:
    facts = facts_of(match, homes)
    return [refused_home(facts[home.pk], reasons_at[home.pk]) for home in homes]
