"""Who may see this record: the page, and each decision about it on a page of its own."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.models import User
from accounts.policy import ROLES, Can, allows
from needs.errors import NeedsError
from needs.forms.access import PersonWhyForm, RestrictForm, WhyForm
from needs.models import Child
from needs.scope import visible_children
from needs.services.restricting import (
    allow_person,
    end_allowed,
    end_exclusion,
    exclude_person,
    lift_restriction,
    may_decide,
    owners_of,
    people_who_see_children,
    restrict_child,
)
from needs.views.saving import child_of

METHODS: Final = ["GET", "POST"]


@access(Can.RESTRICT_RECORDS)
@require_safe
def who(request: CouncilRequest, ref: str) -> HttpResponse:
    """Whether the record is restricted, the people on its list, and who is excluded."""
    child = _decided_by(request, ref, "who")
    people = ("person", "by")
    allowed = list(child.allowed_people.in_force().select_related(*people).order_by("since", "pk"))
    excluded = child.excluded_people.in_force().select_related(*people).order_by("since", "pk")
    context = {
        "child": child,
        "restriction": child.restrictions.in_force().select_related("by").first(),
        "allowed": allowed,
        "excluded": list(excluded),
        "may_find_homes": any(allows(one.person, Can.COMMISSION) for one in allowed),
    }
    return render(request, "needs/who.html", context)


@access(Can.RESTRICT_RECORDS)
@require_http_methods(METHODS)
def restrict(request: CouncilRequest, ref: str) -> HttpResponse:
    child = _decided_by(request, ref, "restrict")
    always = owners_of(child) | User.objects.filter(pk=request.user.pk)
    searchers = people_who_see_children(child).filter(role__in=ROLES[Can.COMMISSION])
    others = searchers.exclude(pk__in=always.values("pk")).in_order()
    form = RestrictForm(request.POST or None, people=others)
    words = {
        "title": "Restrict this record",
        "button_text": "Restrict the record",
        "done": "The record is restricted",
        "lead": "Only the people on its list will see the record. For everybody else it is in no "
        "list, no search and no count. Homes are still looked for.",
        "always": list(always.distinct().order_by("name", "pk")),
    }
    return _answer(request, child, form, partial(restrict_child, child=child), words)


@access(Can.RESTRICT_RECORDS)
@require_http_methods(METHODS)
def lift(request: CouncilRequest, ref: str) -> HttpResponse:
    child = _decided_by(request, ref, "lift")
    words = {
        "title": "Lift the restriction",
        "button_text": "Lift the restriction",
        "done": "The restriction is lifted",
        "lead": "Everybody whose role lets them will see the record again. Its list of people "
        "ends. Those who are excluded stay excluded.",
    }
    form = WhyForm(request.POST or None)
    return _answer(request, child, form, partial(lift_restriction, child=child), words)


@access(Can.RESTRICT_RECORDS)
@require_http_methods(METHODS)
def allow(request: CouncilRequest, ref: str) -> HttpResponse:
    child = _decided_by(request, ref, "allow")
    people = people_who_see_children(child)
    listed = child.allowed_people.in_force().values("person")
    excluded = child.excluded_people.in_force().values("person")
    found = people.exclude(pk__in=listed).exclude(pk__in=excluded).in_order()
    form = PersonWhyForm(request.POST or None, people=found)
    words = {
        "title": "Allow a person",
        "button_text": "Allow",
        "done": "The person is on the list",
        "lead": "They see the whole record.",
    }
    return _answer(request, child, form, partial(allow_person, child=child), words)


@access(Can.RESTRICT_RECORDS)
@require_http_methods(METHODS)
def exclude(request: CouncilRequest, ref: str) -> HttpResponse:
    child = _decided_by(request, ref, "exclude")
    people = child.council.users.filter(is_active=True)
    excluded = child.excluded_people.in_force().values("person")
    form = PersonWhyForm(request.POST or None, people=people.exclude(pk__in=excluded).in_order())
    words = {
        "title": "Exclude a person",
        "button_text": "Exclude",
        "done": "The person is excluded",
        "lead": "For somebody who must never see the record, such as a relative of the child. "
        "For them it does not exist from now on, whatever their role, and they cannot open it in "
        "an emergency. They are not told.",
    }
    return _answer(request, child, form, partial(exclude_person, child=child), words)


@access(Can.RESTRICT_RECORDS)
@require_http_methods(METHODS)
def end_access(request: CouncilRequest, ref: str, entry: str, person_id: int) -> HttpResponse:
    """Take somebody off the list (``allowed``), or end an exclusion (``excluded``)."""
    child = _decided_by(request, ref, "end_access")
    form = WhyForm(request.POST or None)
    if entry == "allowed":
        rows = child.allowed_people.in_force().select_related("person", "child")
        allowed = get_object_or_404(rows, person=person_id)
        words = {
            "title": f"Take {allowed.person} off the list",
            "button_text": "Take off the list",
            "done": f"{allowed.person} is off the list",
            "lead": "They no longer see the record.",
        }
        return _answer(request, child, form, partial(end_allowed, allowed=allowed), words)
    if entry != "excluded":
        raise Http404
    kept = child.excluded_people.in_force().select_related("person", "child")
    exclusion = get_object_or_404(kept, person=person_id)
    words = {
        "title": f"End the exclusion of {exclusion.person}",
        "button_text": "End the exclusion",
        "done": f"The exclusion of {exclusion.person} is ended",
        "lead": "They see the record again as far as their role and its list let them.",
    }
    return _answer(request, child, form, partial(end_exclusion, exclusion=exclusion), words)


def _decided_by(request: CouncilRequest, ref: str, part: str) -> Child:
    """
    The child, where this person decides who sees the record.

    :raises PermissionDenied: the person sees the record, and somebody else decides.
    """
    child = child_of(request, ref, part)
    if not may_decide(child, request.user):
        raise PermissionDenied
    return child


def _answer(
    request: CouncilRequest,
    child: Child,
    form: WhyForm,
    save: Callable[..., object],
    words: Mapping[str, object],
) -> HttpResponse:
    if form.is_valid():
        try:
            save(**form.cleaned_data, by=request.user, now=timezone.now())
        except NeedsError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        else:
            messages.success(request, str(words["done"]))
            return _back(request, child)
    return render(request, "needs/who_form.html", {"child": child, "form": form, **words})


def _back(request: CouncilRequest, child: Child) -> HttpResponse:
    """To the page of the list; whoever has just shut themselves out begins anew."""
    if visible_children(request.user).filter(pk=child.pk).exists():
        return redirect("needs:who", child.ref)
    return redirect("accounts:home")
