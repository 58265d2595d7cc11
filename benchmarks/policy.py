"""
A proposed policy over the last 12 months: every referral against 3,000 homes, twice each.

The baseline in the same run: each referral asked about on its own, as the preview of one does;
a tenth of them is, and counted ten times.
"""

import os
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
REFERRALS, HOMES = 300, 3_000
SAMPLE = 10
MOST_SECONDS, LEAST_RATIO = 3.0, 3.0  # for 300 referrals, as a large council makes in a year


def main() -> int:
    """Run it in a transaction that is rolled back, print the figures, say whether they hold."""
    django.setup()
    from django.db import transaction

    with transaction.atomic():
        referrals, seconds, singly = _compared()
        transaction.set_rollback(True)
    for_300, ratio = seconds * 300 / referrals, singly / seconds
    print(f"policy comparison, {referrals} referrals x {HOMES} homes x 2: {seconds:.2f} s")
    print(f"  for 300 referrals: {for_300:.2f} s (at most {MOST_SECONDS:.0f})")
    print(f"  each referral on its own: {singly:.1f} s; ratio {ratio:.1f} (at least 3)")
    return 0 if for_300 < MOST_SECONDS and ratio > LEAST_RATIO else 1


def _compared() -> tuple[int, float, float]:
    from django.utils import timezone

    from benchmarks._council import birmingham
    from matching.arrays import policy_of, register_of
    from matching.services import compare_policies, policy_in_force, preview, proposed_policy

    council, on = birmingham(homes=HOMES, referrals=REFERRALS), timezone.localdate()
    in_force = policy_in_force(council)
    proposed = proposed_policy(in_force, nearness=30, affordability=5)
    register_of(council, on=on)  # both sides find the register read
    began = time.perf_counter()
    comparison = compare_policies(council=council, in_force=in_force, proposed=proposed, on=on)
    seconds = time.perf_counter() - began
    some = [row.referral for row in comparison.rows][::SAMPLE]
    began = time.perf_counter()
    for referral in some:
        for policy in (in_force, proposed):
            preview(referral=referral, weights=policy_of(policy).weights, on=on)
    singly = (time.perf_counter() - began) * len(comparison.rows) / len(some)
    return len(comparison.rows), seconds, singly


if __name__ == "__main__":
    sys.exit(main())
