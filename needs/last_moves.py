"""
When a child moved last: the first night of its last stay.

The casework knows the stays, and it stands above this app; so it hands its knowledge down when it
starts (``answer_with``). Where nobody has, no child is known to have moved.
"""

from datetime import date
from typing import Final, Protocol

from accounts.ports import Port


class LastMoves(Protocol):
    def __call__(self, child_id: int, *, on: date) -> date | None:
        """The first night of the child's last stay up to a day; None where no stay is known."""


def _unknown(child_id: int, *, on: date) -> date | None:
    return None


_port: Final[Port[LastMoves]] = Port(_unknown)
answer_with: Final = _port.answer_with


def last_move(child_id: int, *, on: date) -> date | None:
    return _port.answer(child_id, on=on)
