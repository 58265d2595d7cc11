"""England's upper-tier councils: codes old and new, neighbours of both kinds."""

from collections import Counter

import pytest

from geography.authorities import (
    adjoining_pairs,
    authorities,
    council_codes,
    newest_code,
    rows_of,
)
from geography.package import letters, read

CODES = {authority.code for authority in authorities()}


def test_there_are_153_councils_each_once() -> None:
    assert len(authorities()) == len(CODES) == 153
    assert len({it.dfe_number for it in authorities()}) == 153
    assert len({it.name for it in authorities()}) == 153


def test_councils_are_of_the_four_upper_tier_kinds() -> None:
    kinds = Counter(code[:3] for code in CODES)
    assert kinds == {"E06": 63, "E08": 36, "E09": 33, "E10": 21}


def test_regions_are_dfes_ten() -> None:
    assert len({it.region for it in authorities()}) == 10


@pytest.mark.parametrize(
    ("code", "newest"),
    [
        ("E08000016", "E08000038"),  # Barnsley
        ("E08000038", "E08000038"),
        ("E08000019", "E08000039"),  # Sheffield
        ("E07000177", "E10000025"),  # Cherwell in Oxfordshire
        ("E07000026", "E06000063"),  # Allerdale, now in Cumberland
        ("W06000015", "W06000015"),  # Cardiff keeps its own
    ],
)
def test_a_code_old_or_of_a_district_leads_to_the_newest_of_its_council(
    code: str, newest: str
) -> None:
    assert newest_code(code) == newest


def test_an_english_code_that_is_nobodys_is_not_guessed() -> None:
    with pytest.raises(KeyError):
        newest_code("E07999999")


def test_every_code_leads_to_one_of_the_153() -> None:
    assert set(council_codes().values()) == CODES


def test_every_council_has_postcodes_in_the_package_under_its_newest_code() -> None:
    found = {code for letter in letters() for code in read(letter).codes}
    assert {code for code in found if code.startswith("E")} == CODES


def test_each_council_has_ten_statistical_neighbours_and_is_none_of_them() -> None:
    numbers = {it.dfe_number for it in authorities()}
    for authority in authorities():
        assert len(set(authority.neighbours)) == 10
        assert set(authority.neighbours) <= numbers - {authority.dfe_number}


def test_each_pair_that_adjoins_is_listed_once_and_nobody_adjoins_itself() -> None:
    rows = [(row["code"], row["adjoins"]) for row in rows_of("adjoining.csv")]
    assert len(rows) == len(adjoining_pairs()) == 379
    assert all(one < other and {one, other} <= CODES for one, other in rows)


def test_only_the_two_islands_adjoin_nobody() -> None:
    adjoining = {code for pair in adjoining_pairs() for code in pair}
    assert CODES - adjoining == {"E06000046", "E06000053"}  # Isle of Wight, Isles of Scilly


def test_wide_water_without_a_crossing_parts_councils() -> None:
    apart = {
        ("E06000010", "E06000013"),  # Hull, North Lincolnshire: the Humber
        ("E08000012", "E08000015"),  # Liverpool, Wirral: the Mersey
        ("E06000034", "E06000035"),  # Thurrock, Medway: the Thames
        ("E06000046", "E10000014"),  # Isle of Wight, Hampshire: the Solent
        ("E06000023", "W06000021"),  # Bristol and Wales: the Severn
    }
    assert not apart & adjoining_pairs()
