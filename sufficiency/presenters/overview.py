"""The overview: one glance, with a way to everything behind it."""

from dataclasses import dataclass
from typing import Final

from sufficiency.tables import Section, Stat

PAGES: Final = (
    ("overview", "Overview"),
    ("waits", "Waits"),
    ("mix", "Where children live"),
    ("distance", "Distance"),
    ("occupancy", "Vacancies"),
    ("capacity", "Need and capacity"),
    ("cost", "Cost"),
    ("compare", "Beside England"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Figures under one heading."""

    title: str
    stats: tuple[Stat, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    parts: tuple[Part, ...]
    sections: tuple[tuple[str, Section], ...]  # name of the page behind each picture
    is_new: bool  # nothing is recorded yet
