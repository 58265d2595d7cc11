"""The cases of tests/cases: each a file that a commissioner can read, with its answer beside it."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from matching.kernel.codes import Refusal
from tests.kernel.test_twin import rank_fast
from tests.kernel.twin import rank_slowly

FOLDER = Path(__file__).parents[1] / "cases"
CASES = sorted(FOLDER.glob("*.toml"))


def given(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def expected(path: Path) -> Any:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_case_has_the_answer_that_stands_beside_it(path: Path) -> None:
    assert rank_fast(given(path)) == expected(path)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_slow_twin_gives_the_same_answer(path: Path) -> None:
    assert rank_slowly(given(path)) == expected(path)


@pytest.mark.parametrize("refusal", list(Refusal), ids=lambda refusal: str(refusal.name))
def test_every_rule_has_a_case_in_which_it_alone_refuses(refusal: Refusal) -> None:
    path = FOLDER / f"{str(refusal.name).lower()}.toml"
    if not path.exists():  # the age below is shown at a birthday on 29 February
        path = FOLDER / f"{str(refusal.name).lower()}_on_29_february.toml"
    answer = expected(path)
    assert [refusal.name] in [home["reasons"] for home in answer["refused"]]
    assert answer["options"], "a home on the other side of the rule's edge is an option"


def test_every_answer_belongs_to_a_case() -> None:
    assert [path.stem for path in sorted(FOLDER.glob("*.json"))] == [path.stem for path in CASES]
    assert len(CASES) >= 25
