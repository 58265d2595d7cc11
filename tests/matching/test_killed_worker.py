"""A worker that is killed in the middle of a run: real processes, a real kill."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from accounts.models import Council
from matching.models import Match, Option, Run
from matching.services import ask_for_run, carry_out, runs_to_take_up
from matching.services.batches import LEASE
from tests.factories import BedFactory, CouncilFactory, HomeFactory, PolicyFactory, searching
from tests.matching.killing import kill

SWEEP = timedelta(seconds=30)  # beat looks for dropped runs this often (config/celery.py)

# The worker stops for ever with its options written and nothing committed.
SLOW_WORKER = """
import sys, time, django
django.setup()
from matching.services import runs
def stay(found):
    print("writing", flush=True)
    time.sleep(600)
runs.store_refused = stay
runs.carry_out(run_id=int(sys.argv[1]))
"""


@pytest.fixture
def ready(transactional_db: None) -> Council:
    council = CouncilFactory()
    PolicyFactory(council=council)
    BedFactory(home=HomeFactory(council=council, confirmed_on=timezone.localdate()))
    searching(council=council)
    return council


def asked(council: Council) -> Run:
    return ask_for_run(
        council=council,
        what=Run.What.ALL,
        by=None,
        now=timezone.now(),
        on=timezone.localdate(),
    )


@pytest.fixture
def slow_worker(ready: Council) -> Iterator[tuple[Run, "subprocess.Popen[str]"]]:
    """A worker in the middle of publishing, after yesterday's ranking is in place."""
    assert carry_out(run_id=asked(ready).pk)
    run = asked(ready)
    worker = subprocess.Popen(
        [sys.executable, "-c", SLOW_WORKER, str(run.pk)],
        env={**os.environ, "DATABASE_URL": _test_database()},
        cwd=Path(settings.BASE_DIR),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline().strip() == "writing"
    yield run, worker
    worker.kill()
    worker.wait()
    worker.stdout.close()


def _test_database() -> str:
    at = connection.settings_dict
    return f"postgresql://{at['USER']}@/{at['NAME']}?host={at['HOST']}"


def test_a_worker_killed_in_the_middle_leaves_yesterdays_ranking_whole(
    slow_worker: "tuple[Run, subprocess.Popen[str]]",
) -> None:
    run, worker = slow_worker
    before = Match.objects.get(is_current=True)
    kill(worker)
    assert Match.objects.get(is_current=True) == before
    assert Option.objects.filter(match=before).count() == 1
    assert not Match.objects.filter(run=run).exists()


def test_a_dropped_run_is_taken_up_again_within_90_seconds(
    slow_worker: "tuple[Run, subprocess.Popen[str]]",
) -> None:
    run, worker = slow_worker
    kill(worker)
    assert timedelta(seconds=90) > LEASE + SWEEP
    later = run.batches.get().lease_until
    assert later is not None
    assert runs_to_take_up(now=later - timedelta(seconds=1)) == []
    assert runs_to_take_up(now=later) == [run.pk]
    assert carry_out(run_id=run.pk, clock=lambda: later)
    assert Match.objects.get(is_current=True).run == run


def test_while_a_worker_lives_nobody_takes_its_run(
    slow_worker: "tuple[Run, subprocess.Popen[str]]",
) -> None:
    run, _ = slow_worker
    assert runs_to_take_up(now=timezone.now()) == []
    assert carry_out(run_id=run.pk) is False
