"""Every rule: a return that breaks it, beside the same return that does not."""

from typing import Any, NamedTuple

import pytest

from placements.returns.rules import EVERY
from placements.returns.rules.lastyear import LAST_YEAR_RULES
from tests.placements.returns.making import Cells, episode, read, sound


class Case(NamedTuple):
    rule: str
    table: str
    at: int  # which row of the sound return is changed
    changes: Cells
    severity: str = "reject"
    year: int = 2025
    row: int | None = None  # the row that is blamed, where it is another
    more: tuple[Cells, ...] = ()  # rows after the last


def note(rule: str, table: str, at: int, year: int = 2025, **changes: str) -> Case:
    return Case(rule, table, at, changes, "note", year)


def reject(rule: str, table: str, at: int, year: int = 2025, **changes: str) -> Case:
    return Case(rule, table, at, changes, "reject", year)


H, E, M, U = "header", "episodes", "missing", "uasc"
GONE = {"DEC": "01/03/2025", "REC": "E4A"}

CASES = [
    reject("XSD", H, 0, CHILD="A 1"),
    reject("XSD", E, 2, CHILD=""),
    reject("XSD", M, 0, CHILD="=1+1"),
    reject("XSD", U, 0, CHILD="?"),
    reject("102", H, 0, DOB="31/02/2012"),
    reject("101", H, 0, SEX="1"),
    reject("103", H, 0, ETHNIC=""),
    reject("105", H, 0, UASC="9"),
    reject("301", H, 0, DOB="01/04/2025"),
    note("351", H, 1, DOB="15/06/1997"),
    note("232", H, 0, SEX="U"),
    note("168", H, 0, UPN="A123"),
    note("442", H, 0, UPN=""),
    note("209", H, 0, UPN="UN1"),
    note("165", H, 0, MOTHER="1.0"),
    note("171", H, 0, MC_DOB="2024"),
    note("174", H, 1, MC_DOB="01/02/2025"),
    note("611", H, 0, MOTHER="1"),
    note("612", H, 0, MC_DOB="01/02/2025"),
    note("620", H, 0, MOTHER="1", DOB="05/03/2016"),
    note("621", H, 0, MOTHER="1", MC_DOB="01/02/2011"),
    Case("INT32", H, 1, {"CHILD": "A1"}),
    note("444", H, 1, 2026, UPN="A123", CHILD="C3"),
    note("EPI", H, 1, CHILD="C3"),
    reject("INT03", E, 2, CHILD="C3"),
    reject("141", E, 2, DECOM="2024-09-02"),
    reject("147", E, 2, DEC="31/11/2024", REC="E4A"),
    reject("143", E, 2, RNE="X"),
    reject("144", E, 2, LS="Z9"),
    reject("145", E, 2, CIN="N0"),
    reject("146", E, 2, PLACE="Z11"),
    note("146", E, 2, PLACE="H5"),
    reject("149", E, 2, DEC="01/03/2025", REC="E43"),
    reject("178", E, 2, PLACE_PROVIDER="PR9"),
    reject("1009", E, 2, REASON_PLACE_CHANGE="WHIM"),
    reject("148", E, 2, DEC="01/03/2025"),
    note("148", E, 2, REC="E4A"),
    reject("355", E, 2, DEC="02/09/2024", REC="E4A"),
    reject("356", E, 2, DEC="01/09/2024", REC="E4A"),
    reject("302", E, 2, DECOM="14/06/2008"),
    reject("353", E, 2, DECOM="13/10/1991"),
    reject("354", E, 2, DECOM="01/04/2025"),
    reject("385", E, 2, DEC="01/04/2025", REC="E4A"),
    Case("352", H, 1, {"DOB": "01/09/2006"}, row=4),
    Case("358", H, 0, {"DOB": "05/03/2016"}, row=2),
    Case("359", H, 1, {"DOB": "01/01/2007"}, "note", row=4),
    reject("370", E, 0, 2024, PLACE="P2"),
    reject("371", E, 1, PLACE="K3"),
    Case("372", H, 0, {"DOB": "05/03/2016"}, row=2),
    Case("373", H, 0, {"DOB": "05/03/2021"}, row=2),
    reject("374", E, 1, PLACE="P3", URN=""),
    note("361", E, 1, LS="L1"),
    note("362", E, 1, LS="L2"),
    note("363", E, 1, LS="L3"),
    note("365", E, 1, LS="V3"),
    note("375", E, 1, PLACE="T1"),
    note("376", E, 1, PLACE="T3"),
    note("379", E, 1, PLACE="T4"),
    note("378", E, 2, PLACE="P1"),
    note("382", E, 1, LS="V4", PLACE="T0"),
    note("384", E, 1, LS="V4", PLACE="U4"),
    note("445", E, 1, LS="D1"),
    note("446", E, 2, LS="E1", DECOM="01/12/2005"),
    note("526", E, 1, PLACE_PROVIDER=""),
    note("213", E, 1, PLACE="T0"),
    note("527", E, 0, PLACE="R2"),
    note("528", E, 0, PLACE="R5", PLACE_PROVIDER="PR2"),
    note("529", E, 0, PLACE_PROVIDER="PR3"),
    note("530", E, 1, PLACE="P1"),
    note("531", E, 1, PLACE="P1", PLACE_PROVIDER="PR5"),
    note("550", E, 1, PLACE_PROVIDER="PR0"),
    note("218", E, 1, URN=""),
    note("222", E, 1, PLACE="R1"),
    note("1008", E, 1, URN="12"),
    note("392b", E, 1, PL_POST=""),
    note("392b", E, 1, HOME_POST=""),
    note("392c", E, 1, PL_POST="V28 5OY"),
    note("392c", E, 1, HOME_POST="BT1"),
    note("392d", E, 1, PL_POST="WV1 1SH"),
    note("164", E, 1, PL_DISTANCE="12345"),
    note("169", E, 1, PL_LA="Walsall"),
    note("179", E, 1, PL_LOCATION="NEAR"),
    note("226", E, 0, PLACE="T0"),
    note("233", E, 1, REASON_PLACE_CHANGE="CARPL"),
    Case("234", H, 0, {"DOB": "05/03/2020"}, "note", 2026, row=2),
    note("380", E, 0, PLACE="T0"),
    note("381", E, 1, PLACE="T0", DEC="01/03/2025", REC="E4A"),
    note("516", E, 1, DEC="01/03/2025", REC="E45"),
    note("386", E, 2, DEC="01/03/2025", REC="E11"),
    note("387", E, 1, DEC="01/03/2025", REC="E5"),
    note("389", E, 1, DEC="01/03/2025", REC="E7"),
    note("407", E, 2, DEC="01/03/2025", REC="E48"),
    note("460", E, 1, DEC="01/03/2025", REC="E17"),
    Case("142", E, 0, {"DEC": "", "REC": ""}),
    Case("501", E, 1, {"DECOM": "30/09/2024"}),
    note("388", E, 1, DEC="01/03/2025", REC="X1"),
    note("431", E, 1, RNE="S"),
    Case("432", E, 0, {"REC": "E4A"}, "note", row=3),
    note("433", E, 1, DECOM="02/10/2024"),
    note("434", E, 1, RNE="L"),
    note("435", E, 1, LS="C1"),
    note("436", E, 1, RNE="B"),
    note("437", E, 0, REC="E2"),
    Case("199", E, 0, {"REC": "E11"}, "note", row=3),
    note("504", E, 1, CIN="N2"),
    note("225", E, 0, REASON_PLACE_CHANGE=""),
    note("217", E, 1, PLACE="A3"),
    note("408", E, 1, PLACE="A6"),
    reject("INT04", M, 0, CHILD="C3"),
    reject("INT13", M, 0, DOB="06/03/2012"),
    reject("1006", M, 0, MISSING="X"),
    reject("565", M, 0, MISSING=""),
    reject("564", M, 0, MIS_START=""),
    reject("1004", M, 0, MIS_START="03-02-2025"),
    reject("1005", M, 0, MIS_END="soon"),
    reject("567", M, 0, MIS_END="02/02/2025"),
    reject("570", M, 0, MIS_START="02/04/2025", MIS_END=""),
    reject("571", M, 0, MIS_END="01/04/2025"),
    reject("586", M, 0, MIS_START="01/01/2012"),
    reject("581", M, 0, MIS_START="09/06/2024"),
    reject("INT09", U, 0, CHILD="C3"),
    reject("INT18", U, 0, DOB="16/06/2008"),
    note("INT21", U, 0, SEX="F"),
    reject("104", U, 0, DUC="later"),
    note("304", U, 0, DUC="16/06/2026"),
    Case("231", H, 1, {"DOB": "15/06/2014"}, "note", row=2),
    Case("303", H, 1, {"UASC": "0"}, "note", row=2),
]  # fmt: skip


