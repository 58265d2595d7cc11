"""What is said not to be so, once, of somebody else or only maybe, in every dimension."""

from datetime import date

import pytest

from needs.reading.found import Says
from needs.reading.suggestions import suggest
from tests.needs.reading.grammar import WANTED, forms, sentences

TODAY = date(2026, 11, 22)


def level_of(code: str, text: str) -> int:
    said = suggest(text, today=TODAY)
    return max((s.level for s in said if s.code == code and s.kind is Says.NEED), default=0)


@pytest.mark.parametrize(("block", "form"), forms())
def test_a_form_says_the_same_in_every_dimension(block: str, form: str) -> None:
    most = WANTED[block]
    least = 1 if block == "so" else 0
    for code, sentence in sentences(block, form):
        level = level_of(code, sentence)
        fire = code == "FIR" and block == "once"  # a fire of long ago is level 2
        assert least <= level <= most + fire, f"{code} {level}: {sentence}"


def test_there_are_ten_forms_of_each_kind_and_every_dimension_but_two_is_said() -> None:
    assert min(sum(b == block for b, _ in forms()) for block in WANTED) >= 10
    assert len({code for form in forms() for code, _ in sentences(*form)}) == 19
