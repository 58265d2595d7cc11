"""Where the options lie around the child's home, drawn to scale on the server."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from geography.models import LocalAuthority
from matching.forms import OptionsFilter
from matching.presenters.case import about_child
from matching.presenters.homes_map import map_of
from matching.presenters.options import row_of
from matching.views.current import current

SHOWN = 50


@require_safe
@access(Can.COMMISSION)
def homes_map(request: CouncilRequest, referral_id: int) -> HttpResponse:
    """The first fifty options that pass the filters of the list, and the same as a table."""
    at = current(request, referral_id, part="map")
    match, frame = at.matched()
    form = OptionsFilter(request.GET)
    found = form.apply(at.options(), authority_code=request.council.authority_code)
    options = list(found[:SHOWN])
    return render(
        request,
        "matching/homes_map.html",
        {
            "at": at,
            "child": about_child(at.referral, match),
            "map": map_of(match.case, options, list(LocalAuthority.objects.all())),
            "rows": [row_of(option, frame) for option in options],
            "shown": len(options),
            "count": found.count(),
        },
    )
