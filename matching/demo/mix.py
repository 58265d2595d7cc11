"""Who is placed with whom, and in what kind of home: the published mix, by age."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from codes.homes import Kind
from codes.ssda903 import PlacementType
from matching.demo import figures
from matching.demo.children import Family, Young
from matching.demo.dice import Dice

# Ofsted's and DfE's sibling report of 2023: 37 % of children with siblings live apart from them.
_TOGETHER: Final = 0.72  # of groups at first; some are parted later by kind of home


@dataclass(eq=False)
class Unit:
    """A child, or brothers and sisters placed together."""

    young: list[Young]
    family: Family
    group: str = "foster"  # of figures.MIX
    cell: str = figures.NEAR_IN  # of figures.WHERE_ALL: where it is to live

    def oldest(self, on: date) -> int:
        return max(young.age_on(on) for young in self.young)

    def youngest(self, on: date) -> int:
        return min(young.age_on(on) for young in self.young)


# How likely a child of an age lives there, against other ages. Chosen; the totals are published.
_BY_AGE: Final[dict[str, Callable[[int], float]]] = {
    "secure": lambda age: float(age >= 12),
    "supported": lambda age: float(age >= 16),
    "family_centre": lambda age: float(age < 1),
    "residential_school": lambda age: float(age >= 9),
    "childrens_home": lambda age: max(0.0, age - 7.0) ** 1.6,
    "other_residential": lambda age: 4.0 if age >= 15 else 0.3 * (age >= 10),
    "adoption": lambda age: 6.0 if 1 <= age <= 3 else 1.0 * (age <= 6),
    "other": lambda age: 3.0 if age >= 15 else 0.3,
    "parents": lambda age: 1.0,
    "kinship": lambda age: 2.0 if age < 10 else 1.0,
}
_ALONE_ONLY: Final = {
    "secure", "supported", "family_centre", "residential_school", "childrens_home",
    "other_residential", "other",
}  # fmt: skip

TYPES: Final[dict[str, dict[PlacementType, float]]] = {
    "kinship": {PlacementType.U1: 25, PlacementType.U3: 74.7, PlacementType.U2: 0.3},
    "foster": {PlacementType.U4: 34, PlacementType.U6: 65, PlacementType.U5: 1},
    "childrens_home": {PlacementType.K2: 1},
    "secure": {PlacementType.K1: 1},
    "supported": {PlacementType.K3: 1},
    "parents": {PlacementType.P1: 1},
    # DfE 2024: 1,360, 330, 170 and 50 children.
    "adoption": {
        PlacementType.A6: 1360,
        PlacementType.A5: 330,
        PlacementType.A4: 170,
        PlacementType.A3: 50,
    },
    "residential_school": {PlacementType.S1: 1},
    "family_centre": {PlacementType.R3: 1},
    # DfE 2024: care homes 560, NHS 150, young offender institutions 190.
    "other_residential": {PlacementType.R1: 560, PlacementType.R2: 150, PlacementType.R5: 190},
    "other": {PlacementType.Z1: 1},
}
KIND_OF: Final = {
    "kinship": Kind.KINSHIP_FOSTER,
    "childrens_home": Kind.CHILDRENS_HOME,
    "secure": Kind.SECURE_HOME,
    "supported": Kind.SUPPORTED_ACCOMMODATION,
    "residential_school": Kind.RESIDENTIAL_SCHOOL,
    "family_centre": Kind.FAMILY_CENTRE,
}
WHERE: Final = {
    "kinship": figures.WHERE_FOSTER,
    "foster": figures.WHERE_FOSTER,
    "childrens_home": figures.WHERE_CHILDRENS_HOME,
    "secure": figures.WHERE_CHILDRENS_HOME,
    "supported": figures.WHERE_SUPPORTED,
    "parents": figures.WHERE_PARENTS,
    "adoption": figures.WHERE_ADOPTION,
}
SEVERITY: Final = {
    "kinship": 0.4, "foster": 0.65, "childrens_home": 1.9, "secure": 2.8, "supported": 0.9,
    "parents": 0.5, "adoption": 0.3, "residential_school": 1.7, "family_centre": 0.3,
    "other_residential": 2.1, "other": 1.9,
}  # fmt: skip


def units_of(dice: Dice, families: list[Family], on: date) -> list[Unit]:
    """Groups that live together, each with the group of placement that it is in."""
    units = [unit for family in families for unit in _parted(dice, family)]
    number = sum(len(unit.young) for unit in units)
    free = list(units)
    for group, weight in _BY_AGE.items():
        wanted = round(figures.MIX[group] * number)
        while wanted > 0 and (unit := _drawn(dice, free, group, weight, wanted, on)):
            unit.group = group
            free.remove(unit)
            wanted -= len(unit.young)
    _spread_out(dice, units)
    for unit in units:
        for young in unit.young:
            young.severity = max(0.0, dice.gauss(SEVERITY[unit.group], 0.45))
    return units


def _spread_out(dice: Dice, units: list[Unit]) -> None:
    """Near and far, inside and outside, as published for each group."""
    for group in figures.MIX:
        members = [unit for unit in units if unit.group == group]
        cells = dice.quota(WHERE.get(group, figures.WHERE_OTHER), len(members))
        for unit, cell in zip(members, cells, strict=True):
            unit.cell = cell


def _parted(dice: Dice, family: Family) -> list[Unit]:
    if dice.chance(_TOGETHER) and len(family.young) <= 3:
        return [Unit(family.young, family)]
    return [Unit([young], family) for young in family.young]


def _drawn(
    dice: Dice, free: list[Unit], group: str, weight: Callable[[int], float], wanted: int, on: date
) -> Unit | None:
    """One of the units that could be in this group, by age; None if there is none left."""
    most = 1 if group in _ALONE_ONLY else wanted
    weights = [
        weight(unit.oldest(on)) if len(unit.young) <= most and _can_be(unit, group) else 0.0
        for unit in free
    ]
    return dice.choices(free, weights)[0] if sum(weights) else None


def _can_be(unit: Unit, group: str) -> bool:
    """An unaccompanied child has no parents, relatives or adopters here."""
    return group not in {"kinship", "parents", "adoption"} or not unit.young[0].child.uasc
