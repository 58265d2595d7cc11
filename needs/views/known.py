"""The names and numbers of a child that must never be shared, on a page of their own."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.errors import ChangedMeanwhile
from needs.forms.known import ASKED, KnownForm, initial_of
from needs.models import Child, Identity
from needs.services.known import KnownAbout, known_about, save_known, stamp_of_known
from needs.views.saving import back_to, child_of
from needs.views.writing import State, Writing


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def known(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "known")
    form = _form(request, child)
    writing = Writing(child, "known", (form,))
    if aside := writing.set_aside(request):
        return aside
    if request.method != "POST":
        return _draw(request, child, form, writing.take_up(request))
    if not form.is_valid():
        return _draw(request, child, form, writing.again(request))
    try:
        save_known(child=child, known=form.known(), seen=request.POST.get("seen"))
    except ChangedMeanwhile as error:
        fresh = _form(request, child)
        state = Writing(child, "known", (fresh,)).put_together(request, str(error))
        return _draw(request, child, fresh, state, known_about(child))
    writing.done(request)
    messages.success(request, "Names and numbers: saved")
    return redirect(back_to(request, child))


def _form(request: CouncilRequest, child: Child) -> KnownForm:
    """With what is saved at this moment."""
    held = Identity.objects.filter(child=child).first()
    people = list(child.known_people.order_by("pk"))
    return KnownForm(request.POST or None, initial=initial_of(held, people))


def _draw(
    request: CouncilRequest,
    child: Child,
    form: KnownForm,
    state: State,
    saved_now: KnownAbout | None = None,
) -> HttpResponse:
    context = {
        "child": child,
        "form": form,
        # The stamp is the new one only for whoever is shown what is saved now.
        "seen": state.seen or stamp_of_known(child),
        "back": back_to(request, child),
        "saved_now": saved_now,
        "asked": {relation.value: label for relation, label in ASKED.items()},
        "writing": state,
    }
    return render(request, "needs/known.html", context)
