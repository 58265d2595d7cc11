"""What changed for a referral since the last match of an earlier day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from matching.models import Change, Match, Option, Refused, Run
from matching.models.matches import FIRST
from matching.services.found import Found

WORTH_TELLING = 5_000  # of a total of 100,000: five points
TOP = 3
DEPTH = FIRST  # beyond these nobody looks, and past matches keep no more


@dataclass(slots=True)
class Before:
    """An earlier match: home to (rank, total) of its first 50, and the homes it refused."""

    keeps_all: bool
    options_count: int
    options: dict[int, tuple[int, int]] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)

    def was_refused(self, home_id: int) -> bool:
        """
        Whether the home could not be offered then.

        Of a large register the refused homes are not kept: there it is known only where all the
        options there were are among the first 50.
        """
        if self.keeps_all:
            return home_id in self.refused
        return self.options_count <= DEPTH and home_id not in self.options


def store_changes(found: list[tuple[int, Found]], *, on: date) -> None:
    """Compare each new match (its primary key given) with the referral's last of an earlier day."""
    earlier = _earlier([one.referral.pk for _, one in found], on=on)
    Change.objects.bulk_create(
        [
            change
            for match_id, one in found
            if one.referral.pk in earlier
            for change in changes(match_id, one, earlier[one.referral.pk])
        ]
    )


def _earlier(referrals: list[int], *, on: date) -> dict[int, Before]:
    published = Match.objects.filter(run__state=Run.State.DONE)
    last = list(
        published.filter(referral__in=referrals, on__lt=on)
        .order_by("referral_id", "-on", "-pk")
        .distinct("referral_id")
        .only("referral_id", "keeps_all", "options_count")
    )
    referral_of = {match.pk: match.referral_id for match in last}
    before = {match.referral_id: Before(match.keeps_all, match.options_count) for match in last}
    options = Option.objects.filter(match__in=referral_of, rank__lte=DEPTH)
    for match_id, home_id, rank, total in options.values_list("match", "home", "rank", "total"):
        before[referral_of[match_id]].options[home_id] = (rank, total)
    refused = Refused.objects.filter(match__in=referral_of)
    for match_id, home_ids in refused.values_list("match", "home_ids"):
        before[referral_of[match_id]].refused.update(home_ids)
    return before


def changes(match_id: int, found: Found, before: Before) -> Iterator[Change]:
    """
    The changes worth telling: a home may carry several.

    New in the first three; risen or fallen by five points or more; now possible (was refused) or
    no longer possible (was among the first 50), with the reasons.
    """
    ranking, homes = found.ranking, found.homes
    ids = homes.home_id[ranking.order[:DEPTH]].tolist()
    totals = ranking.total[:DEPTH].tolist()
    for rank, (home_id, total) in enumerate(zip(ids, totals, strict=True), start=1):
        if before.options.get(home_id) != (rank, total):
            yield from _of_option(match_id, home_id, rank, total, before)
    rows = homes.rows_of(before.options)
    known = zip(homes.home_id[rows].tolist(), ranking.refusals[rows].tolist(), strict=True)
    reasons = dict(known)
    for home_id, (rank, total) in before.options.items():
        if reasons.get(home_id, 0) or home_id not in reasons:
            yield Change(
                match_id=match_id,
                home_id=home_id,
                what=Change.What.NO_LONGER_POSSIBLE,
                rank_before=rank,
                total_before=total,
                reasons=reasons.get(home_id, 0),
            )


def _of_option(
    match_id: int, home_id: int, rank: int, total: int, before: Before
) -> Iterator[Change]:
    rank_before, total_before = before.options.get(home_id, (None, None))
    risen = 0 if total_before is None else total - total_before
    facts = {
        Change.What.NEW_IN_TOP: rank <= TOP and (rank_before is None or rank_before > TOP),
        Change.What.RISEN: risen >= WORTH_TELLING,
        Change.What.FALLEN: -risen >= WORTH_TELLING,
        Change.What.NOW_POSSIBLE: before.was_refused(home_id),
    }
    for what, holds in facts.items():
        if holds:
            yield Change(
                match_id=match_id,
                home_id=home_id,
                what=what,
                rank_before=rank_before,
                rank_after=rank,
                total_before=total_before,
                total_after=total,
            )
