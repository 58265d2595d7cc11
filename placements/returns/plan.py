"""What applying a return would do: one record for each child, stay and missing time."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from needs.models import Child, Identity
from placements.models import MissingEpisode, Stay
from placements.returns.reading import Reading


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    LEFT = "left"  # sound, and not brought in; why says it


@dataclass(frozen=True, slots=True)
class Record:
    """What happens to one thing that the return speaks of."""

    case_ref: str
    what: str  # child, stay or missing
    key: str  # the day on which it begins; "" for the child
    outcome: Outcome
    rows: int
    why: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()  # field, what is recorded, what it becomes

    def as_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(slots=True)
class Plan:
    """Records in order, and the rows that would be written for them."""

    reading: Reading
    records: list[Record] = field(default_factory=list)
    children: list[tuple[Child, Identity]] = field(default_factory=list)  # new
    stays: list[Stay] = field(default_factory=list)  # new
    away: list[MissingEpisode] = field(default_factory=list)  # new
    changed: list[Child | Identity | Stay | MissingEpisode] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        """Nothing of the return could be kept."""
        return not self.records

    def digest(self) -> str:
        said = [record.as_dict() for record in self.records]
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def rows(self) -> dict[str, int]:
        """Rows of the files by what becomes of them; they add up to those that were read."""
        counted = Counter[Outcome]()
        for record in self.records:
            counted[record.outcome] += record.rows
        tables = self.reading.counts().values()
        return {
            "rows": sum(one["read"] for one in tables),
            **{outcome.value: counted[outcome] for outcome in Outcome},
            "rejected": sum(one["rejected"] for one in tables),
        }

    def counts(self) -> Mapping[str, Any]:
        said = self.reading.as_dict()
        faults = said.pop("faults")
        shown = [record.as_dict() for record in self.records if record.outcome != Outcome.UNCHANGED]
        return {
            **self.rows(),
            "ended": sorted({one.period.ends for one in self.reading.returns}),
            "encoding": self.reading.encoding[:40],
            "faults": faults,
            "summary": said | {"records": self.by_kind()},
            "records": shown,
        }

    def by_kind(self) -> dict[str, dict[str, int]]:
        """Children, stays and missing times by what becomes of them."""
        counted: dict[str, dict[str, int]] = {}
        for record in self.records:
            kind = counted.setdefault(record.what, {one.value: 0 for one in Outcome})
            kind[record.outcome] += 1
        return counted
