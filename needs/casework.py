"""
What the casework knows of a child: where it lived, and the referral that is open for it.

The casework stands above this app; so it hands its knowledge down when it starts (``answer_with``).
Where nobody has, no stay and no referral is known. Whoever may see the child may see both.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from accounts.ports import Port


@dataclass(frozen=True, slots=True)
class Lived:
    """One stay of a child; a hold is none."""

    home: str  # its name; "" where it is not on the register
    kind: str  # of placement, in words
    starts_on: date
    ends_on: date | None  # the day on which the child leaves
    why_ended: str  # "" where nobody said


@dataclass(frozen=True, slots=True)
class OpenReferral:
    id: int
    state: str
    colour: str  # of its tag


class Casework(Protocol):
    def stays(self, child_id: int) -> list[Lived]:
        """Every stay of a child, the newest first."""

    def open_referral(self, child_id: int) -> OpenReferral | None:
        """The one referral of a child that is not closed."""


class _Nothing:
    def stays(self, child_id: int) -> list[Lived]:
        return []

    def open_referral(self, child_id: int) -> OpenReferral | None:
        return None


_port: Final[Port[Casework]] = Port(_Nothing())
answer_with: Final = _port.answer_with


def stays_of(child_id: int) -> list[Lived]:
    return _port.answer.stays(child_id)


def open_referral_of(child_id: int) -> OpenReferral | None:
    return _port.answer.open_referral(child_id)
