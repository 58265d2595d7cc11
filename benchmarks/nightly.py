"""
The nightly run: 300 referrals against 3,000 homes, from rows read to rows written.

The baseline in the same run: the same rankings by plain Python objects, neither read nor written;
a tenth of the referrals is ranked so, and counted ten times.
"""

import os
import resource
import sys
import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from accounts.models import Council

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
REFERRALS, HOMES = 300, 3_000
SAMPLE = 10
MOST_SECONDS, MOST_MEGABYTES = 20.0, 400.0


def main() -> int:
    """Run it in a transaction that is rolled back, print the figures, say whether they hold."""
    django.setup()
    from django.db import transaction

    from benchmarks._council import birmingham

    with transaction.atomic():
        council = birmingham(homes=HOMES, referrals=REFERRALS)
        seconds, grown = _night(council)
        plain = _plain_night(council)
        transaction.set_rollback(True)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"nightly run, {REFERRALS} referrals x {HOMES} homes: {seconds:.2f} s (at most 20)")
    print(f"  plain Python objects, ranking alone: {plain:.1f} s; ratio {plain / seconds:.1f}")
    print(
        f"  memory at its highest: {megabytes:.0f} MB (at most 400); {grown:.0f} MB of it the run"
    )
    return 0 if seconds < MOST_SECONDS and megabytes < MOST_MEGABYTES else 1


def _night(council: "Council") -> tuple[float, float]:
    from django.utils import timezone

    from matching.models import Match, Option, Refused, Run
    from matching.services import ask_for_run, carry_out

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


def _plain_night(council: "Council") -> float:
    from django.utils import timezone

    from benchmarks import _plain
    from matching.arrays import cases_of, policy_of, register_of
    from matching.services import policy_in_force
    from placements.models import Referral

    on = timezone.localdate()
    register = register_of(council, on=on)
    policy = policy_of(policy_in_force(council))
    some = Referral.objects.searched().filter(council=council).order_by("pk")[::SAMPLE]
    start = time.perf_counter()
    for _, case in cases_of(some, register=register, policy=policy, on=on):
        homes = register.for_night(case.first_night)
        if case.weekly_pence is not None:
            homes = replace(homes, weekly_pence=case.weekly_pence)
        _plain.rank(_plain.objects(homes), case, policy)
    return (time.perf_counter() - start) * SAMPLE


if __name__ == "__main__":
    sys.exit(main())
