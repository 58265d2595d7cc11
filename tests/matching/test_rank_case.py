"""``rank_case``: case files in, one line each out, in order, without a database."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

CASES = Path(__file__).parents[1] / "cases"
Run = Callable[..., tuple[list[str], list[str], int]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*files: Path, form: str = "json") -> tuple[list[str], list[str], int]:
        status = 0
        try:
            call_command("rank_case", *map(str, files), format=form)
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        out, err = capsys.readouterr()
        return out.splitlines(), err.splitlines(), status

    return run_command


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.toml"
    text = (CASES / "too_old.toml").read_text(encoding="utf-8")
    path.write_text(text.replace('sex = "M"', 'sex = "X"'), encoding="utf-8")
    return path


def expected(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def test_the_worked_example_has_exactly_the_published_answer(run: Run) -> None:
    out, err, status = run(CASES / "worked_example.toml")
    assert [json.loads(line) for line in out] == [
        {
            "options": [
                {
                    "home": 101,
                    "rank": 1,
                    "tier": 1,
                    "total": 80465,
                    "scores": {
                        "need": 708,
                        "need_best": 1000,
                        "nearness": 973,
                        "affordability": 956,
                        "continuity": 750,
                        "assurance": 753,
                    },
                    "parts": {
                        "need": 35400,
                        "nearness": 19460,
                        "affordability": 14340,
                        "continuity": 7500,
                        "assurance": 3765,
                    },
                    "miles": "2.7",
                    "shortfalls": {},
                }
            ],
            "refused": [],
        }
    ]
    assert (err, status) == ([], 0)


def test_many_files_give_one_line_each_in_order(run: Run) -> None:
    files = sorted(CASES.glob("*.toml"))
    out, _, status = run(*files)
    assert [json.loads(line) for line in out] == [expected(path.stem) for path in files]
    assert status == 0


def test_a_wrong_file_alone_gives_its_faults_on_standard_error_only(run: Run, wrong: Path) -> None:
    out, err, status = run(wrong)
    assert out == []
    assert err == [f'{wrong}: child.sex: is "X"; expected one of M, F, U']
    assert status == 2


def test_a_wrong_file_among_others_keeps_its_place_and_spoils_nothing(
    run: Run, wrong: Path
) -> None:
    out, err, status = run(CASES / "too_old.toml", wrong, CASES / "no_free_bed.toml")
    first, middle, last = map(json.loads, out)
    assert (first, last) == (expected("too_old"), expected("no_free_bed"))
    assert middle["file"] == str(wrong)
    assert len(middle["faults"]) == len(err) == 1
    assert status == 2


def test_the_text_names_every_option_and_every_reason(run: Run) -> None:
    out, _, _ = run(CASES / "emergency_age_is_a_near_miss.toml", form="text")
    assert out == [
        "No home may be offered.",
        "Refused: 3",
        "  TOO_OLD 3",
        "  NO_FREE_BED 1",
        "  home 1: TOO_OLD (near miss)",
        "  home 2: TOO_OLD",
        "  home 3: TOO_OLD, NO_FREE_BED",
    ]
    out, _, _ = run(CASES / "need_beyond_home.toml", CASES / "too_old.toml", form="text")
    assert out[0] == f"== {CASES / 'need_beyond_home.toml'}"
    assert "MIS short by 1" in out[1]


def test_a_sector_of_a_postcode_makes_distances_about(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "about.toml"
    text = (CASES / "too_old.toml").read_text(encoding="utf-8")
    home = "home = { easting = 400000, northing = 300000 }"
    path.write_text(text.replace(home, 'home = { postcode = "WV1 1" }'), encoding="utf-8")
    out, _, _ = run(path)
    assert [option["about"] for option in json.loads(out[0])["options"]] == [True]
    assert "about " in run(path, form="text")[0][0]


def test_an_unknown_postcode_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "unknown.toml"
    text = (CASES / "too_old.toml").read_text(encoding="utf-8")
    home = "home = { easting = 400000, northing = 300000 }"
    path.write_text(text.replace(home, 'home = { postcode = "BT1 1AA" }'), encoding="utf-8")
    out, err, status = run(path)
    assert (out, status) == ([], 2)
    assert "child.home.postcode" in err[0]
    assert "Northern Ireland" in err[0]
