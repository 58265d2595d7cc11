"""For maintainers, after a new release of the postcode package."""

import csv
from collections.abc import Iterable
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from geography import package
from geography.authorities import DATA, rows_of
from geography.boundaries import adjoining_councils


class Command(BaseCommand):
    help = "Work out councils' middles and which adjoin, and write both to geography/data."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        middles = _middles()
        councils = [row | middles[row["code"]] for row in rows_of("authorities.csv")]
        _write("authorities.csv", list(councils[0]), (row.values() for row in councils))
        pairs = adjoining_councils()
        _write("adjoining.csv", ["code", "adjoins"], pairs)
        self.stdout.write(f"{len(councils)} councils, {len(pairs)} pairs that adjoin")


def _middles() -> dict[str, dict[str, str]]:
    """Each council's mean easting and northing in whole metres."""
    sums: dict[str, np.ndarray[Any, Any]] = {}
    for part in map(package.postcodes_of, package.letters()):
        for index, code in enumerate(part.codes):
            rows = part.rows(part.authority == index)
            metres = [
                len(rows),
                rows.easting_m.sum(dtype=np.int64),
                rows.northing_m.sum(dtype=np.int64),
            ]
            sums[code] = sums.get(code, np.zeros(3, np.int64)) + np.array(metres)
    return {code: _middle(*total.tolist()) for code, total in sums.items()}


def _middle(count: int, east: int, north: int) -> dict[str, str]:
    half_up = [(2 * total + count) // (2 * count) for total in (east, north)]
    return dict(zip(("easting_m", "northing_m"), map(str, half_up), strict=True))


def _write(name: str, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
