"""What an SSDA903 return may hold, year by year: its tables, columns and code lists. Facts only.

A return is known by the year in which it ends: 2025 is 1 April 2024 to 31 March 2025.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

FIRST_YEAR: Final = 2017
LAST_YEAR: Final = 2026

HEADER: Final = "header"
EPISODES: Final = "episodes"
MISSING: Final = "missing"
UASC: Final = "uasc"
READ: Final = (HEADER, EPISODES, MISSING, UASC)

# Columns that every row of the table must have, and those that it may have.
REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    HEADER: ("CHILD", "SEX", "DOB", "ETHNIC"),
    EPISODES: ("CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"),
    MISSING: ("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
    UASC: ("CHILD", "DOB", "DUC"),
}
OPTIONAL: Final[Mapping[str, tuple[str, ...]]] = {
    HEADER: ("UPN", "MOTHER", "MC_DOB", "UASC"),
    EPISODES: (
        "PLACE_PROVIDER",
        "REASON_PLACE_CHANGE",
        "HOME_POST",
        "PL_POST",
        "URN",
        "PL_DISTANCE",
        "PL_LOCATION",
        "PL_LA",
    ),
    MISSING: (),
    UASC: ("SEX",),
}
DAYS: Final = frozenset({"DOB", "MC_DOB", "DECOM", "DEC", "MIS_START", "MIS_END", "DUC"})
# As other years, the XML layout and case systems call the same columns.
ALSO_CALLED: Final[Mapping[str, str]] = {
    "CHILDID": "CHILD",
    "CHILD_ID": "CHILD",
    "GENDER": "SEX",
    "ETHNICITY": "ETHNIC",
    "UASC_STATUS": "UASC",
    "PL": "PLACE",
    "PLACEMENT_TYPE": "PLACE",
}
# A column that only one table has names the table.
TELLTALE: Final[Mapping[str, str]] = {
    "ETHNIC": HEADER,
    "DECOM": EPISODES,
    "MIS_START": MISSING,
    "DUC": UASC,
    "REVIEW": "reviews",
    "SDQ_SCORE": "oc2",
    "IN_TOUCH": "oc3",
    "DATE_INT": "ad1",
    "DATE_PLACED": "placed_for_adoption",
    "PREV_PERM": "previous_permanence",
    "SW_ID": "sw_episodes",
    "DOLO_START": "dolo",
}


@dataclass(frozen=True, slots=True)
class CodeList:
    """Codes with the years in which they are valid, first and last included."""

    years: Mapping[str, tuple[int, int]]
    tolerated: Mapping[str, tuple[int, ...]]  # years in which some rule sets still take it

    def valid_in(self, year: int) -> frozenset[str]:
        return frozenset(
            code for code, (first, last) in self.years.items() if first <= year <= last
        )


def _always(codes: str) -> dict[str, tuple[int, int]]:
    return dict.fromkeys(codes.split(), (FIRST_YEAR, LAST_YEAR))


def _list(
    always: str,
    since: Mapping[str, int] | None = None,
    until: Mapping[str, int] | None = None,
    tolerated: Mapping[str, tuple[int, ...]] | None = None,
) -> CodeList:
    years = _always(always)
    years |= {code: (year, LAST_YEAR) for code, year in (since or {}).items()}
    years |= {code: (FIRST_YEAR, year) for code, year in (until or {}).items()}
    return CodeList(years, tolerated or {})


_SEX: Final = _list("", since={"M": 2025, "F": 2025, "U": 2025}, until={"1": 2024, "2": 2024})
CODES: Final[Mapping[str, CodeList]] = {
    "SEX": _SEX,
    "ETHNIC": _list(
        "WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH CHNE BCRB BAFR BOTH "
        "OOTH REFU NOBT"
    ),
    "UASC": _list("0 1"),
    "MOTHER": _list("0 1"),
    "RNE": _list("S L P T B U"),
    "LS": _list("C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3"),
    "CIN": _list("N1 N2 N3 N4 N5 N6 N7 N8"),
    "PLACE": _list(
        "U1 U2 U3 U4 U5 U6 K1 K2 P1 P3 R1 R2 R3 R5 S1 A3 A4 A5 A6 T0 T1 T2 T3 T4",
        since={"K3": 2025, "Z11": 2026, "Z12": 2026, "Z13": 2026, "Z14": 2026},
        until={"H5": 2024, "P2": 2024, "Z1": 2025},
        tolerated={"H5": (2025,), "P2": (2025,), "Z1": (2026,)},
    ),
    "PLACE_PROVIDER": _list("PR0 PR1 PR2 PR3 PR4 PR5"),
    "REC": _list(
        "X1 E11 E12 E2 E3 E4A E4B E13 E41 E5 E6 E7 E9 E14 E15 E16 E17 E8",
        since={"E45": 2019, "E46": 2019, "E47": 2019, "E48": 2019},
        until={"E43": 2018, "E44": 2018},
    ),
    "REASON_PLACE_CHANGE": _list(
        "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE OTHER",
        since={"CUSTOD": 2019},
    ),
    "MISSING": _list("M A"),
    "PL_LOCATION": _list("IN OUT"),
}

# Groups of codes that the rules speak of.
TEMPORARY: Final = frozenset({"T0", "T1", "T2", "T3", "T4"})
OTHER_SETTINGS: Final = frozenset({"Z1", "Z11", "Z12", "Z13", "Z14"})
FOSTERED: Final = frozenset({"U1", "U2", "U3", "U4", "U5", "U6"})
FOR_ADOPTION: Final = frozenset({"A3", "A4", "A5", "A6"})
SHORT_BREAKS: Final = frozenset({"V3", "V4"})
YOUTH_JUSTICE: Final = frozenset({"J1", "J2", "J3"})
NO_URN: Final = frozenset({"P1", "P3", "R1", "R2", "R5"}) | TEMPORARY | OTHER_SETTINGS
GOES_ON: Final = "X1"
# Our lists have one temporary move and one other placement; the return tells them apart.
STORED_AS: Final = {
    **dict.fromkeys(("T1", "T2", "T3", "T4"), "T0"),
    **dict.fromkeys(("Z11", "Z12", "Z13", "Z14"), "Z1"),
}
# A placement that goes on under the code that took the place of its own with this year.
CALLED_ANEW: Final[Mapping[int, Mapping[str, frozenset[str]]]] = {
    2025: {"H5": frozenset({"K3"})},
    2026: {"Z1": frozenset({"Z11", "Z12", "Z13", "Z14"})},
}
ADOPTED: Final = frozenset({"E11", "E12"})
UPN_UNKNOWN: Final = frozenset({"UN1", "UN2", "UN3", "UN4", "UN5"})
SEX_NOW: Final[Mapping[str, str]] = {"1": "M", "2": "F", "M": "M", "F": "F", "U": "U"}
