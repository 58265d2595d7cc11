"""Open referrals: in every status, of every age of waiting, for children new and known."""

from datetime import timedelta
from typing import Final

from accounts.models import Role
from codes.ssda903 import PlacementType
from matching.demo import figures
from matching.demo.casework import Casework, tell
from matching.demo.children import Family, Young, families_of, in_the_morning
from matching.demo.describing import describe
from matching.demo.dice import Dice
from matching.demo.elsewhere import stay_elsewhere
from matching.demo.mix import Unit
from matching.demo.needs import harder, left_open_of
from matching.demo.pen_pictures import add_pen_picture
from matching.demo.placing import place, stay_in
from matching.demo.profiles import add_profile, find_levels
from placements.models import Referral, Status

_STATUSES: Final = {
    Status.DRAFT: 9,
    Status.SUBMITTED: 9,
    Status.RETURNED: 5,
    Status.SEARCHING: 50,
    Status.SHORTLISTED: 14,
    Status.INTERIM: 5,
    Status.ON_HOLD: 8,
}  # chosen
_FEW: Final = (Status.SEARCHING, Status.DRAFT, Status.SUBMITTED)  # of a council that has but three
# Days since the draft was begun, first and last: how often. Beyond 28 days a search is stuck.
_WAITED: Final = {(0, 1): 14, (2, 5): 26, (6, 12): 26, (13, 20): 16, (21, 28): 10, (29, 75): 8}
_EARLY: Final = {Status.DRAFT, Status.SUBMITTED, Status.RETURNED}  # these wait for days only
_NEW: Final = 0.3  # of the open referrals: children not yet in care
_SEVERITY: Final = 1.15  # of children who need a home now: rather more than of those who have one
_OPEN_IN_A_DRAFT: Final = 11  # dimensions that a draft has not come to yet
_HELD_NIGHTS: Final = 7
_TOGETHER: Final = {Referral.Together.MUST: 35, Referral.Together.PREFERRED: 65}


def newcomers_of(number: int) -> int:
    """How many of so many open referrals are of children who are not in care yet."""
    return round(number * _NEW)


def add_open_referrals(dice: Dice, casework: Casework, number: int) -> None:
    """Open referrals up to so many, those that are there already counted."""
    left = max(0, number - len(casework.world.referrals))
    drawn = list(_FEW) if left <= len(_FEW) else dice.quota(_STATUSES, left)
    statuses = sorted(drawn[:left], key=lambda status: status != Status.INTERIM)
    comers = _newcomers(dice, casework, newcomers_of(left))
    movers = _movers(dice, casework, left)
    for n, status in enumerate(statuses):  # those placed for now first: they are new
        if n < len(comers):
            _refer(dice, casework, comers[n].young, status, is_new=True)
        elif movers:
            mover = movers.pop()
            mover.levels = harder(dice, mover.levels, mover.age_on(casework.on))
            _refer(dice, casework, [mover], status, is_new=False)


def _newcomers(dice: Dice, casework: Casework, number: int) -> list[Family]:
    """Children who are coming into care: known, and without a stay."""
    world = casework.world
    workers = [user for user in world.users if user.role == Role.SOCIAL_WORKER]
    families = families_of(dice, world.council, number, workers, casework.on)
    for family in families:
        if family.group:
            world.sibling_groups.append(family.group)
        for young in family.young:
            young.severity = max(0.0, dice.gauss(_SEVERITY, 0.6))
            enter_newcomer(dice, casework, young)
    return families


def enter_newcomer(dice: Dice, casework: Casework, young: Young) -> None:
    """Enter a child who is not in care yet; the levels are decided unless they are given."""
    young.child.looked_after_from, young.child.legal_status = None, ""
    if not young.levels:
        find_levels(dice, young, casework.on)
    casework.world.children.append(young.child)


