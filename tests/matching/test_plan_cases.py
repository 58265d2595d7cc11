"""``plan_cases``: a folder of case files in, one joint plan out."""

import ctypes
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from matching.management.commands import plan_cases
from matching.plancases import solve

Run = Callable[[Path], tuple[Any, list[str], int]]

CHILD = """
on = 2026-11-22
[child]
born = 2012-03-05
sex = "M"
home = {{ easting = 400000, northing = 300000 }}
first_night = 2026-11-25
needs = {{ EMO = 2{needs} }}
urgency = "{urgency}"
siblings = {{ together = {size}, must = true }}
"""
HOME = """
[[home]]
id = {id}
kind = "{kind}"
easting = {easting}
northing = 300000
ages = [8, 17]
sexes = "MF"
registered = [2019-01-01]
beds_free = {beds}
weekly_pence = {pence}
rating = "good"
confirmed_on = 2026-11-20
fostered = {fostered}
exempt = {exempt}
"""


def child(*, urgency: str = "planned", size: int = 1, needs: str = "") -> str:
    return CHILD.format(urgency=urgency, size=size, needs=needs)


def home(home_id: int, *, easting: int = 403000, beds: int = 1, **other: Any) -> str:
    usual = {"kind": "agency_foster", "pence": 90000, "fostered": 0, "exempt": "false"}
    return HOME.format(id=home_id, easting=easting, beds=beds, **(usual | other))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(folder: Path) -> tuple[Any, list[str], int]:
        status = 0
        try:
            call_command("plan_cases", str(folder))
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        out, err = capsys.readouterr()
        return json.loads(out) if out else None, err.splitlines(), status

    return run_command


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def where(plan: Any) -> dict[str, int]:
    return {placed["case"]: placed["home"] for placed in plan["placed"]}


def test_the_urgent_child_gets_the_only_bed(run: Run, tmp_path: Path) -> None:
    write(tmp_path, anna=child() + home(7), ben=child(urgency="same_day") + home(7))
    plan, err, status = run(tmp_path)
    assert plan == {
        "placed": [{"case": "ben", "home": 7, "total": 76775}],
        "unplaced": ["anna"],
        "objective": [4, 76775, 76775],
        "proof": "optimal",
    }
    assert (err, status) == ([], 0)


def test_a_child_gives_way_where_the_others_gain_more(run: Run, tmp_path: Path) -> None:
    near, far = home(1, pence=45000), home(2, easting=450000, pence=120000)
    write(tmp_path, anna=child() + near + far, ben=child() + near)
    plan, _, _ = run(tmp_path)
    assert where(plan) == {"anna": 2, "ben": 1}


def test_two_groups_in_a_foster_home_keep_to_three_unless_exempt_for_both(
    run: Run, tmp_path: Path
) -> None:
    beds: dict[str, Any] = {"beds": 4, "fostered": 0}
    first = child(size=2) + home(1, **beds)
    write(tmp_path, anna=first, ben=child(size=2) + home(1, **beds))
    assert where(run(tmp_path)[0]) == {"anna": 1}
    write(tmp_path, ben=child(size=2) + home(1, exempt="true", **beds))
    assert where(run(tmp_path)[0]) == {"anna": 1}, "exempt for one of them is not enough"
    write(tmp_path, anna=child(size=2) + home(1, exempt="true", **beds))
    assert where(run(tmp_path)[0]) == {"anna": 1, "ben": 1}


def test_children_who_must_not_live_together_do_not_meet(run: Run, tmp_path: Path) -> None:
    beds: dict[str, Any] = {"kind": "childrens_home", "beds": 2}
    write(tmp_path, anna=child(needs=", SHB = 3") + home(1, **beds))
    write(tmp_path, ben=child(needs=", EXP = 3") + home(1, **beds))
    assert where(run(tmp_path)[0]) == {"anna": 1}
    write(tmp_path, ben=child(needs=", EXP = 2") + home(1, **beds))
    assert where(run(tmp_path)[0]) == {"anna": 1, "ben": 1}