def broken(case: Case) -> dict[str, list[Cells]]:
    """The sound return with the case's change, and what else the rule is about."""
    tables: Any = sound()
    if case.year == 2024:
        tables[H] = [row | {"SEX": {"F": "2", "M": "1"}[row["SEX"]]} for row in tables[H]]
        for row in tables[E]:
            row["PLACE"] = "K2"
    tables[case.table][case.at] = tables[case.table][case.at] | case.changes
    _alike(case, tables)
    return tables


def _alike(case: Case, tables: dict[str, list[Cells]]) -> None:
    """A few rules are about two rows: the other one is changed here."""
    born = case.changes.get("DOB", "")
    others: dict[str, tuple[str, int, Cells]] = {
        "358": (E, 0, {"LS": "J2"}),
        "372": (E, 0, {"PLACE": "R5"}),
        "373": (E, 0, {"PLACE": "S1"}),
        "234": (E, 0, {"REASON_PLACE_CHANGE": "CUSTOD"}),
        "444": (H, 0, {"UPN": "A123"}),
        "386": (H, 1, {"DOB": "01/01/2007"}),
        "407": (H, 1, {"DOB": "01/01/2007"}),
        "303": (U, 0, {"DUC": "01/03/2025"}),
        "304": (H, 0, {}),
        "231": (U, 0, {"DOB": born}),
    }
    if case.rule in others:
        table, at, changes = others[case.rule]
        tables[table][at] = tables[table][at] | changes


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.rule}-{case.table}-{case.severity}"
)
def test_a_row_that_breaks_a_rule_is_named_with_it_and_a_sound_one_is_not(case: Case) -> None:
    tables = broken(case)
    wanted = (case.rule, case.severity, case.row or case.at + 2)
    faults = read(tables, year=case.year).faults
    assert wanted in {(one["rule"], one["severity"], one["row"]) for one in faults}
    assert case.rule not in {one["rule"] for one in read(sound()).faults}


