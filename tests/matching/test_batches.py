"""Batches: a run is shared by workers, each writes its own, and the last publishes them all."""

import threading
from datetime import datetime, timedelta

import pytest
from django.db import connection

from accounts.models import Council
from matching.errors import LostLease
from matching.models import Change, Match, Option, Refused, Run, RunBatch
from matching.services import ask_for_run, batches, carry_out, runs_to_take_up
from matching.services import runs as runs_module
from matching.services.batches import LEASE, MOST_ATTEMPTS, claim, renew, start
from matching.services.publish import publish
from matching.tasks import carry_out_run, take_up_stopped_runs
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    searching,
)

REFERRALS = 5


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "ONE_BATCH", 2)
    monkeypatch.setattr(batches, "REFERRALS_A_BATCH", 2)
    monkeypatch.setattr(runs_module, "REFERRALS_A_WRITE", 1)


def filled(council: Council) -> Council:
    PolicyFactory(council=council)
    BedFactory(home=HomeFactory(council=council))
    HomeFactory(council=council)
    for _ in range(REFERRALS):
        searching(council=council)
    return council


@pytest.fixture
def ready(council: Council) -> Council:
    return filled(council)


@pytest.fixture
def really_ready(transactional_db: None) -> Council:
    return filled(CouncilFactory())


def asked(council: Council, *, days: int = 0) -> Run:
    on = TODAY + timedelta(days=days)
    return ask_for_run(council=council, what=Run.What.ALL, by=None, now=NOW, on=on)


def begun(council: Council, *, days: int = 0) -> Run:
    run = start(asked(council, days=days).pk, NOW)
    assert run is not None
    return run


def clock() -> datetime:
    return NOW


def test_a_run_is_cut_into_batches_that_name_each_referral_once(ready: Council) -> None:
    run = begun(ready)
    named = [pk for batch in run.batches.all() for pk in batch.referral_ids]
    assert sorted(named) == sorted(ready.referrals.values_list("pk", flat=True))
    assert run.batches.count() == 3
    assert run.referrals_total == REFERRALS


def test_starting_twice_cuts_once(ready: Council) -> None:
    run = begun(ready)
    assert start(run.pk, NOW) == run
    assert run.batches.count() == 3


def test_one_referral_is_one_batch(ready: Council) -> None:
    run = ask_for_run(
        council=ready,
        what=Run.What.REFERRAL,
        referral=ready.referrals.first(),
        by=None,
        now=NOW,
        on=TODAY,
    )
    assert start(run.pk, NOW) is not None
    assert run.batches.count() == 1


