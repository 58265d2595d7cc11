"""
In how large a crowd a summary hides a child: how many children it would be as true of.

Who is counted: the children in the council's own records who are looked after or wait for a home.
Whom it defends against: somebody who knows of every child the facts below and no others. It knows
nothing of free texts (the leak checker does), nor of what a provider knows besides.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from django.db.models import Q

from accounts.models import Council
from needs.models import Child, Need, NeedsProfile, Step
from needs.services.levels import STEP_OF
from placements.models import Referral, Stay
from placements.services.packs.bands import MOST_TOLD, age_band

SMALL: Final = 10  # in a crowd smaller than this, rare needs are told by group only
TINY: Final = 3  # where even that leaves a crowd smaller than this, less still is told
RARE_FROM: Final = 3  # the level from which a need is rare enough to recognise a child by


class Roll(IntEnum):
    """How much of what is rare a summary keeps back; each keeps back what those before it do."""

    NOTHING = 0
    WHICH_NEED = 1  # rare needs are told by group, and sex is left out
    WHICH_GROUP = 2  # that there are rare needs is told, and nothing else of needs
    HOW_MANY = 3  # brothers and sisters are told, and not how many


ENOUGH: Final = {Roll.NOTHING: SMALL, Roll.WHICH_NEED: TINY, Roll.WHICH_GROUP: TINY}


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a child a summary tells that can be compared with other records."""

    age: str  # band
    sex: str  # "" where nothing tells it
    together: int  # children, this one included; 4 stands for more
    rare: frozenset[tuple[str, int]]  # dimension and level, from RARE_FROM on
    practical: frozenset[str]  # "solo", "adapted"

    def groups(self) -> frozenset[Step]:
        return frozenset(STEP_OF[code] for code, _ in self.rare)


@dataclass(frozen=True, slots=True)
class Crowd:
    alike: int  # the child included
    of: int
    roll: Roll


class Known:
    """Everybody whom the council knows, counted by what a summary would tell of each."""

    def __init__(self, everybody: Sequence[Traits], *, sex: bool, always: bool) -> None:
        """
        :param sex: the summary would tell the sex if it kept nothing back.
        :param always: its words tell the sex however much is kept back.
        """
        self.sex, self.always, self.of = sex, always, len(everybody)
        self.counts = {
            roll: Counter(told(each, roll, sex=sex, always=always) for each in everybody)
            for roll in Roll
        }

    def crowd_of(self, one: Traits) -> Crowd:
        """The crowd of one of them, with as little kept back as leaves it large enough."""
        for roll, enough in ENOUGH.items():
            alike = self._alike(one, roll)
            if alike >= enough:
                return Crowd(alike, self.of, roll)
        return Crowd(self._alike(one, Roll.HOW_MANY), self.of, Roll.HOW_MANY)

    def _alike(self, one: Traits, roll: Roll) -> int:
        return self.counts[roll][told(one, roll, sex=self.sex, always=self.always)]


def told(one: Traits, roll: Roll, *, sex: bool, always: bool) -> tuple[object, ...]:
    """What a summary lets everybody see of a child."""
    tells_sex = always or (sex and roll == Roll.NOTHING)
    rare: object = one.rare
    if roll >= Roll.WHICH_NEED:
        rare = one.groups()
    if roll >= Roll.WHICH_GROUP:
        rare = bool(one.rare or one.practical)
    return (
        one.age,
        one.sex if tells_sex else "",
        one.together > 1 if roll >= Roll.HOW_MANY else one.together,
        rare,
        one.practical if roll < Roll.WHICH_GROUP else None,
    )


def traits_of(child: Child, profile: NeedsProfile, *, together: int, on: date) -> Traits:
    """By what a child could be told from others; ``together``: how many are to live together."""
    rare = frozenset(
        (need.dimension, need.level) for need in profile.needs.all() if need.level >= RARE_FROM
    )
    return _traits(child, together, rare, profile, on)


def others_known(council: Council, child: Child, *, on: date) -> list[Traits]:
    """Every other child who is looked after or waits, from the last confirmed profile of each."""
    here = Q(pk__in=Stay.objects.filter(council=council).lived().on(on).values("child")) | Q(
        pk__in=Referral.objects.filter(council=council).live().values("child")
    )
    children = list(council.children.filter(here).exclude(pk=child.pk))
    profiles = _last_confirmed(council)
    rare = _rare_needs(profiles.values())
    siblings = _counted(each.sibling_group_id for each in children)
    return [
        _traits(
            each,
            siblings.get(each.sibling_group_id or 0, 1),
            rare.get(profiles[each.pk].pk, frozenset()) if each.pk in profiles else frozenset(),
            profiles.get(each.pk),
            on,
        )
        for each in children
    ]


def _traits(
    child: Child,
    together: int,
    rare: frozenset[tuple[str, int]],
    profile: NeedsProfile | None,
    on: date,
) -> Traits:
    practical = set()
    if profile is not None and profile.solo:
        practical.add("solo")
    if profile is not None and (profile.wheelchair or profile.ground_floor or profile.hoist):
        practical.add("adapted")
    return Traits(
        age=age_band(child.age_on(on)),
        sex=child.sex,
        together=min(together, MOST_TOLD),
        rare=rare,
        practical=frozenset(practical),
    )


def _last_confirmed(council: Council) -> dict[int, NeedsProfile]:
    last = council.needs_profiles.confirmed().order_by("child", "-version").distinct("child")
    return {profile.child_id: profile for profile in last}


def _rare_needs(profiles: Iterable[NeedsProfile]) -> dict[int, frozenset[tuple[str, int]]]:
    found: dict[int, set[tuple[str, int]]] = {}
    rows = Need.objects.filter(profile__in=[each.pk for each in profiles], level__gte=RARE_FROM)
    for profile, code, level in rows.values_list("profile_id", "dimension", "level"):
        found.setdefault(profile, set()).add((code, level))
    return {profile: frozenset(pairs) for profile, pairs in found.items()}


def _counted(groups: Iterable[int | None]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for group in groups:
        if group is not None:
            counts[group] = counts.get(group, 0) + 1
    return counts
