"""What the newest joint plan says of one child: its home there, and who else wants its first."""

from dataclasses import dataclass

from django.db.models import Subquery

from accounts.models import User
from matching.models import Plan, PlanRow
from needs.scope import only_visible
from placements.models import Referral


@dataclass(frozen=True, slots=True, eq=False)
class InPlan:
    """One child in a joint plan; of the others only how many."""

    row: PlanRow  # with its homes and its plan
    rivals: int  # other waiting children whom the reader may see, with the same first option


def in_newest_plan(*, referral: Referral, seen_by: User) -> InPlan | None:
    """
    The child's row in the newest finished plan, and how many others want its first option.

    Two queries at most. Children who are hidden from the reader are not counted; brothers and
    sisters who must live together are one wish for as many beds, so they never compete.
    """
    done = Plan.objects.filter(council=referral.council_id, state=Plan.State.DONE)
    newest = done.order_by("-pk").values("pk")[:1]
    rows = PlanRow.objects.filter(plan=Subquery(newest), referral=referral)
    row = rows.select_related("plan", "home", "alone_home").first()
    if row is None:
        return None
    if row.alone_home_id is None:
        return InPlan(row, 0)
    others = PlanRow.objects.filter(plan=row.plan_id, alone_home=row.alone_home_id)
    others = only_visible(others.exclude(group=row.group), to=seen_by, child="referral__child")
    groups = others.order_by("group").values_list("group", "children").distinct()
    return InPlan(row, sum(children for _, children in groups))
