"""The command that finds leaks in a file, where no database can be reached."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ROW = {
    "id": 7,
    "text": "Jayden\u2028is at Oakfield.",
    "record": {
        "first": "Jayden",
        "dob": None,
        "school": "Oakfield Primary School",
        "siblings": "Zak",
    },
}


def run(path: Path) -> subprocess.CompletedProcess[str]:
    nowhere = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    command = [sys.executable, "manage.py", "find_leaks", str(path)]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | nowhere, capture_output=True, text=True, check=False
    )


def test_each_line_gets_its_findings_without_a_database(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps(ROW, ensure_ascii=False) + "\n\n", encoding="utf-8")
    done = run(path)
    (answer,) = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0, done.stderr
    assert answer["id"] == 7
    found = [(each["start"], each["end"], each["severity"]) for each in answer["findings"]]
    assert found == [(0, 6, "block"), (13, 21, "block")]


def test_a_bad_line_is_named_with_its_field_and_nothing_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    bad = {**ROW, "record": {"dob": "31/02/2012"}}
    path.write_text(f"{json.dumps(ROW)}\n{json.dumps(bad)}\n")
    done = run(path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 2: record.dob" in done.stderr
