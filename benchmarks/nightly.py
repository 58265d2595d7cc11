"""
The nightly run: 300 referrals against 3,000 homes, from rows read to rows written.

The baseline in the same run: the same 300 rankings by plain Python objects, neither read nor
written.
"""

import os
import resource
import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from accounts.models import Council

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
REFERRALS, HOMES = 300, 3_000
MOST_SECONDS, MOST_MEGABYTES = 20.0, 400.0


def main() -> int:
    """Run it in a transaction that is rolled back, print the figures, say whether they hold."""
    django.setup()
    from django.db import transaction

    with transaction.atomic():
        seconds, grown = _night()
        transaction.set_rollback(True)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"nightly run, {REFERRALS} referrals x {HOMES} homes: {seconds:.2f} s (at most 20)")
    print(
        f"  memory at its highest: {megabytes:.0f} MB (at most 400); {grown:.0f} MB of it the run"
    )
    return 0 if seconds < MOST_SECONDS and megabytes < MOST_MEGABYTES else 1


def _night() -> tuple[float, float]:
    from django.utils import timezone

    from matching.models import Match, Option, Refused, Run
    from matching.services import ask_for_run, carry_out

    council = _birmingham()
    on = timezone.localdate()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for day in (on - timedelta(days=1), on):  # the second night also says what changed
        run = ask_for_run(
            council=council, what=Run.What.NIGHTLY, by=None, now=timezone.now(), on=day
        )
        start = time.perf_counter()
        if not carry_out(run_id=run.pk):
            sys.exit("the run did not finish")
        seconds = time.perf_counter() - start
    stored = (
        Match.objects.filter(run=run).count(),
        Option.objects.filter(match__run=run).count(),
        Refused.objects.filter(match__run=run).count(),
    )
    print(f"  stored {stored[0]} matches, {stored[1]} options, {stored[2]} groups of refused homes")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return seconds, after - before


def _birmingham() -> "Council":
    """An invented council with exactly so many homes and searched referrals."""
    from django.utils import timezone

    from matching.demo.imagine import imagine
    from matching.demo.scales import BIRMINGHAM, CouncilPlan
    from matching.demo.world import store
    from placements.models import Referral

    plan = CouncilPlan(BIRMINGHAM, children=900, homes=HOMES, open_referrals=REFERRALS * 3 // 2)
    world = imagine(plan, seed=1, on=timezone.localdate())
    store(world)
    searched = Referral.objects.searched().filter(council=world.council).order_by("pk")
    extra = list(searched.values_list("pk", flat=True)[REFERRALS:])
    Referral.objects.filter(pk__in=extra).update(status="on_hold")
    return world.council


if __name__ == "__main__":
    sys.exit(main())
