"""``import_homes FILE`` for whoever has a terminal."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Council
from providers.models import Home
from tests.factories import CouncilFactory
from tests.providers.conftest import csv_of, row

pytestmark = pytest.mark.usefixtures("england", "council")


def run(path: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_homes", str(path), *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def homes_file(tmp_path: Path) -> Path:
    path = tmp_path / "homes.csv"
    path.write_text(csv_of(row(), row(ref="H2")))
    return path


def test_its_counts_come_as_json(homes_file: Path) -> None:
    counts = json.loads(run(homes_file, "--format", "json"))
    assert counts == {
        "rows": 2,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "skipped": 0,
        "rejected": 0,
        "kept_newer": 0,
        "own_words": {},
        "skipped_reasons": {},
        "faults": [],
        "applied": True,
        "layout": "own",
        "encoding": "UTF-8",
    }
    assert json.loads(run(homes_file, "--format", "json"))["unchanged"] == 2


def test_a_dry_run_writes_nothing(homes_file: Path) -> None:
    assert "2 new" in run(homes_file, "--dry-run")
    assert not Home.objects.exists()


def test_a_rejected_row_ends_with_status_2_and_a_line_for_each_fault(tmp_path: Path) -> None:
    path = tmp_path / "homes.csv"
    path.write_text(csv_of(row(), row(ref="H2", EMO="5")))
    out = StringIO()
    with pytest.raises(SystemExit) as ending:
        call_command("import_homes", str(path), stdout=out)
    assert ending.value.code == 2
    assert "row 3, EMO: '5'; expected a whole number from 0 to 4" in out.getvalue()
    assert not Home.objects.exists()


def test_the_council_is_named_where_there_are_several(homes_file: Path, council: Council) -> None:
    CouncilFactory(slug="dudley")
    with pytest.raises(CommandError, match="Say which council") as ending:
        run(homes_file)
    assert ending.value.returncode == 2
    run(homes_file, "--council", "wolverhampton")
    assert council.homes.count() == 2


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.csv", None, "cannot be read"),
        ("homes.csv", b"%PDF-1.4", "The file is a PDF"),
        ("homes.xls", b"\xd0\xcf\x11\xe0 and so on", "an old Excel file"),
        ("large.csv", b"x" * 10_500_000, "larger than 10 MB"),
    ],
)
def test_a_wrong_file_is_one_sentence_and_status_2(
    tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=says) as ending:
        run(path)
    assert ending.value.returncode == 2
