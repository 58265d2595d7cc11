"""What the current match of a referral found: the options in rank order, and the refusals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import NotFound

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.pages import page_of
from accounts.api.questions import Asked
from accounts.policy import Can
from accounts.services import note_access
from geography.distance import miles_text, tenths_between
from matching.api.sureness import sureness_told
from matching.kernel.codes import Refusal
from matching.models import Match, Option, Refused
from matching.presenters.company import Residents, residents_in
from matching.presenters.homes import facts_of
from matching.presenters.options import PARTS
from matching.presenters.reasons import reasons_of
from matching.presenters.refused import counts_of, groups_of, nearest_first
from matching.serializers.matches import (
    OptionList,
    OptionsQuestion,
    RefusalList,
    RefusalsQuestion,
)
from placements.models import Referral
from placements.scope import visible_referrals
from providers.models import Home

COLUMNS: Final = {
    "kind": "home__kind__in",
    "tier": "tier__in",
    "max_weekly_pence": "weekly_pence__lte",
}


class NotMatched(NotFound):
    """An empty list would say that no home will do, and nobody has looked yet."""

    default_code = "not_matched"
    default_detail = "This referral has not been matched yet: ask for a run"


class Options(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(OptionList, name="options", asks=OptionsQuestion)
    def get(self, request: ApiRequest, asked: Asked, referral_id: int) -> object:
        """
        The homes that may be offered to the child, the best first, and how each total came about.

        From the current match, as it was stored: nothing is ranked by asking. The ranks are of the
        whole list, also where filters leave homes out; the match says how many there are. 404
        with the code `not_matched` where there is no match yet. The child counts as looked at.
        `sureness` says how much the order depends on the weights and on what is not assessed.
        """
        at = _matched(request, referral_id, part="api:options")
        page = page_of(_options(at, asked), asked, at.options_told)
        return {"match": at.match, "sureness": sureness_told(at.referral, at.match), **page}


class Refusals(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(RefusalList, name="refusals", asks=RefusalsQuestion)
    def get(self, request: ApiRequest, asked: Asked, referral_id: int) -> object:
        """
        The homes that may not be offered, each with all its reasons, the nearest first.

        From the current match; the details speak of the home as it is now. 404 with the code
        `not_matched` where there is no match yet. The child counts as looked at.
        """
        at = _matched(request, referral_id, part="api:refusals")
        chosen = Refusal[asked["reason"]] if "reason" in asked else None
        groups = groups_of(at.match, chosen, near=asked.get("near_miss"))
        group_at = {home_id: group for group in groups for home_id in group.home_ids}
        homes = nearest_first(at.referral, group_at)
        page = page_of(homes, asked, lambda found: at.refusals_told(found, group_at))
        return {"match": at.match, "reasons": counts_of(at.match), **page}


@dataclass(frozen=True, slots=True)
class Matched:
    """A referral of the council and its current match."""

    referral: Referral
    match: Match
    authority_code: str

    def options_told(self, options: Sequence[Option]) -> list[dict[str, Any]]:
        homes = [option.home for option in options]
        residents = residents_in(self.match, self.referral.child, homes)
        return [self._option(option, residents[option.home_id]) for option in options]

    def _option(self, option: Option, residents: Residents) -> dict[str, Any]:
        policy = self.match.policy
        return {
            "option": option,
            "parts": {n: getattr(policy, n) * getattr(option, n) for n, _ in PARTS},
            "miles": miles_text(option.distance_tenths),
            "in_area": option.home.authority_id == self.authority_code,
            "shortfalls": [
                {"dimension": code, "levels": levels} for code, levels in option.shortfalls.items()
            ],
            "residents": residents,
        }

    def refusals_told(
        self, homes: Sequence[Home], group_at: Mapping[int, Refused]
    ) -> list[dict[str, Any]]:
        facts = facts_of(self.match, homes)
        return [
            {
                "home": home,
                "miles": miles_text(self._tenths_to(home)),
                "about": home.is_about or self.referral.child.home_about,
                "near_miss": group_at[home.pk].near_miss,
                "reasons": reasons_of(group_at[home.pk].reasons, facts[home.pk]),
            }
            for home in homes
        ]

    def _tenths_to(self, home: Home) -> int:
        point = self.match.case["home"]
        return tenths_between(home.easting_m, home.northing_m, point["easting"], point["northing"])


def _matched(request: ApiRequest, referral_id: int, *, part: str) -> Matched:
    """
    Begin at the council; note who looked.

    :raises NotMatched: there is no match yet.
    """
    referrals = visible_referrals(request.user).select_related("child", "profile")
    referral = get_object_or_404(referrals, pk=referral_id)
    note_access(request, child_id=referral.child_id, part=part)
    matches = Match.objects.filter(referral=referral, is_current=True)
    match = matches.select_related("policy", "profile", "council").first()
    if match is None:
        raise NotMatched
    return Matched(referral, match, request.council.authority_code)


def _options(at: Matched, asked: Asked) -> QuerySet[Option]:
    options = Option.objects.filter(match=at.match).order_by("rank")
    wanted = {column: asked[name] for name, column in COLUMNS.items() if name in asked}
    if "max_miles" in asked:
        wanted["distance_tenths__lte"] = 10 * asked["max_miles"]
    options = options.filter(**wanted)
    if "in_area" in asked:
        is_in = {"home__authority": at.authority_code}
        options = options.filter(**is_in) if asked["in_area"] else options.exclude(**is_in)
    return options.select_related("home__provider", "home__authority")
