"""The packs of several providers, read once and released in one step."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from govuk.words import plural
from placements.errors import ReferralError
from placements.forms.packs import ReleaseTogetherForm
from placements.pack_words import crowd_words, watermark
from placements.services.packs import (
    alike_to_release,
    findings_in,
    release_packs,
    sentences_left_out,
)
from placements.views.finding import referral_of


@access(Can.SEE_REFERRALS)
@require_http_methods(["GET", "POST"])
def release_together(request: CouncilRequest, pk: int) -> HttpResponse:
    """What all of these providers would see, what has to be looked at, and the release."""
    referral = referral_of(request, pk, "release_packs")
    packs = alike_to_release(referral, request.user)
    if not packs:
        return render(
            request, "placements/release_packs.html", {"referral": referral, "pack": None}
        )
    first = packs[0]
    findings = findings_in(first)
    form = ReleaseTogetherForm(request.POST or None, findings=findings, packs=packs)
    if form.is_valid():
        try:
            done = release_packs(by=request.user, now=timezone.now(), **form.answers())
        except ReferralError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        else:
            messages.success(request, f"Released to {plural(len(done), 'provider')}")
            return redirect("placements:packs", referral.pk)
    context = {
        "referral": referral,
        "pack": first,
        "form": form,
        "findings": findings,
        "blocks": [each for each in findings if each.is_block],
        "left_out": sentences_left_out(first),
        "crowd": crowd_words(first),
        "mark": watermark(request.council, request.user, timezone.now()),
    }
    return render(request, "placements/release_packs.html", context)
