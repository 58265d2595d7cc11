"""Two to four options side by side."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.presenters.case import about_child
from matching.presenters.company import residents_in
from matching.presenters.homes import facts_of, fit_of, to_confirm_in
from matching.presenters.options import row_of
from matching.views.current import current
from providers.models import Capability

FEWEST, MOST = 2, 4


@require_safe
@access(Can.COMMISSION)
def compare(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """The options ticked on the list (``?home=``), one column each."""
    at = current(request, referral_id, part="compare")
    match, frame = at.matched()
    asked = [int(pk) for pk in request.GET.getlist("home") if pk.isdigit()]
    chosen = list(at.options().filter(home__in=asked[: MOST + 1]))
    if not FEWEST <= len(chosen) <= MOST:
        messages.error(request, f"Choose {FEWEST} to {MOST} homes to compare")
        return redirect("matching:options", referral_id)
    homes = [option.home for option in chosen]
    facts, to_confirm = facts_of(match, homes), to_confirm_in(match, homes)
    declared: dict[int, dict[str, Capability]] = {option.home_id: {} for option in chosen}
    for one in Capability.objects.filter(home__in=declared):
        declared[one.home_id][one.dimension] = one
    fits = [fit_of(facts[option.home_id], declared[option.home_id]) for option in chosen]
    return render(
        request,
        "matching/compare.html",
        {
            "at": at,
            "child": about_child(at.referral, match),
            "rows": [row_of(option, frame, to_confirm) for option in chosen],
            "residents": residents_in(match, at.referral.child, homes),
            "fits": [lines for lines in zip(*fits, strict=True) if lines[0].is_needed],
        },
    )
