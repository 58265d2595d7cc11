"""Small councils to plan for: a few children, a few beds, and not enough of the best."""

from datetime import date

from accounts.models import Council
from codes.homes import Kind
from matching.models import Plan, PlanRow
from matching.services.plans import ask_for_plan, carry_out_plan
from placements.models import Referral
from providers.models import Home
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)


def home(council: Council, name: str, *, east: int, beds: int = 1, **fields: object) -> Home:
    """A children's home so many metres east of the children, which meets all their needs."""
    made = HomeFactory(
        council=council, name=name, easting_m=391_318 + east, kind=Kind.CHILDRENS_HOME, **fields
    )
    for _ in range(beds):
        BedFactory(home=made)
    PriceLineFactory(home=made)
    CapabilityFactory(home=made, dimension="EMO", level=4)
    return made


def council_of_three(council: Council) -> list[Referral]:
    """
    Three children; a near home with one bed and a far one with one: somebody has to wait.

    Everybody's first option is Near. The second child is needed the same day, the third cannot go
    farther than five miles.
    """
    PolicyFactory(council=council)
    home(council, "Near", east=1_000)
    home(council, "Far", east=30_000)
    home(council, "Full", east=500, beds=0)
    return [
        searching(council=council, child__ref="AAAA-0001"),
        searching(council=council, child__ref="BBBB-0002", urgency="urgent"),
        searching(council=council, child__ref="CCCC-0003", max_tenths=50),
    ]


def planned(council: Council, *, on: date = TODAY) -> Plan:
    plan = ask_for_plan(council=council, what=Plan.What.ASKED, by=None, now=NOW, on=on)
    assert carry_out_plan(plan_id=plan.pk, clock=lambda: NOW)
    plan.refresh_from_db()
    return plan


def row_for(plan: Plan, referral: Referral) -> PlanRow:
    return PlanRow.objects.select_related("home").get(plan=plan, referral=referral)
