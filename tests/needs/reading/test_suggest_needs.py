"""``suggest_needs``: lines with a text in, one line each out, in order, without a database."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
NOWHERE = {"DATABASE_URL": "postgres://nobody:none@127.0.0.1:1/none", "DEBUG": "1"}


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "suggest_needs", *arguments],
        cwd=ROOT,
        env=os.environ | NOWHERE,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def lines(*rows: Any) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_each_text_gives_one_line_in_its_order_without_a_database(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(
        lines({"id": "a", "text": "He goes missing every week."}, {"id": 2, "text": ""}),
        encoding="utf-8",
    )
    done = run(str(path))
    assert done.returncode == 0, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert second == {"id": 2, "suggestions": []}
    assert first["id"] == "a"
    (said,) = first["suggestions"]
    assert set(said) == {"code", "level", "start", "end", "kind"}
    assert (said["code"], said["level"], said["kind"]) == ("MIS", 3, "need")
    assert "missing" in "He goes missing every week."[said["start"] : said["end"]]


def test_a_dash_reads_standard_input() -> None:
    done = run("-", stdin=lines({"id": "x", "text": "She has never set a fire."}))
    assert [said["kind"] for said in json.loads(done.stdout)["suggestions"]] == ["absent"]


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("{", "line 2: the line: is not JSON"),
        ('["text"]', "line 2: the line: is not a JSON object"),
        ('{"id": "b"}', "line 2: text: must be a text"),
        ('{"text": "b"}', "line 2: id: must be"),
        ('{"id": "b", "text": 7}', "line 2: text: must be a text"),
    ],
)
def test_a_wrong_line_is_named_with_its_field_and_nothing_is_printed(bad: str, fault: str) -> None:
    done = run("-", stdin=lines({"id": "a", "text": "He bites."}) + bad + "\n")
    assert done.returncode == 2
    assert done.stdout == ""
    assert fault in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = run(str(tmp_path / "none.jsonl"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.jsonl: cannot be read" in done.stderr
