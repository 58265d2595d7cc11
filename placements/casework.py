"""A child's stays and its open referral, for the child's own page below (needs.casework)."""

from codes.ssda903 import PlacementType
from needs.casework import Lived, OpenReferral
from placements.models import CLOSED, Referral, Status, Stay
from placements.presenters import COLOURS


class StaysAndReferral:
    def stays(self, child_id: int) -> list[Lived]:
        """Every stay of a child, the newest first; the bed that is held for it is none."""
        lived = Stay.objects.lived().filter(child=child_id).select_related("home")
        return [_told(stay) for stay in lived.order_by("-starts_on")]

    def open_referral(self, child_id: int) -> OpenReferral | None:
        """A child has one open referral at most: the database holds it."""
        found = Referral.objects.filter(child=child_id).exclude(status__in=CLOSED).first()
        if found is None:
            return None
        state = Status(found.status)
        return OpenReferral(found.pk, state.label, COLOURS[state])


def _told(stay: Stay) -> Lived:
    return Lived(
        home=stay.home.name if stay.home else "",
        kind=PlacementType(stay.placement_type).label,
        starts_on=stay.starts_on,
        ends_on=stay.ends_on,
        why_ended=Stay.EndReason(stay.end_reason).label if stay.end_reason else "",
    )
