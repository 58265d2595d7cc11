"""The homes of a match that may not be offered: counted by reason, and the list behind a count."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import F, Func, IntegerField, QuerySet
from django.utils import timezone

from matching.kernel.codes import Refusal
from matching.kernel.refusals import RULE_OF
from matching.models import Match, Refused
from matching.presenters.reasons import NAMES, flags_of
from matching.presenters.rules import waiver_for
from matching.services.live import refused_now
from placements.models import Referral
from providers.models import Home


@dataclass(frozen=True, slots=True)
class Count:
    """How many homes a reason refuses, and for how many it is the only one."""

    code: str
    name: str
    standing: str
    waiver: str  # who may waive it for this child, and where that is otherwise
    homes: int
    only: int


def counts_of(match: Match) -> list[Count]:
    """In the order of scoring.md 2; a home with several reasons counts under each."""
    flags = flags_of(match.case)
    counted = zip(Refusal, match.refused_counts, match.alone_counts, strict=True)
    return [
        Count(str(r.name), NAMES[r], RULE_OF[r].standing.value, waiver_for(r, flags), homes, only)
        for r, homes, only in counted
        if homes
    ]


def groups_of(
    match: Match, chosen: Refusal | None = None, *, near: bool | None = None
) -> Iterable[Refused]:
    """
    The refused homes by all their reasons; worked out now where the match does not keep them.

    :param chosen: only those with this reason among theirs.
    :param near: only the near misses, or only the others; None is all.
    """
    if not match.keeps_all:
        return [
            group
            for group in refused_now(match, on=timezone.localdate())
            if (chosen is None or group.reasons & chosen) and near in (None, group.near_miss)
        ]
    groups = Refused.objects.filter(match=match)
    if chosen is not None:
        groups = groups.annotate(found=_bit_and(chosen)).filter(found__gt=0)
    return groups if near is None else groups.filter(near_miss=near)


def group_at(match: Match, home: Home) -> Refused | None:
    """The group that a refused home belongs to; None where it is not refused."""
    if not match.keeps_all:
        return next((group for group in groups_of(match) if home.pk in group.home_ids), None)
    return Refused.objects.filter(match=match, home_ids__contains=[home.pk]).first()


def nearest_first(referral: Referral, home_ids: Collection[int]) -> QuerySet[Home]:
    """Nearest to the child's home first: the near ones are those worth asking about."""
    child = referral.child
    square = (F("easting_m") - child.home_easting_m) ** 2 + (
        F("northing_m") - child.home_northing_m
    ) ** 2
    homes = Home.objects.filter(council=referral.council_id, pk__in=home_ids)
    return homes.select_related("provider", "authority").order_by(square, "pk")


def _bit_and(chosen: Refusal) -> Func:
    return Func(
        F("reasons"), template=f"(%(expressions)s & {int(chosen)})", output_field=IntegerField()
    )
