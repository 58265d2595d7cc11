"""Which home was chosen for each child, from which options: five scores each and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
from django.db.models import OuterRef, Subquery

from accounts.models import Council
from matching.kernel.codes import Score
from matching.kernel.learning import Decisions
from matching.models import Match, Option
from matching.models.matches import FIRST
from placements.models import MOVES, ReferralEvent, Status, Stay

_PLACED: Final = MOVES[Status.SEARCHING, Status.PLACED]
_SCORES: Final = tuple(score.word for score in Score)


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """The decisions of a period, in the order in which they were made."""

    placed: int  # children's searches that ended with a home of the register; siblings count once
    unmatched: int  # of those, placed before the search was ever matched
    unlisted: int  # of those, placed in a home that was not among its first options
    decisions: Decisions  # the rest: options of the chosen one's tier
    places: tuple[int, ...]  # of the chosen one within its tier, 1 is the first; one a decision
    made_at: tuple[datetime, ...]  # one a decision


@dataclass(frozen=True, slots=True)
class _Made:
    referral_id: int
    home_id: int
    at: datetime
    match_id: int | None


def choices_of(council: Council, *, since: datetime, until: datetime) -> Choices:
    """
    What was chosen between two moments, from the last match made before each choice.

    Nothing has to be recorded for it: the move to "placed" says when, the stay says where, the
    match says from what.
    """
    made = list(_made(council, since, until))
    options = _options([one.match_id for one in made if one.match_id])
    rows: list[tuple[int, ...]] = []
    number: list[int] = []
    chosen: list[int] = []
    places: list[int] = []
    at: list[datetime] = []
    unlisted = 0
    for one in made:
        listed = options.get(one.match_id or 0, [])
        tier = next((tier for home_id, tier, _ in listed if home_id == one.home_id), None)
        if tier is None:
            unlisted += one.match_id is not None
            continue
        peers = [(home_id, scores) for home_id, of_tier, scores in listed if of_tier == tier]
        place = [home_id for home_id, _ in peers].index(one.home_id)
        chosen.append(len(rows) + place)
        number += [len(places)] * len(peers)
        rows += [scores for _, scores in peers]
        places.append(place + 1)
        at.append(one.at)
    return Choices(
        placed=len(made),
        unmatched=sum(one.match_id is None for one in made),
        unlisted=unlisted,
        decisions=Decisions(
            scores=np.array(rows, dtype=np.int64).reshape(len(rows), len(Score)),
            decision=np.array(number, dtype=np.int64),
            chosen=np.array(chosen, dtype=np.int64),
        ),
        places=tuple(places),
        made_at=tuple(at),
    )


def _made(council: Council, since: datetime, until: datetime) -> Iterator[_Made]:
    """One a search that ended in a home; brothers and sisters placed together were one choice."""
    before = Match.objects.filter(referral=OuterRef("referral"), made_at__lte=OuterRef("at"))
    last_match = Subquery(before.order_by("-made_at", "-pk").values("pk")[:1])
    lived = Stay.objects.lived().filter(referral=OuterRef("referral"), home__isnull=False)
    home = Subquery(lived.order_by("-starts_on").values("home")[:1])
    events = ReferralEvent.objects.filter(
        council=council, event=_PLACED, at__gt=since, at__lte=until
    ).annotate(home=home, match=last_match)
    seen: set[tuple[int, int, object]] = set()
    columns = ("referral_id", "referral__child__sibling_group_id", "home", "match", "at")
    for referral_id, group_id, home_id, match_id, at in events.order_by("at", "pk").values_list(
        *columns
    ):
        key = (group_id or -referral_id, home_id, at.date())
        if home_id is None or key in seen:
            continue
        seen.add(key)
        yield _Made(referral_id, home_id, at, match_id)


_Listed = list[tuple[int, int, tuple[int, ...]]]


def _options(matches: list[int]) -> dict[int, _Listed]:
    """Home, tier and the five scores of the first options of each match, in rank order."""
    rows = Option.objects.filter(match__in=matches, rank__lte=FIRST).order_by("match", "rank")
    found: dict[int, _Listed] = {}
    for match_id, home_id, tier, *scores in rows.values_list("match", "home", "tier", *_SCORES):
        found.setdefault(match_id, []).append((home_id, tier, tuple(scores)))
    return found
