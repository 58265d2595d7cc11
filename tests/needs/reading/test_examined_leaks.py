"""Leaks planted without sight of the rules (docs/leaks.md)."""

import pytest

from benchmarks.reading import TEXTS, read
from needs.reading.leaks import find_leaks
from needs.reading.records import identity_in

UNSEEN = "unseen.jsonl"  # nobody who writes rules has looked into it: leave it so
SETS = ["examined.jsonl", "examined_again.jsonl", "examined_third.jsonl", UNSEEN]
HARMLESS = ["harmless.jsonl", "harmless_again.jsonl"]


def found(name: str, *, held: bool) -> list[bool]:
    """Of every planted value, whether a finding touches it."""
    hits = []
    for case in read(TEXTS / "leaks" / name):
        leaks = find_leaks(case["text"], identity_in(case["record"]))
        for span in case["spans"]:
            if span["held"] is held:
                touched = any(k.start < span["end"] and k.end > span["start"] for k in leaks)
                hits.append(touched)
    return hits


@pytest.mark.parametrize("name", SETS)
def test_values_of_the_record_are_found_in_the_forms_that_people_write(name: str) -> None:
    hits = found(name, held=True)
    assert len(hits) > 70
    assert sum(hits) >= 0.995 * len(hits)


@pytest.mark.parametrize("name", SETS)
def test_numbers_and_addresses_of_one_person_are_found(name: str) -> None:
    hits = found(name, held=False)
    assert len(hits) > 14
    assert sum(hits) >= 0.98 * len(hits)


@pytest.mark.parametrize("harmless", HARMLESS)
@pytest.mark.parametrize("name", [SETS[0], SETS[2]])
def test_texts_that_name_nobody_raise_less_than_one_alarm_in_1500_words(
    name: str, harmless: str
) -> None:
    records = {str(case["record"]): case["record"] for case in read(TEXTS / "leaks" / name)}
    words = alarms = 0
    for record in records.values():
        for case in read(TEXTS / "leaks" / harmless):
            words += len(case["text"].split())
            alarms += len(find_leaks(case["text"], identity_in(record)))
    assert words > 9_000
    assert alarms * 1_500 <= words


@pytest.mark.parametrize("name", ["", UNSEEN])
def test_unseen_texts_that_name_nobody_raise_less_than_one_alarm_in_150_words(name: str) -> None:
    cases = read(TEXTS / "leaks" / name) if name else [{"record": {}}]
    records = {str(case["record"]): case["record"] for case in cases}
    words = alarms = 0
    for record in list(records.values())[::5]:  # ten children tell as much as fifty
        for case in read(TEXTS / "leaks" / "harmless_unseen.jsonl"):
            words += len(case["text"].split())
            alarms += len(find_leaks(case["text"], identity_in(record)))
    assert words > 2_500
    assert alarms * 150 <= words
