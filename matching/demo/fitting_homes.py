"""Homes that fit a hard case: moved, opened and equipped so that it turns on what it should."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from codes.homes import Kind, Rating
from codes.needs import DIMENSION_CODES
from matching.demo.casework import Casework
from matching.demo.homes import Setting, Slot
from matching.demo.places import Spot
from providers.models import Bed, Capability, SuspendedBy

_RATINGS: Final = {Kind.SUPPORTED_ACCOMMODATION: Rating.STRONG}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a home must be like; whatever is not said is as open as the law lets it be."""

    kind: Kind
    spot: Spot
    level: int = 3  # in every dimension
    beds: int = 1
    ages: tuple[int, int] | None = None
    hoist: bool = False
    alone: bool = False  # one bed only
    free_from: date | None = None


def fit_home(casework: Casework, wanted: Wanted) -> Setting:
    """Take a home of the kind that no child of ours has ever lived in, and shape it."""
    setting = next(s for s in casework.register.by_kind[wanted.kind] if _is_unused(s))
    setting.reserved = True
    home = setting.home
    setting.move_to(wanted.spot)
    home.age_from, home.age_to = wanted.ages or _widest(wanted.kind)
    home.accepts_male = home.accepts_female = home.accepts_not_recorded = True
    home.registered_to, home.suspended_by = None, SuspendedBy.NOBODY
    home.registered_from = min(home.registered_from, casework.on - timedelta(days=400))
    home.rating = _RATINGS.get(wanted.kind, Rating.GOOD)
    home.inspected_on = casework.on - timedelta(days=120)
    home.hoist = wanted.hoist
    home.wheelchair = home.ground_floor = wanted.hoist or home.ground_floor
    _set_beds(setting, wanted)
    _set_abilities(casework, setting, wanted.level)
    return setting


def _is_unused(setting: Setting) -> bool:
    return not setting.reserved and all(slot.taken_from is None for slot in setting.slots)


def _widest(kind: Kind) -> tuple[int, int]:
    return {Kind.SUPPORTED_ACCOMMODATION: (16, 17), Kind.CHILDRENS_HOME: (8, 17)}.get(kind, (0, 17))


def _set_beds(setting: Setting, wanted: Wanted) -> None:
    """At least so many beds, all of them free."""
    if wanted.alone:
        del setting.slots[1:]
    for number in range(len(setting.slots) + 1, wanted.beds + 1):
        home = setting.home
        bed = Bed(council=home.council, home=home, name=f"Bed {number}", state=Bed.State.FREE)
        setting.slots.append(Slot(bed))
    for slot in setting.slots:
        slot.bed.state, slot.bed.free_from = Bed.State.FREE, wanted.free_from


def _set_abilities(casework: Casework, setting: Setting, level: int) -> None:
    home, world = setting.home, casework.world
    world.capabilities = [row for row in world.capabilities if row.home is not home]
    world.capabilities += [
        Capability(
            council=home.council, home=home, dimension=code, level=level,
            evidence="Statement of purpose", verified_on=casework.on - timedelta(days=60),
        )
        for code in DIMENSION_CODES
    ]  # fmt: skip
