"""Links to choose a password that wait for a second person: confirm who somebody is, or refuse."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import CouncilRequest, PersonRequest, access
from accounts.errors import AccountsError
from accounts.forms import ConfirmPersonForm
from accounts.models import PasswordLink, User
from accounts.policy import Can
from accounts.services import code_of, confirm_link, for_second_person, refuse_link

REFUSED = "The link for a new password is refused, and no longer works"


@access(Can.CONFIRM_PEOPLE)
@require_GET
def links(request: CouncilRequest) -> HttpResponse:
    """Who waits for somebody like the reader to say that it is really they."""
    found = for_second_person(request.open_links(), request.user)
    return render(request, "accounts/links.html", {"links": found})


@access(Can.CONFIRM_PEOPLE)
@require_http_methods(["GET", "POST"])
def confirm(request: CouncilRequest, link_id: int) -> HttpResponse:
    """Who it is for, who asked and how to check; once confirmed, the code to tell them."""
    waiting = for_second_person(request.open_links(), request.user)
    link = next((each for each in waiting if each.pk == link_id), None)
    if link is None:
        raise Http404
    if link.confirmed_at is not None and request.POST.get("answer") != ConfirmPersonForm.REFUSE:
        page = {"link": link, "code": code_of(link)}
        return render(request, "accounts/link_code.html", page)
    form = ConfirmPersonForm(request.POST or None, person=link.person)
    if form.is_valid():
        return _answered(request, link, form.cleaned_data["answer"])
    return render(request, "accounts/confirm_link.html", {"link": link, "form": form})


@access(Can.ADMINISTER)
@require_POST
def end_link(request: CouncilRequest, person_id: int) -> HttpResponse:
    """An administrator takes a link back, confirmed or not."""
    whom = get_object_or_404(request.council.users, pk=person_id)
    _refuse_that_of(request, whom)
    return redirect("accounts:person", whom.pk)


@access(Can.USE_ACCOUNT)
@require_POST
def refuse_own_link(request: PersonRequest) -> HttpResponse:
    """Somebody who did not ask for a new password ends the link for it."""
    _refuse_that_of(request, request.user)
    return redirect("accounts:change_password")


def _answered(request: CouncilRequest, link: PasswordLink, answer: str) -> HttpResponse:
    now = timezone.now()
    try:
        if answer == ConfirmPersonForm.REFUSE:
            refuse_link(link=link, by=request.user, now=now)
            messages.success(request, REFUSED)
            return redirect("accounts:links")
        confirm_link(link=link, how=answer, by=request.user, now=now)
    except AccountsError as error:
        messages.error(request, str(error))
        return redirect("accounts:links")
    return redirect("accounts:confirm_link", link.pk)


def _refuse_that_of(request: PersonRequest, whom: User) -> None:
    link = next((each for each in request.open_links() if each.person_id == whom.pk), None)
    if link is None:
        messages.error(request, "There is no link for a new password any more")
        return
    try:
        refuse_link(link=link, by=request.user, now=timezone.now())
    except AccountsError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, REFUSED)
