"""Residents in one cell: ``9 EXP2; 14 SHB1 EXP0; 16 own``."""

import re
from typing import Final

from providers.imports.cells import Parse, Unexpected
from providers.imports.facts import Dweller

EXPECTED: Final = (
    "an age and levels for each resident with semicolons between, such as 9 EXP2; 14 SHB1; 16 own"
)
MOST_RESIDENTS: Final = 60
_ONE: Final = re.compile(
    r"(?P<age>\d{1,3})(?P<own> own)?(?: SHB(?P<shb>[0-4]))?(?: EXP(?P<exp>[0-4]))?", re.IGNORECASE
)


def residents(*, is_foster: bool) -> Parse[tuple[Dweller, ...]]:
    """
    Everybody who lives there whom we did not place, youngest first.

    :param is_foster: in a foster home they count as fostered, unless marked as the carer's own.
    """

    def parse(text: str) -> tuple[Dweller, ...]:
        parts = [" ".join(part.split()) for part in text.split(";")]
        found = [_one(part, is_foster) for part in parts if part]
        if len(found) > MOST_RESIDENTS:
            raise Unexpected(EXPECTED)
        return in_order(found)

    return parse


def in_order(found: list[Dweller]) -> tuple[Dweller, ...]:
    return tuple(sorted(found, key=lambda d: (d.age, d.is_fostered, _first(d), _second(d))))


def written(dwellers: tuple[Dweller, ...], *, is_foster: bool) -> str:
    """The cell that reads back as the same residents."""
    return "; ".join(_written(dweller, is_foster) for dweller in dwellers)


def _one(part: str, is_foster: bool) -> Dweller:
    # The two levels may stand in either order, with "own" anywhere after the age.
    words = part.upper().split()
    rank = {"OWN": 0, "SHB": 1, "EXP": 2}
    ordered = [*words[:1], *sorted(words[1:], key=lambda word: rank.get(word[:3], 9))]
    match = _ONE.fullmatch(" ".join(ordered))
    if match is None or (age := int(match["age"])) > 120:
        raise Unexpected(EXPECTED)
    return Dweller(
        age=age,
        is_fostered=is_foster and not match["own"],
        shb_level=None if match["shb"] is None else int(match["shb"]),
        exp_level=None if match["exp"] is None else int(match["exp"]),
    )


def _written(dweller: Dweller, is_foster: bool) -> str:
    words = [str(dweller.age)]
    if is_foster and not dweller.is_fostered:
        words.append("own")
    if dweller.shb_level is not None:
        words.append(f"SHB{dweller.shb_level}")
    if dweller.exp_level is not None:
        words.append(f"EXP{dweller.exp_level}")
    return " ".join(words)


def _first(dweller: Dweller) -> int:
    return -1 if dweller.shb_level is None else dweller.shb_level


def _second(dweller: Dweller) -> int:
    return -1 if dweller.exp_level is None else dweller.exp_level
