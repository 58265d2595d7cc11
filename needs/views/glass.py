"""Emergency access to a restricted record: opening it, who did, and the review."""

from typing import Final

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import sessions
from accounts.access import CouncilRequest, access
from accounts.models import User
from accounts.policy import Can
from needs.errors import AccessUnchanged, NeedsError
from needs.forms.access import BreakGlassForm, ReviewForm
from needs.glass import lines_of, looked_at
from needs.models import BreakGlass
from needs.services import breaking_glass

A_PAGE: Final = 25
NONE_OPENS: Final = "There is no record with this reference that you can open"
WRONG: Final = "This is not your password"


@access(Can.BREAK_GLASS)
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("password")
def break_glass(request: CouncilRequest) -> HttpResponse:
    """Ask for the exact reference, the reason and the password; say no more than that."""
    form = BreakGlassForm(request.POST or None, asks_password=_has_password(request.user))
    if not form.is_valid():
        return _ask(request, form)
    given = form.cleaned_data
    if not _is_the_person(request, given.get("password")):
        form.add_error("password", WRONG)
        return _ask(request, form)
    try:
        broken = breaking_glass.break_glass(
            ref=given["ref"], reason=given["reason"], by=request.user, now=timezone.now()
        )
    except AccessUnchanged as error:
        form.add_error("ref", str(error))
        return _ask(request, form)
    if broken is None:
        form.add_error("ref", NONE_OPENS)
        return _ask(request, form)
    return redirect("needs:child", broken.child.ref)


@access(Can.SEE_BROKEN_GLASS)
@require_safe
def broken_glass(request: CouncilRequest) -> HttpResponse:
    """Who opened which record in an emergency, those without a review first."""
    found = _seen(request).order_by("reviewed_at", "-at", "-pk")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    news = set(
        request.user.break_glass_notices.filter(
            break_glass__in=list(page.object_list), read_at__isnull=True
        ).values_list("break_glass", flat=True)
    )
    context = {
        "page": page,
        "lines": lines_of(page.object_list, to=request.user, news=news, on=timezone.localdate()),
        "has_news": bool(news),
    }
    return render(request, "needs/broken_glass.html", context)


@access(Can.SEE_BROKEN_GLASS)
@require_POST
def read_glass(request: CouncilRequest) -> HttpResponse:
    """Mark what one was told as read."""
    breaking_glass.read_notices(by=request.user, now=timezone.now())
    return redirect("needs:broken_glass")


@access(Can.REVIEW_BROKEN_GLASS)
@require_http_methods(["GET", "POST"])
def review_glass(request: CouncilRequest, glass_id: int) -> HttpResponse:
    """Say whether it was needed; never one's own."""
    broken = get_object_or_404(_seen(request), pk=glass_id)
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        try:
            breaking_glass.review_glass(
                broken=broken, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except NeedsError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The review is saved")
            return redirect("needs:broken_glass")
    line = lines_of([broken], to=request.user, news=set(), on=timezone.localdate())[0]
    context = {"form": form, "line": line, "looked_at": looked_at(broken)}
    return render(request, "needs/review_glass.html", context)


def _seen(request: CouncilRequest) -> QuerySet[BreakGlass]:
    return breaking_glass.glass_seen_by(request.user, now=timezone.now())


def _has_password(person: User) -> bool:
    """The demo's invented people have none; everybody else is asked for it."""
    return person.has_usable_password() or not settings.DEMO


def _is_the_person(request: CouncilRequest, password: str | None) -> bool:
    if password is None:
        return not _has_password(request.user)
    # Counted like a sign-in, so that a screen left open is no place to guess at a password.
    email = request.user.email.lower()
    return sessions.recognise(request, email=email, password=password) == request.user


def _ask(request: CouncilRequest, form: BreakGlassForm) -> HttpResponse:
    return render(request, "needs/break_glass.html", {"form": form})
