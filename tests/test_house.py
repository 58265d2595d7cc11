"""What the house promises of its own files (docs/architecture.md)."""

import subprocess
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
MOST_LINES = 400
MOST_TEMPLATE_LINES = 120


def tracked(*patterns: str) -> list[Path]:
    """Files of the repository; all files below it where it is no checkout."""
    listed = subprocess.run(
        ["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0 and listed.stdout:
        return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]
    return [path for pattern in patterns for path in ROOT.glob(f"**/{pattern}")]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_python_file_is_longer_than_400_lines() -> None:
    long = {path.name: lines(path) for path in tracked("*.py") if lines(path) > MOST_LINES}
    assert long == {}


def test_no_template_is_longer_than_its_limit() -> None:
    long = {
        path.name: lines(path)
        for path in tracked("templates/*.html")
        if lines(path) > MOST_TEMPLATE_LINES
    }
    assert long == {}


@pytest.mark.parametrize("words", ["TODO", "FIXME"])
def test_nothing_is_left_for_later_in_the_code(words: str) -> None:
    here = Path(__file__)
    left = [p.name for p in tracked("*.py", "*.html") if p != here and words in p.read_text()]
    assert left == []


def test_no_lock_file_holds_an_address() -> None:
    for lock in tracked("requirements/*.txt"):
        assert "://" not in lock.read_text(), lock.name
