"""The step-down finder: children to review, one finding, and what people made of it."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access, note_access_to_all
from matching.forms import StepDownAnswer
from matching.models import StepDown, StepDownHome
from matching.presenters.stepdowns import finding
from matching.services import answer_step_down, find_step_downs
from needs.scope import glass_until, only_visible, tell_glass
from placements.errors import WrongAnswer

PER_PAGE = 25
_LESS_INTENSIVE_FIRST = (
    Exists(StepDownHome.objects.filter(step_down=OuterRef("pk"), is_less_intensive=True)).desc(),
    "-present_tenths",
    "pk",
)


@require_safe
@access(Can.COMMISSION)
def step_downs(request: CouncilRequest) -> HttpResponse:
    """Children to review, those who could live in a less intensive home first."""
    shows_answered = request.GET.get("answered") == "1"
    found = _of(request).exclude(answer="") if shows_answered else _of(request).filter(answer="")
    page = Paginator(found.order_by(*_LESS_INTENSIVE_FIRST), PER_PAGE)
    shown = page.get_page(request.GET.get("page"))
    note_access_to_all(request, child_ids=[one.child_id for one in shown], part="step_downs")
    return render(
        request,
        "matching/step_downs.html",
        {
            "page": shown,
            "findings": [finding(one) for one in shown],
            "shows_answered": shows_answered,
            "looked_on": _of(request).order_by("-on").values_list("on", flat=True).first(),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@access(Can.COMMISSION)
def step_down(request: CouncilRequest, step_down_id: int) -> HttpResponse:
    """One finding: the present home beside the best ones, and the answer."""
    opened = glass_until(request.user, child="child")
    found = get_object_or_404(_of(request).annotate(glass_until=opened), pk=step_down_id)
    tell_glass(request, found)
    note_access(request, child_id=found.child_id, part="step_down")
    form = StepDownAnswer(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_step_down(
                step_down=found,
                answer=StepDown.Answer(form.cleaned_data["answer"]),
                words=form.cleaned_data["words"],
                by=request.user,
                now=timezone.now(),
            )
        except WrongAnswer as wrong:
            form.add_error(wrong.field or None, str(wrong))
        else:
            return redirect("matching:step_downs")
    context = {"it": finding(found), "found": found, "form": form}
    return render(request, "matching/step_down.html", context)


@require_POST
@access(Can.COMMISSION)
def look_for_step_downs(request: CouncilRequest) -> HttpResponse:
    """Look again now, instead of tonight."""
    find_step_downs(council=request.council, now=timezone.now(), on=timezone.localdate())
    return HttpResponseRedirect(reverse("matching:step_downs"))


def _of(request: CouncilRequest) -> QuerySet[StepDown]:
    rows = only_visible(StepDown.objects.filter(council=request.council), to=request.user)
    return rows.select_related("child", "stay__home", "profile", "answered_by").prefetch_related(
        "homes__home"
    )
