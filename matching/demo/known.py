"""Names and numbers that must never be shared, and the lists that texts are searched for."""

from datetime import date
from itertools import count
from typing import Final

from matching.demo.dice import Dice
from matching.demo.names import CARERS
from matching.demo.world import World
from needs.models import Child, Identity, KnownPerson, KnownPlaceName, PlaceNamesLoaded
from needs.reading.folding import pieces
from needs.reading.numbers import nhs_is_valid, upn_is_valid

_SHARE: Final = 0.9  # of the children: somebody wrote their names and numbers down
_SCHOOL_AGE: Final = 4
_STREETS: Final = ("Larkmeadow Road", "Old Mill Lane", "Chestnut Grove", "Station Terrace")
_UPN_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"
_SHORT: Final = 3  # letters of a pet name
_KIND: Final = KnownPlaceName.Kind
_PLACES: Final = {  # invented
    _KIND.SCHOOL: (
        "Larkmeadow Primary School", "Old Mill Infant School", "Chestnut Grove Academy",
        "Tettenford High School", "Saint Wystan’s Catholic Primary School", "Brookvale Academy",
    ),
    _KIND.HOSPITAL: ("Larkmeadow Children’s Hospital", "Tettenford Infirmary"),
}  # fmt: skip


def add_known(dice: Dice, world: World, on: date) -> None:
    """For most children; the numbers are valid by their check figures and belong to nobody."""
    numbers = count(100_001)
    for child in world.children:
        if not dice.chance(_SHARE):
            continue
        world.identities.append(_identity(dice, world, child, next(numbers), on))
        world.known_people += _people(dice, world, child)
    for kind, names in _PLACES.items():
        world.place_names += [
            KnownPlaceName(
                council=world.council, kind=kind, name=name,
                normalised=" ".join(pieces(name)),
            )
            for name in names
        ]  # fmt: skip
    world.place_names_loaded.append(PlaceNamesLoaded(council=world.council, revision=1))


def _identity(dice: Dice, world: World, child: Child, number: int, on: date) -> Identity:
    house = f"{dice.randint(1, 90)} {dice.choice(_STREETS)}, {child.home_postcode}"
    return Identity(
        council=world.council, child=child,
        known_as=child.first_name[:_SHORT] if dice.chance(0.2) else "",
        nhs_number=_nhs(dice),
        upn=_upn(dice) if child.age_on(on) >= _SCHOOL_AGE else "",
        address="" if child.uasc else house,
        case_ref=str(number),
    )  # fmt: skip


def _nhs(dice: Dice) -> str:
    """Of the range from 999 on, which is kept for tests."""
    while True:
        digits = f"999{dice.randrange(10**6):06}"
        for check in range(10):
            if nhs_is_valid(f"{digits}{check}"):
                return f"{digits}{check}"


def _upn(dice: Dice) -> str:
    figures = f"999{dice.randrange(10**9):09}"
    return next(c + figures for c in _UPN_LETTERS if upn_is_valid(c + figures))


def _people(dice: Dice, world: World, child: Child) -> list[KnownPerson]:
    """A mother of the child's last name, and a carer; nobody is at hand for children alone."""
    heritage, relation = dice.by_share(CARERS), KnownPerson.Relation
    carer = f"{dice.choice(heritage.girls)} {dice.choice(heritage.surnames)}"
    people = {relation.CARER: carer}
    if not child.uasc:
        people[relation.PARENT] = f"{dice.choice(heritage.girls)} {child.last_name}"
    return [
        KnownPerson(council=world.council, child=child, relation=each, name=name)
        for each, name in people.items()
    ]
