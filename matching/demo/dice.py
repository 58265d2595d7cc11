"""Chance that is the same for the same seed: no clock, no hash, no order of a set."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice(Random):
    """A generator of its own for each part, so that a change in one part leaves the others be."""

    @classmethod
    def of(cls, seed: int, *parts: str) -> "Dice":
        return cls("/".join((str(seed), *parts)))

    def chance(self, share: float) -> bool:
        return self.random() < share

    def by_share(self, weights: Mapping[T, float]) -> T:
        """One of the keys, each as often as its weight says."""
        return self.choices(list(weights), list(weights.values()))[0]

    def quota(self, weights: Mapping[T, float], number: int) -> list[T]:
        """
        So many keys in a random order, each as often as its weight says, to within one.

        Nearer to the published mix than drawing one by one (largest remainder).
        """
        total = sum(weights.values())
        exact = {key: number * weight / total for key, weight in weights.items()}
        counts = {key: int(part) for key, part in exact.items()}
        by_rest = sorted(exact, key=lambda key: counts[key] - exact[key])
        for key in by_rest[: number - sum(counts.values())]:
            counts[key] += 1
        drawn = [key for key, count in counts.items() for _ in range(count)]
        self.shuffle(drawn)
        return drawn

    def some(self, of: Sequence[T], number: int) -> list[T]:
        """So many different ones, or all where there are fewer; in the order drawn."""
        return self.sample(of, min(number, len(of)))

    def day_between(self, first: date, last: date) -> date:
        """A day from the first to the last, both included; the first if out of order."""
        return first + timedelta(days=self.randint(0, max(0, (last - first).days)))
