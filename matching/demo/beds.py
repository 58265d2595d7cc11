"""What providers declare about their beds: other councils' children, vacancies, and how fresh."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from codes.homes import FOSTER_KINDS, Kind
from matching.demo import figures
from matching.demo.dice import Dice
from matching.demo.homes import Setting, Slot
from matching.demo.world import World
from placements.models import Stay
from providers.models import Bed, Confirmation, Resident

_TAKEN, _FREE, _NOT = Bed.State.TAKEN, Bed.State.FREE, Bed.State.NOT_AVAILABLE
States = dict[Bed.State, float]
# Shares of the beds of each group. Fostering is published; the other two are chosen.
_FOSTER: Final = {
    _TAKEN: figures.FOSTER_FILLED,
    _FREE: figures.FOSTER_VACANT,
    _NOT: 1 - figures.FOSTER_FILLED - figures.FOSTER_VACANT,
}
# A council's own carers foster nobody else's children: its own are all that is taken.
_OWN_FOSTER: Final = {_FREE: _FOSTER[_FREE], _NOT: _FOSTER[_NOT]}
_RESIDENTIAL: Final = {_TAKEN: 0.82, _FREE: 0.12, _NOT: 0.06}
_SUPPORTED: Final = {_TAKEN: 0.8, _FREE: 0.16, _NOT: 0.04}
_SHARES: Final = {
    (Kind.IN_HOUSE_FOSTER,): _OWN_FOSTER,
    (Kind.AGENCY_FOSTER,): _FOSTER,
    (Kind.CHILDRENS_HOME, Kind.RESIDENTIAL_SCHOOL): _RESIDENTIAL,
    (Kind.SECURE_HOME, Kind.FAMILY_CENTRE): _RESIDENTIAL,
    (Kind.SUPPORTED_ACCOMMODATION,): _SUPPORTED,
}
_FREE_LATER: Final = 0.22  # of the vacancies: from a day in the next six weeks
_FOSTERED_MOST: Final = 3
# Days since a vacancy was confirmed, first and last: how often. Chosen; None is never.
_AGES: Final = {
    (0, 2): 30, (3, 7): 27, (8, 14): 18, (15, 28): 13, (29, 75): 8, None: 4,
}  # fmt: skip
_FRESH: Final = (0, 3)
_EXEMPTED: Final = (Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER)
_EXEMPT: Final = 0.02  # of the foster homes where our children live
_SOURCES: Final = {
    Confirmation.Source.PROVIDER: 60,
    Confirmation.Source.PHONE: 25,
    Confirmation.Source.IMPORT: 15,
}


def declare_beds(dice: Dice, world: World, settings: list[Setting], on: date) -> None:
    """Give every bed a state, every home its residents and its confirmations."""
    ours = {id(stay.bed): stay for stay in world.stays if stay.bed and _is_on(stay, on)}
    for kinds, shares in _SHARES.items():
        _share_out(dice, [s for s in settings if s.kind in kinds], ours, shares, on)
    for setting in settings:
        if setting.kind == Kind.KINSHIP_FOSTER:
            _only_ours(setting, ours)
        world.beds += [slot.bed for slot in setting.slots]
        world.residents += _residents(dice, setting, ours)
        world.confirmations += _confirmations(dice, world, setting, on)


def name_exemptions(dice: Dice, world: World) -> None:
    """A few carers may foster more than three: the exemption names a child who lives there."""
    for stay in world.stays:
        home = stay.home
        if home and home.kind in _EXEMPTED and not stay.ends_on and dice.chance(_EXEMPT):
            home.fostering_exemption = f"Named: {stay.child.ref} with brothers and sisters"


def _is_on(stay: Stay, day: date) -> bool:
    return stay.starts_on <= day and (stay.ends_on is None or stay.ends_on > day)


def _share_out(
    dice: Dice, settings: list[Setting], ours: dict[int, Stay], shares: States, on: date
) -> None:
    """Beds of ours are taken; the others get the states that bring the group to its shares."""
    slots = [slot for setting in settings for slot in setting.slots]
    living = [slot for slot in slots if id(slot.bed) in ours]
    for slot in living:
        _mark_ours(slot, ours[id(slot.bed)], on)
    wanted = {state: share * len(slots) for state, share in shares.items()}
    wanted[_TAKEN] = max(0.0, wanted.get(_TAKEN, 0.0) - len(living))
    others = [setting for setting in settings if not setting.reserved]
    open_slots = [slot for s in others for slot in s.slots if id(slot.bed) not in ours]
    for slot, state in zip(open_slots, dice.quota(wanted, len(open_slots)), strict=True):
        slot.bed.state = state
        if state == _FREE and dice.chance(_FREE_LATER):
            slot.bed.free_from = on + timedelta(days=dice.randint(1, 42))


def _mark_ours(slot: Slot, stay: Stay, on: date) -> None:
    """A stay with an end makes its bed free from then on; a hold of ours is not the provider's."""
    if stay.is_hold:
        slot.bed.state = _FREE
    elif stay.ends_on:
        slot.bed.state, slot.bed.free_from = _FREE, stay.ends_on
    else:
        slot.bed.state = _TAKEN


def _only_ours(setting: Setting, ours: dict[int, Stay]) -> None:
    """Relatives are approved for their own: nobody else can be placed there."""
    for slot in setting.slots:
        slot.bed.state = _TAKEN if id(slot.bed) in ours else _NOT


def _residents(dice: Dice, setting: Setting, ours: dict[int, Stay]) -> Iterable[Resident]:
    """Other councils' children in the beds that ours are not in, and carers' own children."""
    foster = setting.kind in FOSTER_KINDS
    for slot in setting.slots:
        if slot.bed.state == _TAKEN and id(slot.bed) not in ours:
            yield _resident(dice, setting, fostered=foster)
    if foster and not setting.reserved and dice.chance(0.25):
        own = _resident(dice, setting, fostered=False)
        own.age, own.shb_level, own.exp_level = dice.randint(2, 17), 0, 0
        yield own


def _resident(dice: Dice, setting: Setting, *, fostered: bool) -> Resident:
    low, high = setting.home.age_from, min(17, setting.home.age_to)
    resident = Resident(
        council=setting.home.council, home=setting.home, age=dice.randint(low, high),
        is_fostered=fostered,
    )  # fmt: skip
    if dice.chance(0.7):  # the provider has told us
        old = resident.age >= 11
        resident.shb_level = dice.by_share({0: 90, 1: 6, 2: 3, 3: 1}) if resident.age >= 7 else 0
        resident.exp_level = dice.by_share({0: 70, 1: 17, 2: 9, 3: 4}) if old else 0
    return resident


def _confirmations(dice: Dice, world: World, setting: Setting, on: date) -> Iterable[Confirmation]:
    """The latest word about a home's vacancies, and the one before it."""
    ages = _FRESH if setting.reserved else dice.by_share(_AGES)
    if ages is None:
        return
    latest = on - timedelta(days=dice.randint(*ages))
    free = sum(slot.bed.state == _FREE for slot in setting.slots)
    setting.home.confirmed_on = latest
    days = [latest]
    if dice.chance(0.5):
        days.insert(0, latest - timedelta(days=dice.randint(3, 30)))
    for day in days:
        yield Confirmation(
            council=setting.home.council, home=setting.home, on=day,
            at=datetime.combine(day, time(dice.randint(5, 6), dice.randint(0, 59)), tzinfo=UTC),
            source=dice.by_share(_SOURCES), beds_free=free if day == latest else min(1, free),
        )  # fmt: skip
