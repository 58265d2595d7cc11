from pathlib import Path

import pytest

from local import browser
from local.faults import Fault
from tests.local.checkout import Checkout


def test_a_browser_that_is_named_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "my-chromium"
    mine.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert browser.find() == str(mine)


def test_a_browser_that_is_named_and_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(Fault, match="CHROMIUM names /nowhere/chromium"):
        browser.find()


def test_journeys_without_a_browser_are_refused_in_one_line(checkout: Checkout) -> None:
    told = checkout.say("journeys", PATH="/nowhere", CHROMIUM="")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("No Chromium was found: install one")
    assert told.stderr.count("\n") == 1


def test_the_suite_without_a_browser_says_so_and_ends_with_pytests_own_code(
    checkout: Checkout,
) -> None:
    programs = checkout.state / "bin"
    programs.mkdir()
    (programs / "test").symlink_to("/usr/bin/test")
    words = ("tests/local/test_indexes.py", "-n", "0", "-k", "nothing_is_called_so")
    told = checkout.say("test", *words, PATH=str(programs), CHROMIUM="")
    assert "Browser journeys are left out: no Chromium was found" in told.stderr
    assert told.returncode == 5, told.stdout
