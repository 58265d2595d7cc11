"""Which year a return is for, and what its year allows."""

import pytest

from codes.ssda903_return import CODES
from placements.returns.files import Source
from placements.returns.reading import read_return
from placements.returns.years import year_in
from providers.errors import WrongFile
from tests.placements.returns.making import AMY, episode, sound, table


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2019-header.csv", 2019),
        ("SSDA903_2020_episodes.csv", 2020),
        ("episodes 2023-24.csv", 2024),
        ("903_2024_25.xml", 2025),
        ("header.csv", None),
        ("1999-header.csv", None),
        ("20190401.csv", None),
    ],
)
def test_the_year_stands_in_the_files_name(name: str, year: int | None) -> None:
    assert year_in(name) == year


def test_the_dates_tell_the_year_where_the_name_does_not() -> None:
    rows = sound()["episodes"]
    reading = read_return([Source("episodes.csv", table(rows))])
    assert reading.as_dict()["year"] == 2025


def test_files_named_by_the_year_in_which_they_start_are_read_as_that_year() -> None:
    rows = [
        episode(CHILD=f"C{n}", DECOM="10/06/2018", DEC="10/07/2018", REC="E45") for n in range(12)
    ]
    reading = read_return([Source("2018-episodes.csv", table(rows))])
    (year,) = reading.as_dict()["years"]
    assert (year["year"], year["from"], year["to"]) == (2018, "2018-04-01", "2019-03-31")
    assert "Called 2018, but its dates run from 1 April 2018" in reading.remarks[0]
    assert reading.counts()["episodes"]["kept"] == 12


def test_one_late_date_does_not_move_the_year() -> None:
    rows = [
        episode(CHILD=f"C{n}", DECOM="10/06/2017", DEC="10/07/2017", REC="E4A") for n in range(9)
    ]
    rows.append(episode(CHILD="L", DECOM="10/06/2017", DEC="01/04/2018", REC="E4A"))
    for asked in (2018, None):
        reading = read_return([Source("2018-episodes.csv", table(rows))], year=asked)
        assert [one["rule"] for one in reading.faults if one["severity"] == "reject"] == ["385"]


@pytest.mark.parametrize(
    ("code", "column", "first", "last"),
    [
        ("H5", "PLACE", 2017, 2025),
        ("P2", "PLACE", 2017, 2025),
        ("K3", "PLACE", 2025, 2026),
        ("Z1", "PLACE", 2017, 2026),
        ("Z13", "PLACE", 2026, 2026),
        ("E43", "REC", 2017, 2018),
        ("E47", "REC", 2019, 2026),
        ("CUSTOD", "REASON_PLACE_CHANGE", 2019, 2026),
        ("1", "SEX", 2017, 2024),
        ("U", "SEX", 2025, 2026),
    ],
)
def test_a_code_is_taken_in_its_own_years_only(
    code: str, column: str, first: int, last: int
) -> None:
    taken = []
    for year in range(2017, 2027):
        ends = {"DECOM": f"10/06/{year - 1}", "DEC": f"11/06/{year - 1}", "REC": "E8"}
        sex = {"SEX": "F" if year >= 2025 else "2"}
        rows = {"header": [AMY | {"DOB": "05/03/2000"} | sex], "episodes": [episode(**ends)]}
        rows["header" if column == "SEX" else "episodes"][0][column] = code
        sources = [Source(f"{name}.csv", table(one)) for name, one in rows.items()]
        rules = {
            (one["rule"], one["severity"])
            for one in read_return(sources, year=year).faults
            if one["field"] == column and one["severity"] == "reject"
        }
        if not rules & {(rule, "reject") for rule in ("146", "149", "1009", "101")}:
            taken.append(year)
    assert taken == list(range(first, last + 1))


def test_every_code_list_has_codes_in_every_year() -> None:
    for listed in CODES.values():
        assert all(listed.valid_in(year) for year in range(2017, 2027))


def test_several_years_are_counted_apart_and_together() -> None:
    sources = [
        Source(f"{year}-episodes.csv", table([episode(DECOM=f"10/06/{year - 1}")]))
        for year in (2019, 2018)
    ]
    said = read_return(sources).as_dict()
    assert [one["year"] for one in said["years"]] == [2018, 2019]
    assert said["year"] is None
    assert said["tables"]["episodes"] == {"read": 2, "kept": 2, "rejected": 0}


@pytest.mark.parametrize("year", [2016, 2027])
def test_a_year_that_is_not_known_is_refused(year: int) -> None:
    with pytest.raises(WrongFile, match="2017 to 2026"):
        read_return([Source("episodes.csv", table(sound()["episodes"]))], year=year)


def test_without_any_date_the_year_must_be_said() -> None:
    with pytest.raises(WrongFile, match="--year"):
        read_return([Source("header.csv", table([AMY | {"DOB": ""}]))])


def test_a_code_of_another_year_is_said_to_be_one() -> None:
    rows = [episode(DECOM="10/06/2025", PLACE="H5")]
    (fault,) = read_return([Source("episodes.csv", table(rows))], year=2026).faults
    assert fault["expected"].startswith("in 2026 one of A3, A4,")
    assert fault["expected"].endswith("; H5 is a code of 2017 to 2024")
