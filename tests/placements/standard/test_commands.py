"""The two commands, and the look at a file that needs no database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.models import AccessLog, Council, User
from placements.models import Export, Referral
from tests.factories import ChildFactory, searching
from tests.restricted.making import lock


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


def test_fields_that_the_standard_needs_and_a_file_leaves_empty_are_counted(
    tmp_path: Path,
) -> None:
    path = tmp_path / "referrals.csv"
    path.write_text("childId,pets,riskMissing\n1,No,\n2,,Risk Present\n")
    said = run("import_standard", path, "--dry-run")
    assert "needed by the standard and empty: riskSelfHarm in 2" in said
    assert "needed by the standard and empty: pets in 1" in said
    assert "placementType" not in said


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
        file.write_text(run("export_standard", *_by(commissioner), "--format", form))
        said = json.loads(
            run(
                "import_standard", file, "--council", council.slug, "--by", commissioner.email,
                "--format", "json",
            )
        )  # fmt: skip
        assert (said["unchanged"], said["new"], said["changed"]) == (1, 0, 0)


def _by(person: User, *more: str) -> tuple[str, ...]:
    return ("--by", person.email, "--reason", "The quarterly return", *more)


def test_whoever_prints_records_of_children_is_noted_with_the_reason(
    council: Council, commissioner: User
) -> None:
    referral = searching(council=council, levels={"SLF": 2})
    assert str(referral.child.ref) in run("export_standard", *_by(commissioner))
    look = AccessLog.objects.get()
    assert (look.user, look.child_id, look.part) == (
        commissioner,
        referral.child_id,
        "files:export_standard",
    )
    export = Export.objects.get()
    assert (export.by, export.reason, export.downloads) == (
        commissioner,
        "The quarterly return",
        1,
    )


def test_nobody_prints_them_without_a_name_a_role_and_a_reason(
    council: Council, commissioner: User, social_worker: User
) -> None:
    searching(council=council, levels={"SLF": 2})
    for wrong in ((), _by(social_worker), ("--by", commissioner.email)):
        with pytest.raises(CommandError, match="--by|--reason"):
            run("export_standard", *wrong)
    assert not AccessLog.objects.exists()
    assert not Export.objects.exists()


def test_many_children_are_printed_only_with_a_second_person(
    council: Council, commissioner: User, manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching(council=council, levels={"SLF": 2})
    monkeypatch.setattr("placements.models.files.APPROVAL_ABOVE", 0)
    for second in ((), ("--agreed-by", commissioner.email)):
        with pytest.raises(CommandError, match="--agreed-by"):
            run("export_standard", *_by(commissioner, *second))
    run("export_standard", *_by(commissioner, "--agreed-by", manager.email))
    assert Export.objects.get().approved_by == manager


def test_a_record_that_the_person_may_not_see_is_not_printed(
    council: Council, commissioner: User, manager: User
) -> None:
    hidden, shown = (searching(council=council, levels={"SLF": 2}) for _ in range(2))
    lock(hidden.child, people=[manager], by=manager)
    said = run("export_standard", *_by(commissioner))
    assert hidden.child.ref not in said
    assert shown.child.ref in said


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
