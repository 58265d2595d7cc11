"""
How well the words of a text are read, on the labelled texts of the tests.

``python -m benchmarks.reading [FILE …]`` prints, per dimension, precision, recall and F1 of "there
is a need", how often the level is exact and within one, and how many words are read in a second.
"""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from needs.reading.found import Says
from needs.reading.levels.coded import CODES
from needs.reading.suggestions import suggest

TEXTS: Final = Path(__file__).parent.parent / "tests" / "needs" / "reading" / "texts"
TODAY: Final = date(2026, 11, 22)  # the day the texts are written for


@dataclass(slots=True)
class Tally:
    """What was found, missed and made up of one dimension, and how far off its levels were."""

    found: int = 0
    missed: list[str] = field(default_factory=list)  # of texts
    made_up: list[str] = field(default_factory=list)
    off: list[int] = field(default_factory=list)  # level suggested less level labelled

    @property
    def precision(self) -> float:
        return self.found / (self.found + len(self.made_up)) if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + len(self.missed)) if self.found else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.found / (2 * self.found + len(self.missed) + len(self.made_up) or 1)


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def tallies(texts: Sequence[dict[str, Any]]) -> dict[str, Tally]:
    """Needs suggested against needs labelled, per dimension."""
    tally = {code: Tally() for code in CODES}
    for text in texts:
        said = {s.code: s.level for s in suggest(text["text"], today=TODAY) if s.kind is Says.NEED}
        for code, of in tally.items():
            _count(of, text["id"], said.get(code), text["needs"].get(code))
    return tally


def _count(tally: Tally, which: str, said: int | None, labelled: int | None) -> None:
    if said is not None and labelled is not None:
        tally.found += 1
        tally.off.append(said - labelled)
    elif said is not None:
        tally.made_up.append(which)
    elif labelled is not None:
        tally.missed.append(which)


def macro_f1(tally: dict[str, Tally]) -> float:
    return sum(of.f1 for of in tally.values()) / len(tally)


def within_one(tally: dict[str, Tally]) -> float:
    """Of the needs that were found, how many have a level at most one away."""
    off = [by for of in tally.values() for by in of.off]
    return sum(abs(by) <= 1 for by in off) / max(1, len(off))


def exact(tally: dict[str, Tally]) -> float:
    off = [by for of in tally.values() for by in of.off]
    return sum(by == 0 for by in off) / max(1, len(off))


def words_a_second(texts: Sequence[dict[str, Any]], rounds: int = 5) -> float:
    words = sum(len(text["text"].split()) for text in texts) * rounds
    start = time.perf_counter()
    for _ in range(rounds):
        for text in texts:
            suggest(text["text"], today=TODAY)
    return words / (time.perf_counter() - start)


def report(path: Path, *, faults: bool) -> None:
    texts = read(path)
    tally = tallies(texts)
    print(f"\n{path.name}: {len(texts)} texts")
    print("      labels  precision  recall     F1  exact  within one")
    for code, of in tally.items():
        near = sum(abs(by) <= 1 for by in of.off)
        print(
            f"{code}  {of.found + len(of.missed):7}  {of.precision:9.2f}  {of.recall:6.2f}"
            f"  {of.f1:5.2f}  {of.off.count(0):5}  {near:4} of {len(of.off)}"
        )
        if faults:
            print(f"      missed {of.missed}; made up {of.made_up}")
    print(f"macro-F1 {macro_f1(tally):.3f}; level within one {within_one(tally):.3f}, ", end="")
    print(f"exact {exact(tally):.3f}; {words_a_second(texts):,.0f} words a second")


def main(arguments: Sequence[str]) -> None:
    named = [Path(given) for given in arguments if not given.startswith("-")]
    for path in named or sorted(TEXTS.glob("*.jsonl")):
        report(path, faults="--faults" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
