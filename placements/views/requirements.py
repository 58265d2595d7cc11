"""What the home must offer: one more part of a referral's form, which may stay open."""

from functools import partial

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from placements.forms import RequirementsForm
from placements.forms.requirements import answers_of
from placements.models import Part
from placements.services import requirements_of, save_requirements
from placements.views.finding import referral_of
from placements.views.parts import draw_part, save_part, set_aside


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def requirements(request: CouncilRequest, pk: int) -> HttpResponse:
    referral = referral_of(request, pk, "requirements")
    initial = answers_of(requirements_of(referral))
    form = RequirementsForm(request.POST or None, initial=initial)
    part = (Part.REQUIREMENTS,)
    if asked := set_aside(request, referral, form, part):
        return asked
    if form.is_valid():
        save = partial(save_requirements, answers=form.answers())
        return save_part(request, referral, form, part, save)
    return draw_part(request, referral, form, part, [])
