"""docs/returns.md lists every rule as it is held."""

from pathlib import Path

import pytest
from django.conf import settings

from placements.returns.rules import EVERY, Rule

PAGE = Path(settings.BASE_DIR) / "docs/returns.md"


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: f"{rule.number}-{rule.table}")
def test_a_rule_is_listed_with_its_words_and_what_it_does(rule: Rule) -> None:
    since = f" (from {rule.since})" if rule.since else ""
    where = f"| {rule.number} | {rule.table} | {rule.column} | {rule.severity} "
    assert f"{where}| {rule.words}{since} |" in PAGE.read_text(encoding="utf-8").splitlines()


def test_no_rule_is_listed_that_is_not_held() -> None:
    listed = PAGE.read_text(encoding="utf-8").partition("## The rules")[2].splitlines()
    assert len([line for line in listed if line.startswith("| ")]) - 1 == len(EVERY)
