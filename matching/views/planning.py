"""Plan again, how far that is, and why a child does not get another home in the plan."""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access, note_access_to_all
from matching.errors import CannotTell
from matching.models import Plan
from matching.presenters.whynot import answer_of, family_words
from matching.services.bell import ring_for_plan
from matching.services.plans import ask_for_plan, current_plan
from matching.services.seen import cost_seen_by, hidden_referrals
from matching.services.whynot import Cost, why_not
from needs.scope import glass_until, tell_glass
from placements.scope import visible_referrals
from providers.models import Home


@require_POST
@access(Can.COMMISSION)
def plan_again(request: CouncilRequest) -> HttpResponse:
    """Queue a plan and show how far it is."""
    asked = ask_for_plan(
        council=request.council,
        what=Plan.What.ASKED,
        by=request.user,
        now=timezone.now(),
        on=timezone.localdate(),
    )
    transaction.on_commit(lambda: ring_for_plan(plan_id=asked.pk))
    return redirect("matching:plan_progress", asked.pk)


@require_safe
@access(Can.COMMISSION)
def plan_progress(request: CouncilRequest, plan_id: int) -> HttpResponse:
    """How far a plan is."""
    plans = Plan.objects.filter(council=request.council).select_related("asked_by")
    plan = get_object_or_404(plans, pk=plan_id)
    return render(request, "matching/plan_progress.html", {"plan": plan})


@require_safe
@access(Can.COMMISSION)
def plan_why(request: CouncilRequest, referral_id: int, home_id: int) -> HttpResponse:
    """Force a child into another of its options, plan again, and name what it costs whom."""
    referrals = visible_referrals(request.user).select_related("child")
    opened = glass_until(request.user, child="child")
    referral = get_object_or_404(referrals.annotate(glass_until=opened), pk=referral_id)
    tell_glass(request, referral)
    home = get_object_or_404(Home, council=request.council, pk=home_id)
    note_access(request, child_id=referral.child_id, part="plan_why")
    plan = current_plan(request.council)
    together = request.GET.get("together") == "1"
    context: dict[str, Any] = {"plan": plan, "home": home, "who": referral.child.ref}
    try:
        cost = why_not(
            council=request.council,
            plan=plan,
            referral=referral,
            home_id=home.pk,
            on=timezone.localdate(),
            together=together,
            unseen=hidden_referrals(request.user) if together else (),
        )
    except CannotTell as error:
        return render(request, "matching/plan_why.html", {**context, "problem": str(error)})
    cost = cost_seen_by(request.user, cost)
    others = {moved.referral.child_id for moved in cost.moved} - {referral.child_id}
    note_access_to_all(request, child_ids=others, part="plan_why")
    who = family_words(cost)
    answer = answer_of(cost, names=_names(cost), ref=who, home=home.name)
    context |= {"problem": "", "answer": answer, "who": who}
    return render(request, "matching/plan_why.html", context)


def _names(cost: Cost) -> dict[int, str]:
    places = [place for moved in cost.moved for place in (moved.before, moved.after) if place]
    homes = Home.objects.filter(pk__in={place.home_id for place in places})
    return dict(homes.values_list("pk", "name"))
