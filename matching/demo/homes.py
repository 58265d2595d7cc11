"""Homes: what kind, where, for whom, how good; each a setting with its beds."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from accounts.models import Council
from codes.homes import FOSTER_KINDS, Kind, Rating
from codes.needs import Band
from matching.demo.dice import Dice
from matching.demo.figures import RATINGS
from matching.demo.kinds import KINDS, KindSpec
from matching.demo.names import CARERS
from matching.demo.places import Spot, somewhere
from matching.demo.providers import Market
from providers.models import Bed, Home, SuspendedBy

_HOUSES: Final = (
    "Alder", "Ash", "Beech", "Birch", "Cedar", "Cherry Tree", "Elm", "Fir", "Hawthorn", "Hazel",
    "Holly", "Hornbeam", "Ivy", "Larch", "Laurel", "Linden", "Maple", "Oak", "Orchard", "Pear Tree",
    "Poplar", "Rowan", "Spruce", "Sycamore", "Walnut", "Willow", "Yew",
)  # fmt: skip
_SUSPENDED: Final = {SuspendedBy.NOBODY: 976, SuspendedBy.COUNCIL: 16, SuspendedBy.OFSTED: 8}
_SUPPORTED_RATINGS: Final = {
    Rating.STRONG: 45,
    Rating.INCONSISTENT: 22,
    Rating.SERIOUS: 5,
    Rating.NOT_INSPECTED: 28,
}  # chosen: first inspections were still under way in 2025
_OFFERS: Final = {
    "dogs": 0.32, "cats": 0.2, "garden": 0.68, "own room": 0.85, "other children": 0.3,
    "quiet": 0.35, "near town": 0.4, "countryside": 0.2,
}  # fmt: skip


@dataclass(eq=False)
class Slot:
    """A bed, and the first day from which somebody of ours has it; nobody: None."""

    bed: Bed
    taken_from: date | None = None

    def is_open_until(self, day: date) -> bool:
        """Nobody of ours had it before that day."""
        return self.taken_from is None or day <= self.taken_from


@dataclass(eq=False)
class Setting:
    """A home with its beds, its skill and its prices while a council is being imagined."""

    home: Home
    kind: Kind
    spot: Spot
    is_inside: bool  # the council's own area
    skill: int  # 0 ordinary, 1 enhanced, 2 specialist
    slots: list[Slot]
    weekly: dict[Band, int] = field(default_factory=dict)  # pence for a child of this band
    declares: bool = True  # says what it can do, dimension by dimension
    reserved: bool = False  # for a hard case: nobody else is put here

    def move_to(self, spot: Spot) -> None:
        """Put the home at another real postcode."""
        self.spot = spot
        self.is_inside = spot.authority_code == self.home.council.authority_code
        stand_at(self.home, spot)

    def open_slots(self, until: date) -> list[Slot]:
        return [slot for slot in self.slots if slot.is_open_until(until)]

    def takes(self, sex: str, age: int) -> bool:
        accepts = {"M": self.home.accepts_male, "F": self.home.accepts_female}
        both = self.home.accepts_male and self.home.accepts_female
        return self.home.age_from <= age <= self.home.age_to and accepts.get(sex, both)


def settings_of(
    dice: Dice, council: Council, market: Market, number: int, on: date
) -> list[Setting]:
    """So many homes in the shares of their kinds, a secure home and a family centre at least."""
    counts = dice.quota({kind: spec.share for kind, spec in KINDS.items()}, number)
    kinds = [*counts[:-3], Kind.SECURE_HOME, Kind.FAMILY_CENTRE, Kind.SUPPORTED_ACCOMMODATION]
    return [
        _setting(dice, council, market, kind, f"H{n:05d}", on) for n, kind in enumerate(kinds, 1)
    ]


def _setting(
    dice: Dice, council: Council, market: Market, kind: Kind, ref: str, on: date
) -> Setting:
    spec = KINDS[kind]
    spot = somewhere(dice, council.authority_code, dice.by_share(spec.zones))
    home = Home(council=council, provider=market.one_for(dice, kind), ref=ref, kind=kind)
    stand_at(home, spot)
    _open_to(dice, home, spec)
    _register(dice, home, on)
    _rate(dice, home, market, on)
    home.offers = _offers(dice, home)
    home.name = _name(dice, home)
    home.waking_night = kind not in FOSTER_KINDS and dice.chance(spec.waking_night)
    beds = [
        Slot(Bed(council=council, home=home, name=f"Bed {n}", state=Bed.State.FREE))
        for n in range(1, 1 + dice.by_share(spec.places))
    ]
    is_inside = spot.authority_code == council.authority_code
    return Setting(home, kind, spot, is_inside, dice.by_share(spec.skills), beds)


def stand_at(home: Home, spot: Spot) -> None:
    """Put a home at a real postcode."""
    home.postcode, home.easting_m, home.northing_m, home.authority_id = spot
    home.place_known = Home.PlaceKnown.POSTCODE


def _open_to(dice: Dice, home: Home, spec: KindSpec) -> None:
    home.age_from, home.age_to = dice.by_share(spec.ages)
    sexes = dice.by_share(spec.sexes)
    home.accepts_male, home.accepts_female = "M" in sexes, "F" in sexes
    home.accepts_not_recorded = sexes == "MF"
    ground = dice.chance(spec.ground_floor)
    home.ground_floor, home.wheelchair = ground, ground and dice.chance(0.5)


def _register(dice: Dice, home: Home, on: date) -> None:
    """In force for a year to 18 years; supported accommodation is registered since 2023."""
    newest = on - timedelta(days=30)
    supported = home.kind == Kind.SUPPORTED_ACCOMMODATION
    oldest = date(2023, 10, 28) if supported else on - timedelta(days=18 * 365)
    home.registered_from = dice.day_between(oldest, newest)
    if dice.chance(0.01):  # closing: some have closed already
        home.registered_to = dice.day_between(
            max(newest, home.registered_from) + timedelta(days=1), on + timedelta(days=90)
        )
    home.suspended_by = dice.by_share(_SUSPENDED)


def _rate(dice: Dice, home: Home, market: Market, on: date) -> None:
    young = home.registered_from > on - timedelta(days=300)
    if home.kind in FOSTER_KINDS:
        home.rating = market.ratings[id(home.provider)]
    elif home.kind == Kind.SUPPORTED_ACCOMMODATION:
        home.rating = dice.by_share(_SUPPORTED_RATINGS)
    else:
        home.rating = Rating.NOT_INSPECTED if young else dice.by_share(RATINGS)
    if home.rating != Rating.NOT_INSPECTED:
        home.inspected_on = dice.day_between(on - timedelta(days=420), on - timedelta(days=14))


def _offers(dice: Dice, home: Home) -> list[str]:
    """Words of codes.words that this home can say yes to."""
    words = [word for word, share in _OFFERS.items() if dice.chance(share)]
    if not {"dogs", "cats"} & set(words):
        words.append("no pets")
    if home.kind in FOSTER_KINDS:
        words += dice.by_share(CARERS).identity
    else:
        others = {"halal": 0.6, "vegetarian": 0.6, "afro hair": 0.35, "mosque": 0.3, "church": 0.3}
        words += [word for word, share in others.items() if dice.chance(share)]
    return sorted({*words, *(["lgbtq"] if dice.chance(0.25) else [])})


def _name(dice: Dice, home: Home) -> str:
    """A carers' household by a surname, any other home by a tree."""
    if home.kind in FOSTER_KINDS:
        return f"{dice.choice(dice.by_share(CARERS).surnames)} household"
    last = {
        Kind.RESIDENTIAL_SCHOOL: "Park School",
        Kind.SUPPORTED_ACCOMMODATION: "Court",
        Kind.SECURE_HOME: "Secure Children’s Home",
        Kind.FAMILY_CENTRE: "Family Centre",
    }.get(Kind(home.kind), "House")
    return f"{dice.choice(_HOUSES)} {last}"
