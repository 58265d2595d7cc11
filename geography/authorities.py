"""
England's 153 upper-tier councils as facts, without a database.

Codes are the nine characters of the Office for National Statistics (ONS). They change when a
council's boundary does, so that each council also knows the codes it had before, and each
district of a county, past or present, knows its county. Sources: ONS code history, the
Department for Education's (DfE) list of local authorities and its statistical neighbours (2025).
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Authority:
    """One council: its newest code first."""

    code: str
    old_codes: tuple[str, ...]
    dfe_number: int
    name: str
    region: str  # DfE's: London is Inner London or Outer London
    easting_m: int  # the mean of its postcodes
    northing_m: int
    neighbours: tuple[int, ...]  # DfE numbers of its ten statistical neighbours, nearest first


@cache
def authorities() -> tuple[Authority, ...]:
    """All 153, by code."""
    return tuple(
        Authority(
            code=row["code"],
            old_codes=tuple(row["old_codes"].split()),
            dfe_number=int(row["dfe_number"]),
            name=row["name"],
            region=row["region"],
            easting_m=int(row["easting_m"]),
            northing_m=int(row["northing_m"]),
            neighbours=tuple(int(number) for number in row["neighbours"].split()),
        )
        for row in rows_of("authorities.csv")
    )


@cache
def council_codes() -> dict[str, str]:
    """From every code of a council or of a district in it, old or new, to the council's newest."""
    known = {row["district"]: row["authority"] for row in rows_of("districts.csv")}
    for authority in authorities():
        known[authority.code] = authority.code
        known.update(dict.fromkeys(authority.old_codes, authority.code))
    return known


@cache
def neighbours() -> dict[str, tuple[int, ...]]:
    """DfE numbers of each council's ten statistical neighbours, the likest first, by its code."""
    return {authority.code: authority.neighbours for authority in authorities()}


def newest_code(code: str) -> str:
    """
    The code that a place is known by today.

    An English code becomes its upper-tier council's newest; a Welsh or Scottish council's code
    stays as it is.

    :raises KeyError: an English code that is none of ours.
    """
    return council_codes()[code] if code.startswith("E") else code


def adjoining_pairs() -> frozenset[tuple[str, str]]:
    """Pairs of codes of councils that share a boundary, each pair once, the lower code first."""
    return frozenset((row["code"], row["adjoins"]) for row in rows_of("adjoining.csv"))


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the product's own tables in ``geography/data``."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
