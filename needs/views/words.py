"""Practical and identity needs, the child's wishes, and the pen picture."""

from functools import partial

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.forms import PenPictureForm, PracticalForm, WishesForm
from needs.forms.answers import pen_picture_of, practical_of, wishes_of
from needs.models import Child, Step
from needs.services import (
    check_pen_picture,
    current_profile,
    read_profile,
    save_pen_picture,
    save_practical,
    save_wishes,
)
from needs.views.saving import StepPage, answer, answer_form, child_of, reading_of

METHODS = ["GET", "POST"]


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def practical(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "practical")
    return answer_form(
        request,
        child,
        Step.PRACTICAL,
        lambda profile: PracticalForm(request.POST or None, initial=practical_of(profile)),
        partial(save_practical, child=child),
    )


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def wishes(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "wishes")
    return answer_form(
        request,
        child,
        Step.WISHES,
        lambda profile: WishesForm(request.POST or None, initial=wishes_of(profile)),
        partial(save_wishes, child=child),
    )


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def pen_picture(request: CouncilRequest, ref: str) -> HttpResponse:
    """The text, and beside it how much there is to look at in what is saved."""
    child = child_of(request, ref, "pen_picture")
    return answer(request, lambda: _pen_picture(request, child))


def _pen_picture(request: CouncilRequest, child: Child) -> StepPage:
    profile = current_profile(child)
    form = PenPictureForm(request.POST or None, initial=pen_picture_of(profile))
    is_checked = request.POST.get("action") == "check"
    return StepPage(
        child=child,
        name="pen_picture",
        steps=(Step.PEN_PICTURE,),
        form=form,
        answers=form.answers,
        save=partial(check_pen_picture if is_checked else save_pen_picture, child=child),
        is_valid=lambda finished: form.is_valid(),
        title=Step.PEN_PICTURE.label,
        extra={
            "reading": read_profile(child=child, profile=profile, on=timezone.localdate()),
            "reading_page": reading_of(request, child),
        },
    )
