"""The kinds of home in a council's register: how many, how large, where, for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from codes.homes import Kind

_FOSTER_AGES: Final = {(0, 17): 44, (0, 10): 12, (5, 12): 8, (8, 17): 18, (0, 4): 6, (11, 17): 12}
# Ofsted 2025: 69,825 approved places in 33,435 mainstream households, 2.09 each.
_FOSTER_PLACES: Final = {1: 25, 2: 41, 3: 34}
_FOSTER_SEXES: Final = {"MF": 90, "M": 5, "F": 5}
# DfE 2024, of children with their own council's foster carers: 73 % live inside its boundary.
_OWN_ZONES: Final = {"own": 70, "adjoining": 24, "region": 6}


@dataclass(frozen=True, slots=True)
class KindSpec:
    """Weights; they need not sum to anything."""

    share: float  # of the homes
    places: Mapping[int, float]
    zones: Mapping[str, float]
    ages: Mapping[tuple[int, int], float]
    sexes: Mapping[str, float]
    skills: Mapping[int, float]
    ground_floor: float = 0.2
    waking_night: float = 0.0


# How a register divides by kind and zone is chosen: a council holds far more homes than it uses.
KINDS: Final = {
    Kind.KINSHIP_FOSTER: KindSpec(
        83, {1: 66, 2: 23, 3: 11}, _OWN_ZONES, {(0, 17): 1}, {"MF": 1}, {0: 1}
    ),
    Kind.IN_HOUSE_FOSTER: KindSpec(
        130, _FOSTER_PLACES, _OWN_ZONES, _FOSTER_AGES, _FOSTER_SEXES, {0: 70, 1: 25, 2: 5}
    ),
    Kind.AGENCY_FOSTER: KindSpec(
        457,
        _FOSTER_PLACES,
        {"own": 30, "adjoining": 34, "region": 21, "tail": 15},
        _FOSTER_AGES,
        _FOSTER_SEXES,
        {0: 52, 1: 34, 2: 14},
    ),
    Kind.CHILDRENS_HOME: KindSpec(
        220,
        {1: 10, 2: 15, 3: 20, 4: 25, 5: 15, 6: 15},
        {"own": 24, "adjoining": 28, "region": 25, "tail": 23},
        {(8, 17): 30, (10, 17): 24, (11, 17): 20, (12, 17): 8, (7, 13): 10, (5, 12): 8},
        {"MF": 72, "M": 17, "F": 11},
        {0: 45, 1: 35, 2: 20},
        waking_night=0.45,
    ),
    Kind.SUPPORTED_ACCOMMODATION: KindSpec(
        85,
        {1: 20, 2: 20, 4: 30, 6: 30},
        {"own": 45, "adjoining": 33, "region": 17, "tail": 5},
        {(16, 17): 1},
        {"MF": 68, "M": 22, "F": 10},
        {0: 60, 1: 40},
        waking_night=0.6,
    ),
    Kind.RESIDENTIAL_SCHOOL: KindSpec(
        12,
        {6: 50, 10: 50},
        {"adjoining": 20, "region": 35, "tail": 45},
        {(8, 17): 70, (11, 17): 30},
        {"MF": 60, "M": 40},
        {1: 50, 2: 50},
        waking_night=0.8,
    ),
    Kind.FAMILY_CENTRE: KindSpec(
        7,
        {4: 50, 6: 50},
        {"own": 30, "adjoining": 30, "region": 40},
        {(0, 17): 1},
        {"MF": 1},
        {0: 1},
    ),
    Kind.SECURE_HOME: KindSpec(
        6, {12: 50, 18: 50}, {"region": 15, "tail": 85}, {(10, 17): 1}, {"MF": 1}, {2: 1},
        waking_night=1.0,
    ),
}  # fmt: skip
