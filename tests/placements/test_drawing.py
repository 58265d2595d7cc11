"""docs/states.md is drawn from the table of moves."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from placements.drawing import drawing
from placements.models import MOVES


def test_the_page_in_docs_is_up_to_date() -> None:
    call_command("states", "--check")


def test_a_stale_page_fails_the_check_and_drawing_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "states.md"
    with pytest.raises(CommandError, match="out of date"):
        call_command("states", "--check", file=page)
    page.write_text(drawing().replace("referral.held", "referral.kept"), encoding="utf-8")
    with pytest.raises(CommandError, match="out of date"):
        call_command("states", "--check", file=page)
    call_command("states", file=page)
    call_command("states", "--check", file=page)
    assert "is drawn" in capsys.readouterr().out


def test_every_move_is_an_arrow_with_its_event() -> None:
    text = drawing()
    for (here, to), event in MOVES.items():
        assert f"    {here.value} --> {to.value}: {event}\n" in text
