"""What would have to change at one home for one child."""

from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework.exceptions import NotFound

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.questions import Asked
from accounts.policy import Can
from accounts.services import note_access
from matching.api.waiting import NotLookedFor
from matching.errors import NotSearched
from matching.models import Match
from matching.serializers.remedies import RemediesAnswer, remedies_told
from matching.services.remedies import rank_today, remedies_for


class NotOnRegister(NotFound):
    """A home that left has nothing to change."""

    default_code = "not_on_register"
    default_detail = "This home is not on the register today"


class HomeRemedies(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(RemediesAnswer, name="remedies")
    def get(self, request: ApiRequest, asked: Asked, referral_id: int, home_id: int) -> object:
        """
        What would make an option of a refused home, or bring an option to a better rank or tier.

        Worked out from today's facts as the answer is asked for, and not stored; every set was
        checked by ranking the changed home again, and nothing of it can be left out or be less.
        404 with the code `not_searched` where homes are not being looked for, and
        `not_on_register` where the home has left. The child counts as looked at.
        """
        referrals = request.council.referrals.select_related("child", "council")
        referral = get_object_or_404(referrals, pk=referral_id)
        home = get_object_or_404(request.council.homes, pk=home_id)
        note_access(request, child_id=referral.child_id, part="api:remedies")
        match = Match.objects.filter(referral=referral, is_current=True).first()
        try:
            today = rank_today(referral=referral, match=match, on=timezone.localdate())
        except NotSearched as error:
            raise NotLookedFor(str(error)) from error
        found = remedies_for(today, [home.pk], with_goals=True)
        if home.pk not in found:
            raise NotOnRegister
        return remedies_told(found[home.pk], today)
