"""Stays outside the register: with parents, with adopters, in hospital, somewhere unregistered."""

from datetime import date
from typing import Final

from codes.needs import Band
from codes.ssda903 import PlacementType
from matching.demo import figures
from matching.demo.children import Young
from matching.demo.dice import Dice
from matching.demo.profiles import band_of_child
from placements.models import Stay

# Tenths of a mile, lowest and highest, in each cell of the published table; chosen within it.
_DISTANCES: Final = {
    figures.NEAR_IN: (2, 60),
    figures.NEAR_OUT: (35, 200),
    figures.FAR_IN: (201, 320),
    figures.FAR_OUT: (201, 1_400),
}
# Pounds a week. An unregistered placement cost £10,500 on average in September 2025 (Children's
# Commissioner); the spread around it, and the care homes' fees, are chosen.
_OTHER: Final = {
    Band.STANDARD: (900, 3_000),
    Band.ENHANCED: (2_500, 7_000),
    Band.SPECIALIST: (6_000, 12_000),
    Band.COMPLEX: (9_000, 16_000),
    Band.BESPOKE: (12_000, 20_000),
}
_CARE_HOME: Final = (2_800, 5_200)


def stay_elsewhere(
    dice: Dice, young: Young, cell: str, first: date, end: date | None, placement: str
) -> Stay:
    """A stay that has no home and no bed of ours, in a cell of figures.WHERE_ALL."""
    return Stay(
        council=young.child.council, child=young.child, starts_on=first, ends_on=end,
        placement_type=PlacementType(placement), weekly_pence=_weekly(dice, young, placement),
        distance_tenths=dice.randint(*_DISTANCES[cell]),
        in_area=cell in {figures.NEAR_IN, figures.FAR_IN},
    )  # fmt: skip


def _weekly(dice: Dice, young: Young, placement: str) -> int | None:
    """Pence a week; nothing for parents and adopters, nothing known where others pay."""
    ranges = {
        PlacementType.Z1: _OTHER[band_of_child(young)],
        PlacementType.R1: _CARE_HOME,
        PlacementType.P1: (0, 0),
        PlacementType.A3: (0, 0),
        PlacementType.A4: (0, 0),
        PlacementType.A5: (0, 0),
        PlacementType.A6: (0, 0),
    }
    pounds = ranges.get(PlacementType(placement))
    return dice.randint(*pounds) * 100 if pounds else None
