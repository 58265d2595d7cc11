"""What the council's choices say of its weights, and a manager's answer. Nothing changes here."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.models import Council, User
from matching.arrays.cases import policy_of
from matching.arrays.choices import Choices, choices_of
from matching.errors import SuggestionChanged
from matching.kernel.learning import Implied, implied_by
from matching.kernel.types import Weights
from matching.models import Policy, RejectedWeights
from matching.services.policies import policy_in_force

PERIOD: Final = timedelta(days=365)
ASK_AGAIN_AFTER: Final = 25  # new decisions since a manager said no


@dataclass(frozen=True, slots=True)
class Said:
    """What the choices of the past twelve months say beside the policy in force."""

    policy: Policy
    choices: Choices
    implied: Implied
    rejected: RejectedWeights | None  # the latest answer of no
    until_asked: int  # new decisions that are missing until it is shown again; 0: shown

    @property
    def suggestion(self) -> Weights | None:
        """Whole weights for a manager to answer; None where there is nothing to answer."""
        return None if self.implied.silent or self.until_asked else self.implied.whole()


def what_choices_say(*, council: Council, now: datetime) -> Said:
    """
    The weights that the choices of the past twelve months imply, unless they were rejected lately.

    :raises Policy.DoesNotExist: the council has no policy yet.
    """
    policy = policy_in_force(council)
    choices = choices_of(council, since=now - PERIOD, until=now)
    rejected = (
        RejectedWeights.objects.filter(council=council).select_related("by").order_by("at").last()
    )
    new = sum(rejected is None or at > rejected.at for at in choices.made_at)
    return Said(
        policy=policy,
        choices=choices,
        implied=implied_by(choices.decisions, policy_of(policy).weights),
        rejected=rejected,
        until_asked=0 if rejected is None else max(0, ASK_AGAIN_AFTER - new),
    )


@transaction.atomic
def reject_weights(
    *, council: Council, seen: Weights, reason: str, by: User, now: datetime
) -> RejectedWeights:
    """
    Keep a manager's no to the weights that they saw. Ranking goes on as it did.

    :raises SuggestionChanged: the choices no longer suggest these weights.
    """
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)  # one answer at a time
    said = what_choices_say(council=council, now=now)
    if said.suggestion != seen:
        raise SuggestionChanged
    need, nearness, affordability, continuity, assurance = seen.row
    return RejectedWeights.objects.create(
        council=council,
        policy=said.policy,
        need=need,
        nearness=nearness,
        affordability=affordability,
        continuity=continuity,
        assurance=assurance,
        decisions=said.implied.decisions,
        reason=reason,
        by=by,
        at=now,
    )
