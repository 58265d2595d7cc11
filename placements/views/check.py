"""The task list of a referral, and the last look before it is sent."""

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.errors import NeedsError
from needs.findings import in_short
from needs.models import Step
from needs.presenters import Section, child_section, not_assessed, sections_of
from needs.services import current_profile, named_in, read_profile, stale_of, whole_profile
from placements.errors import ReferralError
from placements.forms import SubmitForm
from placements.journey import address, asked_gaps, gaps_of, tasks_of
from placements.models import SEARCHED, Part, Referral, Status
from placements.presenters import asked_for, plan_section, progress_of, siblings_section
from placements.services import answer_check, submit_referral
from placements.services.meter import meter_of
from placements.services.submitting import stamp_to_send
from placements.views.finding import referral_of

WRITABLE = (Status.DRAFT, Status.RETURNED)


@access(Can.WRITE_NEEDS)
@require_safe
def tasks(request: CouncilRequest, pk: int) -> HttpResponse:
    """The parts of the form and how far each is."""
    referral = referral_of(request, pk, "tasks")
    if referral.status not in (*WRITABLE, *SEARCHED):
        return redirect("placements:referral", referral.pk)
    profile, today = whole_profile(referral.child), timezone.localdate()
    prefetch_related_objects([referral], "parts")  # asked for by the check, the meter and the list
    missing = answer_check(referral, profile=profile)
    meter = meter_of(referral, profile=profile, on=today)
    context = {
        "referral": referral,
        "child": referral.child,
        "tasks": tasks_of(referral, profile, missing),
        "missing": len(missing),
        "asked_for": asked_for(referral),
        "is_writable": referral.status in WRITABLE,
        "has_draft": profile is not None and profile.confirmed_at is None,
        "progress": progress_of(referral, now=timezone.now()),
        "meter": meter,
        "lacking": asked_gaps(referral, meter.lacking),
        "stale": stale_of(profile=profile, on=today),
    }
    return render(request, "placements/tasks.html", context)


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def check(request: CouncilRequest, pk: int) -> HttpResponse:
    """Every answer with a link to change it, what is missing, the declaration."""
    referral = referral_of(request, pk, "check")
    form = SubmitForm(request.POST or None)
    if form.is_valid():
        try:
            submit_referral(
                referral=referral,
                by=request.user,
                now=timezone.now(),
                seen=request.POST.get("seen"),
            )
        except (ReferralError, NeedsError) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The referral was sent for approval to search")
            return redirect("placements:referral", referral.pk)
    return render(request, "placements/check.html", _answers(request, referral, form))


def _answers(request: CouncilRequest, referral: Referral, form: SubmitForm) -> dict[str, object]:
    today, child = timezone.localdate(), referral.child
    profile = current_profile(child)
    urgent = referral.is_emergency_form
    sections: list[Section] = [
        child_section(child),
        *sections_of(profile, child=child, on=today),
        siblings_section(referral, to=request.user),
        plan_section(referral),
    ]
    return {
        "referral": referral,
        "child": child,
        "form": form,
        "sections": sections,
        "change": _changes(referral, urgent=urgent),
        "missing": gaps_of(referral, answer_check(referral)),
        "not_assessed": not_assessed(profile, child=child, on=today),
        "named_in": named_in(profile),
        "says": in_short(read_profile(child=child, profile=profile, on=today)),
        "reading_page": address(referral, "needs:reading"),
        "stale": stale_of(profile=profile, on=today),
        "is_writable": referral.status in WRITABLE,
        "seen": stamp_to_send(referral),
    }


def _changes(referral: Referral, *, urgent: bool) -> dict[str, str]:
    plan = "placements:urgent" if urgent else "placements:plan"
    siblings = "placements:urgent" if urgent else "placements:siblings"
    return {
        "child": address(referral, "needs:edit"),
        **{step.value: address(referral, f"needs:{step}") for step in Step},
        Part.SIBLINGS.value: address(referral, siblings),
        Part.PLAN.value: address(referral, plan),
    }
