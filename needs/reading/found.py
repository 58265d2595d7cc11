"""What the reading of a text finds; each finding points at the words that it comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Says(StrEnum):
    """What the words say of a dimension or a strength."""

    NEED = "need"
    STRENGTH = "strength"
    ABSENT = "absent"  # that there is no such need: "has never gone missing"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One level that the text supports. Never saved by itself: a person accepts or dismisses it."""

    code: str  # a dimension (EMO …), or a strength (talents …)
    level: int  # 0 to 4 of a dimension; 1 to 3 of a strength
    start: int  # of the evidence in the text, in characters
    end: int  # exclusive
    kind: Says
    because: str  # the rule in words, for the person who decides

    def words(self, text: str) -> str:
        return text[self.start : self.end]


class Severity(StrEnum):
    """Whether a finding stops the release of a text, or asks the person to look."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Leak:
    """Words that say, or help to say, who the child is."""

    start: int
    end: int  # exclusive
    type: str  # name, relative, school, postcode, nhs …
    severity: Severity
    replacement: str  # what may stand there instead: "his school"; "" means leave the words out
    because: str  # in words, for the person who decides

    def words(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What the record knows of a child and must not stand in a shared text."""

    first: str = ""
    last: str = ""
    known_as: tuple[str, ...] = ()
    born: date | None = None
    sex: str = ""  # "1" male, "2" female, as in SSDA903; for "his school" or "her school"
    nhs: str = ""
    upn: str = ""
    schools: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    siblings: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    carers: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()
    other_children: tuple[str, ...] = ()
    places: tuple[str, ...] = ()  # other named places of the record
