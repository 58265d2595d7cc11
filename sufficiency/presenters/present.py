"""The children who are looked after on a day, and who was left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from govuk.words import plural
from sufficiency.measures.living import Living, is_looked_after


@dataclass(frozen=True, slots=True)
class Present:
    children: tuple[Living, ...]
    grown_up: int  # stays in force of people of 18 or over

    @classmethod
    def of(cls, rows: Sequence[Living], on: date) -> Self:
        """Those under 18 on the day, and a count of the others."""
        children = tuple(row for row in rows if is_looked_after(row, on))
        return cls(children, len(rows) - len(children))

    @property
    def left_out(self) -> tuple[str, ...]:
        """In words, where anybody was."""
        if not self.grown_up:
            return ()
        stays = plural(self.grown_up, "stay")
        return (f"{stays} in force of people who are 18 or over: left out here, and to be ended.",)
