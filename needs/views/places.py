"""Important places, and places to stay away from."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.forms import AnyForm, avoid_rows, place_rows
from needs.forms.places import Rows, any_of
from needs.models import Child, NeedsProfile, Step
from needs.places_map import places_map
from needs.services import current_profile, save_avoid, save_places
from needs.views.saving import StepPage, answer, child_of

METHODS = ["GET", "POST"]
PLACES_QUESTION = "Is there a school or family that the child sees every week?"
AVOID_QUESTION = "Is there anywhere the child must not live near?"


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def places(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "places")
    return answer(
        request,
        lambda: _page(request, child, Step.PLACES, place_rows, PLACES_QUESTION, save_places),
    )


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def avoid(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "avoid")
    return answer(
        request, lambda: _page(request, child, Step.AVOID, avoid_rows, AVOID_QUESTION, save_avoid)
    )


def question_of(
    request: CouncilRequest, profile: NeedsProfile | None, step: Step, rows: Rows, text: str
) -> AnyForm:
    """Yes or no, as posted or as it was saved."""
    initial = any_of(profile, step, count=rows.initial_form_count())
    return AnyForm(request.POST or None, initial=initial, question=text)


def _page(
    request: CouncilRequest,
    child: Child,
    step: Step,
    rows_of: Callable[[Any, NeedsProfile | None], Rows],
    text: str,
    save: Callable[..., object],
) -> StepPage:
    profile = current_profile(child)
    rows = rows_of(request.POST or None, profile)
    question = question_of(request, profile, step, rows, text)
    return StepPage(
        child=child,
        name=step.value,
        steps=(step,),
        form=question,
        answers=lambda: {"answers": rows.filled()},
        save=partial(save, child=child),
        is_valid=lambda finished: rows.is_valid_with(question, finished=finished),
        title=step.label,
        rows=(rows,),
        extra={"rows": rows, "drawn": places_map(child, profile)},
    )
