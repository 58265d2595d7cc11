"""
Prices as lines, in ranges that councils publish for 2025/26.

A home asks a core fee by need band, and support on top where the band needs more than its kind
gives; education and health carry a share of some.
"""

from datetime import date
from typing import Final

from accounts.models import Council
from codes.homes import FOSTER_KINDS, Kind
from codes.needs import Band
from matching.demo.dice import Dice
from matching.demo.homes import Setting
from providers.models import PriceLine

# Pounds a week, lowest and highest, for standard, enhanced, and specialist or complex needs.
_RANGES: Final = {
    Kind.KINSHIP_FOSTER: ((220, 480), (260, 520), (300, 600)),
    Kind.IN_HOUSE_FOSTER: ((450, 650), (600, 900), (800, 1_200)),
    Kind.AGENCY_FOSTER: ((900, 1_150), (1_100, 1_450), (1_400, 2_300)),
    Kind.SUPPORTED_ACCOMMODATION: ((350, 700), (700, 1_600), (1_600, 4_000)),
    Kind.CHILDRENS_HOME: ((4_500, 6_000), (6_000, 8_500), (8_500, 15_000)),
    Kind.RESIDENTIAL_SCHOOL: ((2_500, 3_600), (3_200, 4_600), (4_200, 5_500)),
    Kind.FAMILY_CENTRE: ((3_000, 4_200), (3_400, 4_800), (4_000, 5_500)),
    Kind.SECURE_HOME: ((7_500, 9_000), (8_000, 10_000), (9_000, 11_000)),
}
_OWN_CHILDRENS_HOME: Final = ((3_500, 4_800), (4_500, 6_000), (6_000, 9_000))
_STEP: Final = {
    Band.STANDARD: 0,
    Band.ENHANCED: 1,
    Band.SPECIALIST: 2,
    Band.COMPLEX: 2,
    Band.BESPOKE: 2,
}
_WHERE_IN_RANGE: Final = {  # of the range, lowest and highest: complex asks more than specialist
    Band.STANDARD: (0.0, 1.0),
    Band.ENHANCED: (0.0, 1.0),
    Band.SPECIALIST: (0.0, 0.45),
    Band.COMPLEX: (0.35, 0.8),
    Band.BESPOKE: (0.7, 1.0),
}
_PENCE: Final = 100
_ROUND_TO: Final = 500  # fees are agreed in steps of £5
_UPLIFT: Final = 0.96  # last year's fee beside this year's
_WHAT: Final = PriceLine.What


def prices_of(dice: Dice, council: Council, setting: Setting, on: date) -> list[PriceLine]:
    """Lines in force, and some of last year's; fills in what the setting costs by band."""
    year = date(on.year if on >= date(on.year, 4, 1) else on.year - 1, 4, 1)
    ranges = _RANGES[setting.kind]
    own = setting.home.provider.sector == "PR1"
    if own and setting.kind == Kind.CHILDRENS_HOME:
        ranges = _OWN_CHILDRENS_HOME
    place = dice.random()  # a dear home is dear at every band
    lines: list[PriceLine] = []
    for band in Band:
        low, high = ranges[_STEP[band]]
        first, last = _WHERE_IN_RANGE[band]
        pounds = low + (high - low) * (first + (last - first) * place)
        lines += _for_band(dice, council, setting, band, _rounded(pounds * _PENCE), year)
    if dice.chance(0.2):
        lines.append(_last_years(lines[0]))
    return lines


def _for_band(
    dice: Dice, council: Council, setting: Setting, band: Band, core: int, year: date
) -> list[PriceLine]:
    """The core fee of one band, with what is added to it and taken off it."""
    asked = [(_WHAT.CORE, core)]
    if setting.kind in FOSTER_KINDS and band in {Band.COMPLEX, Band.BESPOKE}:
        extra = {Band.COMPLEX: 420, Band.BESPOKE: 1_150}[band]
        asked.append((_WHAT.SUPPORT, _rounded(extra * _PENCE * dice.uniform(0.8, 1.3))))
    if setting.skill == 2 and band in {Band.SPECIALIST, Band.COMPLEX} and dice.chance(0.5):
        asked.append((_WHAT.THERAPY, _rounded(dice.uniform(90, 220) * _PENCE)))
    asked += _shares(dice, setting, band, core)
    setting.weekly[band] = sum(-p if what in _TAKEN_OFF else p for what, p in asked)
    return [
        PriceLine(
            council=council, home=setting.home, what=what, band=band, weekly_pence=pence,
            valid_from=year,
        )
        for what, pence in asked
    ]  # fmt: skip


_TAKEN_OFF: Final = {_WHAT.EDUCATION_SHARE, _WHAT.HEALTH_SHARE}


def _shares(
    dice: Dice, setting: Setting, band: Band, core: int
) -> list[tuple[PriceLine.What, int]]:
    """What education and health pay of it."""
    if setting.kind == Kind.RESIDENTIAL_SCHOOL:
        return [(_WHAT.EDUCATION_SHARE, _rounded(core * dice.uniform(0.3, 0.5)))]
    high = band in {Band.COMPLEX, Band.BESPOKE}
    if setting.kind == Kind.CHILDRENS_HOME and high and dice.chance(0.3):
        return [(_WHAT.HEALTH_SHARE, _rounded(core * dice.uniform(0.1, 0.25)))]
    return []


def _last_years(line: PriceLine) -> PriceLine:
    return PriceLine(
        council=line.council, home=line.home, what=line.what, band=line.band,
        weekly_pence=_rounded(line.weekly_pence * _UPLIFT),
        valid_from=line.valid_from.replace(year=line.valid_from.year - 1),
        valid_to=line.valid_from,
    )  # fmt: skip


def _rounded(pence: float) -> int:
    return round(pence / _ROUND_TO) * _ROUND_TO