def test_a_sound_return_has_no_fault() -> None:
    assert read(sound()).faults == []


def test_every_rule_has_a_row_that_breaks_it() -> None:
    shown = {case.rule for case in CASES} | {"INT36", "574", "577", "578"}
    shown |= {rule.number for rule in LAST_YEAR_RULES}  # test_last_year.py
    assert {rule.number for rule in EVERY} == shown


def test_a_child_twice_in_uasc_is_kept_once() -> None:
    tables = sound()
    tables[U] = tables[U] * 2
    reading = read(tables)
    assert [(one["rule"], one["row"]) for one in reading.faults] == [("INT36", 3)]
    assert reading.counts()[U] == {"read": 2, "kept": 1, "rejected": 1}


def test_missing_times_that_overlap_or_lie_after_care_are_rejected() -> None:
    tables = sound()
    tables[E][1] |= GONE
    tables[M] = [
        tables[M][0],
        tables[M][0] | {"MIS_START": "04/02/2025", "MIS_END": "06/02/2025"},
        tables[M][0] | {"MIS_START": "02/03/2025", "MIS_END": "03/03/2025"},
        tables[M][0] | {"MIS_START": "20/02/2025", "MIS_END": ""},
    ]
    faults = [(one["rule"], one["row"], one["severity"]) for one in read(tables).faults]
    assert faults == [("574", 3, "reject"), ("578", 4, "reject"), ("577", 5, "note")]


def test_rules_younger_than_a_return_are_not_held_against_it() -> None:
    tables = sound()
    tables[H] = [row | {"UPN": "A123"} for row in tables[H]]
    assert "444" not in {one["rule"] for one in read(tables, year=2025).faults}
    tables[E][2]["PLACE"] = "K2"
    assert "444" in {one["rule"] for one in read(tables, year=2026).faults}


def test_a_bad_header_takes_its_own_episodes_along_and_nobody_elses() -> None:
    tables = sound()
    tables[H][0]["DOB"] = "?"
    reading = read(tables)
    assert reading.counts()[H] == {"read": 2, "kept": 1, "rejected": 1}
    assert reading.counts()[E] == {"read": 3, "kept": 1, "rejected": 2}
    assert {one["row"] for one in reading.faults if one["rule"] == "INT03"} == {2, 3}


def test_a_bad_episode_does_not_cost_the_childs_others() -> None:
    tables = sound()
    tables[E].append(episode(CHILD="B2", DECOM="nonsense"))
    assert read(tables).counts()[E] == {"read": 4, "kept": 3, "rejected": 1}