def test_a_worker_that_does_one_batch_rings_for_the_next_and_publishes_nothing(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(runs_module, "ring", lambda *, run_id: rung.append(run_id))
    run = asked(ready)
    assert carry_out(run_id=run.pk, batches=1, clock=clock) is False
    run.refresh_from_db()
    assert (rung, run.state, run.referrals_done) == ([run.pk], Run.State.RUNNING, 2)
    assert Match.objects.filter(run=run, is_current=False).count() == 2
    assert not Match.objects.filter(is_current=True).exists()
    assert carry_out(run_id=run.pk, batches=1, clock=clock) is False
    assert carry_out(run_id=run.pk, batches=1, clock=clock) is True
    assert rung == [run.pk, run.pk]  # the last batch has nobody to ring for


def test_the_last_batch_publishes_all_of_them_and_leaves_no_batch(ready: Council) -> None:
    run = asked(ready)
    for expected in (False, False, True):
        assert carry_out(run_id=run.pk, batches=1, clock=clock) is expected
    run.refresh_from_db()
    assert (run.state, run.referrals_done) == (Run.State.DONE, REFERRALS)
    assert Match.objects.filter(run=run, is_current=True).count() == REFERRALS
    assert not RunBatch.objects.exists()


def test_yesterdays_rankings_stay_whole_until_the_last_batch(ready: Council) -> None:
    yesterday = asked(ready)
    assert carry_out(run_id=yesterday.pk, clock=clock)
    run = asked(ready, days=1)
    assert carry_out(run_id=run.pk, batches=2, clock=clock) is False
    current = Match.objects.filter(is_current=True)
    assert set(current.values_list("run", flat=True)) == {yesterday.pk}
    assert Option.objects.filter(match__in=current).count() == REFERRALS


def test_ringing_twice_does_nothing_twice(ready: Council) -> None:
    run = asked(ready)
    for _ in range(6):
        carry_out_run(run_id=run.pk)
    assert Match.objects.filter(run=run).count() == REFERRALS
    assert Option.objects.count() == REFERRALS
    assert Refused.objects.count() == REFERRALS


def test_a_leased_batch_is_not_claimed_by_another_worker(ready: Council) -> None:
    run = begun(ready)
    claimed = [claim(run, NOW) for _ in range(4)]
    assert len({batch.pk for batch in claimed if batch}) == 3
    assert claimed[3] is None
    assert runs_to_take_up(now=NOW) == []


def test_a_dropped_batch_goes_on_where_its_worker_died(ready: Council) -> None:
    run = begun(ready)
    writes = 0

    def dies_in_the_second_write(*args: object, **kwargs: object) -> None:
        nonlocal writes
        writes += 1
        if writes == 2:
            raise SystemExit  # not an Exception: nothing is tidied up, as after a kill
        real(*args, **kwargs)  # type: ignore[arg-type]

    real = renew
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(runs_module, "renew", dies_in_the_second_write)
        with pytest.raises(SystemExit):
            carry_out(run_id=run.pk, clock=clock)
    first = Match.objects.get(run=run)
    later = NOW + LEASE
    assert carry_out(run_id=run.pk, clock=lambda: later)
    assert Match.objects.filter(run=run, is_current=True).count() == REFERRALS
    assert Match.objects.filter(pk=first.pk, is_current=True).exists()  # not made again
    run.refresh_from_db()
    assert (run.referrals_done, run.attempt) == (REFERRALS, 2)


def test_a_worker_whose_batch_was_taken_up_writes_no_more(ready: Council) -> None:
    run = begun(ready)
    slow = claim(run, NOW)
    quick = claim(run, NOW + LEASE)
    assert slow is not None
    assert quick is not None
    assert slow.pk == quick.pk
    with pytest.raises(LostLease):
        renew(slow, NOW)
    renew(quick, NOW)


def test_a_worker_that_dies_before_publishing_leaves_it_to_the_sweep(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = asked(ready)
    with monkeypatch.context() as patched:
        patched.setattr(runs_module, "publish", lambda *_: False)
        assert carry_out(run_id=run.pk, clock=clock) is False
    assert not RunBatch.objects.exclude(state=RunBatch.State.DONE).exists()
    assert runs_to_take_up(now=NOW) == [run.pk]
    take_up_stopped_runs()
    assert Match.objects.filter(run=run, is_current=True).count() == REFERRALS


def test_a_run_is_not_published_before_its_last_batch(ready: Council) -> None:
    run = begun(ready)
    assert publish(run, NOW) is False
    RunBatch.objects.update(state=RunBatch.State.DONE)
    assert publish(run, NOW) is True  # so it was the batches that held it back


def test_a_publication_that_fails_five_times_fails_the_run(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs_module, "publish", lambda *_: 1 / 0)
    run = asked(ready)
    for _ in range(MOST_ATTEMPTS + 1):
        carry_out(run_id=run.pk, clock=clock)
    run.refresh_from_db()
    assert run.state == Run.State.FAILED
    assert not Match.objects.exists()


def test_a_run_that_failed_leaves_nothing_it_had_written(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = asked(ready)
    assert carry_out(run_id=yesterday.pk, clock=clock)
    run = asked(ready, days=1)
    assert carry_out(run_id=run.pk, batches=1, clock=clock) is False
    monkeypatch.setattr(runs_module, "store_refused", lambda found: 1 / 0)
    for _ in range(MOST_ATTEMPTS):
        carry_out(run_id=run.pk, batches=1, clock=clock)
    run.refresh_from_db()
    assert (run.state, run.attempt) == (Run.State.FAILED, MOST_ATTEMPTS)
    assert not Match.objects.filter(run=run).exists()
    assert not RunBatch.objects.exists()
    assert yesterday.matches.filter(is_current=True).count() == REFERRALS


def test_what_an_unpublished_run_found_is_no_yesterday(ready: Council) -> None:
    whole = asked(ready)
    assert carry_out(run_id=whole.pk, clock=clock)
    ready.beds.update(state="taken")
    half = asked(ready, days=1)
    assert carry_out(run_id=half.pk, batches=1, clock=clock) is False
    third = asked(ready, days=2)
    assert carry_out(run_id=third.pk, clock=clock)
    told = Change.objects.filter(match__run=third, what="no_longer_possible")
    assert told.count() == REFERRALS  # also for those that the half run had found so already


def together(council: Council) -> tuple[Run, list[list[int]]]:
    """Two workers on one run; which batches each of them did."""
    run, gate = asked(council), threading.Barrier(2)
    did: list[list[int]] = [[], []]
    real = runs_module._match

    def noted(run: Run, batch: RunBatch, now: object) -> None:
        gate.wait(timeout=300) if not did[int(threading.current_thread().name)] else None
        did[int(threading.current_thread().name)].append(batch.pk)
        real(run, batch, now)  # type: ignore[arg-type]

    def work() -> None:
        try:
            carry_out(run_id=run.pk, clock=clock)
        finally:
            connection.close()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(runs_module, "_match", noted)
        workers = [threading.Thread(target=work, name=str(i)) for i in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    return run, did


def test_two_workers_share_a_run_and_publish_it_once(really_ready: Council) -> None:
    run, did = together(really_ready)
    assert all(did)
    assert len({*did[0], *did[1]}) == len(did[0]) + len(did[1]) == 3
    run.refresh_from_db()
    assert (run.state, run.referrals_done) == (Run.State.DONE, REFERRALS)
    assert Match.objects.filter(run=run, is_current=True).count() == REFERRALS
    assert Option.objects.count() == REFERRALS


def test_without_a_lease_two_workers_would_do_a_batch_twice(
    really_ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unleased(run: Run, now: datetime) -> RunBatch | None:
        batch = run.batches.exclude(state=RunBatch.State.DONE).order_by("pk").first()
        if batch is not None:
            batch.state, batch.lease_until = RunBatch.State.RUNNING, now
            batch.save()
        return batch

    monkeypatch.setattr(runs_module, "claim", unleased)
    monkeypatch.setattr(runs_module, "drop", lambda *_: None)
    _, did = together(really_ready)
    assert did[0][0] == did[1][0]
