"""One budget of time for a plan, shared by every step of its solution."""

from math import inf
from time import monotonic


class Deadline:
    """So many seconds from now, whoever uses them."""

    def __init__(self, seconds: float = inf) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left, 0 once the time is over."""
        return max(0.0, self._end - monotonic())

    @property
    def is_over(self) -> bool:
        """Whether the time has run out."""
        return self.left == 0.0
