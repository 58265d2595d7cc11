"""``import_ssda903``: checking needs no database."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.placements.returns.making import files, sound


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    """In a process of its own that could not reach a database."""
    nowhere = os.environ | {"DATABASE_URL": "postgres://nobody:none@127.0.0.1:1/none"}
    command = [sys.executable, "manage.py", "import_ssda903", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, env=nowhere, cwd=settings.BASE_DIR, check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tables = sound()
    tables["episodes"][2]["PLACE"] = "H9"
    for one in files(tables):
        (tmp_path / one.name).write_bytes(one.content)
    return tmp_path


def test_a_dry_run_needs_no_database_and_counts_and_names(folder: Path) -> None:
    done = run(folder, "--dry-run", "--format", "json", "--year", 2025)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    assert said["year"] == 2025
    assert said["tables"]["episodes"] == {"read": 3, "kept": 2, "rejected": 1}
    fault = next(one for one in said["faults"] if one["severity"] == "reject")
    assert {name: fault[name] for name in ("table", "row", "child", "field", "value", "rule")} == {
        "table": "episodes", "row": 4, "child": "B2", "field": "PLACE", "value": "H9",
        "rule": "146",
    }  # fmt: skip
    assert fault["expected"]


def test_the_text_names_the_same_faults(folder: Path) -> None:
    said = run(folder, "--dry-run").stdout
    assert "episodes: 3 read, 2 kept, 1 rejected" in said
    assert "episodes.csv row 4, child B2, PLACE 'H9': reject by rule 146" in said


def test_what_cannot_be_read_ends_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "header.csv").write_bytes(b"")
    done = run(tmp_path, "--dry-run")
    assert done.returncode == 2
    assert done.stderr.strip().endswith("The file is empty.")
