"""Against reference files, where a folder of them is at hand (REFERENCE_DATA)."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from geography.authorities import adjoining_pairs, newest_code
from geography.postcodes import locate

FOLDER = Path(os.environ.get("REFERENCE_DATA", "nowhere"))
POSTCODES = FOLDER / "postcodes" / "sample_full_postcodes_shareable.csv"
ADJACENCY = FOLDER / "la_boundaries" / "england_utla_adjacency.csv"

pytestmark = pytest.mark.skipif(
    not POSTCODES.is_file(), reason="REFERENCE_DATA names no folder with the reference files"
)


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def test_every_sampled_postcode_has_its_position_and_its_council() -> None:
    for row in rows(POSTCODES):
        found = locate(row["postcode"])
        assert (found.easting_m, found.northing_m) == (int(row["easting"]), int(row["northing"]))
        assert found.authority_code == newest_code(row["utla23cd"])


def test_councils_that_touch_on_the_map_adjoin() -> None:
    mapped = {
        tuple(sorted(newest_code(row[column]) for column in ("code_a", "code_b")))
        for row in rows(ADJACENCY)
    }
    # Plymouth and Cornwall face each other over the Tamar, which the map counts as sea.
    assert set(adjoining_pairs()) - mapped == {("E06000026", "E06000052")}
    assert mapped <= set(adjoining_pairs())
