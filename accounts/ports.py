"""What an app asks of one that stands above it, and so cannot import."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Port(Generic[T]):
    """Holds who answers: the app above hands its answer down when it starts (placements.apps)."""

    def __init__(self, otherwise: T) -> None:
        """:param otherwise: answers as long as nothing was handed down."""
        self.answer = otherwise

    def answer_with(self, answer: T) -> T:
        """From now on ask this one; returns the one that was asked before."""
        before, self.answer = self.answer, answer
        return before
