"""The leak checker against invented children: how much it finds, and how often it is wrong."""

import random
from collections.abc import Callable

import pytest

from needs.reading.found import Identity
from needs.reading.leaks import find_leaks
from needs.reading.names import NameIndex
from needs.reading.records import identity_in
from tests.needs.reading.invented import Narrative, harmless, narrative

TEXTS = 800


def identity(case: Narrative) -> Identity:
    return identity_in(case.person.record)


def shares(seed: int) -> tuple[float, float]:
    """Of values held in the record, and of numbers that are not: how much is found."""
    draw = random.Random(seed)
    found: dict[bool, list[bool]] = {True: [], False: []}
    for _ in range(TEXTS):
        case = narrative(draw)
        leaks = find_leaks(case.text, identity(case))
        for start, end, plant in case.plants:
            hit = any(leak.start < end and leak.end > start for leak in leaks)
            found[plant.held].append(hit)
    return tuple(sum(hits) / len(hits) for hits in found.values())  # type: ignore[return-value]


@pytest.mark.parametrize("seed", [11, 12])
def test_what_the_record_holds_and_what_belongs_to_one_person_is_found(seed: int) -> None:
    held, numbers = shares(seed)
    assert held >= 0.995
    assert numbers >= 0.98


def test_without_the_names_of_the_record_much_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("needs.reading.leaks.index_names", lambda identity: NameIndex())
    held, _ = shares(11)
    assert held < 0.9


def test_a_text_that_names_nobody_has_less_than_one_false_alarm_in_150_words() -> None:
    draw = random.Random(13)
    words = alarms = 0
    for _ in range(TEXTS // 4):
        case = harmless(draw)
        words += len(case.text.split())
        alarms += len(find_leaks(case.text, identity(case)))
    assert alarms * 150 <= words


@pytest.mark.parametrize("make", [narrative, harmless])
def test_findings_are_in_order_and_each_stands_where_it_says(
    make: Callable[[random.Random], Narrative],
) -> None:
    draw = random.Random(14)
    for _ in range(100):
        case = make(draw)
        leaks = find_leaks(case.text, identity(case))
        assert [leak.start for leak in leaks] == sorted(leak.start for leak in leaks)
        assert all(0 <= leak.start < leak.end <= len(case.text) for leak in leaks)
        assert all(leak.because for leak in leaks)
