"""Needs profiles: levels with what helps, strengths, wishes, important places."""

from datetime import date, timedelta
from typing import Final

from codes.needs import CRITICAL_CODES, Band, default_importance
from matching.demo.children import Young
from matching.demo.dice import Dice
from matching.demo.needs import left_open_of, levels_of
from matching.demo.phrases import HELPS, HELPS_MORE, LITTLE_TALENTS, STRENGTHS, WISHES_WORDS
from matching.demo.places import nearest, somewhere
from matching.demo.world import World
from matching.kernel.codes import Dimension, Flag
from matching.kernel.types import band_of, levels
from needs.models import ImportantPlace, Need, NeedsProfile, Strength

_STALE_DAYS: Final = 240
_YEAR: Final = 365
_HIGH: Final = 3  # the level from which other things help
_LITTLE: Final = 5  # years
_LEADS: Final = {(0, 1): 8, (2, 8): 34, (9, 60): 58}  # days from the first draft to the first night
_SCHOOL_AGES: Final = range(4, 17)
_SCHOOLS: Final = ("Primary school", "Secondary school")
_FAMILY: Final = (
    "Mum’s home",
    "Dad’s home",
    "Grandparents’ home",
    "Aunt’s home",
    "Older brother’s home",
)
_WISHES: Final = {
    "dogs": 16, "cats": 9, "garden": 18, "own room": 20, "quiet": 10, "other children": 9,
    "no other children": 7, "countryside": 4, "near town": 7,
}  # fmt: skip


def find_levels(dice: Dice, young: Young, on: date) -> None:
    """Decide once what the child needs; its stays and its prices follow from it."""
    away = bool(set(young.heritage.identity) - {"church"})
    young.levels = levels_of(
        dice, age=young.age_on(on), severity=young.severity, away_from_culture=away,
        uasc=young.child.uasc,
    )  # fmt: skip
    young.child.disabled = young.levels["PHY"] >= 2 or young.levels["LDN"] >= 3


def band_of_child(young: Young) -> Band:
    """The need band that a price goes by (scoring.md 8)."""
    needs = levels({Dimension[code]: level for code, level in young.levels.items()})
    return Band[band_of(needs, Flag(0)).name]


def add_profile(
    dice: Dice, world: World, young: Young, on: date, *, assessed_on: date,
    left_open: frozenset[str] | None = None,
    draft: bool = False, version: int = 1,
) -> NeedsProfile:  # fmt: skip
    """
    One version of what a child needs.

    :param left_open: dimensions that nobody has assessed; by chance where they are not given.
    :param draft: still being written, so never confirmed.
    """
    child = young.child
    profile = NeedsProfile(
        council=child.council, child=child, version=version,
        assessed_on=assessed_on, written_by=child.social_worker,
        solo=young.levels["PEE"] == 4, wheelchair=young.levels["PHY"] >= 3,
        identity=_identity(dice, young), wishes=_wishes(dice, young, on),
    )  # fmt: skip
    profile.wishes_words = dice.choice(WISHES_WORDS) if young.age_on(on) >= 4 else ""
    world.profiles.append(profile)
    if draft:
        world.drafts.add(id(profile))
    by_chance = left_open_of(dice, young.levels)
    # A planned referral may not leave a critical need open; only a hard case says that it does.
    open_ones = by_chance - CRITICAL_CODES if left_open is None else left_open
    _add_needs(dice, world, young, profile, open_ones)
    _add_strengths(dice, world, young, profile, on)
    _add_places(dice, world, young, profile, on)
    return profile


def assessed_for(dice: Dice, since: date | None, on: date) -> date:
    """
    When a child in care was last assessed: for the search that led to the present stay, or since.

    :param since: the first night of the present stay.
    """
    lately = on - timedelta(days=dice.randint(4, _STALE_DAYS))
    if since is None or since < on - timedelta(days=_YEAR):
        return lately
    return since - timedelta(days=dice.randint(*dice.by_share(_LEADS)))


def _identity(dice: Dice, young: Young) -> list[str]:
    if young.levels["IDC"] == 0:
        return []
    return sorted(dice.some(young.heritage.identity, dice.randint(1, 3)))


def _wishes(dice: Dice, young: Young, on: date) -> list[str]:
    if young.age_on(on) < 4:
        return []
    return sorted({dice.by_share(_WISHES) for _ in range(dice.randint(0, 2))})


def _add_needs(
    dice: Dice, world: World, young: Young, profile: NeedsProfile, left_open: frozenset[str]
) -> None:
    for code, level in young.levels.items():
        if code in left_open:
            continue
        need = Need(
            council=profile.council, profile=profile, dimension=code, level=level,
            importance=default_importance(code),
        )  # fmt: skip
        if level:
            need.what_helps = _what_helps(dice, code, level)
            need.evidence_on = profile.assessed_on - timedelta(days=dice.randint(2, 60))
            if level == 1 and code not in CRITICAL_CODES and dice.chance(0.25):
                need.importance = 1
        world.needs.append(need)


def _what_helps(dice: Dice, code: str, level: int) -> str:
    return dice.choice(HELPS_MORE.get(code, HELPS[code]) if level >= _HIGH else HELPS[code])


def _words_for(what: str, age: int) -> tuple[str, ...]:
    return LITTLE_TALENTS if what == "talents" and age < _LITTLE else STRENGTHS[what][1]


def _add_strengths(dice: Dice, world: World, young: Young, profile: NeedsProfile, on: date) -> None:
    age = young.age_on(on)
    alone = young.child.sibling_group is None
    fitting = [
        what
        for what, (from_age, _) in STRENGTHS.items()
        if age >= from_age and not (alone and what == Strength.What.FAMILY)
    ]
    for what in dice.some(fitting, dice.randint(2, 4)):
        world.strengths.append(
            Strength(
                council=profile.council, profile=profile, what=what, level=dice.randint(1, 3),
                words=dice.choice(_words_for(what, age)),
            )
        )  # fmt: skip


def _add_places(dice: Dice, world: World, young: Young, profile: NeedsProfile, on: date) -> None:
    """A school near home, and relatives who are visited; nobody's for children here alone."""
    child, age = young.child, young.age_on(on)
    if young.child.uasc:
        return
    if age in _SCHOOL_AGES and young.levels["EDU"] < 4:
        east, north = dice.randint(-2_500, 2_500), dice.randint(-2_500, 2_500)
        spot = nearest(
            child.council.authority_code, child.home_easting_m + east, child.home_northing_m + north
        )
        world.places.append(
            ImportantPlace(
                council=profile.council, profile=profile, what=ImportantPlace.What.SCHOOL,
                name=_SCHOOLS[age >= 11], postcode=spot.postcode, easting_m=spot.easting_m,
                northing_m=spot.northing_m, visits=5, keep=dice.chance(0.6),
            )
        )  # fmt: skip
    if dice.chance(0.6):
        spot = somewhere(dice, child.council.authority_code)
        world.places.append(
            ImportantPlace(
                council=profile.council, profile=profile, what=ImportantPlace.What.FAMILY,
                name=dice.choice(_FAMILY), postcode=spot.postcode, easting_m=spot.easting_m,
                northing_m=spot.northing_m, visits=dice.by_share({1: 70, 2: 25, 3: 5}),
            )
        )  # fmt: skip
