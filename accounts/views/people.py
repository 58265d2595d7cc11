"""The administrator's pages for people: who is there, what they may do, and that they left."""

from typing import Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.errors import AccountsError, EmailTaken
from accounts.forms import NewPersonForm, PersonForm, SearchPeopleForm
from accounts.models import User
from accounts.policy import Can
from accounts.services import (
    admit_person,
    change_person,
    deactivate_person,
    make_link,
    second_people,
)

PER_PAGE: Final = 25
SEARCH: Final = "people_search"


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def people(request: CouncilRequest) -> HttpResponse:
    """Everybody of the council. A search is posted: names do not belong in an address."""
    form = SearchPeopleForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        request.session[SEARCH] = form.cleaned_data["words"]
        return redirect("accounts:people")
    words = request.session.get(SEARCH, "")
    found = request.council.users.called(words).select_related("team").in_order()
    page = {
        "form": form if form.is_bound else SearchPeopleForm(initial={"words": words}),
        "words": words,
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "links": {link.person_id: link for link in request.open_links()},
    }
    return render(request, "accounts/people.html", page)


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def add_person(request: CouncilRequest) -> HttpResponse:
    """Ask for name, address, role and team; then show the link by which they choose a password."""
    typed = request.POST if request.method == "POST" else None
    form = NewPersonForm(typed, council=request.council)
    if form.is_valid():
        try:
            person = admit_person(by=request.user, **form.cleaned_data)
        except EmailTaken as error:
            form.add_error("email", str(error))
        else:
            return _show_link(request, person)
    return render(request, "accounts/add_person.html", {"form": form})


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def person(request: CouncilRequest, person_id: int) -> HttpResponse:
    """One person: name, role and team, and the ways to shut them out or to let them in again."""
    whom = get_object_or_404(request.council.users, pk=person_id)
    now = {"name": whom.name, "role": whom.role, "team": whom.team_id}
    typed = request.POST if request.method == "POST" else None
    form = PersonForm(typed, council=request.council, initial=now)
    if form.is_valid():
        try:
            change_person(person=whom, by=request.user, now=timezone.now(), **form.cleaned_data)
        except AccountsError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{whom.name} is saved")
            return redirect("accounts:people")
    link = next((each for each in request.open_links() if each.person_id == whom.pk), None)
    return render(request, "accounts/person.html", {"form": form, "person": whom, "link": link})


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def deactivate(request: CouncilRequest, person_id: int) -> HttpResponse:
    """Say what happens, and ask once more before somebody is shut out."""
    whom = get_object_or_404(request.council.users, pk=person_id, is_active=True)
    fault = ""
    if request.method == "POST":
        try:
            deactivate_person(person=whom, by=request.user, now=timezone.now())
        except AccountsError as error:
            fault = str(error)
        else:
            messages.success(request, f"{whom.name} can no longer sign in")
            return redirect("accounts:people")
    page = {"person": whom, "fault": fault, "tokens": whom.tokens.filter(revoked_at=None).count()}
    return render(request, "accounts/deactivate.html", page)


@access(Can.ADMINISTER)
@require_POST
def password_link(request: CouncilRequest, person_id: int) -> HttpResponse:
    """Show a link by which somebody chooses a password once a second person confirmed them."""
    whom = get_object_or_404(request.council.users, pk=person_id)
    try:
        return _show_link(request, whom)
    except AccountsError as error:
        messages.error(request, str(error))
        return redirect("accounts:person", whom.pk)


def _show_link(request: CouncilRequest, whom: User) -> HttpResponse:
    link, token = make_link(person=whom, by=request.user, now=timezone.now())
    path = reverse("accounts:choose_password", args=[whom.pk, token])
    page = {
        "person": whom,
        "link": request.build_absolute_uri(path),
        "until": link.until,
        "second_people": second_people(link),
        "list": request.build_absolute_uri(reverse("accounts:links")),
    }
    return render(request, "accounts/password_link.html", page)
