"""What the pages of one child share: find the child, save a part, go back where one came from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from accounts.access import CouncilRequest
from accounts.services import note_access
from needs.errors import ChangedMeanwhile, NeedsError
from needs.forms.merging import AnyForm
from needs.models import Child, NeedsProfile, Step
from needs.presenters import Section, notes_of, saved_now
from needs.scope import glass_until, tell_glass, visible_children
from needs.services import current_profile, stamp_of
from needs.views.writing import State, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPage:
    """One part of a profile as a page: what it shows, and the one call that saves it."""

    child: Child
    name: str  # of the view, the address and the template
    steps: tuple[Step, ...]
    form: forms.Form
    answers: Callable[[], dict[str, Any]]  # of a valid form, as the service takes them
    save: Callable[..., object]  # the service; also takes seen, finished, by and now
    is_valid: Callable[[bool], bool]  # takes whether the person says it is finished
    title: str
    extra: dict[str, Any]
    rows: tuple[AnyForm, ...] = ()  # what else is written on the page

    @property
    def forms(self) -> tuple[AnyForm, ...]:
        return (self.form, *self.rows)


def child_of(request: CouncilRequest, ref: str, part: str) -> Child:
    """The council's own child, or 404; and a note that somebody looked."""
    children = visible_children(request.user).select_related("social_worker")
    opened = glass_until(request.user, child="pk")
    child = get_object_or_404(children.annotate(glass_until=opened), ref=ref)
    tell_glass(request, child)
    note_access(request, child_id=child.pk, part=f"needs:{part}")
    return child


def answer_form(
    request: CouncilRequest,
    child: Child,
    step: Step,
    form_of: Callable[[NeedsProfile | None], Any],
    save: Callable[..., object],
) -> HttpResponse:
    """A page of one form and one step."""

    def page() -> StepPage:
        profile = current_profile(child)
        form = form_of(profile)
        return StepPage(
            child=child,
            name=step.value,
            steps=(step,),
            form=form,
            answers=form.answers,
            save=save,
            is_valid=lambda finished: form.is_valid(),
            title=step.label,
            extra={"notes": notes_of(profile, step)},
        )

    return answer(request, page)


def answer(request: CouncilRequest, page_now: Callable[[], StepPage]) -> HttpResponse:
    """
    Show the page; or save what was posted and go back; or show it again with what is wrong.

    :param page_now: the page with the answers that are saved at the moment of the call.
    """
    page = page_now()
    writing = Writing(page.child, page.name, page.forms)
    if request.method != "POST":
        return _draw(request, page, writing.take_up(request))
    action = _action(request)
    if action in writing.ASIDE:
        return writing.aside(request, action)
    if not page.is_valid(action == "continue"):
        return _draw(request, page, writing.again(request))
    try:
        page.save(
            **page.answers(),
            seen=request.POST.get("seen"),
            finished=action == "continue",
            by=request.user,
            now=timezone.now(),
        )
    except ChangedMeanwhile as error:
        return _meet(request, page_now(), str(error))
    except NeedsError as error:
        page.form.add_error(error.field if error.field in page.form.fields else None, str(error))
        return _draw(request, page, writing.again(request))
    writing.done(request)
    return _go_on(request, page)


def _meet(request: CouncilRequest, page: StepPage, problem: str) -> HttpResponse:
    """
    Somebody saved first: put both together. A button pressed twice sends the same answers twice,
    and whoever pressed it is not told of somebody else.
    """
    writing = Writing(page.child, page.name, page.forms)
    if writing.is_saved(request) and _is_marked(page, request):
        writing.done(request)
        return _go_on(request, page)
    page.is_valid(_action(request) == "continue")  # a form takes no error before it was checked
    state = writing.merge(request)
    page.form.add_error(None, problem)
    return _draw(request, page, state, saved_now(page.child, page.steps, on=timezone.localdate()))


def _is_marked(page: StepPage, request: CouncilRequest) -> bool:
    """Whether what is saved is marked finished, or not, as this person would mark it."""
    profile, finished = current_profile(page.child), _action(request) == "continue"
    saved = profile.steps.filter(step__in=page.steps, is_finished=finished) if profile else ()
    return len(saved) == len(page.steps)


def _action(request: CouncilRequest) -> str:
    return request.POST.get("action", "continue")


def back_to(request: CouncilRequest, child: Child) -> str:
    """The page one came from, if it is one of ours; else the child's own page."""
    asked = request.GET.get("back", "")
    ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if asked.startswith("/") and ours else reverse("needs:child", args=[child.ref])


def reading_of(request: CouncilRequest, child: Child) -> str:
    """The page of what the pen picture says, which leads back to where one came from."""
    back = urlencode({"back": back_to(request, child)})
    return f"{reverse('needs:reading', args=[child.ref])}?{back}"


def _go_on(request: CouncilRequest, page: StepPage) -> HttpResponse:
    if request.POST.get("action") == "add":
        return redirect(request.get_full_path())
    if request.POST.get("action") == "check":
        return redirect(reading_of(request, page.child))
    messages.success(request, f"{page.title}: saved")
    notes = notes_of(current_profile(page.child), page.steps[0])
    if notes and page.steps == (page.name,):
        messages.warning(request, " ".join(notes))
    return redirect(back_to(request, page.child))


def _draw(
    request: CouncilRequest, page: StepPage, state: State, saved: Sequence[Section] = ()
) -> HttpResponse:
    context = {
        "child": page.child,
        "form": page.form,
        "title": page.title,
        "back": back_to(request, page.child),
        # After a refusal the stamp is the new one: whoever saves again has seen what is saved.
        "seen": state.seen or stamp_of(current_profile(page.child), *page.steps),
        "writing": state,
        "saved_now": saved,
        **page.extra,
    }
    return render(request, f"needs/{page.name}.html", context)
