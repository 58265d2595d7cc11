"""The names and numbers of a child that must never be shared, on a page of their own."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.errors import ChangedMeanwhile
from needs.forms.known import ASKED, KnownForm, initial_of
from needs.models import Identity
from needs.services.known import known_about, save_known, stamp_of_known
from needs.views.saving import back_to, child_of


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def known(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "known")
    held = Identity.objects.filter(child=child).first()
    people = list(child.known_people.order_by("pk"))
    form = KnownForm(request.POST or None, initial=initial_of(held, people))
    seen, saved_now = request.POST.get("seen") or stamp_of_known(child), None
    if form.is_valid():
        try:
            save_known(child=child, known=form.known(), seen=request.POST.get("seen"))
        except ChangedMeanwhile as error:
            form.add_error(None, str(error))
            # The stamp is the new one only for whoever is shown what is saved now.
            seen, saved_now = stamp_of_known(child), known_about(child)
        else:
            messages.success(request, "Names and numbers: saved")
            return redirect(back_to(request, child))
    context = {
        "child": child,
        "form": form,
        "seen": seen,
        "back": back_to(request, child),
        "saved_now": saved_now,
        "asked": {relation.value: label for relation, label in ASKED.items()},
    }
    return render(request, "needs/known.html", context)
