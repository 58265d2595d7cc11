"""Names from many places, in every form of tests/needs/reading/many_names.py, and texts without."""

import random

import pytest

from benchmarks.reading import TEXTS, read
from needs.reading.found import Identity
from needs.reading.leaks import find_leaks
from needs.reading.wordnames import EVERYDAY
from tests.needs.reading.many_names import FRAMES, ORIGINS, WHOLE, WRONG, people


def forms_of(draw: random.Random, first: str, last: str) -> list[tuple[str, str]]:
    """Each form by its name; none that is an English word by accident."""
    made = [(name, form(draw, first, last)) for name, form in WHOLE.items()]
    for name, form in WRONG.items():
        made += [(name, form(draw, part, last)) for part in (first, last) if len(part) > 4]
    return [(name, said) for name, said in made if said.lower() not in EVERYDAY]


def missed(draw: random.Random, first: str, last: str) -> list[tuple[str, str]]:
    """The forms that are not found, each in a sentence of its own."""
    text, planted = "", []
    for name, said in forms_of(draw, first, last):
        before, after = draw.choice(FRAMES).split("{}")
        start = len(text) + len(before)
        planted.append((start, start + len(said), name))
        text += f"{before}{said}{after}\n"
    leaks = find_leaks(text, Identity(first=first, last=last))
    return [
        (name, text[start:end])
        for start, end, name in planted
        if not any(leak.start < end and leak.end > start for leak in leaks)
    ]


@pytest.mark.parametrize("origin", sorted(ORIGINS))
def test_every_form_of_every_name_is_found(origin: str) -> None:
    draw = random.Random(origin)
    bearers = [(first, last) for where, first, last in people() if where == origin]
    assert len(bearers) > 7
    assert [miss for first, last in bearers for miss in missed(draw, first, last)] == []


def test_texts_that_name_nobody_raise_next_to_no_alarm_for_any_of_them() -> None:
    texts = [case["text"] for case in read(TEXTS / "leaks" / "harmless.jsonl")]
    everybody = list(people())
    words = alarms = 0
    for at in range(0, len(everybody), 12):
        first, second, third = (f"{f} {n}" for _, f, n in everybody[at : at + 9 : 3])
        own, last = first.split(" ", 1)
        who = Identity(first=own, last=last, siblings=(second,), relatives=(third,))
        words += sum(len(text.split()) for text in texts)
        alarms += sum(len(find_leaks(text, who)) for text in texts)
    assert words > 80_000
    assert alarms * 1_500 <= words
