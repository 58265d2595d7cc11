"""Invented organisations that run homes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations
from typing import Final

from accounts.models import Council
from codes.homes import FOSTER_KINDS, Kind, Rating, Sector
from matching.demo.dice import Dice
from providers.models import Provider

_FIRST: Final = (
    "Aldersyke", "Bramblewick", "Cinderhill", "Dunnockfield", "Elmsorrel", "Fernhollow",
    "Goldcrestle", "Hazelmarsh", "Ivybarrow", "Juniperstone", "Kestrelby", "Larkmeadow",
    "Mallowbridge", "Nettlewood", "Oatfold", "Pipitwell", "Quillbrook", "Rowancross",
    "Sallowmere", "Thistledene", "Umberleaf", "Vetchley", "Wrensfield", "Yarrowgate",
)  # fmt: skip
_LAST: Final = {
    Kind.AGENCY_FOSTER: ("Fostering", "Foster Families", "Family Placements"),
    Kind.CHILDRENS_HOME: ("Children’s Homes", "Care", "Residential", "Homes for Children"),
    Kind.SUPPORTED_ACCOMMODATION: ("Living", "Steps", "Lodgings", "Supported Homes"),
    Kind.RESIDENTIAL_SCHOOL: ("School Trust", "Education"),
    Kind.FAMILY_CENTRE: ("Family Centres",),
    Kind.SECURE_HOME: ("Council (secure home)",),
}
_HOMES_EACH: Final = {
    Kind.AGENCY_FOSTER: 22,
    Kind.CHILDRENS_HOME: 6,
    Kind.SUPPORTED_ACCOMMODATION: 6,
    Kind.RESIDENTIAL_SCHOOL: 2,
    Kind.FAMILY_CENTRE: 2,
    Kind.SECURE_HOME: 1,
}
_AGENCY_RATINGS: Final = {
    Rating.OUTSTANDING: 20,
    Rating.GOOD: 72,
    Rating.REQUIRES_IMPROVEMENT: 6,
    Rating.NOT_INSPECTED: 2,
}  # chosen: an agency is inspected, not each household
_OWN_CHILDRENS_HOMES: Final = 0.12  # DfE 2024: 990 of 8,640 children were in the council's own


@dataclass
class Market:
    """The providers of one council: its own, and those it buys from."""

    own: Provider
    bought: dict[Kind, list[Provider]] = field(default_factory=dict)
    ratings: dict[int, Rating] = field(default_factory=dict)  # by id() of a fostering agency

    def all(self) -> list[Provider]:
        return [self.own, *(provider for many in self.bought.values() for provider in many)]

    def one_for(self, dice: Dice, kind: Kind) -> Provider:
        """Somebody who runs a home of this kind."""
        own = kind in {Kind.KINSHIP_FOSTER, Kind.IN_HOUSE_FOSTER}
        if kind == Kind.CHILDRENS_HOME:
            own = dice.chance(_OWN_CHILDRENS_HOMES)
        return self.own if own else dice.choice(self.bought[kind])


def market_of(dice: Dice, council: Council, homes: dict[Kind, int]) -> Market:
    """Enough providers for so many homes of each kind."""
    own = Provider(council=council, name=f"{council.name} Council", sector=Sector.OWN)
    market = Market(own, ratings={id(own): Rating.GOOD})
    names = _names(dice)
    for kind, last in _LAST.items():
        number = 1 + homes.get(kind, 0) // _HOMES_EACH[kind]
        market.bought[kind] = [
            Provider(
                council=council,
                name=f"{next(names)} {dice.choice(last)}",
                sector=_sector(dice, kind),
            )
            for _ in range(number)
        ]
    for agency in market.bought[Kind.AGENCY_FOSTER]:
        market.ratings[id(agency)] = dice.by_share(_AGENCY_RATINGS)
    return market


def _sector(dice: Dice, kind: Kind) -> Sector:
    """DfE 2024: about one bought foster placement in five is with a charity, one home in 17."""
    if kind == Kind.SECURE_HOME:
        return Sector.OTHER_COUNCIL
    voluntary = 0.2 if kind in FOSTER_KINDS else 0.06
    return Sector.VOLUNTARY if dice.chance(voluntary) else Sector.PRIVATE


def _names(dice: Dice) -> Iterator[str]:
    """First words, each once: one alone, then a quarter of it, then two together."""
    for part in ("", " North", " South", " East", " West"):
        for name in dice.sample(_FIRST, len(_FIRST)):
            yield name + part
    pairs = list(permutations(_FIRST, 2))
    for one, other in dice.sample(pairs, len(pairs)):
        yield f"{one} and {other}"
