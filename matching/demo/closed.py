"""Last year's referrals that are closed: most ended with the home where the child lives now."""

from datetime import date, timedelta
from typing import Final

from codes.homes import Kind
from matching.demo.casework import Casework, tell
from matching.demo.children import Young
from matching.demo.describing import describe
from matching.demo.dice import Dice
from placements.models import Referral, Status, Stay, Urgency

_YEAR: Final = 365
_LEADS: Final = ((Urgency.SAME_DAY, 1), (Urgency.URGENT, 8), (Urgency.PLANNED, 9_999))  # days
_OTHERWISE: Final = {Status.WITHDRAWN: 0.05, Status.UNMET: 0.025}  # of the children in care


def add_closed_referrals(dice: Dice, casework: Casework) -> None:
    """One for each present stay in a home that began this year; some that came to nothing."""
    by_child = {id(y.child): y for family in casework.families for y in family.young}
    begun = casework.on - timedelta(days=_YEAR)
    for stay in casework.world.stays:
        young = by_child.get(id(stay.child))
        if young and _was_searched_for(stay) and begun <= stay.starts_on < casework.on:
            _placed(dice, casework, young, stay)
    for young in by_child.values():
        for status, share in _OTHERWISE.items():
            if dice.chance(share):
                _came_to_nothing(dice, casework, young, status)


def _was_searched_for(stay: Stay) -> bool:
    """A relative is approached by the social worker, not found by a search."""
    return stay.home is not None and not stay.is_hold and stay.home.kind != Kind.KINSHIP_FOSTER


def _placed(dice: Dice, casework: Casework, young: Young, stay: Stay) -> None:
    referral = _closed(dice, casework, young, Status.PLACED, stay.starts_on)
    began = referral.profile.assessed_on if referral.profile else stay.starts_on
    lead = (stay.starts_on - began).days
    referral.urgency = next(urgency for urgency, most in _LEADS if lead <= most)
    stay.referral = referral
    tell(dice, casework, young, referral, began, stay.starts_on)


def _came_to_nothing(dice: Dice, casework: Casework, young: Young, status: Status) -> None:
    came = young.child.looked_after_from or casework.on
    began = dice.day_between(
        max(came, casework.on - timedelta(days=_YEAR)), casework.on - timedelta(days=40)
    )
    if began >= casework.on - timedelta(days=39):
        return  # too new in care for a search that has already ended
    referral = _closed(dice, casework, young, status, began + timedelta(days=14))
    tell(dice, casework, young, referral, began, began + timedelta(days=dice.randint(5, 38)))


def _closed(
    dice: Dice, casework: Casework, young: Young, status: Status, first_night: date
) -> Referral:
    referral = Referral(council=casework.world.council, child=young.child, status=status)
    came = young.child.looked_after_from or first_night
    describe(dice, referral, young, casework.on, is_new=(first_night - came).days < 14)
    referral.first_night = first_night
    referral.created_by = young.child.social_worker
    if young.profile and young.profile.assessed_on <= first_night:
        referral.profile = young.profile
    return referral
