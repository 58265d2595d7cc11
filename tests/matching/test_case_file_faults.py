"""A wrong case file is answered with every fault at once, each naming its key."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from matching.casefile import CaseFile, WrongCaseFile, read_case, read_case_file

EXAMPLE = (Path(__file__).parents[1] / "cases" / "worked_example.toml").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Spot:
    easting_m: int = 391318
    northing_m: int = 298812
    about: bool = False


def wolverhampton_only(postcode: str) -> Spot:
    if postcode != "WV1 1SH":
        raise ValueError(f"“{postcode}” is not a postcode we know")
    return Spot()


def read(text: str) -> CaseFile:
    return read_case(tomllib.loads(text, parse_float=Decimal), locate=wolverhampton_only)


def faults(text: str) -> list[str]:
    with pytest.raises(WrongCaseFile) as wrong:
        read(text)
    return [str(fault) for fault in wrong.value.faults]


def with_line(key: str, line: str) -> str:
    """The example with the line of one key exchanged for another (or for nothing)."""
    lines = EXAMPLE.splitlines()
    found = [i for i, one in enumerate(lines) if one.startswith(f"{key} =")]
    assert len(found) == 1, key
    lines[found[0]] = line
    return "\n".join(lines)


HOME = "home 1 (id 101)"
WRONG = [
    # key, the line instead, where the fault is, what it says
    ("on", "", "on", "is missing"),
    ("on", 'on = "2026-11-22"', "on", "a day"),
    ("on", "on = 2026-11-22T10:00:00", "on", "a day"),
    ("weights", "weights = { need = 100 }", "policy.weights.nearness", "is missing"),
    (
        "weights",
        "weights = {need=50, nearness=20, affordability=15, continuity=10, assurance=6}",
        "policy.weights",
        "sum to 101",
    ),
    (
        "weights",
        "weights = {need=50, nearness=20, affordability=15, continuity=10, assurance=5, luck=0}",
        "policy.weights.luck",
        "not a known key",
    ),
    (
        "weights",
        "weights = {need=-5, nearness=75, affordability=15, continuity=10, assurance=5}",
        "policy.weights.need",
        "from 0 to 100",
    ),
    ("weights", "tolerance_days = -1", "policy.tolerance_days", "is -1"),
    ("weights", "stale_days = 28.0", "policy.stale_days", "is 28.0"),
    ("weights", 'refused_ratings = ["poor"]', "policy.refused_ratings", '"poor"'),
    ("weights", "bands = { specialist = [5, 5] }", "policy.bands.specialist", "from 5 to 5"),
    ("weights", "bands = { specialist = [5] }", "policy.bands.specialist", "two whole numbers"),
    ("weights", "bands = { special = [1, 5] }", "policy.bands.special", "not a known key"),
    ("born", "", "child.born", "is missing"),
    ("born", "born = 2026-11-26", "child.born", "after the first night"),
    ("first_night", "", "child.first_night", "is missing"),
    ("sex", 'sex = "X"', "child.sex", '"X"'),
    ("sex", "sex = 1", "child.sex", "M, F, U"),
    ("home", "", "child.home", "is missing"),
    ("home", "home = { easting = 391318 }", "child.home.northing", "is missing"),
    ("home", "home = { easting = 391318.5, northing = 1 }", "child.home.easting", "391318.5"),
    ("home", "home = { easting = true, northing = 1 }", "child.home.easting", "is true"),
    ("home", "home = { easting = 1, northing = 1, visits = 15 }", "child.home.visits", "1 to 14"),
    ("home", "home = { easting = 1, northing = 1, keep = true }", "child.home.keep", "not a known"),
    ("home", 'home = { postcode = "ZZ9 9ZZ" }', "child.home.postcode", "not a postcode we know"),
    ("home", 'home = { postcode = "WV1 1SH", easting = 1 }', "child.home.postcode", "beside"),
    ("needs", "needs = { EMO = 5 }", "child.needs.EMO", "0 to 4"),
    ("needs", "needs = { EMO = -1 }", "child.needs.EMO", "0 to 4"),
    ("needs", "needs = { EMO = false }", "child.needs.EMO", "is false"),
    ("needs", "needs = { EMO = 2.0 }", "child.needs.EMO", "is 2.0"),
    ("needs", "needs = { EMU = 2 }", "child.needs.EMU", "not a known key"),
    ("importance", 'importance = { EMO = "vital" }', "child.importance.EMO", '"vital"'),
    ("importance", 'importance = { EMU = "essential" }', "child.importance.EMU", "not a known"),
    ("band", 'band = "special"', "child.band", '"special"'),
    ("places", 'places = [ { what = "gym", easting = 1, northing = 1 } ]', "places 1.what", "gym"),
    ("places", "places = [ { easting = 1, northing = 1 } ]", "places 1.what", "is missing"),
    ("places", 'places = [ { what = "school", easting = 1 } ]', "places 1.northing", "is missing"),
    ("places", "places = [ 5 ]", "child.places", "a list of tables"),
    (
        "places",
        'places = [ { what = "school", easting = 1, northing = 1, visits = 0 } ]',
        "places 1.visits",
        "1 to 14",
    ),
    (
        "places",
        'places = [ { what = "school", easting = 1, northing = 1, keep = "yes" } ]',
        "places 1.keep",
        "true or false",
    ),
    ("avoid", "avoid = [ { easting = 1, northing = 1 } ]", "avoid 1.miles", "is missing"),
    ("avoid", "avoid = [{ easting = 1, northing = 1, miles = 5.05 }]", "avoid 1.miles", "5.05"),
    ("avoid", "avoid = [{ easting = 1, northing = 1, miles = nan }]", "avoid 1.miles", "NaN"),
    ("avoid", "avoid = [{ easting = 1, northing = 1, miles = -1 }]", "avoid 1.miles", "-1"),
    ("siblings", "siblings = { must = true }", "child.siblings.together", "is missing"),
    ("siblings", "siblings = { together = 0 }", "child.siblings.together", "is 0"),
    ("siblings", "siblings = { together = 2, must = 1 }", "child.siblings.must", "true or false"),
    ("siblings", "siblings = 2", "child.siblings", "a table"),
    ("flags", 'flags = ["dols"]', "child.flags", '"dols"'),
    ("flags", 'flags = "dol"', "child.flags", "a list of words"),
    ("urgency", 'urgency = "soon"', "child.urgency", '"soon"'),
    ("ruled_out", 'ruled_out = ["boarding"]', "child.ruled_out", '"boarding"'),
    ("identity", "identity = [5]", "child.identity", "holds 5"),
    ("wishes", 'wishes = [" "]', "child.wishes", "a word in quotes"),
    ("cost_ceiling_pence", "cost_ceiling_pence = 1.5", "child.cost_ceiling_pence", "1.5"),
    ("cost_ceiling_pence", "cost_ceiling_pence = -1", "child.cost_ceiling_pence", "-1"),
    ("max_miles", "max_miles = 60.25", "child.max_miles", "60.25"),
    ("max_miles", "max_miles = inf", "child.max_miles", "Infinity"),
    ("max_miles", 'max_miles = "60"', "child.max_miles", '"60"'),
    ("id", "", "home 1.id", "is missing"),
    ("id", "id = true", "home 1.id", "is true"),
    ("kind", 'kind = "hotel"', f"{HOME}.kind", '"hotel"'),
    ("easting", "", f"{HOME}.easting", "is missing"),
    ("northing", 'northing = "301000"', f"{HOME}.northing", '"301000"'),
    ("capability", "capability = { EMO = 9 }", f"{HOME}.capability.EMO", "is 9"),
    ("capability", "capability = [3]", f"{HOME}.capability", "a table"),
    ("ages", "ages = [17, 8]", f"{HOME}.ages", "17 to 8"),
    ("ages", "ages = [8]", f"{HOME}.ages", "two whole numbers"),
    ("ages", "ages = [8, 17.5]", f"{HOME}.ages", "17.5"),
    ("sexes", 'sexes = "MX"', f"{HOME}.sexes", '"MX"'),
    ("sexes", 'sexes = ""', f"{HOME}.sexes", "one or more"),
    ("registered", "registered = [2030-01-01, 2019-01-01]", f"{HOME}.registered", "earlier day"),
    ("registered", "registered = []", f"{HOME}.registered", "one or two days"),
    ("registered", "registered = 2019-01-01", f"{HOME}.registered", "one or two days"),
    ("beds_free", "beds_free = -1", f"{HOME}.beds_free", "is -1"),
    ("beds_free", "", f"{HOME}.beds_free", "is missing"),
    ("free_from", 'free_from = "now"', f"{HOME}.free_from", '"now"'),
    ("weekly_pence", "weekly_pence = nan", f"{HOME}.weekly_pence", "is NaN"),
    ("weekly_pence", "weekly_pence = -1", f"{HOME}.weekly_pence", "is -1"),
    ("rating", 'rating = "ok"', f"{HOME}.rating", '"ok"'),
    ("confirmed_on", "confirmed_on = 20261120", f"{HOME}.confirmed_on", "a day"),
    ("asked", "asked = 2", f"{HOME}.accepted", "3 of 2"),
    ("accepted", "accepted = 6", f"{HOME}.accepted", "6 of 5"),
    ("fostered", "fostered = -1", f"{HOME}.fostered", "is -1"),
    ("exempt", 'exempt = "no"', f"{HOME}.exempt", "true or false"),
    ("residents", "residents = [ { } ]", f"{HOME}.residents 1.age", "is missing"),
    ("residents", "residents = [ { age = -1 } ]", f"{HOME}.residents 1.age", "is -1"),
    (
        "residents",
        "residents = [ { age = 9, needs = { EXP = 7 } } ]",
        f"{HOME}.residents 1.needs.EXP",
        "is 7",
    ),
    ("residents", "residents = [ { age = 9, name = 1 } ]", f"{HOME}.residents 1.name", "not a"),
    ("access", 'access = ["lift"]', f"{HOME}.access", '"lift"'),
    ("offers", 'offers = "halal"', f"{HOME}.offers", "a list of words"),
    ("suspended", 'suspended = "yes"', f"{HOME}.suspended", '"yes"'),
    ("suspended", "suspended = false", f"{HOME}.suspended", "is false"),
    ("declined", "declined = 0", f"{HOME}.declined", "true or false"),
    ("declined", "declines = false", f"{HOME}.declines", "not a known key"),
]


@pytest.mark.parametrize(("key", "line", "where", "what"), WRONG)
def test_a_fault_names_its_key_and_what_was_expected(
    key: str, line: str, where: str, what: str
) -> None:
    found = faults(with_line(key, line))
    named = [fault for fault in found if where in fault and what in fault]
    assert len(named) == 1, found
    assert "; expected " in named[0]


def test_the_example_itself_has_no_fault() -> None:
    assert read(EXAMPLE).case.age == 14


def test_every_fault_of_a_file_is_given_at_once() -> None:
    text = with_line("ages", "ages = [17, 8]").replace("EMO = 3, ATT = 3, AGG = 2", "EMO = 7")
    text = text.replace('sex = "M"', 'sex = "B"').replace("asked = 5", "asked = 1")
    assert [fault.split(":")[0] for fault in faults(text)] == [
        "child.sex",
        "child.needs.EMO",
        "home 1 (id 101).ages",
        "home 1 (id 101).accepted",
    ]


def test_an_id_that_is_used_twice_is_a_fault_of_the_second_home() -> None:
    home = EXAMPLE[EXAMPLE.index("[[home]]") :]
    assert faults(EXAMPLE + home) == [
        "home 2 (id 101).id: is 101 like home 1 (id 101); expected an id that is used once"
    ]


def test_a_missing_child_is_one_fault_and_not_five() -> None:
    start, end = EXAMPLE.index("[child]"), EXAMPLE.index("[[home]]")
    assert faults(EXAMPLE[:start] + EXAMPLE[end:]) == ["child: is missing; expected a table"]


def test_a_key_outside_the_tables_is_a_fault() -> None:
    found = faults("colour = 1\n" + EXAMPLE)
    assert found == ["colour: is not a known key; expected one of on, policy, child, home"]


def test_a_fault_stays_on_one_line_whatever_is_written() -> None:
    found = faults(with_line("sex", 'sex = "M\\nF\\u001b[2J"'))
    assert len(found) == 1
    assert found[0].isprintable()


def test_a_postcode_is_found_by_whoever_knows_postcodes() -> None:
    by_postcode = read(with_line("home", 'home = { postcode = "WV1 1SH", visits = 3 }')).case
    assert (by_postcode.easting_m, by_postcode.northing_m) == (391318, 298812)
    assert by_postcode.home_visits == 3


def test_whole_miles_and_miles_with_a_needless_nought_are_understood() -> None:
    assert read(with_line("max_miles", "max_miles = 60")).case.max_tenths == 600
    assert read(with_line("max_miles", "max_miles = 60.10")).case.max_tenths == 601


def test_keys_that_may_be_left_out_take_their_defaults() -> None:
    required = """
        on = 2026-11-22
        [child]
        born = 2012-03-05
        sex = "U"
        home = { easting = 1, northing = 2 }
        first_night = 2026-11-25
        [[home]]
        id = 7
        kind = "childrens_home"
        easting = 1
        northing = 2
        ages = [8, 8]
        sexes = "M"
        registered = [2019-01-01]
        beds_free = 0
        weekly_pence = 0
    """
    file = read(required)
    assert file.case.arriving == 1
    assert file.policy.stale_days == 28
    assert file.homes.home_id.tolist() == [7]


def test_a_file_without_homes_has_nothing_to_offer() -> None:
    assert len(read(EXAMPLE[: EXAMPLE.index("[[home]]")]).homes) == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"on = ", "is not TOML"),
        (b"on = 2026-02-30", "is not TOML"),
        (b"a = 1\na = 2", "is not TOML"),
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b"a = " + b"[" * 5000, "is nested too deeply"),
        (b"a = " + b"9" * 5000, "is not TOML"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_says_why(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes(content)
    with pytest.raises(WrongCaseFile, match=words):
        read_case_file(path, locate=wolverhampton_only)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(WrongCaseFile, match="cannot be read"):
        read_case_file(tmp_path / "none.toml", locate=wolverhampton_only)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes(b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode())
    assert len(read_case_file(path, locate=wolverhampton_only).homes) == 1
