"""Strengths, and the four pages of needs."""

from functools import partial

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.forms import NeedsForm, StrengthsForm
from needs.forms.levels import needs_of, strengths_of
from needs.models import Step
from needs.services import save_needs, save_strengths
from needs.services.levels import GROUPS, dimensions_asked
from needs.views.saving import answer_form, child_of

METHODS = ["GET", "POST"]


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def strengths(request: CouncilRequest, ref: str) -> HttpResponse:
    """What the child is good at, before anything else."""
    child = child_of(request, ref, "strengths")
    return answer_form(
        request,
        child,
        Step.STRENGTHS,
        lambda profile: StrengthsForm(request.POST or None, initial=strengths_of(profile)),
        partial(save_strengths, child=child),
    )


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def wellbeing(request: CouncilRequest, ref: str) -> HttpResponse:
    return _needs(request, ref, Step.WELLBEING)


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def safety(request: CouncilRequest, ref: str) -> HttpResponse:
    return _needs(request, ref, Step.SAFETY)


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def health(request: CouncilRequest, ref: str) -> HttpResponse:
    return _needs(request, ref, Step.HEALTH)


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def daily(request: CouncilRequest, ref: str) -> HttpResponse:
    return _needs(request, ref, Step.DAILY)


def _needs(request: CouncilRequest, ref: str, step: Step) -> HttpResponse:
    child = child_of(request, ref, step)
    asked = dimensions_asked(child=child, on=timezone.localdate())
    codes = [code for code in GROUPS[step] if code in asked]
    return answer_form(
        request,
        child,
        step,
        lambda profile: NeedsForm(
            request.POST or None, initial=needs_of(profile, codes), codes=codes
        ),
        partial(save_needs, child=child, step=step),
    )
