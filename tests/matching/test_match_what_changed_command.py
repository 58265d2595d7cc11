"""The backlog is seen, and worked off, without Redis and without a worker."""

import pytest
from django.core.management import call_command

from accounts.models import Council
from matching.models import Match
from tests.factories import searching
from tests.matching.making import a_market


def test_the_backlog_is_told_and_left_alone_unless_asked(
    council: Council, capsys: pytest.CaptureFixture[str]
) -> None:
    a_market(council, "One")
    searching(council=council)
    call_command("match_what_changed")
    said = capsys.readouterr().out
    assert "Wolverhampton: " in said
    assert not Match.objects.exists()
    call_command("match_what_changed", "--now")
    assert "Matched in 1 of 1 runs." in capsys.readouterr().out
    assert Match.objects.filter(is_current=True).count() == 1
    call_command("match_what_changed")
    assert capsys.readouterr().out == "Nothing waits.\n"
