"""A referral's packs for the council's own people: prepare, read, release, withdraw."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from placements.errors import ReferralError
from placements.forms.packs import FindHomesForm, PrepareForm, ReleaseForm, WithdrawPackForm
from placements.models import SEARCHED, Pack, Referral
from placements.pack_words import crowd_words, line_of, lines_of, views_of, watermark
from placements.services.packs import (
    Finding,
    alike_to_release,
    findings_in,
    is_undecided,
    may_release,
    prepare_packs,
    release_pack,
    sentences_left_out,
    withdraw_pack,
)
from placements.views.finding import referral_of
from providers.models import Home

METHODS = ["GET", "POST"]
MOST_FOUND = 25  # homes that a search offers


@access(Can.SEE_REFERRALS)
@require_safe
def packs(request: CouncilRequest, pk: int) -> HttpResponse:
    """Every pack of a referral: its state, and who saw it when."""
    referral = referral_of(request, pk, "packs")
    context = {
        "referral": referral,
        "lines": lines_of(referral, now=timezone.now()),
        "may_prepare": referral.status in SEARCHED,
        "alike": len(alike_to_release(referral, request.user)),
    }
    return render(request, "placements/packs.html", context)


@access(Can.SEE_REFERRALS)
@require_http_methods(METHODS)
def prepare(request: CouncilRequest, pk: int) -> HttpResponse:
    """Choose homes; their providers' packs are prepared, and sent by nobody yet."""
    referral = referral_of(request, pk, "prepare_packs")
    offered = _homes_to_offer(request, referral)
    chosen = {"homes": request.GET.getlist("home"), "stage": Pack.Stage.SUMMARY}
    form = PrepareForm(request.POST or None, homes=offered, initial=chosen)
    if form.is_valid():
        ids = {int(each) for each in form.cleaned_data["homes"]}
        try:
            made = prepare_packs(
                referral=referral,
                homes=[home for home in offered if home.pk in ids],
                stage=form.cleaned_data["stage"],
                by=request.user,
                now=timezone.now(),
            )
        except ReferralError as error:
            form.add_error(error.field or None, str(error))
        else:
            return _to_what_was_made(request, referral, made)
    context = {
        "referral": referral,
        "form": form,
        "find": FindHomesForm(request.GET),
        "offered": offered,
        "many": MOST_FOUND,
    }
    return render(request, "placements/prepare_packs.html", context)


@access(Can.SEE_REFERRALS)
@require_http_methods(METHODS)
def pack(request: CouncilRequest, pk: int, pack_id: int) -> HttpResponse:
    """A pack exactly as its provider sees it; what has to be looked at; the release."""
    referral = referral_of(request, pk, "pack")
    found = _pack_of(referral, pack_id)
    findings = findings_in(found) if is_undecided(found) else ()
    form = ReleaseForm(request.POST or None, findings=findings)
    if form.is_valid():
        try:
            release_pack(pack=found, by=request.user, now=timezone.now(), **form.cleaned_data)
        except ReferralError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        else:
            messages.success(request, f"The pack was released to {found.provider}")
            return redirect("placements:packs", referral.pk)
    return render(request, "placements/pack_release.html", _to_read(request, found, form, findings))


@access(Can.SEE_REFERRALS)
@require_http_methods(METHODS)
def pack_withdraw(request: CouncilRequest, pk: int, pack_id: int) -> HttpResponse:
    """Take a pack back at once."""
    referral = referral_of(request, pk, "pack_withdraw")
    found = _pack_of(referral, pack_id)
    form = WithdrawPackForm(request.POST or None)
    if form.is_valid():
        try:
            withdraw_pack(pack=found, by=request.user, now=timezone.now(), **form.cleaned_data)
        except ReferralError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        else:
            messages.success(request, "The pack was withdrawn. Nobody can read it any more")
            return redirect("placements:packs", referral.pk)
    context = {"referral": referral, "pack": found, "form": form}
    return render(request, "placements/pack_withdraw.html", context)


def _pack_of(referral: Referral, pack_id: int) -> Pack:
    found = referral.packs.select_related(
        "provider", "profile", "referral__child", "prepared_by", "released_by", "withdrawn_by"
    )
    return get_object_or_404(found, pk=pack_id)


def _to_read(
    request: CouncilRequest, found: Pack, form: ReleaseForm, findings: tuple[Finding, ...]
) -> dict[str, object]:
    now = timezone.now()
    return {
        "referral": found.referral,
        "pack": found,
        "told": found.content,
        "left_out": sentences_left_out(found),
        "form": form,
        "findings": findings,
        "blocks": [each for each in findings if each.is_block],
        "may_release": may_release(found, request.user),
        "is_undecided": is_undecided(found),
        "wrote_it": request.user.pk in found.writers,
        "crowd": crowd_words(found),
        "line": line_of(found, views_of(found), now=now),
        "warnings": found.warnings.select_related("looked_by").order_by("pk"),
        "mark": watermark(request.council, request.user, now),
    }


def _homes_to_offer(request: CouncilRequest, referral: Referral) -> list[Home]:
    """Homes that were ticked, those that were approached already, and those searched for."""
    ids = [int(each) for each in request.GET.getlist("home") if each.isdecimal()]
    ids += [int(each) for each in request.POST.getlist("homes") if each.isdecimal()]
    asked = Q(pk__in=ids) | Q(approaches__referral=referral) | Q(pk__in=_packed(referral))
    register = request.council.homes.on_register().select_related("provider")
    homes = list(register.filter(asked).distinct())
    words = request.GET.get("q", "").strip()
    if words:
        known = {home.pk for home in homes}
        found = register.called(words).exclude(pk__in=known).order_by("name", "pk")
        homes += list(found[:MOST_FOUND])
    return sorted(homes, key=lambda home: (home.provider.name.lower(), home.name.lower(), home.pk))


def _packed(referral: Referral) -> set[int]:
    lists = referral.packs.values_list("home_ids", flat=True)
    return {home for homes in lists for home in homes}


def _to_what_was_made(
    request: CouncilRequest, referral: Referral, made: list[Pack]
) -> HttpResponse:
    messages.success(request, "Prepared. Somebody else reads each pack and releases it")
    if len(made) == 1:
        return redirect("placements:pack", referral.pk, made[0].pk)
    return redirect("placements:packs", referral.pk)
