"""One option: why it stands where it does, every need against what the home can meet."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from matching.models import Change, Option
from matching.presenters.case import about_child
from matching.presenters.company import residents_in
from matching.presenters.homes import facts_of, fit_of, refused_home, to_confirm_in
from matching.presenters.options import row_of
from matching.presenters.rank import why_this_rank
from matching.presenters.refused import group_at
from matching.presenters.sureness import about_option
from matching.services.sureness import sureness_of
from matching.views.current import current
from matching.views.remedies import remedies_of_one
from providers.models import Home


@require_safe
@access(Can.COMMISSION)
def option(request: CouncilRequest, referral_id: int, home_id: int) -> HttpResponse:
    """A home beside a child: an option with its rank, or a refused home with its reasons."""
    at = current(request, referral_id, part="option")
    match, frame = at.matched()
    homes = Home.objects.filter(council=request.council).select_related("provider", "authority")
    home = get_object_or_404(homes, pk=home_id)
    ranked = at.options().filter(home=home).first()
    facts = facts_of(match, [home])[home.pk]
    group = None if ranked else group_at(match, home)
    return render(
        request,
        "matching/option.html",
        {
            "at": at,
            "child": about_child(at.referral, match),
            "home": home,
            "row": ranked and row_of(ranked, frame, to_confirm_in(match, [home])),
            "refused": group and refused_home(facts, group.reasons),
            "fit": fit_of(facts, {one.dimension: one for one in home.capabilities.all()}),
            "sure": about_option(sureness_of(match), ranked.rank, home.pk) if ranked else (),
            "why": why_this_rank(ranked, _neighbours(at.options(), ranked), frame),
            "residents": residents_in(match, at.referral.child, [home])[home.pk],
            "changes": Change.objects.filter(match=match, home=home),
            "lines": home.price_lines.order_by("what", "band"),
            **remedies_of_one(at, home.pk),
        },
    )


def _neighbours(options: QuerySet[Option], ranked: Option | None) -> list[Option]:
    """The options just above and just below."""
    if ranked is None:
        return []
    return list(options.filter(rank__in=[ranked.rank - 1, ranked.rank + 1]))
