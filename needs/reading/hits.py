"""A finding before it is put in words: where in the folded text, what, and how sure."""

from dataclasses import dataclass

from needs.reading.found import Severity


@dataclass(frozen=True, slots=True)
class Hit:
    start: int  # in the folded text
    end: int
    type: str
    severity: Severity
    because: str
    held: bool = False  # the record holds it


def block(start: int, end: int, type_: str, because: str, *, held: bool = False) -> Hit:
    return Hit(start, end, type_, Severity.BLOCK, because, held)


def warn(start: int, end: int, type_: str, because: str, *, held: bool = False) -> Hit:
    return Hit(start, end, type_, Severity.WARN, because, held)
