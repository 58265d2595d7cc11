"""Which parts of a form have been saved: without them an answer of "none" looks unasked."""

from datetime import UTC, datetime, time
from typing import Final

from matching.demo.world import World
from needs.models import NeedsProfile, ProfileStep, Step
from placements.models import Part, Referral, ReferralPart, Status

_SENT: Final = frozenset(Status) - {Status.DRAFT}


def mark_as_saved(world: World) -> None:
    """Every part of a referral that was sent, and of the profile it was sent with, is finished."""
    for referral in world.referrals:
        if referral.status in _SENT and referral.closed_at is None:
            world.parts += [_part(referral, part) for part in (Part.SIBLINGS, Part.PLAN)]
            if referral.profile is not None:
                world.steps += [_step(referral.profile, step) for step in Step]


def _step(profile: NeedsProfile, step: Step) -> ProfileStep:
    at = datetime.combine(profile.assessed_on, time(9), tzinfo=UTC)
    return ProfileStep(
        council=profile.council, profile=profile, step=step, revision=1, is_finished=True,
        saved_at=at, saved_by=profile.written_by,
    )  # fmt: skip


def _part(referral: Referral, part: Part) -> ReferralPart:
    return ReferralPart(
        council=referral.council, referral=referral, part=part, revision=1, is_finished=True,
        saved_at=referral.created_at, saved_by=referral.created_by,
    )  # fmt: skip
