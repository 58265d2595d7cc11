"""The administrator's pages for teams."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import CouncilRequest, access
from accounts.errors import TeamNameTaken
from accounts.forms import TeamForm
from accounts.models import Team
from accounts.policy import Can
from accounts.services import name_team


@access(Can.ADMINISTER)
@require_GET
def teams(request: CouncilRequest) -> HttpResponse:
    """The council's teams and how many active people each has."""
    active = Count("users", filter=Q(users__is_active=True))
    found = request.council.teams.annotate(people_count=active).in_order()
    return render(request, "accounts/teams.html", {"teams": found})


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def add_team(request: CouncilRequest) -> HttpResponse:
    """Ask for the name of a new team."""
    return _named(request, None)


@access(Can.ADMINISTER)
@require_http_methods(["GET", "POST"])
def team(request: CouncilRequest, team_id: int) -> HttpResponse:
    """Give a team another name."""
    return _named(request, get_object_or_404(request.council.teams, pk=team_id))


def _named(request: CouncilRequest, which: Team | None) -> HttpResponse:
    typed = request.POST if request.method == "POST" else None
    form = TeamForm(typed, initial={"name": which.name if which else ""})
    if form.is_valid():
        try:
            saved = name_team(team=which, by=request.user, **form.cleaned_data)
        except TeamNameTaken as error:
            form.add_error("name", str(error))
        else:
            messages.success(request, f"{saved.name} is saved")
            return redirect("accounts:teams")
    return render(request, "accounts/team.html", {"form": form, "team": which})
