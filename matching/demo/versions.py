"""
Earlier and later versions of needs profiles, so that needs have a history and few reviews are due.

What a child in care needs today stays as it is: an earlier version says what was different, and a
review confirms the same levels again. Children who are searched for keep their latest version.
"""

from copy import copy
from datetime import date, timedelta
from typing import Final

from matching.demo.dice import Dice
from matching.demo.world import World
from needs.models import ImportantPlace, Need, NeedsProfile, Strength

_EARLIER: Final = 0.3  # of the children in care: they have a version from before
_REVIEWED: Final = 0.85  # of those whom nobody searches for
_REVIEW_DAYS: Final = (3, 47)  # before today
_BEFORE: Final = (70, 200)  # days from one assessment to the next
_CHANGED: Final = 3  # dimensions that were different before
_MOST: Final = 4
_Part = Need | Strength | ImportantPlace
_Parts = list[_Part]


def add_versions(dice: Dice, world: World, on: date) -> None:
    """A version before the first for some, and a review for most; the latest levels do not move."""
    searched = {id(one.child) for one in world.referrals if one.closed_at is None}
    moved = {id(stay.child): stay.starts_on for stay in world.stays if stay.ends_on is None}
    parts = _parts(world)
    by_child: dict[int, list[NeedsProfile]] = {}
    for profile in world.profiles:
        by_child.setdefault(id(profile.child), []).append(profile)
    for key, versions in by_child.items():
        if dice.chance(_EARLIER):
            _add_earlier(dice, world, versions, parts[id(versions[0])])
        latest, lately = versions[-1], on - timedelta(days=dice.randint(*_REVIEW_DAYS))
        since = max(latest.assessed_on, moved.get(key, latest.assessed_on))
        if key not in searched and since < lately and dice.chance(_REVIEWED):
            _add(world, latest, parts[id(latest)], lately, latest.version + 1)


def _parts(world: World) -> dict[int, _Parts]:
    held: dict[int, _Parts] = {id(profile): [] for profile in world.profiles}
    every: _Parts = [*world.needs, *world.strengths, *world.places]
    for part in every:
        held[id(part.profile)].append(part)
    return held


def _add_earlier(dice: Dice, world: World, versions: list[NeedsProfile], parts: _Parts) -> None:
    """Before the first, where the child was in care by then."""
    first = versions[0]
    day = first.assessed_on - timedelta(days=dice.randint(*_BEFORE))
    if first.child.looked_after_from is None or day < first.child.looked_after_from:
        return
    for profile in versions:
        profile.version += 1
    needs = [part for part in _add(world, first, parts, day, 1) if isinstance(part, Need)]
    for need in dice.some([need for need in needs if need.level], _CHANGED):
        need.level = min(_MOST, max(1, need.level + dice.choice((-1, 1, 1))))


def _add(world: World, like: NeedsProfile, parts: _Parts, on: date, version: int) -> _Parts:
    """A version with the same answers, assessed on a day; its parts."""
    profile = copy(like)
    profile.assessed_on, profile.version = on, version
    world.profiles.append(profile)
    same = [copy(part) for part in parts]
    for part in same:
        part.profile = profile
        if isinstance(part, Need) and part.evidence_on is not None:
            part.evidence_on = on - (like.assessed_on - part.evidence_on)
    world.needs += [part for part in same if isinstance(part, Need)]
    world.strengths += [part for part in same if isinstance(part, Strength)]
    world.places += [part for part in same if isinstance(part, ImportantPlace)]
    return same
