"""The two commands, and the look at a file that needs no database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Council, User
from placements.models import Referral
from tests.factories import ChildFactory, searching


def run(name: str, *args: object, **options: object) -> str:
    out = StringIO()
    call_command(name, *map(str, args), stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "referrals.json"
    path.write_text(json.dumps([{"childId": 4711, "pets": "No"}, {"childId": 4712, "pets": "Cat"}]))
    return path


def test_a_file_is_looked_at_without_a_database(file: Path) -> None:
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_standard", str(file), "--dry-run", "--format", "json", stdout=out)
    assert ended.value.code == 2
    said = json.loads(out.getvalue())
    assert (said["rows"], said["readable"], said["rejected"], said["applied"]) == (2, 1, 1, False)
    assert said["faults"][0] == {
        "row": 2,
        "column": "pets",
        "value": "Cat",
        "expected": "one of Yes - must, Yes - can, No, Not Known",
    }


def test_a_file_of_nothing_ends_with_a_sentence(tmp_path: Path) -> None:
    empty = tmp_path / "x.json"
    empty.write_bytes(b"")
    with pytest.raises(CommandError, match="empty"):
        run("import_standard", empty, "--dry-run")


def test_what_is_printed_is_read_again_without_a_change(
    council: Council, commissioner: User, tmp_path: Path
) -> None:
    searching(council=council, levels={"SLF": 2})
    for form in ("json", "csv"):
        file = tmp_path / f"out.{form}"
        file.write_text(run("export_standard", "--council", council.slug, "--format", form))
        said = json.loads(
            run(
                "import_standard", file, "--council", council.slug, "--by", commissioner.email,
                "--format", "json",
            )
        )  # fmt: skip
        assert (said["unchanged"], said["new"], said["changed"]) == (1, 0, 0)


def test_a_draft_is_written_only_in_somebodys_name(
    council: Council, commissioner: User, social_worker: User, tmp_path: Path
) -> None:
    child = ChildFactory(council=council)
    file = tmp_path / "one.json"
    file.write_text(json.dumps({"childId": child.ref, "pets": "No"}))
    for by in ("", social_worker.email):
        with pytest.raises(CommandError, match="Name a commissioner or manager"):
            run("import_standard", file, "--council", council.slug, "--by", by)
    said = run("import_standard", file, "--council", council.slug, "--by", commissioner.email)
    assert "1 new" in said
    assert "Applied." in said
    assert Referral.objects.get().created_by == commissioner
