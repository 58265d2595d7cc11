"""Leaks planted without sight of the rules (docs/leaks.md)."""

import pytest

from benchmarks.reading import TEXTS, read
from needs.reading.leaks import find_leaks
from needs.reading.records import identity_in

SETS = ["examined.jsonl", "examined_again.jsonl", "examined_third.jsonl"]
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
