"""``import_ssda903``: checking needs no database."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from accounts.models import Council, User
from needs.models import Child
from placements.returns.files import sources_at
from placements.returns.reading import read_return
from tests.placements.returns.making import files, sound

SAMPLES = Path(settings.BASE_DIR).parent / "shared/data/ssda903/demand_model_samples_5yr"


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


@pytest.mark.django_db
def test_applying_needs_a_council_and_a_manager(
    folder: Path, council: Council, manager: User, commissioner: User
) -> None:
    for options in ({}, {"council": council.slug}, {"council": "nowhere", "by": manager.email}):
        with pytest.raises(CommandError, match="Say w"):
            call_command("import_ssda903", folder, **options)
    with pytest.raises(CommandError, match="managers may"):
        call_command("import_ssda903", folder, council=council.slug, by=commissioner.email)
    assert not Child.objects.exists()


@pytest.mark.django_db
def test_applying_says_what_became_of_everything_and_again_changes_nothing(
    folder: Path, council: Council, manager: User, capsys: pytest.CaptureFixture[str]
) -> None:
    options = {"council": council.slug, "by": manager.email, "format": "json"}
    said = []
    for _ in range(2):
        call_command("import_ssda903", folder, **options)
        said.append(json.loads(capsys.readouterr().out)["applied"]["rows"])
    assert said[0] == {
        "rows": 7, "new": 6, "changed": 0, "unchanged": 0, "left": 0, "rejected": 1,
    }  # fmt: skip
    assert said[1] == said[0] | {"new": 0, "unchanged": 6}


@pytest.mark.skipif(not SAMPLES.exists(), reason="the reference data is not here")
def test_five_years_of_samples_are_read_checked_and_counted() -> None:
    began = time.perf_counter()
    reading = read_return(sources_at(SAMPLES))
    took = time.perf_counter() - began
    assert [one.period.called for one in reading.returns] == [2017, 2018, 2019, 2020, 2021]
    counts = reading.counts()
    assert (counts["header"]["read"], counts["episodes"]["read"]) == (2123, 3737)
    assert counts["header"]["rejected"] == 0
    assert counts["episodes"]["kept"] > 3300
    # Their postcodes are mostly invented: worth a note, and no reason to lose a row.
    places = [one for one in reading.faults if one["rule"] == "392c"]
    assert len(places) > 1000
    assert {one["severity"] for one in places} == {"note"}
    assert took < 30
