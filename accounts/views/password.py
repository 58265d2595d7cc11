"""Choosing a password: one's own, or by a link that a second person confirmed."""

from typing import Final, cast

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import sessions
from accounts.access import PersonRequest, access, public
from accounts.audit import written_by
from accounts.errors import LinkOver, WrongCode
from accounts.forms import ChangePasswordForm, ChooseByLinkForm
from accounts.models import PasswordLink
from accounts.policy import Can
from accounts.services import choose_by_link, link_of, set_password
from govuk.words import plural

WRONG: Final = "This is not your password"


@access(Can.USE_ACCOUNT)
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def change_password(request: PersonRequest) -> HttpResponse:
    """Ask for the old and the new one; the person's other sessions end."""
    person = request.user
    form = ChangePasswordForm(_typed(request), person=person)
    if form.is_valid():
        if _knows_password(request, form.cleaned_data["old"]):
            set_password(person=person, password=form.cleaned_data["new"])
            update_session_auth_hash(request, person)
            messages.success(request, "Your password is changed")
            return redirect("accounts:change_password")
        form.add_error("old", WRONG)
    link = next((each for each in request.open_links() if each.person_id == person.pk), None)
    return render(request, "accounts/change_password.html", {"form": form, "link": link})


@public
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def choose_password(request: HttpRequest, person_id: int, token: str) -> HttpResponse:
    """Where the administrator's link leads; it waits for a second person, and works once."""
    link = link_of(person_id=person_id, token=token, now=timezone.now())
    if link is None:
        return render(request, "accounts/link_over.html", status=410)
    if link.confirmed_at is None:
        return render(request, "accounts/link_waits.html", {"link": link})
    form = ChooseByLinkForm(_typed(request), person=link.person)
    if form.is_valid():
        answer = _chosen(request, link, form)
        if answer is not None:
            return answer
    page = {"form": form, "person": link.person}
    return render(request, "accounts/choose_password.html", page)


def _chosen(
    request: HttpRequest, link: PasswordLink, form: ChooseByLinkForm
) -> HttpResponse | None:
    """Where it leads on to; None where the code is wrong and may be tried again."""
    code, new = form.cleaned_data["code"], form.cleaned_data["new"]
    try:
        with written_by(user_id=link.person_id, request_id=cast(PersonRequest, request).request_id):
            choose_by_link(link=link, code=code, password=new, now=timezone.now())
    except WrongCode as error:
        if error.left == 0:
            return render(request, "accounts/link_over.html", status=410)
        left = plural(error.left, "more try", "more tries")
        form.add_error("code", f"{error}. You have {left}")
        return None
    except LinkOver:
        return render(request, "accounts/link_over.html", status=410)
    messages.success(request, "Your password is set. Sign in with it")
    return redirect("accounts:sign_in")


def _knows_password(request: PersonRequest, password: str) -> bool:
    # Counted like a sign-in, so that a screen left open is no place to guess at a password.
    known = sessions.recognise(request, email=request.user.email.lower(), password=password)
    return known == request.user


def _typed(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
