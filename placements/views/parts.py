"""The parts of the form beside the needs profile: brothers and sisters, and the plan."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.db.models import Case, Q, When
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.models import Child, looks_related
from needs.presenters import Section
from needs.refs import tidy_ref
from needs.scope import visible_children
from needs.views.writing import State, Writing
from placements.errors import PartChanged, ReferralError
from placements.forms import PlanForm, SiblingsForm, UrgentPlanForm
from placements.forms.plan import TogetherForm, plan_of, together_of
from placements.models import Part, Referral
from placements.presenters import plan_section, siblings_section
from placements.services import save_plan, save_siblings, save_urgent_plan, stamp_of_parts
from placements.views.finding import referral_of

METHODS = ["GET", "POST"]


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def siblings(request: CouncilRequest, pk: int) -> HttpResponse:
    referral = referral_of(request, pk, "siblings")
    likely = likely_siblings(request, referral)
    initial = {**_together(referral), "others": [c.ref for c in likely if _is_tied(referral, c)]}
    form = SiblingsForm(request.POST or None, initial=initial, likely=likely)
    if asked := set_aside(request, referral, form, (Part.SIBLINGS,)):
        return asked
    others: list[Child] = []
    if form.is_valid() and _find(request, referral, form, others):
        save = partial(save_siblings, **form.siblings(), others=others)
        return save_part(request, referral, form, (Part.SIBLINGS,), save)
    return draw_part(request, referral, form, (Part.SIBLINGS,), [])


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def plan(request: CouncilRequest, pk: int) -> HttpResponse:
    referral = referral_of(request, pk, "plan")
    form = PlanForm(request.POST or None, initial=plan_of(referral))
    if asked := set_aside(request, referral, form, (Part.PLAN,)):
        return asked
    if form.is_valid():
        save = partial(save_plan, plan=form.plan(before=referral))
        return save_part(request, referral, form, (Part.PLAN,), save)
    return draw_part(request, referral, form, (Part.PLAN,), [])


BEGUN: Final = (
    "This referral was begun as one for today or tomorrow, so “Same day” was chosen. Change it if "
    "that is not right."
)


class _BothForm(UrgentPlanForm, TogetherForm):
    """The plan and the brothers and sisters on one page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["urgency"].help_text = BEGUN


@access(Can.WRITE_NEEDS)
@require_http_methods(METHODS)
def urgent(request: CouncilRequest, pk: int) -> HttpResponse:
    """The plan of an emergency referral, brothers and sisters included."""
    referral = referral_of(request, pk, "urgent")
    both = (Part.SIBLINGS, Part.PLAN)
    form = _BothForm(request.POST or None, initial={**plan_of(referral), **_together(referral)})
    if asked := set_aside(request, referral, form, both):
        return asked
    if form.is_valid():
        save = partial(save_urgent_plan, plan=form.plan(before=referral), **form.siblings())
        return save_part(request, referral, form, both, save)
    return draw_part(request, referral, form, both, [])


def set_aside(
    request: CouncilRequest, referral: Referral, form: forms.Form, parts: tuple[Part, ...]
) -> HttpResponse | None:
    """Keep what is being typed, or forget it, where that is what was asked; nothing is saved."""
    return _writing(referral, form, parts).set_aside(request)


def save_part(
    request: CouncilRequest,
    referral: Referral,
    form: forms.Form,
    parts: tuple[Part, ...],
    save: Callable[..., object],
) -> HttpResponse:
    """Save what a valid form holds and go back to the task list; or say what stands against it."""
    try:
        save(
            referral=referral,
            seen=request.POST.get("seen"),
            finished=request.POST.get("action", "continue") == "continue",
            by=request.user,
            now=timezone.now(),
        )
    except PartChanged as error:
        state = _writing(referral, form, parts).merge(request)
        form.add_error(None, str(error))
        fresh = Referral.objects.select_related("child__sibling_group").get(pk=referral.pk)
        saved = [siblings_section(fresh, to=request.user), plan_section(fresh)]
        return draw_part(request, fresh, form, parts, saved, state)
    except ReferralError as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        return draw_part(request, referral, form, parts, [])
    _writing(referral, form, parts).done(request)
    messages.success(request, f"{parts[-1].label}: saved")
    return redirect("placements:tasks", referral.pk)


def draw_part(
    request: CouncilRequest,
    referral: Referral,
    form: forms.Form,
    parts: tuple[Part, ...],
    saved: list[Section],
    state: State | None = None,
) -> HttpResponse:
    """One part as a page, with what was typed and what is wrong."""
    writing = _writing(referral, form, parts)
    if state is None:
        state = writing.again(request) if form.is_bound else writing.take_up(request)
    context: dict[str, Any] = {
        "referral": referral,
        "form": form,
        "title": parts[-1].label,
        "seen": state.seen or stamp_of_parts(referral, *parts),
        "writing": state,
        "saved_now": saved,
    }
    return render(request, f"placements/{_name(parts)}.html", context)


def _name(parts: tuple[Part, ...]) -> str:
    return "urgent" if len(parts) > 1 else parts[0].value


def _writing(referral: Referral, form: forms.Form, parts: tuple[Part, ...]) -> Writing:
    return Writing(referral.child, f"referral:{_name(parts)}", (form,))


def _together(referral: Referral) -> dict[str, Any]:
    answered = referral.parts.filter(part=Part.SIBLINGS).exists()
    return together_of(referral, answered=answered)


def likely_siblings(request: CouncilRequest, referral: Referral) -> list[Child]:
    """
    Children tied to this one already, from the same address, or of the same last name.

    In this order: a common name must not push a brother off the list, whom saving would untie.
    """
    child = referral.child
    tied = Q(sibling_group=child.sibling_group_id) if child.sibling_group_id else Q(pk__in=[])
    others = visible_children(request.user).exclude(pk=child.pk)
    near = Case(When(tied, then=0), When(home_postcode=child.home_postcode, then=1), default=2)
    found = others.filter(looks_related(child) | tied)
    return list(found.order_by(near, "last_name", "born", "pk")[:20])


def _is_tied(referral: Referral, other: Child) -> bool:
    group = referral.child.sibling_group_id
    return group is not None and other.sibling_group_id == group


def _find(
    request: CouncilRequest, referral: Referral, form: SiblingsForm, into: list[Child]
) -> bool:
    """Look up every reference among the council's own children; says which is not found."""
    ours = visible_children(request.user).exclude(pk=referral.child_id)
    for ref in dict.fromkeys(map(tidy_ref, form.chosen())):
        found = ours.filter(ref=ref).first()
        if found is None:
            form.add_error("refs", f"There is no other child with the reference {ref}")
            return False
        into.append(found)
    return True
