"""Rules about where the placement of an episode is: its URN, postcodes, distance and area."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from codes.ssda903_return import EPISODES, NO_URN, SHORT_BREAKS
from placements.returns.postcodes import is_known
from placements.returns.rows import Row
from placements.returns.rules.rule import NOTE, Known, Rule, code_rule

_URN: Final = re.compile(r"SC\d{6}|\d{7}|X{7}", re.ASCII)
_MILES: Final = re.compile(r"\d{1,3}(\.\d{1,6})?", re.ASCII)
# An ONS code, the number of a council with DfE, or letters for another country, such as NIR.
_AREA: Final = re.compile(r"[A-Z]\d{8}|\d{3}|[A-Z]{3}", re.ASCII)


def miles_of(text: str) -> Decimal | None:
    """A distance from home as a return writes it; None where it cannot be one (rule 164)."""
    return Decimal(text) if _MILES.fullmatch(text) else None


def _where(
    number: str, column: str, words: str, expected: str, broken: Callable[[Row, Known], bool]
) -> Rule:
    return Rule(number, EPISODES, column, NOTE, words, expected, broken)


def _lacks(column: str) -> Callable[[Row, Known], bool]:
    """A postcode is blank that the child's legal status and history ask for."""

    def is_broken(row: Row, known: Known) -> bool:
        return not (row[column] or row.child in known.asylum or row["LS"] in SHORT_BREAKS)

    return is_broken


def _is_no_postcode(column: str) -> Callable[[Row, Known], bool]:
    return lambda row, known: bool(row[column]) and not is_known(row[column])


def _needs_urn(row: Row, known: Known) -> bool:
    del known
    return not row["URN"] and row["PLACE"] not in NO_URN


WHERE_RULES: Final[tuple[Rule, ...]] = (
    _where(
        "218", "URN", "Ofsted Unique reference number (URN) is required.",
        "SC and six figures, or seven figures", _needs_urn,
    ),
    _where(
        "222", "URN",
        "Ofsted Unique reference number (URN) should not be recorded for this placement type.",
        "nothing, or XXXXXXX",
        lambda row, known: row["PLACE"] in NO_URN and row["URN"] not in ("", "XXXXXXX"),
    ),
    _where(
        "1008", "URN", "Ofsted Unique Reference Number (URN) is not valid.",
        "SC and six figures, or seven figures",
        lambda row, known: bool(row["URN"]) and not _URN.fullmatch(row["URN"]),
    ),
    *(
        _where(
            "392b", column, "Child is looked after but no postcodes are recorded.",
            "the postcodes of the child's home and of the placement", _lacks(column),
        )
        for column in ("HOME_POST", "PL_POST")
    ),
    *(
        _where(
            "392c", column, "Postcode(s) provided are invalid.",
            "a postcode that exists, such as WV1 1SH", _is_no_postcode(column),
        )
        for column in ("HOME_POST", "PL_POST")
    ),
    _where(
        "392d", "PL_POST",
        "Home and placement postcodes should not be same unless the placement type is P1.",
        "another postcode than the child's home",
        lambda row, known: bool(row["PL_POST"]) and row["PL_POST"] == row["HOME_POST"]
        and row["PLACE"] != "P1",
    ),
    _where(
        "164", "PL_DISTANCE", "Distance is not valid.", "miles such as 12.3, below 1,000",
        lambda row, known: bool(row["PL_DISTANCE"]) and miles_of(row["PL_DISTANCE"]) is None,
    ),
    _where(
        "169", "PL_LA", "Local Authority (LA) of placement is not valid.",
        "the code of an area, such as E08000031",
        lambda row, known: bool(row["PL_LA"]) and not _AREA.fullmatch(row["PL_LA"]),
    ),
    code_rule(
        "179", EPISODES, "PL_LOCATION", "Placement location code is not a valid code.",
        blank=True, severity=NOTE,
    ),
)  # fmt: skip
