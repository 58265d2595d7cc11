"""Children in families: brothers and sisters share a home, a name and a day of coming in."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final

from accounts.models import Council, User
from codes.ssda903 import Ethnicity, LegalStatus
from matching.demo import figures
from matching.demo.dice import Dice
from matching.demo.names import ALONE, FAMILIES, Heritage
from matching.demo.places import Spot, somewhere
from needs.models import Child, NeedsProfile, SiblingGroup
from needs.refs import new_ref

_FAMILY_SIZES: Final = {1: 62, 2: 24, 3: 10, 4: 4}
_SHORTEST_GAP, _LONGEST_GAP = 300, 6 * 365  # days between brothers and sisters
_YEAR: Final = 365
_THIS_YEAR: Final = figures.LESS_THAN_A_YEAR - 0.055  # babies come on top: they cannot be older
_LONGER: Final = {
    1: 24,
    2: 20,
    3: 15,
    4: 11,
    5: 9,
    6: 7,
    8: 6,
    10: 5,
    12: 3,
}  # years in care, chosen


@dataclass(eq=False)
class Young:
    """A child while the council is being imagined."""

    child: Child
    heritage: Heritage
    severity: float = 0.0  # how much help is needed, about 0 to 3; set once the placement is known
    levels: dict[str, int] = field(default_factory=dict)
    profile: NeedsProfile | None = None  # of a child in care, before any search that is open now

    def age_on(self, day: date) -> int:
        return self.child.age_on(day)


@dataclass(eq=False)
class Family:
    """Brothers and sisters in care; most often one child."""

    young: list[Young]
    group: SiblingGroup | None = None


def families_of(
    dice: Dice, council: Council, number: int, workers: list[User], on: date
) -> list[Family]:
    """So many children in care on the day, ages as published, in families."""
    alone = round(number * figures.UASC)
    births = sorted(_births(dice, number - alone, on))
    families = []
    while births:
        families.append(_family(dice, council, _siblings(dice, births), on))
    families += [_unaccompanied(dice, council, on) for _ in range(alone)]
    dice.shuffle(families)
    for family in families:
        worker = dice.choice(workers)
        for young in family.young:
            young.child.social_worker, young.child.team = worker, worker.team
    return families


def _births(dice: Dice, number: int, on: date) -> list[date]:
    """
    Birthdays in the published shares of ages.

    Unaccompanied children, nearly all of them 16 or 17, are counted apart: their part is taken off.
    """
    weights = dict(figures.AGES)
    all_children = sum(weights.values())
    weights[(16, 17)] -= round(figures.UASC * figures.UASC_16_OR_OVER * all_children)
    weights[(10, 15)] -= round(figures.UASC * (1 - figures.UASC_16_OR_OVER) * all_children)
    return [_born(dice, ages, on) for ages in dice.quota(weights, number)]


def _born(dice: Dice, ages: tuple[int, int], on: date) -> date:
    """A birthday of somebody of this age, a month of slack at each end."""
    first, last = ages
    youngest = on - timedelta(days=first * 365 + first // 4 + 15)
    oldest = on - timedelta(days=(last + 1) * 365 + (last + 1) // 4 - 15)
    return dice.day_between(oldest, youngest)


def _siblings(dice: Dice, births: list[date]) -> list[date]:
    """Take from the birthdays a child and some that could be brothers and sisters."""
    group = [births.pop(dice.randrange(len(births)))]
    for _ in range(dice.by_share(_FAMILY_SIZES) - 1):
        near = [born for born in births if _could_be(born, group)]
        if near:
            group.append(births.pop(births.index(dice.choice(near))))
    return sorted(group)


def _could_be(born: date, group: list[date]) -> bool:
    gaps = [abs((born - other).days) for other in group]
    return min(gaps) >= _SHORTEST_GAP and min(gaps) <= _LONGEST_GAP and max(gaps) <= 11 * _YEAR


def _family(dice: Dice, council: Council, births: list[date], on: date) -> Family:
    heritage = dice.by_share(FAMILIES)
    surname = dice.choice(heritage.surnames)
    home = somewhere(dice, council.authority_code)
    came = _came_in(dice, births[-1] if dice.chance(0.7) else births[0], on)
    religion = dice.choice(heritage.religions)
    taken: set[str] = set()
    young = [
        _child(dice, council, heritage, home, born, surname, taken, religion) for born in births
    ]
    group = SiblingGroup(council=council) if len(young) > 1 else None
    order = dice.by_share(figures.LEGAL)
    for one in young:
        one.child.sibling_group = group
        one.child.looked_after_from = max(came, one.child.born)
        one.child.legal_status = _legal(dice, order, one.age_on(on))
    return Family(young, group)


def _came_in(dice: Dice, youngest: date, on: date) -> date:
    """The day of coming into care: 29 % in the last year (DfE 2024), never before birth."""
    if dice.chance(_THIS_YEAR):
        return max(youngest, on - timedelta(days=dice.randint(3, _YEAR)))
    years = dice.by_share(_LONGER)
    return max(youngest, on - timedelta(days=years * _YEAR + dice.randint(0, 364)))


def _child(
    dice: Dice, council: Council, heritage: Heritage, home: Spot, born: date, surname: str,
    taken: set[str], religion: str, male: float = figures.MALE,
) -> Young:  # fmt: skip
    boy = dice.chance(male)
    names = [name for name in (heritage.boys if boy else heritage.girls) if name not in taken]
    first = dice.choice(names)
    taken.add(first)
    child = Child(
        council=council, ref=new_ref(dice.choice), first_name=first, last_name=surname, born=born,
        sex="M" if boy else "F", ethnicity=heritage.ethnicity, first_language=heritage.language,
        religion=religion,
        home_postcode=home.postcode, home_easting_m=home.easting_m, home_northing_m=home.northing_m,
        created_at=in_the_morning(born),
    )  # fmt: skip
    return Young(child, heritage)


def _legal(dice: Dice, order: str, age: int) -> LegalStatus:
    """The family's order; placement orders are for the youngest, remand for the oldest."""
    if order == "E1" and age > 7 or order == "J1" and age < 12:
        return LegalStatus.C2
    if order == "care_order":
        return LegalStatus.C1 if dice.chance(0.2) else LegalStatus.C2  # split chosen
    return LegalStatus(order)


def _unaccompanied(dice: Dice, council: Council, on: date) -> Family:
    """A child seeking asylum alone, whose home for distances is where it was met."""
    heritage = dice.by_share(ALONE)
    older = dice.chance(figures.UASC_16_OR_OVER)
    born = _born(dice, (16, 17) if older else (13, 15), on)
    home = somewhere(dice, council.authority_code)
    surname = dice.choice(heritage.surnames)
    young = _child(
        dice, council, heritage, home, born, surname, set(), heritage.religions[0],
        figures.UASC_MALE,
    )  # fmt: skip
    young.child.uasc, young.child.legal_status = True, LegalStatus.V2
    young.child.looked_after_from = on - timedelta(days=dice.randint(20, 600))
    if heritage.ethnicity == Ethnicity.OOTH and dice.chance(0.2):
        young.child.ethnicity = Ethnicity.AOTH
    return Family([young])


def in_the_morning(day: date) -> datetime:
    """Before anything else happens on that day."""
    return datetime(day.year, day.month, day.day, 5, tzinfo=UTC)
