"""One field of the transparency record, and where its words come from."""

from dataclasses import dataclass
from typing import Final

from matching.models import Statement

NOT_STATED: Final = "Not yet stated by the council"


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the record."""

    number: str
    name: str
    lines: tuple[str, ...]
    stated: bool = True  # False: only the council can say it, and has not yet


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    entries: tuple[Entry, ...]


class Said:
    """Entries from the council's statement; what is empty says so."""

    def __init__(self, statement: Statement | None) -> None:
        self._statement = statement

    def entry(self, number: str, name: str, field: str) -> Entry:
        words = str(getattr(self._statement, field, "")).strip()
        return Entry(number, name, tuple(words.splitlines()) or (NOT_STATED,), bool(words))


def entry(number: str, name: str, *lines: str) -> Entry:
    """A field whose words the product knows itself."""
    return Entry(number, name, lines)
