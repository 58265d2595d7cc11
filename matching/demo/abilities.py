"""What each home says that it can do, and how anybody knows."""

from datetime import date, timedelta
from typing import Final

from accounts.models import Council, User
from codes.homes import FOSTER_KINDS, Kind
from codes.needs import DIMENSION_CODES
from matching.demo.dice import Dice
from matching.demo.homes import Setting
from providers.models import Capability

_DECLARE: Final = 0.86  # homes that declare anything; the others take the default of their kind
_DECLARED: Final = 0.82  # dimensions of a home that declares
_EVIDENCED: Final = 0.88
_USUAL: Final = {  # level of an ordinary, an enhanced and a specialist home
    Kind.KINSHIP_FOSTER: (2, 2, 2),
    Kind.IN_HOUSE_FOSTER: (2, 3, 3),
    Kind.AGENCY_FOSTER: (2, 3, 3),
    Kind.CHILDRENS_HOME: (3, 3, 4),
    Kind.RESIDENTIAL_SCHOOL: (3, 3, 3),
    Kind.SUPPORTED_ACCOMMODATION: (2, 2, 2),
    Kind.FAMILY_CENTRE: (2, 2, 2),
    Kind.SECURE_HOME: (4, 4, 4),
}
_NURSING: Final = ("PHY", "HEA")  # carers are trained for one child at a time
_RARE: Final = ("FIR", "SHB")
_EVIDENCE: Final = (
    "Statement of purpose",
    "Training: therapeutic parenting, level 3",
    "Training: trauma-informed care, refreshed this year",
    "A placement at this level sustained for nine months",
    "A placement at this level sustained for 14 months",
    "Two earlier placements at this level ended as planned",
    "Qualified staff on every shift",
    "Monthly consultation with a clinical psychologist",
    "Comment in the latest Ofsted report",
    "Supervising social worker’s annual review",
)


def abilities_of(
    dice: Dice, council: Council, setting: Setting, verifier: User, on: date
) -> list[Capability]:
    """Levels by dimension, most with evidence and many verified; a few homes declare none."""
    setting.declares = dice.chance(_DECLARE)
    if not setting.declares:
        return []
    declared = [code for code in DIMENSION_CODES if dice.chance(_DECLARED)]
    return [_capability(dice, council, setting, code, verifier, on) for code in declared]


def _capability(
    dice: Dice, council: Council, setting: Setting, code: str, verifier: User, on: date
) -> Capability:
    row = Capability(
        council=council, home=setting.home, dimension=code, level=_level(dice, setting, code)
    )
    if dice.chance(_EVIDENCED):
        row.evidence = dice.choice(_EVIDENCE)
        if dice.chance(0.7):
            row.verified_on = dice.day_between(on - timedelta(days=400), on - timedelta(days=5))
            row.verified_by = verifier
    return row


def _level(dice: Dice, setting: Setting, code: str) -> int:
    level = _USUAL[setting.kind][setting.skill] + dice.by_share({-1: 14, 0: 70, 1: 16})
    if setting.kind in FOSTER_KINDS:
        if code in _NURSING:
            level = 3 if setting.home.hoist else min(level - 1, 2)
        if code in _RARE:
            level -= dice.by_share({0: 60, 1: 40})
    return max(0, min(4, level))
