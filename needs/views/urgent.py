"""What a same-day search has to know about the child, on one page."""

from functools import partial

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.forms import UrgentForm, avoid_rows
from needs.models import Child, Step
from needs.services import current_profile, save_urgent
from needs.services.urgent import STEPS
from needs.views.places import AVOID_QUESTION, question_of
from needs.views.saving import StepPage, answer, child_of


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def urgent(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "urgent")
    return answer(request, lambda: _page(request, child))


def _page(request: CouncilRequest, child: Child) -> StepPage:
    profile = current_profile(child)
    form = UrgentForm(request.POST or None, profile=profile)
    rows = avoid_rows(request.POST or None, profile)
    question = question_of(request, profile, Step.AVOID, rows, AVOID_QUESTION)
    return StepPage(
        child=child,
        name="urgent",
        steps=STEPS,
        form=form,
        answers=lambda: {**form.answers(), "avoid": rows.filled()},
        save=partial(save_urgent, child=child),
        is_valid=lambda done: all([form.is_valid(), rows.is_valid_with(question, finished=done)]),
        title="What the child needs tonight",
        rows=(question, rows),
        extra={"rows": rows, "question": question},
    )