def _movers(dice: Dice, casework: Casework, number: int) -> list[Young]:
    """Children in care who need to move: those in homes of ours, older ones more often."""
    housed = {id(stay.child) for stay in casework.world.stays if stay.home and not stay.ends_on}
    fitting = [
        young for family in casework.families for young in family.young
        if id(young.child) in housed and young.age_on(casework.on) < 17
    ]  # fmt: skip
    older = dice.some([y for y in fitting if y.age_on(casework.on) >= 9], round(number * 0.7))
    chosen = {id(young) for young in older}
    rest = [young for young in fitting if id(young) not in chosen]
    return older + dice.some(rest, number - len(older))


def _refer(
    dice: Dice, casework: Casework, group: list[Young], status: Status, *, is_new: bool
) -> None:
    """A referral of the eldest of a group, in a status, after some time of waiting."""
    young = group[0]
    referral = Referral(council=casework.world.council, child=young.child, status=status)
    describe(dice, referral, young, casework.on, is_new=is_new)
    if len(group) > 1:
        referral.together, referral.together_count = dice.by_share(_TOGETHER), len(group)
    open_referral(dice, casework, group, referral, _waited(dice, referral), is_new=is_new)
    if not is_new and referral.reason == Referral.Reason.ENDING and dice.chance(0.5):
        _end_present_stay(casework, referral)


def _waited(dice: Dice, referral: Referral) -> int:
    if referral.urgency == "same_day" and referral.status != Status.INTERIM:
        return 0
    early = referral.status in _EARLY
    return dice.randint(*((0, 6) if early else dice.by_share(_WAITED)))


def open_referral(
    dice: Dice, casework: Casework, group: list[Young], referral: Referral, waited: int, *,
    is_new: bool, left_open: frozenset[str] | None = None,
) -> None:  # fmt: skip
    """
    Write the profile and the story of an open referral, and what follows from its status.

    :param group: the children it is about, the one it is named after first.
    :param waited: days since it was begun.
    :param left_open: not-assessed dimensions, where they are not left to chance.
    """
    young, draft = group[0], referral.status == Status.DRAFT
    began = casework.on - timedelta(days=waited)
    referral.created_by = young.child.social_worker
    for one in group if is_new else [young]:
        if is_new:
            one.child.created_at = in_the_morning(began)
        profile = add_profile(
            dice, casework.world, one, casework.on, draft=draft, assessed_on=began,
            version=1 if is_new else 2,
            left_open=left_open_of(dice, one.levels, _OPEN_IN_A_DRAFT) if draft else left_open,
        )  # fmt: skip
        add_pen_picture(dice, casework.world, one, profile, casework.on, referral.together_count)
        if one is young and not draft:
            referral.profile = profile
    tell(dice, casework, young, referral, began, casework.on)
    _settle(dice, casework, group, referral)


def _settle(dice: Dice, casework: Casework, group: list[Young], referral: Referral) -> None:
    """A bed held for a shortlisted child; a place for now for one whose search goes on."""
    unit = Unit(group[:1], Family(group), "foster")
    if referral.status == Status.SHORTLISTED and dice.chance(0.7):
        tomorrow = casework.on + timedelta(days=1)
        setting = place(
            dice, casework.register, unit, "foster", unit.cell, until=tomorrow, aged_on=casework.on
        )
        if setting:
            end = (referral.first_night or casework.on) + timedelta(days=_HELD_NIGHTS)
            hold = stay_in(setting, group[0], casework.on, end, PlacementType.U6, until=tomorrow)
            hold.is_hold, hold.referral = True, referral
            casework.world.stays.append(hold)
    if referral.status == Status.INTERIM:
        for young in group:
            since = casework.world.events[-1].at.date()
            young.child.looked_after_from, young.child.legal_status = since, "V2"
            stay = stay_elsewhere(dice, young, figures.NEAR_OUT, since, None, PlacementType.Z1)
            stay.referral = referral
            casework.world.stays.append(stay)


def _end_present_stay(casework: Casework, referral: Referral) -> None:
    """The carers have given notice: the last night is known, and the bed is free from then on."""
    for stay in casework.world.stays:
        if stay.child is referral.child and stay.ends_on is None and not stay.is_hold:
            stay.ends_on = max(referral.first_night or casework.on, casework.on + timedelta(days=1))
