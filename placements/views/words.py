"""Words that do not meet: what children ask for and no home offers; what homes offer on no list."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from accounts.services import note_access
from placements.scope import visible_referrals
from placements.unmet import asked_in_vain, on_no_list

A_PAGE = 25
MOST_WORDS = 100


@access(Can.COMMISSION)
@require_safe
def words(request: CouncilRequest) -> HttpResponse:
    """A check of both sides: the words of open referrals, and those of homes."""
    live = visible_referrals(request.user).live()
    asked = asked_in_vain(live, council_id=request.council.pk)
    page = Paginator(asked, A_PAGE).get_page(request.GET.get("page"))
    for row in page:
        note_access(request, child_id=row.child.pk, part="placements:words")
    own = on_no_list(request.council.pk)
    context = {"page": page, "own": own[:MOST_WORDS], "left_out": len(own[MOST_WORDS:])}
    return render(request, "placements/words.html", context)
