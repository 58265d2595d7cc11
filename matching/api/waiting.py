"""Wait or place now: what waiting may bring a child, and what it costs."""

from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.exceptions import NotFound

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.questions import Asked
from accounts.policy import Can
from accounts.services import note_access
from matching import services
from matching.errors import NotSearched
from matching.serializers.waiting import WaitingAnswer, waiting_told
from placements.scope import visible_referrals


class NotLookedFor(NotFound):
    """There is nothing to wait for."""

    default_code = "not_searched"
    default_detail = "Homes are not being looked for"


class Waiting(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(WaitingAnswer, name="waiting")
    def get(self, request: ApiRequest, asked: Asked, referral_id: int) -> object:
        """
        What waiting for a better home may bring, and what it costs.

        Worked out from the council's own vacancies of the past 52 weeks as the answer is asked
        for, and not stored. Nothing is recommended. 404 with the code `not_searched` where homes
        are not being looked for. The child counts as looked at.
        """
        referrals = visible_referrals(request.user).select_related("child", "council")
        referral = get_object_or_404(referrals, pk=referral_id)
        note_access(request, child_id=referral.child_id, part="api:waiting")
        try:
            found = services.waiting(referral=referral, on=timezone.localdate())
        except NotSearched as error:
            raise NotLookedFor(str(error)) from error
        return waiting_told(found)
