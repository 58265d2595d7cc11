"""
Published figures that the demo is shaped after. Facts, each with its source and year.

Shares of a group sum to 1 without those that the source calls "not known" or "not reported".
DfE: Department for Education, "Children looked after in England including adoption", release of
2024, children looked after on 31 March 2024 unless said otherwise. Figures: Open Government
Licence v3.
"""

from collections.abc import Mapping
from typing import Final

from codes.homes import Rating


def shares(numbers: Mapping[str, float]) -> dict[str, float]:
    """Numbers of children as shares of their sum."""
    total = sum(numbers.values())
    return {name: number / total for name, number in numbers.items()}


# DfE 2024, age groups: first and last age in whole years, number of children.
AGES: Final = (
    ((0, 0), 3730),
    ((1, 4), 10820),
    ((5, 9), 15020),
    ((10, 15), 31440),
    ((16, 17), 22620),
)
MALE: Final = 47720 / 83630  # DfE 2024
UASC: Final = 7380 / 83630  # DfE 2024: unaccompanied asylum-seeking children
UASC_16_OR_OVER: Final = 6550 / 7380  # DfE 2024
UASC_MALE: Final = 7060 / 7380  # DfE 2024

# DfE 2024, placement on 31 March, in the groups that the product shows.
MIX: Final = shares(
    {
        "kinship": 13670,
        "foster": 42720,
        "childrens_home": 8540,
        "secure": 100,
        "supported": 6250,
        "parents": 5300,
        "adoption": 1910,
        "residential_school": 90,
        "family_centre": 360,
        "other_residential": 900,  # care homes, NHS, young offender institutions
        "other": 3790,
    }
)
# DfE 2024, provider of placement: foster placements with the council's own carers were 24,380 of
# 32,480 inside the boundary and 9,200 of 23,910 outside. Those with relatives and friends, 9,310
# and 4,360, are all the council's own and are taken off.
FOSTER_IN_HOUSE_INSIDE: Final = (24380 - 9310) / (32480 - 9310)
FOSTER_IN_HOUSE_OUTSIDE: Final = (9200 - 4360) / (23910 - 4360)
FOSTER_IN_HOUSE: Final = (24380 + 9200 - 9310 - 4360) / (32480 + 23910 - 9310 - 4360)

# DfE 2024, distance and locality: inside or outside the boundary, up to or over 20 miles.
NEAR_IN, NEAR_OUT, FAR_IN, FAR_OUT = "near_in", "near_out", "far_in", "far_out"


def _cells(near_in: int, near_out: int, far_in: int, far_out: int) -> dict[str, float]:
    return shares({NEAR_IN: near_in, NEAR_OUT: near_out, FAR_IN: far_in, FAR_OUT: far_out})


WHERE_ALL: Final = _cells(39060, 18710, 3450, 14590)
WHERE_FOSTER: Final = _cells(29000, 13810, 2560, 8090)
WHERE_CHILDRENS_HOME: Final = _cells(2350, 1960, 400, 3830)  # secure homes included
WHERE_SUPPORTED: Final = _cells(1580, 890, 130, 360)
WHERE_PARENTS: Final = _cells(4230, 620, 50, 380)
WHERE_ADOPTION: Final = _cells(260, 490, 120, 840)
WHERE_OTHER: Final = _cells(1640, 930, 180, 1100)
OVER_20_MILES: Final = WHERE_ALL[FAR_IN] + WHERE_ALL[FAR_OUT]  # of those with a known distance
# DfE 2024: 36,010 placed outside the boundary, 43,830 inside, 3,790 not reported.
OUTSIDE: Final = 36010 / (36010 + 43830)
# National Audit Office 2025, March 2024: children's homes, outside the own area; over 20 miles.
CHILDRENS_HOME_OUTSIDE: Final = 0.67
CHILDRENS_HOME_OVER_20: Final = 0.49

# DfE 2024: placements in the year of children looked after for 12 months or more.
PLACEMENTS_IN_YEAR: Final = {1: 42800 / 59480, 2: 11300 / 59480, 3: 5380 / 59480}
SAME_CARER: Final = 19750 / 29000  # DfE 2024: under 16, in care for 2.5 years, 2 with the carer
THREE_OR_MORE: Final = 8690 / 83630  # DfE 2024: all children, three or more placements in the year
LESS_THAN_A_YEAR: Final = 1 - 59480 / 83630  # DfE 2024: not yet looked after for 12 months

# DfE 2024: why placements ended in the year, changes of status only left out.
WHY_ENDED: Final = shares(
    {
        "CARPL": 20700,
        "OTHER": 14790,
        "CREQB": 5310,
        "CREQO": 4190,
        "CHILD": 2030,
        "LAREQ": 950,
        "STAND": 670,
        "CLOSE": 530,
        "ALLEG": 440,
        "APPRR": 200,
        "CUSTOD": 150,
    }
)
# DfE 2024: legal status. Care orders are interim (C1) or full (C2); the split is not published.
LEGAL: Final = shares({"care_order": 62450, "V2": 16240, "E1": 4690, "J1": 220})

# DfE 2024: children looked after by each council of the West Midlands.
LOOKED_AFTER: Final = {
    "E06000019": 387,
    "E06000020": 412,
    "E06000021": 1151,
    "E06000051": 717,
    "E08000025": 2300,
    "E08000026": 674,
    "E08000027": 574,
    "E08000028": 812,
    "E08000029": 554,
    "E08000030": 665,
    "E08000031": 522,
    "E10000028": 1307,
    "E10000031": 805,
    "E10000034": 1044,
}

# Ofsted, Fostering in England 2024 to 2025: approved mainstream places on 31 March 2025, 69,825,
# of which filled 42,015; vacant 16 % (2024); the rest not available.
FOSTER_FILLED: Final = 42015 / 69825
FOSTER_VACANT: Final = 0.16
# Ofsted, children's social care in England 2025: homes inspected in 2024-25 that were good or
# outstanding; mean places of a children's home.
GOOD_OR_OUTSTANDING: Final = 0.82
PLACES_OF_A_CHILDRENS_HOME: Final = 14259 / 3946

# Section 251 outturn 2024-25, weekly unit costs in pounds: England, West Midlands.
COST_FOSTERING: Final = (765, 710)
COST_RESIDENTIAL: Final = (7385, 7050)
COST_ALL: Final = (2100, 1755)

# Shares among homes that have been inspected, shaped so that the first two sum to 82 %; how the
# 82 % divide is not in the source and is chosen.
RATINGS: Final = {
    Rating.OUTSTANDING: 0.14,
    Rating.GOOD: 0.68,
    Rating.REQUIRES_IMPROVEMENT: 0.155,
    Rating.INADEQUATE: 0.025,
}
