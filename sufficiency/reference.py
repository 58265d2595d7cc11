"""Published figures of England and its councils; sources and licence: sufficiency/data."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"
ENGLAND: Final = "E92000001"
YEAR: Final = 2024
SUPPRESSED: Final = frozenset("czxk")  # DfE's letters for a number that is not known


@dataclass(frozen=True, slots=True)
class Published:
    """One council's figures on 31 March, or England's; None is not known."""

    code: str
    name: str
    looked_after: int | None
    population: int | None  # aged 0 to 17
    rate_per_10000: int | None
    placed_outside: int | None
    three_or_more: int | None
    same_carer: int | None
    same_carer_of: int | None


@cache
def published() -> dict[str, Published]:
    """England and the 153 councils by their newest code."""
    return {row["code"]: _published(row) for row in _rows("reference_2024.csv")}


@cache
def england(about: str) -> dict[str, int]:
    """England's children by group: about "distance" or "placement", with "all" among them."""
    rows = _rows("england_2024.csv")
    return {row["group"]: int(row["number"]) for row in rows if row["about"] == about}


def number_of(text: str) -> int | None:
    """
    A published number, or None for one of DfE's letters, which never mean 0.

    :raises ValueError: it is neither.
    """
    return None if text in SUPPRESSED else int(text)


def _published(row: dict[str, str]) -> Published:
    numbers = {name: number_of(row[name]) for name in row if name not in ("code", "name")}
    return Published(code=row["code"], name=row["name"], **numbers)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
