"""Finding a home for children of the demo, so that distances come out as published."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from codes.homes import FOSTER_KINDS, Kind
from codes.ssda903 import PlacementType
from matching.demo import figures
from matching.demo.children import Young
from matching.demo.dice import Dice
from matching.demo.homes import Setting
from matching.demo.mix import KIND_OF, Unit
from matching.demo.profiles import band_of_child
from placements.models import Stay

_FAR: Final = 200  # tenths of a mile
_FOSTERED_MOST: Final = 3


@dataclass
class Register:
    """The homes of a council in a random order by kind, and who of ours lives in them now."""

    settings: list[Setting]
    living: dict[int, int] = field(default_factory=dict)  # our children now, by id() of a setting
    by_kind: dict[Kind, list[Setting]] = field(default_factory=dict)
    of_home: dict[int, Setting] = field(default_factory=dict)  # by id() of a home

    def __post_init__(self) -> None:
        self.of_home = {id(setting.home): setting for setting in self.settings}
        for setting in self.settings:
            self.by_kind.setdefault(setting.kind, []).append(setting)

    def in_turn(self, dice: Dice, kind: Kind) -> Iterator[Setting]:
        """All homes of a kind, beginning anywhere."""
        homes = self.by_kind.get(kind, [])
        start = dice.randrange(len(homes)) if homes else 0
        yield from homes[start:]
        yield from homes[:start]


def place(
    dice: Dice, register: Register, unit: Unit, group: str, cell: str, *, until: date, aged_on: date
) -> Setting | None:
    """
    A home with enough beds, in the cell of the published table or as near to it as there is one.

    :param group: of figures.MIX.
    :param cell: of figures.WHERE_ALL.
    :param until: a bed must have been empty of ours before this day.
    :param aged_on: the day on which ages are looked at.
    """
    if group not in KIND_OF and group != "foster":
        return None
    kinds = [KIND_OF[group]] if group in KIND_OF else _foster_kinds(dice, cell)
    for wanted in _cells_from(cell):
        for kind in kinds:
            for setting in register.in_turn(dice, kind):
                if _fits(register, setting, unit, wanted, until, aged_on):
                    return setting
    return None


def _foster_kinds(dice: Dice, cell: str) -> list[Kind]:
    inside = cell in {figures.NEAR_IN, figures.FAR_IN}
    own_first = dice.chance(
        figures.FOSTER_IN_HOUSE_INSIDE if inside else figures.FOSTER_IN_HOUSE_OUTSIDE
    )
    kinds = [Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER]
    return kinds if own_first else kinds[::-1]


def _cells_from(cell: str) -> list[str]:
    """The cell asked for; the same distance across the boundary; then any other distance."""
    near = [figures.NEAR_OUT, figures.NEAR_IN]
    far = [figures.FAR_OUT, figures.FAR_IN]
    same, other = (near, far) if cell in near else (far, near)
    return list(dict.fromkeys([cell, *same, *other]))


def _fits(
    register: Register, setting: Setting, unit: Unit, cell: str, until: date, aged_on: date
) -> bool:
    number = len(unit.young)
    if setting.reserved or setting.home.registered_to or len(setting.slots) < number:
        return False
    if not all(setting.takes(y.child.sex, max(0, y.age_on(aged_on))) for y in unit.young):
        return False
    return (
        len(setting.open_slots(until)) >= number
        and _in_cell(setting, unit, cell)
        and _room_for(register, setting, number)
    )


def _in_cell(setting: Setting, unit: Unit, cell: str) -> bool:
    far = tenths_from_home(setting, unit.young[0]) > _FAR
    inside = setting.is_inside
    return cell == (
        (figures.FAR_IN if inside else figures.FAR_OUT)
        if far
        else (figures.NEAR_IN if inside else figures.NEAR_OUT)
    )


def _room_for(register: Register, setting: Setting, number: int) -> bool:
    """Kinship carers are approved for one family; others for three children, or one family."""
    living = register.living.get(id(setting), 0)
    if setting.kind == Kind.KINSHIP_FOSTER:
        return living == 0 and len(setting.slots) == number
    return setting.kind not in FOSTER_KINDS or living == 0 or living + number <= _FOSTERED_MOST


def tenths_from_home(setting: Setting, young: Young) -> int:
    """Tenths of a mile from the child's home."""
    return setting.spot.tenths_to(young.child.home_easting_m, young.child.home_northing_m)


def stay_in(
    setting: Setting, young: Young, first: date, end: date | None, placement: str, *, until: date
) -> Stay:
    """A stay in the first bed that is open until a day; the home has been registered as long."""
    slot = setting.open_slots(until)[0]
    slot.taken_from = first
    setting.home.registered_from = min(setting.home.registered_from, first)
    return Stay(
        council=young.child.council, child=young.child, home=setting.home, bed=slot.bed,
        starts_on=first, ends_on=end, placement_type=PlacementType(placement),
        weekly_pence=setting.weekly[band_of_child(young)],
        distance_tenths=tenths_from_home(setting, young), in_area=setting.is_inside,
    )  # fmt: skip
