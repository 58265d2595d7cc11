"""The administrator's pages for tokens, by which programs use the API."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import CouncilRequest, access
from accounts.errors import AccountsError
from accounts.forms import TokenForm
from accounts.policy import Can
from accounts.services import make_token
from accounts.services import revoke_token as end_token


@access(Can.ADMINISTER)
@require_GET
def tokens(request: CouncilRequest) -> HttpResponse:
    """The council's tokens, the newest first; what has ended stays in the list."""
    found = request.council.tokens.select_related("user").order_by("-created_at", "-pk")
    return render(request, "accounts/tokens.html", {"tokens": found, "now": timezone.now()})


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def add_token(request: CouncilRequest) -> HttpResponse:
    """Ask what it is for and as whom it acts; then show the key, this once."""
    typed = request.POST if request.method == "POST" else None
    form = TokenForm(typed, council=request.council)
    if form.is_valid():
        try:
            token, key = make_token(by=request.user, now=timezone.now(), **form.cleaned_data)
        except AccountsError as error:
            form.add_error(None, str(error))
        else:
            return render(request, "accounts/token_key.html", {"token": token, "key": key})
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
