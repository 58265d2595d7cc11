"""A return beside that of the year before: what must go on, and what may not change."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from placements.returns.files import Source
from placements.returns.reading import Reading, read_return
from placements.returns.rules.lastyear import LAST_YEAR_RULES
from tests.placements.returns.making import AMY, Cells, Tables, episode, table
from tests.placements.returns.making import BEN as YOUNG_BEN

BEN = YOUNG_BEN | {"DOB": "15/06/2007"}  # sixteen when H5 began
FAR = {"PL_DISTANCE": "3.2", "PL_LA": "E08000031", "PL_LOCATION": "IN"}
H, E, M, U = "header", "episodes", "missing", "uasc"


def last_year() -> Tables:
    """To 31 March 2024: Amy is in care and missing; Ben came alone from abroad."""
    return {
        H: [AMY | {"SEX": "2", "UASC": "0"}, BEN | {"SEX": "1", "UASC": "1"}],
        E: [
            episode(DECOM="10/06/2023", **FAR),
            episode(CHILD="B2", DECOM="01/09/2023", PLACE="H5", PLACE_PROVIDER="PR4", CIN="N8"),
        ],
        M: [{"CHILD": "A1", "DOB": AMY["DOB"], "MISSING": "M", "MIS_START": "30/03/2024",
             "MIS_END": ""}],
        U: [{"CHILD": "B2", "SEX": "1", "DOB": BEN["DOB"], "DUC": ""}],
    }  # fmt: skip


def this_year() -> Tables:
    """To 31 March 2025: both go on as they were, under the codes of the year."""
    return {
        H: [AMY | {"UASC": "0"}, BEN | {"UASC": "1"}],
        E: [
            episode(DECOM="10/06/2023", DEC="01/08/2024", REC="X1", REASON_PLACE_CHANGE="CARPL",
                    **FAR),
            episode(DECOM="01/08/2024", RNE="P", PLACE="K2", PLACE_PROVIDER="PR4", **FAR),
            episode(CHILD="B2", DECOM="01/09/2023", PLACE="K3", PLACE_PROVIDER="PR4", CIN="N8"),
        ],
        M: [{"CHILD": "A1", "DOB": AMY["DOB"], "MISSING": "M", "MIS_START": "30/03/2024",
             "MIS_END": "02/04/2024"}],
        U: [{"CHILD": "B2", "SEX": "M", "DOB": BEN["DOB"], "DUC": ""}],
    }  # fmt: skip


def beside(now: Tables, last: Tables | None = None) -> Reading:
    years = {2025: now} | ({2024: last} if last is not None else {})
    return read_return(
        Source(f"{year}-{name}.csv", table(rows))
        for year, tables in years.items()
        for name, rows in tables.items()
    )


def found(reading: Reading) -> list[dict[str, Any]]:
    """The faults of the rules about last year."""
    ours = {rule.number for rule in LAST_YEAR_RULES}
    return [one for one in reading.faults if one["rule"] in ours]


def test_a_return_that_goes_on_as_last_year_left_it_has_no_fault() -> None:
    reading = beside(this_year(), last_year())
    assert found(reading) == []
    assert [one["compared_with"] for one in reading.as_dict()["years"]] == [None, "return"]


class Case(NamedTuple):
    rule: str
    table: str
    at: int
    changes: Cells
    row: int
    field: str
    last: str
    expected: str


def header(rule: str, field: str, value: str, last: str) -> Case:
    return Case(rule, H, 0, {field: value}, 2, field, last, f"{last}, as last year")


def first(rule: str, field: str, value: str, last: str) -> Case:
    expected = f"{last}, as last year’s open episode has it"
    return Case(rule, E, 0, {field: value}, 2, field, last, expected)


CASES = [
    header("202", "SEX", "M", "2"),
    header("203", "DOB", "06/03/2012", "05/03/2012"),
    header("204", "ETHNIC", "BCRB", "WBRI"),
    header("208", "UPN", "UN2", "UN4"),
    first("503A", "RNE", "P", "S"),
    first("503B", "LS", "C1", "C2"),
    first("503C", "CIN", "N2", "N1"),
    first("503D", "PLACE", "U4", "U6"),
    first("503E", "PLACE_PROVIDER", "PR2", "PR1"),
    first("503F", "URN", "7654321", "1234567"),
    first("503G", "PL_DISTANCE", "3.4", "3.2"),
    first("503H", "PL_LA", "E08000025", "E08000031"),
    first("503J", "PL_LOCATION", "OUT", "IN"),
    Case(
        "502", E, 0, {"DECOM": "11/06/2023"}, 2, "DECOM", "10/06/2023",
        "10/06/2023, when last year’s open episode began",
    ),
    Case(
        "562", E, 0, {"DECOM": "11/06/2023"}, 2, "DECOM", "10/06/2023",
        "the day on which the last episode of last year’s return began, or a day in this year",
    ),
    Case(
        "205A", H, 1, {"UASC": "0"}, 3, "UASC", "UASC 1",
        "1, or a day in last year’s DUC on which the status ceased in last year",
    ),
    Case("205D", H, 0, {"UASC": "1"}, 2, "UASC", "UASC 0", "0, as last year"),
    Case(
        "205B", U, 0, {"DUC": "01/03/2026"}, 2, "DUC", "UASC 1",
        "the 18th birthday in both years, or instead of it the day in this year on which it ceased",
    ),
    Case(
        "576", M, 0, {"MIS_START": "31/03/2024"}, 2, "MIS_START", "30/03/2024",
        "30/03/2024: the time that was open on 31 March, from its first day",
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_what_contradicts_last_year_is_a_note_with_both_values(case: Case) -> None:
    tables = this_year()
    tables[case.table][case.at] |= case.changes
    reading = beside(tables, last_year())
    fault = next(one for one in found(reading) if one["rule"] == case.rule)
    assert fault == {
        "year": 2025, "file": f"2025-{case.table}.csv", "table": case.table, "row": case.row,
        "child": tables[case.table][case.at]["CHILD"], "field": case.field,
        "value": tables[case.table][case.at][case.field], "rule": case.rule, "severity": "note",
        "expected": case.expected, "last_year": case.last,
    }  # fmt: skip
    assert {one["severity"] for one in found(reading)} == {"note"}


def test_every_rule_about_last_year_is_shown_here() -> None:
    shown = {case.rule for case in CASES} | {"205C", "1010", "NoE"}
    assert {rule.number for rule in LAST_YEAR_RULES} == shown


def test_a_child_who_was_looked_after_on_31_march_and_is_in_no_episode_is_named() -> None:
    tables = this_year()
    tables[E] = tables[E][:2]
    (fault,) = found(beside(tables, last_year()))
    assert (fault["rule"], fault["file"], fault["row"], fault["child"], fault["last_year"]) == (
        "1010", "2024-episodes.csv", 3, "B2", "H5 from 01/09/2023",
    )  # fmt: skip
    assert fault["year"] == 2025


def test_a_child_who_left_care_last_year_may_be_absent() -> None:
    tables, last = this_year(), last_year()
    tables[E] = tables[E][:2]
    last[E][1] |= {"DEC": "01/03/2024", "REC": "E4A"}
    assert found(beside(tables, last)) == []


def test_a_rejected_episode_does_not_make_a_child_vanish() -> None:
    tables = this_year()
    tables[E][2]["LS"] = "?"
    assert [one["rule"] for one in found(beside(tables, last_year()))] == ["503B"]


def test_an_episode_from_before_the_year_of_a_child_who_was_not_there_is_named() -> None:
    last = last_year()
    last[E] = last[E][1:]
    faults = found(beside(this_year(), last))
    assert [(one["rule"], one["row"], one["last_year"]) for one in faults] == [
        ("562", 2, ""), ("NoE", 2, ""),
    ]  # fmt: skip


def test_a_child_who_is_new_this_year_needs_no_last_year() -> None:
    tables, last = this_year(), last_year()
    tables[E][0] |= {"DECOM": "10/06/2024"}
    last[E] = last[E][1:]
    del last[M]
    assert found(beside(tables, last)) == []


def test_a_day_on_which_asylum_status_ceased_needs_the_status() -> None:
    tables, last = this_year(), last_year()
    tables[U].append({"CHILD": "A1", "SEX": "F", "DOB": AMY["DOB"], "DUC": "01/03/2025"})
    (fault,) = found(beside(tables, last))
    assert (fault["rule"], fault["child"], fault["last_year"]) == ("205C", "A1", "UASC 0")


def test_asylum_status_that_ceased_last_year_is_gone_this_year() -> None:
    tables, last = this_year(), last_year()
    last[U][0]["DUC"] = "01/03/2024"
    tables[H][1]["UASC"] = "0"
    assert found(beside(tables, last)) == []


@pytest.mark.parametrize(
    ("last", "now"), [("UN1", "UN3"), ("", "UN4"), ("UN4", "A123456789012"), ("un2", "UN2")]
)
def test_a_upn_that_becomes_known_or_why_it_is_not_is_no_contradiction(last: str, now: str) -> None:
    tables, before = this_year(), last_year()
    tables[H][0]["UPN"], before[H][0]["UPN"] = now, last
    assert found(beside(tables, before)) == []


def test_a_day_written_otherwise_is_the_same_day() -> None:
    tables = this_year()
    tables[H][0]["DOB"] = "5/3/2012"
    tables[E][0]["DECOM"] = "10/6/2023"
    assert found(beside(tables, last_year())) == []


def test_a_distance_that_is_nearly_the_same_is_the_same() -> None:
    tables = this_year()
    tables[E][0]["PL_DISTANCE"] = "3.39"
    assert found(beside(tables, last_year())) == []


@pytest.mark.parametrize(
    ("year", "last", "now", "is_same"),
    [
        (2025, "H5", "K3", True),
        (2024, "H5", "K2", False),
        (2026, "Z1", "Z13", True),
        (2026, "H5", "K3", False),
        (2025, "P2", "K3", False),
    ],
)
def test_a_placement_whose_code_was_replaced_goes_on_in_that_year_only(
    year: int, last: str, now: str, is_same: bool
) -> None:
    both = [
        Source(f"{at}-episodes.csv", table([episode(DECOM=f"10/06/{year - 2}", PLACE=code)]))
        for at, code in ((year - 1, last), (year, now))
    ]
    rules = {one["rule"] for one in found(read_return(both))}
    assert rules == (set() if is_same else {"503D"})


ENDED = {"DEC": "01/03/2024", "REC": "E4A"}


@pytest.mark.parametrize(
    ("last", "now", "rule"),
    [
        (ENDED, {"DECOM": "01/08/2024", "RNE": "P"}, "432"),
        (ENDED | {"REC": "E11"}, {"DECOM": "01/08/2024", "RNE": "S"}, "199"),
        (ENDED | {"REC": "E2"}, {"DECOM": "01/08/2024", "RNE": "S"}, "437"),
        (ENDED | {"REC": "X1"}, {"DECOM": "01/08/2024", "RNE": "P"}, "433"),
        (ENDED | {"REC": "X1"}, {"DECOM": "01/08/2024", "RNE": "P", "CIN": "N3"}, "504"),
        (ENDED, {"DECOM": "01/03/2024", "RNE": "S"}, "431"),
    ],
)
def test_rules_about_two_episodes_hold_across_the_end_of_the_year(
    last: Cells, now: Cells, rule: str
) -> None:
    tables = [[episode(DECOM="10/06/2023", **last)], [episode(**now)]]

    def rules(*years: int) -> set[str]:
        files = [Source(f"{year}-episodes.csv", table(tables[year - 2024])) for year in years]
        faults = read_return(files).faults
        return {one["rule"] for one in faults if one["row"] == 2 and one["file"][:4] == "2025"}

    assert rule in rules(2024, 2025)
    assert rule not in rules(2025)


def test_a_return_without_the_year_before_says_so() -> None:
    reading = beside(this_year())
    assert found(reading) == []
    assert reading.remarks == [
        "2025 was compared with no earlier return: none that ended on 31 March 2024 was there."
    ]


def test_a_table_that_last_year_lacks_is_named() -> None:
    last = last_year()
    del last[H], last[U]
    reading = beside(this_year(), last)
    assert (
        "2025 was compared with the return of the year before without header, uasc, which that "
        "return lacks."
    ) in reading.remarks


def test_the_years_are_compared_whatever_the_order_of_the_files() -> None:
    tables = this_year()
    tables[H][0]["ETHNIC"] = "BCRB"
    sources = [
        Source(f"{year}-{name}.csv", table(rows))
        for year, each in ((2025, tables), (2024, last_year()))
        for name, rows in each.items()
    ]
    read: Callable[[list[Source]], Reading] = read_return
    assert found(read(sources)) == found(read(sources[::-1]))
    assert len(found(read(sources))) == 1


def test_no_rule_about_last_year_costs_a_row() -> None:
    tables, last = this_year(), last_year()
    for row in tables[E]:
        row |= {"DECOM": "11/06/2023", "LS": "C1", "CIN": "N3", "PLACE": "K2", "DEC": "", "REC": ""}
    counts = [beside(tables, given).returns[-1].counts() for given in (last, None)]
    assert counts[0] == counts[1]
