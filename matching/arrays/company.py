"""Who lives in some homes, as far as the warnings read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from matching.arrays.rows import confirmed_levels
from matching.kernel.codes import Dimension
from matching.kernel.company import READ, Person
from matching.kernel.types import age_on
from needs.models import Child
from placements.models import Stay
from providers.models import Bed, Resident


@dataclass(frozen=True, slots=True)
class Company:
    """Those who live in one home: described as far as the register does, and how many it misses."""

    described: tuple[Person, ...]
    undescribed: int  # beds taken by somebody of whom nothing is known

    @property
    def count(self) -> int:
        """Everybody who lives there."""
        return len(self.described) + self.undescribed


def company_in(homes: Sequence[int], *, on: date, beside: Child) -> dict[int, Company]:
    """
    Who lives in each of the homes on the night of ``on``; four queries for all of them.

    The child itself and its own brothers and sisters are left out: they are no company to weigh.
    """
    stays = Stay.objects.on(on).lived().filter(home__in=homes)
    columns = ("home_id", "child_id", "child__born", "bed_id", "child__sibling_group_id")
    own: list[tuple[Any, ...]] = list(stays.values_list(*columns))
    levels = confirmed_levels([row[1] for row in own], dimensions=tuple(d.name for d in READ))
    people: dict[int, list[Person]] = {home: [] for home in homes}
    family = dict.fromkeys(homes, 0)
    for home, child, born, _, group in own:
        if child == beside.pk or (group is not None and group == beside.sibling_group_id):
            family[home] += 1
            continue
        known = {d: levels[child, d.name] for d in READ if (child, d.name) in levels}
        people[home].append(Person(age_on(born, on), known))
    for one in Resident.objects.filter(home__in=homes):
        told = {Dimension.SHB: one.shb_level, Dimension.EXP: one.exp_level}
        known = {d: level for d, level in told.items() if level is not None}
        people[one.home_id].append(Person(one.age, known))
    taken = _taken(homes, beds={row[3] for row in own if row[3] is not None})
    return {
        home: Company(tuple(people[home]), max(0, taken[home] - len(people[home]) - family[home]))
        for home in homes
    }


def _taken(homes: Sequence[int], *, beds: set[int]) -> dict[int, int]:
    """Beds of each home in which somebody sleeps: declared so, or known from our own stays."""
    asleep = Bed.objects.filter(Q(state=Bed.State.TAKEN) | Q(pk__in=beds), home__in=homes)
    counts = dict.fromkeys(homes, 0)
    for home in asleep.values_list("home_id", flat=True):
        counts[home] += 1
    return counts
