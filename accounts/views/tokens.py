"""Tokens, by which programs use the API: an administrator asks for one, its person accepts it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import CouncilRequest, PersonRequest, access
from accounts.errors import AccountsError, NotWaiting
from accounts.forms import MyTokenForm, TokenForm
from accounts.models import ApiToken
from accounts.policy import Can
from accounts.services import accept_token, ask_for_token
from accounts.services import revoke_token as end_token


@access(Can.ADMINISTER)
@require_GET
def tokens(request: CouncilRequest) -> HttpResponse:
    """The council's tokens, the newest first; what has ended stays in the list."""
    found = request.council.tokens.select_related("user").order_by("-created_at", "-pk")
    theirs = request.build_absolute_uri(reverse("accounts:my_tokens"))
    page = {"tokens": found, "now": timezone.now(), "theirs": theirs}
    return render(request, "accounts/tokens.html", page)


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def add_token(request: CouncilRequest) -> HttpResponse:
    """Ask what it is for and as whom it acts; that person makes the key."""
    typed = request.POST if request.method == "POST" else None
    form = TokenForm(typed, council=request.council)
    if form.is_valid():
        try:
            token = ask_for_token(by=request.user, now=timezone.now(), **form.cleaned_data)
        except AccountsError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{token.user.name} has to accept the token {token.name}")
            return redirect("accounts:tokens")
    return render(request, "accounts/add_token.html", {"form": form})


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def revoke_token(request: CouncilRequest, token_id: int) -> HttpResponse:
    """Ask once more before a program is shut out."""
    token = get_object_or_404(request.council.tokens, pk=token_id, revoked_at=None)
    if request.method == "POST":
        end_token(token=token, by=request.user, now=timezone.now())
        messages.success(request, f"The token {token.name} no longer works")
        return redirect("accounts:tokens")
    return render(request, "accounts/revoke_token.html", {"token": token})


@access(Can.USE_ACCOUNT)
@require_http_methods(["GET", "POST"])
def my_tokens(request: PersonRequest) -> HttpResponse:
    """What may act as oneself, or asks to; the one place where a key is made, and shown once."""
    mine = request.user.tokens.filter(council=request.user.council_id)
    form = MyTokenForm(request.POST, mine=mine)
    if request.method == "POST":
        if not form.is_valid():
            raise Http404
        return _answered(request, **form.cleaned_data)
    live = mine.filter(revoked_at=None).order_by("-created_at", "-pk")
    now = timezone.now()
    found = [token for token in live if now < token.ends_at]
    return render(request, "accounts/my_tokens.html", {"tokens": found})


def _answered(request: PersonRequest, *, token: ApiToken, answer: str) -> HttpResponse:
    if answer == "end":
        end_token(token=token, by=request.user, now=timezone.now())
        messages.success(request, f"The token {token.name} no longer acts as you")
        return redirect("accounts:my_tokens")
    try:
        key = accept_token(token=token, by=request.user, now=timezone.now())
    except NotWaiting as error:
        messages.error(request, str(error))
        return redirect("accounts:my_tokens")
    token.refresh_from_db()
    return render(request, "accounts/token_key.html", {"token": token, "key": key})
