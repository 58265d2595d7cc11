"""What would have to change at one home for one child."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.exceptions import NotFound

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.questions import Asked
from accounts.policy import Can
from accounts.services import note_access
from matching.api.waiting import NotLookedFor
from matching.errors import NotSearched
from matching.kernel.codes import Access, Band, Dimension, Refusal
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.ways import Way
from matching.models import Match
from matching.presenters.remedies import clause, now_of
from matching.serializers.remedies import RemediesAnswer
from matching.services.remedies import Outlook, Today, rank_today, remedies_for
from placements.scope import visible_referrals


class NotOnRegister(NotFound):
    """A home that left has nothing to change."""

    default_code = "not_on_register"
    default_detail = "This home is not on the register today"


class HomeRemedies(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(RemediesAnswer, name="remedies")
    def get(self, request: ApiRequest, asked: Asked, referral_id: int, home_id: int) -> object:
        """
        What would make an option of a refused home, or bring an option to a better rank or tier.

        Worked out from today's facts as the answer is asked for, and not stored; every set was
        checked by ranking the changed home again, and nothing of it can be left out or be less.
        404 with the code `not_searched` where homes are not being looked for, and
        `not_on_register` where the home has left. The child counts as looked at.
        """
        referrals = visible_referrals(request.user).select_related("child", "council")
        referral = get_object_or_404(referrals, pk=referral_id)
        home = get_object_or_404(request.council.homes, pk=home_id)
        note_access(request, child_id=referral.child_id, part="api:remedies")
        match = Match.objects.filter(referral=referral, is_current=True).first()
        try:
            today = rank_today(referral=referral, match=match, on=timezone.localdate())
        except NotSearched as error:
            raise NotLookedFor(str(error)) from error
        found = remedies_for(today, [home.pk], with_goals=True)
        if home.pk not in found:
            raise NotOnRegister
        return _told(found[home.pk], today)


def _told(outlook: Outlook, today: Today) -> Mapping[str, Any]:
    def told(way: Way | None) -> Mapping[str, Any] | None:
        if way is None:
            return None
        figures = {name: getattr(way, name) for name in ("rank", "of", "tier", "total")}
        return {**figures, "remedies": _remedies(way.remedies, outlook)}

    return {
        "on": today.case.on,
        "is_stored": today.is_stored,
        "now": told(outlook.now),
        "in_the_way": [str(one.name) for one in Refusal(outlook.in_the_way)],
        "to_be_an_option": told(outlook.then),
        "goals": [
            {"rank": goal.rank, "tier": goal.tier, "ways": [told(way) for way in ways]}
            for goal, ways in outlook.goals
        ],
    }


def _remedies(remedies: Remedies, outlook: Outlook) -> Sequence[Mapping[str, Any]]:
    now = now_of(outlook)
    days = (What.CONFIRMATION, What.FREE_FROM)
    amounts = (What.CAPABILITY, What.BEDS, What.FEE)
    return [
        {
            "what": one.what.name.lower(),
            "of": _of(one),
            "to": one.to if one.what in amounts else None,
            "by": date.fromordinal(one.to) if one.what in days else None,
            "words": clause(one, now),
        }
        for one in remedies
    ]


def _of(one: Remedy) -> str:
    """What exactly is changed, as a word."""
    if one.what is What.CAPABILITY:
        return tuple(Dimension)[one.of].name
    if one.what is What.FEE:
        return Band(one.of).word
    if one.what is What.ACCESS:
        return str(Access(one.of).name).lower()
    return one.word
