"""
How much the leak checker finds in 2,000 invented texts, and how fast, beside a plain search.

``python -m benchmarks.leaks`` prints recall by kind and form, false alarms in 150 words, and words
a second as a ratio; exit status 1 where a bar is missed.
"""

import random
import re
import sys
import time
from collections import Counter

from needs.reading.leaks import find_leaks
from needs.reading.records import identity_in
from tests.needs.reading.invented import Narrative, harmless, narrative

TEXTS = 2_000
HELD, NUMBERS, ALARMS = 0.995, 0.98, 1.0
SEED = 20261122


def recall(cases: list[Narrative]) -> tuple[Counter[tuple[bool, str]], Counter[tuple[bool, str]]]:
    """How many there are, and how many are found, by whether the record holds them and form."""
    planted: Counter[tuple[bool, str]] = Counter()
    found: Counter[tuple[bool, str]] = Counter()
    for case in cases:
        leaks = find_leaks(case.text, identity_in(case.person.record))
        for start, end, plant in case.plants:
            form = (plant.held, plant.form)
            planted[form] += 1
            found[form] += any(leak.start < end and leak.end > start for leak in leaks)
    return planted, found


def alarms_in_150_words(cases: list[Narrative]) -> float:
    words = sum(len(case.text.split()) for case in cases)
    alarms = sum(len(find_leaks(case.text, identity_in(case.person.record))) for case in cases)
    return alarms * 150 / words


def times_slower(cases: list[Narrative]) -> tuple[float, float]:
    """Words a second, and how many times longer than one search for each name of the record."""
    words = sum(len(case.text.split()) for case in cases)
    begun = time.perf_counter()
    for case in cases:
        find_leaks(case.text, identity_in(case.person.record))
    ours = time.perf_counter() - begun
    begun = time.perf_counter()
    for case in cases:
        for value in case.person.record.values():
            for part in re.findall(r"\w+", str(value)):
                re.search(rf"\b{re.escape(part)}\b", case.text, re.IGNORECASE)
    return words / ours, ours / (time.perf_counter() - begun)


def main() -> int:
    draw = random.Random(SEED)
    cases = [narrative(draw) for _ in range(TEXTS)]
    planted, found = recall(cases)
    for held, form in sorted(planted):
        share = found[held, form] / planted[held, form]
        print(f"{'held' if held else 'number':7}{form:32}{planted[held, form]:5} {share:7.1%}")
    shares = {
        side: sum(n for (held, _), n in found.items() if held == side)
        / sum(n for (held, _), n in planted.items() if held == side)
        for side in (True, False)
    }
    alarms = alarms_in_150_words([harmless(draw) for _ in range(TEXTS // 4)])
    speed, slower = times_slower(cases)
    print(f"held by the record {shares[True]:.2%}, other numbers {shares[False]:.2%}")
    print(f"false alarms in 150 words {alarms:.3f}")
    print(f"{speed:,.0f} words a second, {slower:.1f} times a plain search for each name")
    return 0 if shares[True] >= HELD and shares[False] >= NUMBERS and alarms <= ALARMS else 1


if __name__ == "__main__":
    sys.exit(main())
