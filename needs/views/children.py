"""The children of the council, and one child's own page."""

from collections.abc import Sequence

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can, allows
from accounts.services import note_access
from needs.casework import open_referral_of, stays_of
from needs.errors import AlreadyKnown, ChangedMeanwhile, NeedsError
from needs.forms import ChildForm
from needs.forms.child import details_of
from needs.models import Child
from needs.presenters import Section, child_section, sections_of
from needs.scope import visible_children
from needs.services import create_child, current_profile, save_child, stamp_of_child
from needs.services.restricting import may_decide
from needs.services.versions import untouched_steps
from needs.views.saving import back_to, child_of
from needs.views.writing import NEW_CHILD, State, Writing
from needs.whereabouts import earlier_stays, lives_section

A_PAGE = 25


@access(Can.WRITE_NEEDS)
@require_safe
def children(request: CouncilRequest) -> HttpResponse:
    """The children I work with, or all of the council's where I look for one."""
    words = request.GET.get("q", "").strip()
    all_children = visible_children(request.user)
    found = all_children.named(words) if words else all_children.worked_with_by(request.user)
    rows = found.select_related("social_worker").order_by("last_name", "first_name", "pk")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    for each in page:
        note_access(request, child_id=each.pk, part="needs:children")
    return render(request, "needs/children.html", {"page": page, "q": words})


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def new(request: CouncilRequest) -> HttpResponse:
    form, known = ChildForm(request.POST or None), ""
    writing = Writing(None, NEW_CHILD, (form,))
    if aside := writing.set_aside(request):
        return aside
    if form.is_valid():
        try:
            child = create_child(
                council=request.council,
                details=form.details(),
                is_another=form.cleaned_data["is_another"],
                by=request.user,
                now=timezone.now(),
            )
        except NeedsError as error:
            form.add_error(error.field or None, str(error))
            known = error.ref if isinstance(error, AlreadyKnown) else ""
        else:
            writing.done(request)
            messages.success(request, f"{child} was added as {child.ref}")
            return redirect("needs:child", child.ref)
    context = {"form": form, "known": known, "writing": writing.state(request)}
    return render(request, "needs/new.html", context)


@access(Can.WRITE_NEEDS)
@require_http_methods(["GET", "POST"])
def edit(request: CouncilRequest, ref: str) -> HttpResponse:
    child = child_of(request, ref, "edit")
    form = ChildForm(request.POST or None, initial=details_of(child))
    writing = Writing(child, "edit", (form,))
    if aside := writing.set_aside(request):
        return aside
    if request.method != "POST":
        return _draw(request, child, form, writing.take_up(request))
    if form.is_valid():
        try:
            save_child(
                child=child,
                details=form.details(),
                by=request.user,
                now=timezone.now(),
                seen=request.POST.get("seen"),
            )
        except ChangedMeanwhile as error:
            child.refresh_from_db()
            fresh = ChildForm(request.POST, initial=details_of(child))
            state = Writing(child, "edit", (fresh,)).put_together(request, str(error))
            return _draw(request, child, fresh, state, [child_section(child)])
        except NeedsError as error:
            form.add_error(error.field or None, str(error))
        else:
            writing.done(request)
            messages.success(request, "Child: saved")
            return redirect(back_to(request, child))
    return _draw(request, child, form, writing.again(request))


def _draw(
    request: CouncilRequest,
    child: Child,
    form: ChildForm,
    state: State,
    saved_now: Sequence[Section] = (),
) -> HttpResponse:
    context = {
        "form": form,
        "child": child,
        # The stamp is the new one only for whoever is shown what is saved now.
        "seen": state.seen or stamp_of_child(child),
        "back": back_to(request, child),
        "saved_now": saved_now,
        "writing": state,
    }
    return render(request, "needs/edit.html", context)


@access(Can.SEE_REFERRALS)
@require_safe
def child(request: CouncilRequest, ref: str) -> HttpResponse:
    """Who the child is and where it lives, and what is known of strengths and needs."""
    found = child_of(request, ref, "child")
    today = timezone.localdate()
    profile, stays = current_profile(found), stays_of(found.pk)
    context = {
        "referral": open_referral_of(found.pk),
        "lives": lives_section(stays, on=today),
        "earlier": earlier_stays(stays, on=today),
        "child": found,
        "profile": profile,
        "about": child_section(found),
        "sections": sections_of(profile, child=found, on=today),
        "versions": found.profiles.select_related("written_by", "confirmed_by").order_by(
            "-version"
        ),
        "untouched": untouched_steps(profile) if profile else [],
        "may_write": allows(request.user, Can.WRITE_NEEDS),
        "may_decide": may_decide(found, request.user),
    }
    return render(request, "needs/child.html", context)
