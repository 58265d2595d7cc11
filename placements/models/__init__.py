"""The casework: referrals and their moves, approaches to providers, holds and stays."""

from placements.models.approaches import Approach, ApproachQuerySet
from placements.models.packs import (
    DAYS_TO_READ,
    LEAST_DAYS,
    MOST_DAYS,
    Pack,
    PackQuerySet,
    PackView,
    PackWarning,
)
from placements.models.referrals import Referral, ReferralQuerySet
from placements.models.states import CLOSED, MOVES, SEARCHED, Status, Urgency
from placements.models.stays import Days, Stay, StayQuerySet
from placements.models.trail import MatchAsked, Part, ReferralEvent, ReferralPart

__all__ = [
    "CLOSED",
    "DAYS_TO_READ",
    "LEAST_DAYS",
    "MOST_DAYS",
    "MOVES",
    "SEARCHED",
    "Approach",
    "ApproachQuerySet",
    "Days",
    "MatchAsked",
    "Pack",
    "PackQuerySet",
    "PackView",
    "PackWarning",
    "Part",
    "Referral",
    "ReferralEvent",
    "ReferralPart",
    "ReferralQuerySet",
    "Status",
    "Stay",
    "StayQuerySet",
    "Urgency",
]
