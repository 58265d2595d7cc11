"""A worker that is killed while it takes changes up: a real process, a real kill."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from accounts.models import Council
from matching.models import Run
from matching.services import take_up_changes
from matching.services.outbox import councils_waiting
from placements.models import Referral
from tests.factories import NOW, TODAY, CouncilFactory, searching
from tests.matching.killing import kill
from tests.matching.making import a_market

# The worker stops for ever once the run is written and the rows are gone, before it commits.
STUCK_WORKER = """
import sys, time, django
django.setup()
from datetime import date, datetime, UTC
from matching.services import outbox
ask = outbox.ask_for_run
def stay(**asked):
    ask(**asked)
    print("taken", flush=True)
    time.sleep(600)
outbox.ask_for_run = stay
outbox.take_up_changes(now=datetime.now(UTC), on=date.fromisoformat(sys.argv[1]))
"""


@pytest.fixture
def referral(transactional_db: None) -> Referral:
    council: Council = CouncilFactory()
    a_market(council, "One")
    return searching(council=council)


@pytest.fixture
def stuck(referral: Referral) -> Iterator["subprocess.Popen[str]"]:
    at = connection.settings_dict
    worker = subprocess.Popen(
        [sys.executable, "-c", STUCK_WORKER, TODAY.isoformat()],
        env={
            **os.environ,
            "DATABASE_URL": f"postgresql://{at['USER']}@/{at['NAME']}?host={at['HOST']}",
        },
        cwd=Path(settings.BASE_DIR),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline().strip() == "taken"
    yield worker
    worker.kill()
    worker.wait()
    worker.stdout.close()


def test_what_a_killed_worker_had_taken_is_taken_by_the_next(
    referral: Referral, stuck: "subprocess.Popen[str]"
) -> None:
    assert take_up_changes(now=NOW, on=TODAY) == []  # its rows are locked while it lives
    kill(stuck)
    assert not Run.objects.exists()
    assert councils_waiting() == [referral.council_id]
    (run_id,) = take_up_changes(now=NOW, on=TODAY)
    assert Run.objects.get(pk=run_id).referral_ids == [referral.pk]
