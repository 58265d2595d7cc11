"""Brothers and sisters of a child, entered together."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from govuk.words import plural
from needs.errors import NeedsError
from needs.models import Child
from needs.views.writing import Writing
from placements.errors import ReferralError
from placements.forms.family import FamilyForm, SiblingRows, sibling_rows
from placements.models import Part, Referral
from placements.scope import visible_referrals
from placements.services import open_family, stamp_of_parts
from placements.views.finding import referral_of
from placements.views.parts import likely_siblings


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def family(request: CouncilRequest, pk: int) -> HttpResponse:
    """Begin referrals of brothers and sisters, known or new, tied to this one."""
    referral = referral_of(request, pk, "family")
    form = FamilyForm(request.POST or None, likely=_free(request, referral))
    rows = sibling_rows(request.POST or None, child=referral.child)
    writing = Writing(referral.child, "referral:family", (form, rows))
    if aside := writing.set_aside(request):
        return aside
    state = writing.state(request)
    if request.method == "POST" and all([form.is_valid(), rows.is_valid()]):
        answer = _save(request, referral, form, rows)
        if answer is not None:
            writing.done(request)
            return answer
    context = {
        "referral": referral,
        "form": form,
        "rows": rows,
        "seen": state.seen or stamp_of_parts(referral, Part.SIBLINGS),
        "writing": state,
    }
    return render(request, "placements/family.html", context)


def _save(
    request: CouncilRequest, referral: Referral, form: FamilyForm, rows: SiblingRows
) -> HttpResponse | None:
    given = form.cleaned_data
    try:
        opened = open_family(
            referral=referral,
            siblings=[*form.chosen(), *rows.new()],
            together=given["together"],
            same_plan=given["same_plan"],
            by=request.user,
            now=timezone.now(),
            seen=request.POST.get("seen"),
        )
    except (NeedsError, ReferralError) as error:
        form.add_error(None, str(error))
        return None
    names = ", ".join(str(each.child) for each in opened)
    messages.success(request, f"{plural(len(opened), 'referral')} begun: {names}")
    return redirect("placements:my_referrals")


def _free(request: CouncilRequest, referral: Referral) -> list[Child]:
    """Likely brothers and sisters for whom nobody is looking yet."""
    searched = set(visible_referrals(request.user).live().values_list("child_id", flat=True))
    return [each for each in likely_siblings(request, referral) if each.pk not in searched]