def test_a_home_that_a_file_leaves_out_is_not_offered_to_its_child(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path, anna=child() + home(1), ben=child() + home(2))
    assert where(run(tmp_path)[0]) == {"anna": 1, "ben": 2}


def test_price_exemption_and_refusal_belong_to_the_child_and_nothing_else_does(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path, anna=child() + home(1, pence=90000), ben=child() + home(1, pence=91000))
    assert run(tmp_path)[2] == 0
    write(tmp_path, ben=child() + home(1, beds=2, easting=403001))
    plan, err, status = run(tmp_path)
    assert (plan, status) == (None, 2)
    assert err == [
        f"{tmp_path / 'ben.toml'}: home (id 1).{key}: differs from anna.toml; "
        "expected the same in every file of the folder"
        for key in ("easting", "beds_free")
    ]


def test_every_fault_of_every_file_is_named_and_nothing_is_planned(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path, anna=child() + home(1), ben=child(urgency="soon") + home(1, beds=-1))
    plan, err, status = run(tmp_path)
    assert (plan, status) == (None, 2)
    assert [line.split(": ")[1] for line in err] == ["child.urgency", "home 1 (id 1).beds_free"]


def test_a_folder_without_case_files_says_so(run: Run, tmp_path: Path) -> None:
    plan, err, status = run(tmp_path)
    assert (plan, status) == (None, 2)
    assert "holds no case file" in err[0]


def sister(family: str, *, needs: str = "", must: str = "") -> str:
    """A child whose file names the family with which it would rather live."""
    words = f'siblings = {{ together = 2, family = "{family}"{must} }}'
    return child(needs=needs).replace("siblings = { together = 1, must = true }", words)


def test_files_of_one_family_share_a_home_unless_the_penalty_is_worth_it(
    run: Run, tmp_path: Path
) -> None:
    two: dict[str, Any] = {"kind": "childrens_home", "beds": 2}
    homes = home(1, **two) + home(2, easting=404000, **two)
    write(tmp_path, anna=sister("brook") + homes, ben=sister("brook") + homes)
    write(tmp_path, cara=child() + homes)
    plan, _, _ = run(tmp_path)
    assert where(plan)["anna"] == where(plan)["ben"]
    assert plan["families"] == [{"family": "brook", "homes": [where(plan)["anna"]], "penalty": 0}]
    write(tmp_path, ben=sister("brook", needs=", EXP = 3") + homes)
    write(tmp_path, anna=sister("brook", needs=", SHB = 3") + homes)
    plan, _, _ = run(tmp_path)
    assert where(plan)["anna"] != where(plan)["ben"]
    assert plan["families"][0] == {"family": "brook", "homes": [1, 2], "penalty": 10_000}
    assert plan["objective"][1] == sum(one["total"] for one in plan["placed"]) - 10_000


def test_a_family_of_one_file_says_nothing_and_one_that_must_is_a_fault(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path, anna=sister("brook") + home(1))
    plan, _, _ = run(tmp_path)
    assert (where(plan), "families" in plan) == ({"anna": 1}, False)
    write(tmp_path, ben=sister("brook", must=", must = true") + home(1))
    _, err, status = run(tmp_path)
    assert status == 2
    assert "child.siblings.family: stands beside must = true; expected one of the two" in err[0]


def test_what_a_library_prints_stands_not_before_the_answer(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def chatty(*given: Any, **options: Any) -> Any:
        ctypes.CDLL(None).puts(b"a stray line of the solver")
        return solve(*given, **options)

    monkeypatch.setattr(plan_cases, "solve", chatty)
    (tmp_path / "one.toml").write_text(child() + home(1), encoding="utf-8")
    call_command("plan_cases", str(tmp_path))
    out, err = capfd.readouterr()
    assert json.loads(out)["proof"] == "optimal"
    assert "a stray line of the solver" in err
