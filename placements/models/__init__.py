"""The casework: referrals and their moves, approaches to providers, holds and stays."""

from placements.models.approaches import Approach, ApproachQuerySet
from placements.models.files import (
    APPROVAL_ABOVE,
    MOST_DOWNLOADS,
    Export,
    FileImport,
    FileStatement,
)
from placements.models.missing import MissingEpisode
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
from placements.models.requirements import Requirements
from placements.models.returns import ReturnImport
from placements.models.states import CLOSED, MOVES, SEARCHED, Status, Urgency
from placements.models.stays import Days, Stay, StayQuerySet
from placements.models.trail import MatchAsked, Part, ReferralEvent, ReferralPart

__all__ = [
    "APPROVAL_ABOVE",
    "CLOSED",
    "DAYS_TO_READ",
    "LEAST_DAYS",
    "MOST_DAYS",
    "MOST_DOWNLOADS",
    "MOVES",
    "SEARCHED",
    "Approach",
    "ApproachQuerySet",
    "Days",
    "Export",
    "FileImport",
    "FileStatement",
    "MatchAsked",
    "MissingEpisode",
    "Pack",
    "PackQuerySet",
    "PackView",
    "PackWarning",
    "Part",
    "Referral",
    "ReferralEvent",
    "ReferralPart",
    "ReferralQuerySet",
    "Requirements",
    "ReturnImport",
    "Status",
    "Stay",
    "StayQuerySet",
    "Urgency",
]
