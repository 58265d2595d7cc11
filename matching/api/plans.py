"""The joint plan for programs: the newest finished one, its proof, its rows and contested beds."""

from collections.abc import Container
from typing import Any

from django.utils import timezone

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.pages import page_of
from accounts.api.questions import Asked
from accounts.policy import Can
from accounts.services import note_access_to_all
from geography.distance import miles_text
from matching.models import PlanBed, PlanRow
from matching.serializers.plans import CurrentPlan, PlanQuestion
from matching.services.plans import current_plan
from matching.services.seen import plan_seen_by
from matching.services.whynot import is_stale
from providers.models import Home


class Current(Address):
    permission_classes = (Allows(Can.COMMISSION),)

    @answers(CurrentPlan, name="current_plan", asks=PlanQuestion)
    def get(self, request: ApiRequest, asked: Asked) -> object:
        """
        The newest joint plan: advice for all waiting children together.

        As it was stored, with whether its inputs have changed since: asking plans nothing. Each
        child in the answer counts as looked at, in the name of the token’s person.
        """
        plan = current_plan(request.council)
        rows = PlanRow.objects.filter(plan=plan).select_related("referral__child")
        shown = plan_seen_by(request.user, plan, rows) if plan else None
        rows = shown.asked(rows) if shown else rows.none()
        if asked.get("against_alone"):
            rows = rows.filter(against_alone__in=asked["against_alone"])
        families = shown.families if shown else {}
        loaded = rows.select_related("home", "alone_home", "turn_home")
        page = page_of(
            loaded.order_by("referral_id"),
            asked,
            lambda some: [_row(row, families) for row in some],
        )
        seen = {row.pop("child_id") for row in page["results"]}
        note_access_to_all(request, child_ids=seen, part="api:plan")
        return {
            "plan": shown and shown.plan,
            "is_stale": plan is not None and is_stale(plan, on=timezone.localdate()),
            "beds": sorted(shown.beds, key=_most_wanted) if shown else [],
            "families": list(families.values()),
            **page,
        }


def _most_wanted(bed: PlanBed) -> tuple[int, int]:
    return -bed.children_first, bed.home_id


def _row(row: PlanRow, families: Container[int | None]) -> dict[str, Any]:
    return {
        "child_id": row.referral.child_id,
        "referral": row.referral_id,
        "reference": row.referral.child.ref,
        "group": row.group,
        "children": row.children,
        "family": row.family if row.family in families else None,
        "planned": _spot(row.home, row.tier, row.total, row.distance_tenths),
        "weekly_pence": row.weekly_pence,
        "alone": _spot(row.alone_home, row.alone_tier, row.alone_total, row.alone_tenths),
        "in_turn": _spot(row.turn_home, row.turn_tier, row.turn_total, row.turn_tenths),
        "against_alone": row.against_alone,
        "against_turn": row.against_turn,
        "options_count": row.options_count,
        "near_misses_count": row.near_misses_count,
        "reasons": [{"code": code, "homes": homes} for code, homes in row.reasons.items()],
    }


def _spot(
    home: Home | None, tier: int | None, total: int | None, tenths: int | None
) -> dict[str, Any] | None:
    if home is None or tenths is None:
        return None
    return {
        "home": home.pk,
        "name": home.name,
        "tier": tier,
        "total": total,
        "miles": miles_text(tenths),
    }
