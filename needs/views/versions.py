"""The versions of a child's profile: over time, and two of them side by side."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from needs.forms.versions import VersionsForm
from needs.models import NeedsProfile
from needs.services.versions import versions_of
from needs.side_by_side import changed_between, compare, drawn
from needs.views.saving import child_of


@access(Can.SEE_REFERRALS)
@require_safe
def versions(request: CouncilRequest, ref: str) -> HttpResponse:
    """Levels over time, and what changed from one version to another: the last two, at first."""
    child = child_of(request, ref, "versions")
    profiles = versions_of(child)
    form = VersionsForm(request.GET or _last_two(profiles), profiles=profiles)
    context = {"child": child, "profiles": profiles, "form": form, "chart": drawn(profiles)}
    if len(profiles) < 2 or not form.is_valid():
        return render(request, "needs/versions.html", {**context, "compared": [], "two": ()})
    two = tuple(_of(profiles, form.cleaned_data[name]) for name in ("older", "newer"))
    compared = compare(*two, child=child, on=timezone.localdate())
    if not form.cleaned_data["all"]:
        compared = changed_between(compared)
    return render(request, "needs/versions.html", {**context, "compared": compared, "two": two})


def _last_two(profiles: list[NeedsProfile]) -> dict[str, int]:
    return dict(zip(("newer", "older"), (p.version for p in reversed(profiles)), strict=False))


def _of(profiles: list[NeedsProfile], version: int) -> NeedsProfile:
    for profile in profiles:
        if profile.version == version:
            return profile
    raise Http404
