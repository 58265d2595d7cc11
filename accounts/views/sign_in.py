"""Signing in and out, and the page that each role starts on."""

from itertools import groupby
from typing import Final

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts import sessions
from accounts.access import UNSAVED, PersonRequest, access, public
from accounts.forms import SignInForm
from accounts.models import Role, User
from accounts.policy import Can

WRONG: Final = "The email address or the password is not right"
START_PAGES: Final[dict[str, str]] = {
    Role.SOCIAL_WORKER: "placements:my_referrals",
    Role.TEAM_MANAGER: "placements:my_referrals",
    Role.COMMISSIONER: "matching:worklist",
    Role.MANAGER: "sufficiency:overview",
    Role.PROVIDER: "providers:my_homes",
    Role.ADMINISTRATOR: "accounts:people",
}


@access(Can.USE_ACCOUNT)
@require_GET
def home(request: PersonRequest) -> HttpResponse:
    """The way from "/" to the page that the person's work begins on."""
    return redirect(START_PAGES[request.user.role])


@public
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """E-mail address and password; in the demo also one button for each role."""
    form = SignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        person = sessions.recognise(request, **form.cleaned_data)
        if person:
            return _signed_in(request, person)
        form.add_error(None, WRONG)
    page = {
        "form": form,
        "next": request.POST.get("next", request.GET.get("next", "")),
        "is_unsaved": UNSAVED in request.GET,
        "was_idle": request.session.pop("was_idle", False),
        "demo_people": _demo_people() if settings.DEMO else [],
    }
    return render(request, "accounts/sign_in.html", page)


@public
@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """One click into the demo; elsewhere this page does not exist."""
    if not settings.DEMO:
        raise Http404
    number = request.POST.get("person", "")
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        raise Http404
    return _signed_in(request, get_object_or_404(User.objects.of_the_demo(), pk=number))


@access(Can.USE_ACCOUNT)
@require_POST
def sign_out(request: PersonRequest) -> HttpResponse:
    """The session ends on the server, so a copied cookie is worth nothing."""
    logout(request)
    return redirect("accounts:sign_in")


def _signed_in(request: HttpRequest, person: User) -> HttpResponse:
    sessions.begin(request, person=person, now=timezone.now())
    back_to = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        back_to, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(back_to if is_ours else "accounts:home")


def _demo_people() -> list[tuple[str, list[User]]]:
    """By council, providers last: one person for each role, the one who was made first."""
    people = User.objects.of_the_demo().select_related("council")
    one_each = people.order_by("council_id", "role", "pk").distinct("council_id", "role")
    groups = groupby(one_each, lambda person: person.council)
    return [(str(council or "Providers"), sorted(them, key=_stage)) for council, them in groups]


def _stage(person: User) -> int:
    """Where the role comes in a referral's way, so that the demo is walked from the top."""
    return Role.values.index(person.role)
