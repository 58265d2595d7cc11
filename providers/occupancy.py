"""
Which beds are ours already: lived in by, or held for, a child of the council.

The casework knows, and it stands above this app; so it hands its knowledge down when it starts
(``answer_with``). Where nobody has, no bed is ours.
"""

from collections.abc import Collection
from datetime import date
from typing import Final, Protocol

from accounts.ports import Port


class Occupancy(Protocol):
    def claimed(self, beds: Collection[int], *, on: date) -> set[int]:
        """Those of the beds with a stay or a hold on the day or later."""

    def ever_used(self, beds: Collection[int]) -> set[int]:
        """Those of the beds that any stay or hold, past ones included, speaks of."""


class _Nobody:
    def claimed(self, beds: Collection[int], *, on: date) -> set[int]:
        return set()

    def ever_used(self, beds: Collection[int]) -> set[int]:
        return set()


_port: Final[Port[Occupancy]] = Port(_Nobody())
answer_with: Final = _port.answer_with


def claimed_beds(beds: Collection[int], *, on: date) -> set[int]:
    return _port.answer.claimed(beds, on=on) if beds else set()


def ever_used_beds(beds: Collection[int]) -> set[int]:
    return _port.answer.ever_used(beds) if beds else set()
