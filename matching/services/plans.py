"""Joint plans: asked for, carried out by one worker at a time, published whole, taken up again."""

import logging
import math
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import Council, User
from matching.errors import LostLease
from matching.kernel.inturn import in_turn
from matching.kernel.plan import LEFT_OUT
from matching.models import Plan, PlanBed, PlanFamily, PlanRow, Run
from matching.services.contention import contested, prices
from matching.services.market import Market, market_of, waiting_in
from matching.services.planfamilies import families_of
from matching.services.planrows import beds_of, rows_of
from placements.models import Referral, Urgency

log = logging.getLogger(__name__)

# One solution may take a minute during which nothing can be said, so a plan's lease is longer
# than a run's; a worker is stopped after five minutes in any case (CELERY_TASK_TIME_LIMIT).
LEASE: Final = timedelta(seconds=150)
MOST_ATTEMPTS: Final = 5
PLAN_SECONDS: Final = 60.0
PRICE_SECONDS: Final = 60.0
_BEFORE_PRICES: Final = 2  # steps: the ranking, the plan
_TURN: Final = {urgency: i for i, urgency in enumerate(Urgency.values)}


@transaction.atomic
def ask_for_plan(
    *, council: Council, what: Plan.What, by: User | None, now: datetime, on: date
) -> Plan:
    """Queue a joint plan, or return the one that waits already (for the night: the day's)."""
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)  # one question at a time
    same = Plan.objects.filter(council=council, what=what, on=on)
    if what != Plan.What.NIGHTLY:
        same = same.filter(state=Plan.State.QUEUED)
    return same.first() or Plan.objects.create(
        council=council, what=what, on=on, asked_at=now, asked_by=by
    )


def ask_for_nightly_plans(*, now: datetime, on: date) -> None:
    """After a council's nightly run its plan is asked for, once; it is advice for the morning."""
    done = Run.objects.filter(what=Run.What.NIGHTLY, state=Run.State.DONE, on=on)
    planned = Plan.objects.filter(what=Plan.What.NIGHTLY, on=on).values("council")
    for run in done.exclude(council__in=planned).select_related("council"):
        ask_for_plan(council=run.council, what=Plan.What.NIGHTLY, by=None, now=now, on=on)


def plans_to_take_up(*, now: datetime) -> list[int]:
    """Plans that wait for a worker, and those that a dead one dropped."""
    dropped = Q(state=Plan.State.RUNNING, lease_until__lte=now)
    waiting = Plan.objects.filter(Q(state=Plan.State.QUEUED) | dropped)
    return list(waiting.order_by("pk").values_list("pk", flat=True))


def current_plan(council: Council) -> Plan | None:
    """The newest finished plan."""
    return Plan.objects.filter(council=council, state=Plan.State.DONE).order_by("pk").last()


def plan_under_way(council: Council) -> Plan | None:
    """The newest plan that is waiting or being worked out."""
    open_states = [Plan.State.QUEUED, Plan.State.RUNNING]
    return Plan.objects.filter(council=council, state__in=open_states).order_by("pk").last()


def carry_out_plan(*, plan_id: int, clock: Callable[[], datetime] = timezone.now) -> bool:
    """
    Work out a plan if it is free, and say whether this call finished it.

    Safe to call twice. Everything is computed first and published in one transaction; nothing of
    it becomes a placement. What goes wrong is left for the next attempt; after five it has failed.
    """
    plan = _claim(plan_id, clock())
    if plan is None:
        return False
    try:
        _work_out(plan, clock)
    except LostLease:
        log.warning("plan taken up by another worker", extra={"plan_id": plan_id})
        return False
    except Exception:
        log.exception("plan stopped", extra={"plan_id": plan_id})
        _give_up_or_leave(plan, clock())
        return False
    return True


def _claim(plan_id: int, now: datetime) -> Plan | None:
    free = Q(state=Plan.State.QUEUED) | Q(state=Plan.State.RUNNING, lease_until__lte=now)
    claimed = Plan.objects.filter(free, pk=plan_id).update(
        state=Plan.State.RUNNING,
        attempt=F("attempt") + 1,
        lease_until=now + LEASE,
        started_at=Coalesce("started_at", now),
        steps_done=0,
    )
    return Plan.objects.select_related("council").get(pk=plan_id) if claimed else None


