"""Where the child went, once there is a home."""

from django.utils import timezone

from codes.homes import Kind
from placements.models import Referral, Status, Stay
from placements.standard.codes import BY_PLACEMENT_CODE, PLACEMENT_TYPE
from placements.standard.values import Value


def placed_values(referral: Referral) -> dict[str, Value]:
    """The fields of the actual placement; nothing before the child has moved in."""
    stay = (
        referral.stays.lived()
        .select_related("home__authority")
        .order_by("-starts_on", "-pk")
        .first()
    )
    if stay is None:
        return {}
    found: dict[str, Value] = {"siblingsPlacedTogether": _with_siblings(stay)}
    if stay.weekly_pence is not None:
        found["totalWeeklyCost"] = (stay.weekly_pence + 50) // 100
    if stay.home is not None:
        # The council area: a foster carer's address is nobody else's to know.
        found["placementLocation"] = stay.home.authority.name
        found["placementType"] = PLACEMENT_TYPE[Kind(stay.home.kind)]
        if stay.home.urn:
            found["providerURN"] = stay.home.urn
    elif stay.placement_type in BY_PLACEMENT_CODE:
        found["placementType"] = BY_PLACEMENT_CODE[stay.placement_type]
    if referral.status == Status.PLACED and referral.closed_by and referral.closed_at:
        found["placementOfficerName"] = str(referral.closed_by)
        found["placementDate"] = timezone.localdate(referral.closed_at)
    return found


def _with_siblings(stay: Stay) -> int:
    """Brothers and sisters of the record who slept in the same home on the first night."""
    group = stay.child.sibling_group_id
    if group is None or stay.home_id is None:
        return 0
    there = Stay.objects.lived().on(stay.starts_on).filter(home=stay.home_id)
    return there.filter(child__sibling_group=group).exclude(child=stay.child_id).count()
