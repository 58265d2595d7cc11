"""Hold, resume, withdraw, bring in a new version, change the limits of the search."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.errors import NeedsError
from needs.views.writing import Writing
from placements import services
from placements.errors import ReferralError
from placements.forms import HoldForm, SearchForm, WithdrawForm
from placements.models import Referral
from placements.views.approving import search_of
from placements.views.finding import referral_of

METHODS = ["GET", "POST"]


@access(Can.SEE_REFERRALS)
@require_http_methods(METHODS)
def withdraw(request: CouncilRequest, pk: int) -> HttpResponse:
    referral = referral_of(request, pk, "withdraw")
    form = WithdrawForm(request.POST or None)
    return _ask(
        request, referral, form, "withdraw", services.withdraw, "The referral was withdrawn"
    )


@access(Can.SEE_REFERRALS)
@require_http_methods(METHODS)
def hold(request: CouncilRequest, pk: int) -> HttpResponse:
    referral = referral_of(request, pk, "hold")
    form = HoldForm(request.POST or None)
    return _ask(request, referral, form, "hold", services.hold, "The search was put on hold")


@access(Can.APPROVE_SEARCH)
@require_http_methods(METHODS)
def search(request: CouncilRequest, pk: int) -> HttpResponse:
    """Other limits for a search that is under way."""
    referral = referral_of(request, pk, "search")
    form = SearchForm(request.POST or None, initial=search_of(referral))
    form.fields["words"].label = "Why does the search change?"

    return _ask(
        request, referral, form, "search", services.change_search, "The limits were changed"
    )


@access(Can.SEE_REFERRALS)
@require_POST
def resume(request: CouncilRequest, pk: int) -> HttpResponse:
    referral = referral_of(request, pk, "resume")
    return _do(request, referral, services.resume, "The search was resumed")


@access(Can.WRITE_NEEDS)
@require_POST
def revise(request: CouncilRequest, pk: int) -> HttpResponse:
    """Bring the draft of the profile into the search."""
    referral = referral_of(request, pk, "revise")
    return _do(request, referral, services.revise_profile, "Homes are matched to the new version")


def _ask(
    request: CouncilRequest,
    referral: Referral,
    form: forms.Form,
    name: str,
    act: Callable[..., object],
    done: str,
) -> HttpResponse:
    """A page with a question; then the act, or what stands in its way."""
    writing = Writing(referral.child, f"referral:{name}", (form,))
    if aside := writing.set_aside(request):
        return aside
    state = writing.state(request)
    if request.method == "POST" and form.is_valid():
        try:
            act(referral=referral, by=request.user, now=timezone.now(), **_given(form))
        except ReferralError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        else:
            writing.done(request)
            messages.success(request, done)
            return redirect("placements:referral", referral.pk)
    context = {"referral": referral, "child": referral.child, "form": form, "writing": state}
    return render(request, f"placements/{name}.html", context)


def _given(form: forms.Form) -> dict[str, object]:
    """The answers as the service takes them."""
    if isinstance(form, SearchForm):
        return {"limits": form.limits(), "words": form.cleaned_data["words"]}
    return dict(form.cleaned_data)


def _do(
    request: CouncilRequest, referral: Referral, act: Callable[..., object], done: str
) -> HttpResponse:
    try:
        act(referral=referral, by=request.user, now=timezone.now())
    except (ReferralError, NeedsError) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("placements:referral", referral.pk)
