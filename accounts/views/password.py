"""Choosing a password: one's own, or the first one by the administrator's link."""

from typing import Final, cast

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import sessions
from accounts.access import PersonRequest, access, public
from accounts.audit import written_by
from accounts.forms import ChangePasswordForm, ChoosePasswordForm
from accounts.models import User
from accounts.policy import Can
from accounts.services import set_password

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
    return render(request, "accounts/change_password.html", {"form": form})


@public
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters()
def choose_password(request: HttpRequest, person_id: int, token: str) -> HttpResponse:
    """Where the administrator's link leads; it works once, and for three days."""
    person = User.objects.filter(pk=person_id, is_active=True).first()
    if not default_token_generator.check_token(person, token):
        return render(request, "accounts/link_over.html", status=410)
    assert person is not None
    form = ChoosePasswordForm(_typed(request), person=person)
    if not form.is_valid():
        return render(request, "accounts/choose_password.html", {"form": form, "person": person})
    with written_by(user_id=person.pk, request_id=cast(PersonRequest, request).request_id):
        set_password(person=person, password=form.cleaned_data["new"])
    messages.success(request, "Your password is set. Sign in with it")
    return redirect("accounts:sign_in")


def _knows_password(request: PersonRequest, password: str) -> bool:
    # Counted like a sign-in, so that a screen left open is no place to guess at a password.
    known = sessions.recognise(request, email=request.user.email.lower(), password=password)
    return known == request.user


def _typed(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
