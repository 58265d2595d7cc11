"""What every file of records would do, counted."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from providers.imports.facts import Fault

C = TypeVar("C")


@dataclass(slots=True)
class Counted(Generic[C]):
    """New, changed and unchanged records, and every fault."""

    rows: int
    encoding: str
    was_read: bool  # False: the header is wrong, so no row could be
    new: list[C] = field(default_factory=list)
    changed: list[C] = field(default_factory=list)
    unchanged: int = 0
    faults: list[Fault] = field(default_factory=list)
    not_taken: Counter[str] = field(default_factory=Counter)

    @property
    def is_refused(self) -> bool:
        return bool(self.faults)

    def counts(self) -> dict[str, Any]:
        return {
            "rows": self.rows,
            "new": len(self.new),
            "changed": len(self.changed),
            "unchanged": self.unchanged,
            "rejected": len({fault.row for fault in self.faults}) if self.was_read else self.rows,
            "faults": [fault._asdict() for fault in self.faults],
            "not_taken": dict(sorted(self.not_taken.items())),
            "encoding": self.encoding,
        }
