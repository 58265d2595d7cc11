"""
The page of ranked options against 3,000 homes: its time at the server, and its queries.

The baseline in the same run: the same 25 rows with every related object fetched one by one.
"""

import logging
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from matching.models import Match

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
HOMES, REFERRALS, ROUNDS = 3_000, 10, 40
MOST_MS, MOST_QUERIES = 150.0, 15


def main() -> int:
    """Run it in a transaction that is rolled back, print the figures, say whether they hold."""
    django.setup()
    from django.conf import settings
    from django.db import transaction

    settings.ALLOWED_HOSTS = ["testserver"]
    logging.disable(logging.INFO)
    with transaction.atomic():
        times, queries, baseline = _opened()
        transaction.set_rollback(True)
    p95 = statistics.quantiles(times, n=20)[18]
    middle = statistics.median(times)
    print(f"ranked options, {HOMES} homes: median {middle:.0f} ms, p95 {p95:.0f} ms (at most 150)")
    print(f"  {queries} queries (at most 15)")
    print(
        f"  its rows with related objects one by one: {baseline:.0f} ms; ratio to the whole page "
        f"{baseline / middle:.1f}"
    )
    return 0 if p95 < MOST_MS and queries <= MOST_QUERIES else 1


def _opened() -> tuple[list[float], int, float]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse
    from django.utils import timezone

    from accounts.models import User
    from benchmarks._council import birmingham
    from matching.models import Match, Run
    from matching.services import ask_for_run, carry_out

    council = birmingham(homes=HOMES, referrals=REFERRALS)
    run = ask_for_run(
        council=council,
        what=Run.What.ALL,
        by=None,
        now=timezone.now(),
        on=timezone.localdate(),
    )
    carry_out(run_id=run.pk)
    client = Client()
    client.force_login(
        User.objects.get(council=council, role="commissioner"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    matches = list(Match.objects.filter(run=run, options_count__gt=25))
    addresses = [reverse("matching:options", args=[match.referral_id]) for match in matches]
    if any(client.get(address).status_code != 200 for address in addresses):
        sys.exit("a page did not open")
    rounds = (addresses[i % len(addresses)] for i in range(ROUNDS))
    times = [_ms(partial(client.get, address)) for address in rounds]
    with CaptureQueriesContext(connection) as seen:
        client.get(addresses[0])
    baseline = statistics.median(_ms(partial(_one_by_one, match)) for match in matches)
    return times, len(seen), baseline


def _ms(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def _one_by_one(match: "Match") -> None:
    for option in match.options.order_by("rank")[:25]:
        _ = (option.home.provider.name, option.home.authority.name)


if __name__ == "__main__":
    sys.exit(main())
