"""Lays out a whole demo."""

from collections import Counter
from datetime import date, datetime

from django.db import transaction

from accounts.models import Council
from matching.demo.imagine import imagine
from matching.demo.packs import add_packs
from matching.demo.readings import add_readings
from matching.demo.scales import SCALES
from matching.demo.world import store
from matching.models import Plan, Run
from matching.services import ask_for_run, carry_out, find_step_downs, take_up_changes
from matching.services.plans import ask_for_plan, carry_out_plan


@transaction.atomic
def seed(*, seed_number: int, scale: str, on: date, password: str | None = None) -> Counter[str]:
    """
    Imagine and write all councils of a scale; the same rows for the same seed and day.

    :param on: the demo's today; ages, stays and confirmations are told from it.
    :param password: of the demo people; None: nobody can sign in with one.
    :returns: how many rows of each sort were written.
    """
    counts: Counter[str] = Counter()
    for plan in SCALES[scale]:
        world = imagine(plan, seed=seed_number, on=on, password=password)
        store(world)
        packs = add_packs(world.council, on=on)
        decided = add_readings(world.council, on=on)
        counts.update({"councils": 1, **world.counts(), "packs": packs, "readings": decided})
    return counts


def match_all(*, on: date, now: datetime) -> int:
    """
    Rank homes for every referral that is being searched; how many were ranked.

    What the seeding itself changed is taken up on the way, so that no worker does all of it again.
    """
    done = 0
    changed = Run.objects.filter(pk__in=take_up_changes(now=now, on=on), on=on)
    seen_to = {run.council_id: run for run in changed}
    for council in Council.objects.order_by("name"):
        run = seen_to.get(council.pk) or ask_for_run(
            council=council, what=Run.What.ALL, by=None, now=now, on=on
        )
        carry_out(run_id=run.pk)
        run.refresh_from_db()
        done += run.referrals_done if run.state == Run.State.DONE else 0
    return done


def plan_all(*, on: date, now: datetime) -> int:
    """Make the joint plan of every council; how many children have a home in one."""
    placed = 0
    for council in Council.objects.order_by("name"):
        plan = ask_for_plan(council=council, what=Plan.What.NIGHTLY, by=None, now=now, on=on)
        carry_out_plan(plan_id=plan.pk)
        plan.refresh_from_db()
        placed += plan.children_placed
    return placed


def find_all_step_downs(*, on: date, now: datetime) -> int:
    """List the step-downs of every council, as each night does; how many children are listed."""
    councils = Council.objects.order_by("name")
    return sum(find_step_downs(council=council, now=now, on=on) for council in councils)
