"""The referral a page is about, and its current match: every view of a match begins here."""

from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.access import CouncilRequest
from accounts.services import note_access
from matching.models import Match, Option, Policy
from matching.presenters.options import Frame, frame_of
from needs.scope import glass_until, tell_glass
from placements.models import Referral
from placements.scope import visible_referrals


@dataclass(frozen=True, slots=True)
class Current:
    """A referral of the council, its current match if it has one, and what its pages share."""

    referral: Referral
    match: Match | None
    frame: Frame | None
    policy_id: int | None = None  # in force now, which need not be the match's own

    def matched(self) -> tuple[Match, Frame]:
        """
        The match and its frame.

        :raises Http404: the referral has not been matched yet, so there is nothing to show.
        """
        if self.match is None or self.frame is None:
            raise Http404("This referral has not been matched yet")
        return self.match, self.frame

    def options(self) -> QuerySet[Option]:
        """The current options with everything that a row shows, best first."""
        match, _ = self.matched()
        rows = Option.objects.filter(match=match).select_related(
            "home__provider", "home__authority"
        )
        return rows.order_by("rank")


def current(request: CouncilRequest, referral_id: int, *, part: str) -> Current:
    """Begin at the council; note who looked."""
    referrals = visible_referrals(request.user).select_related("child", "profile")
    opened = glass_until(request.user, child="child")
    referral = get_object_or_404(referrals.annotate(glass_until=opened), pk=referral_id)
    tell_glass(request, referral)
    note_access(request, child_id=referral.child_id, part=part)
    in_force = Policy.objects.filter(council=OuterRef("council")).order_by("-version")
    match = (
        Match.objects.filter(referral=referral, is_current=True)
        .select_related("policy", "run")
        .annotate(policy_now=Subquery(in_force.values("pk")[:1]))
        .first()
    )
    if match is None:
        return Current(referral, None, None)
    code = request.council.authority_code
    frame = frame_of(match, authority_code=code, today=timezone.localdate())
    return Current(referral, match, frame, match.policy_now)


def ordered(options: QuerySet[Option], sort: str, sorts: dict[str, str]) -> QuerySet[Option]:
    """In the order asked for; equal ones, and anything not understood, by rank."""
    column = sorts.get(sort.lstrip("-"))
    if column is None:
        return options.order_by("rank")
    by = F(column).desc(nulls_last=True) if sort.startswith("-") else F(column).asc(nulls_last=True)
    return options.order_by(by, "rank")