def _mine(plan: Plan) -> Q:
    """The plan while no other worker has taken it up: the attempt is the fencing token."""
    return Q(pk=plan.pk, attempt=plan.attempt, state=Plan.State.RUNNING)


def _give_up_or_leave(plan: Plan, now: datetime) -> None:
    if plan.attempt >= MOST_ATTEMPTS:
        words = "Stopped five times. The plan before it still stands. Tell your administrator."
        Plan.objects.filter(_mine(plan)).update(
            state=Plan.State.FAILED, error=words, finished_at=now, lease_until=None
        )
    else:
        words = "Stopped, and will be taken up again within a minute."
        Plan.objects.filter(_mine(plan)).update(error=words, lease_until=now)


def _report(plan: Plan, now: datetime, *, done: int, total: int) -> None:
    kept = Plan.objects.filter(_mine(plan)).update(
        steps_done=done, steps_total=total, lease_until=now + LEASE
    )
    if not kept:
        raise LostLease(f"plan {plan.pk}")


def _work_out(plan: Plan, clock: Callable[[], datetime]) -> None:
    market = market_of(waiting_in(plan.council, on=plan.on))
    _report(plan, clock(), done=1, total=_BEFORE_PRICES)
    best = market.plan(seconds=PLAN_SECONDS)
    turn = in_turn(
        rules=market.rules, options=[o.row for o in market.options], order=_order(market)
    )
    wanted = contested(market, best.home)
    steps = _BEFORE_PRICES + len(wanted)
    worth = prices(
        market,
        best,
        wanted,
        seconds=PRICE_SECONDS,
        report=lambda n: _report(plan, clock(), done=_BEFORE_PRICES + n, total=steps),
    )
    placed = best.home != LEFT_OUT
    figures = {
        "policy": market.waiting.policy,
        "inputs_digest": market.waiting.digest,
        "groups_total": len(market.cases),
        "groups_placed": int(placed.sum()),
        "children_total": int(market.sizes.sum()),
        "children_placed": int(market.sizes[placed].sum()),
        "turn_children": int(market.sizes[turn != LEFT_OUT].sum()),
        **dict(zip(("urgency", "total", "lowest"), best.objective, strict=True)),
        **dict(zip(("more_urgency", "more_total", "more_lowest"), best.gaps, strict=True)),
    }
    rows = rows_of(market, plan=plan, where=best.home, turn=turn)
    beds = beds_of(market, plan=plan, wanted=wanted, worth=worth)
    families = families_of(market, plan=plan, where=best.home)
    _publish(plan, figures, rows, [*beds, *families], steps=steps, now=clock())


def _order(market: Market) -> list[int]:
    """The groups as the worklist has them: most urgent first, then the longest wait."""

    def sent(one: Referral) -> float:
        return one.submitted_at.timestamp() if one.submitted_at else math.inf

    def key(group: int) -> tuple[int, float, int]:
        referrals = [market.waiting.referrals[place] for place in market.members[group]]
        return min((_TURN[one.urgency], sent(one), one.pk) for one in referrals)

    return sorted(range(len(market.cases)), key=key)


@transaction.atomic
def _publish(
    plan: Plan,
    figures: dict[str, object],
    rows: list[PlanRow],
    others: list[PlanBed | PlanFamily],
    *,
    steps: int,
    now: datetime,
) -> None:
    """All of it, or nothing where another worker has taken the plan up."""
    done = Plan.objects.filter(_mine(plan)).update(
        state=Plan.State.DONE,
        finished_at=now,
        lease_until=None,
        error="",
        steps_total=steps,
        steps_done=steps,
        **figures,
    )
    if not done:
        raise LostLease(f"plan {plan.pk}")
    PlanRow.objects.bulk_create(rows)
    PlanBed.objects.bulk_create([one for one in others if isinstance(one, PlanBed)])
    PlanFamily.objects.bulk_create([one for one in others if isinstance(one, PlanFamily)])
