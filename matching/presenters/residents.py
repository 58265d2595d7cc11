"""Who lives in a home, as far as a page about another child may say: ages and codes, no names."""

from dataclasses import dataclass
from datetime import date

from matching.arrays.rows import confirmed_levels
from placements.models import Stay
from providers.models import Bed, Home


@dataclass(frozen=True, slots=True)
class Residents:
    """Those whom the register describes, and how many it does not."""

    described: tuple[str, ...]
    undescribed: int


def residents_of(home: Home, *, on: date) -> Residents:
    """Age and the two levels that the matching test reads; never another child's record."""
    stays = list(Stay.objects.on(on).lived().filter(home=home).select_related("child"))
    children = [stay.child_id for stay in stays]
    levels = confirmed_levels(children, dimensions=("SHB", "EXP"))
    own = [
        _words(stay.child.age_on(on), *(levels.get((stay.child_id, d)) for d in ("SHB", "EXP")))
        for stay in stays
    ]
    others = [_words(one.age, one.shb_level, one.exp_level) for one in home.residents.all()]
    beds = {stay.bed_id for stay in stays if stay.bed_id}
    taken = home.beds.filter(state=Bed.State.TAKEN).exclude(pk__in=beds).count() + len(beds)
    described = tuple(own + others)
    return Residents(described, max(0, taken - len(described)))


def _words(age: int, shb: int | None, exp: int | None) -> str:
    def level(code: str, value: int | None) -> str:
        return f"{code} {'not assessed' if value is None else value}"

    return f"Aged {age}; {level('SHB', shb)}; {level('EXP', exp)}"
