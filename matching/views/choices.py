"""What the council's choices say of its weights, and a manager's answer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.choiceforms import RejectForm
from matching.errors import SuggestionChanged
from matching.models import Policy
from matching.presenters.choices import COLUMNS, choices_page
from matching.services import reject_weights, what_choices_say


@require_safe
@access(Can.CHANGE_POLICY)
def choices(request: CouncilRequest) -> HttpResponse:
    """The weights that the choices of the past twelve months imply, beside the present ones."""
    return _page(request, None)


@require_POST
@access(Can.CHANGE_POLICY)
def reject_choices(request: CouncilRequest) -> HttpResponse:
    """Keep a no and its reason. The weights stay as they are either way."""
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    try:
        reject_weights(
            council=request.council,
            seen=form.cleaned_data["seen"],
            reason=form.cleaned_data["reason"],
            by=request.user,
            now=timezone.now(),
        )
    except (SuggestionChanged, Policy.DoesNotExist) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Your answer is kept. The weights stay as they are.")
    return redirect("matching:choices")


def _page(request: CouncilRequest, form: RejectForm | None) -> HttpResponse:
    try:
        said = what_choices_say(council=request.council, now=timezone.now())
    except Policy.DoesNotExist:
        return render(request, "matching/choices.html", {"found": None, "form": None})
    if said.suggestion and form is None:
        form = RejectForm(initial={"seen": RejectForm.seen_of(said.suggestion)})
    context = {"found": choices_page(said), "said": said, "form": form, "columns": COLUMNS}
    return render(request, "matching/choices.html", context)
