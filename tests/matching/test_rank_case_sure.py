"""``rank_case --sure``: the answer with how sure its order is; without it nothing is added."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

CASE = """
on = 2026-11-22
[child]
born = 2012-03-05
sex = "M"
home = { easting = 391318, northing = 298812 }
first_night = 2026-11-25
needs = { EMO = 3 }
"""
HOME = """
[[home]]
id = %d
kind = "agency_foster"
easting = %d
northing = 298812
capability = { EMO = 3 }
ages = [0, 17]
sexes = "MF"
registered = [2019-01-01]
beds_free = 1
weekly_pence = %d
confirmed_on = 2026-11-22
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A nearer home, and a cheaper one that is farther."""
    path = tmp_path / "two.toml"
    path.write_text(CASE + HOME % (7, 391318, 145_000) + HOME % (8, 431318, 145_000 // 2))
    return path


def ranked(path: Path, capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    call_command("rank_case", str(path), "--format", "json", *args)
    return json.loads(capsys.readouterr().out)


def test_nothing_is_added_unless_it_is_asked_for(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = ranked(case, capsys)
    sure = ranked(case, capsys, "--sure")
    assert "sureness" not in plain
    assert {key: value for key, value in sure.items() if key != "sureness"} == plain


def test_shares_thresholds_ties_and_the_question_are_given(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = ranked(case, capsys, "--sure")
    sure = answer["sureness"]
    first, second = answer["options"]
    assert list(sure["first_per_mille"]) == [str(first["home"]), str(second["home"])]
    assert sum(sure["first_per_mille"].values()) == 1000
    one = sure["thresholds"]["nearness"]["below"]
    x = Fraction(one["value"])  # there the two totals are equal, the others in proportion

    def total(option: Any) -> Fraction:
        rest = sum(part for name, part in option["parts"].items() if name != "nearness")
        return x * option["scores"]["nearness"] + (100 - x) * Fraction(rest, 80)

    assert total(first) == total(second)
    assert one["home"] == second["home"]
    tied = abs(first["total"] - second["total"]) < 1000
    assert sure["tied"] == ([[first["home"], second["home"]]] if tied else [])
    assert sure["question"]["now"] == [first["home"], second["home"]]
    assert len(sure["question"]["answers"]) == 5


def test_no_option_is_nothing_to_be_sure_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.toml"
    path.write_text(CASE)
    assert ranked(path, capsys, "--sure")["sureness"] is None


def test_the_text_ends_with_one_line(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("rank_case", str(case), "--sure")
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("First place: ")
    assert "of 1000 weightings; worth asking: " in last
