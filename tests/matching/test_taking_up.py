"""Changes are taken up once, together, and lost by nobody."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import Council
from matching.models import Match, Run
from matching.services import ask_for_run, carry_out, outbox, take_up_changes
from matching.services.outbox import councils_waiting
from matching.tasks import match_what_changed, take_up_stopped_runs
from placements.models import MatchAsked, Referral, Status
from providers.models import Home, PriceLine, RegisterChange
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)


def a_council() -> Council:
    """A council with a policy and one home with a price and a bed; everything is taken up."""
    council = CouncilFactory()
    PolicyFactory(council=council)
    PriceLineFactory(home=BedFactory(home=HomeFactory(council=council, age_from=8)).home)
    return council


def matched(council: Council) -> Council:
    """Everything that waits is matched and seen to."""
    for run_id in take_up_changes(now=NOW, on=TODAY):
        assert carry_out(run_id=run_id, clock=lambda: NOW)
    assert council.pk not in councils_waiting()
    return council


def taken(council: Council) -> list[set[int]]:
    """The referrals of each run that taking up queues for the council."""
    queued = take_up_changes(now=NOW, on=TODAY)
    return [set(run.referral_ids) for run in Run.objects.filter(pk__in=queued, council=council)]


def dearer(council: Council, pence: int = 140_000) -> None:
    PriceLine.objects.filter(council=council).update(weekly_pence=pence)


@pytest.fixture
def ready(db: None) -> Council:
    return a_council()


def test_a_new_search_is_matched_at_the_next_look(ready: Council) -> None:
    referral = searching(council=ready)
    match_what_changed()
    assert Match.objects.get(is_current=True).referral == referral
    assert councils_waiting() == []
    match_what_changed()
    assert Run.objects.count() == 1


def test_a_changed_price_matches_again_what_it_touches_and_leaves_the_rest(ready: Council) -> None:
    teenager = searching(council=ready)
    baby = searching(council=ready, child__born=TODAY - timedelta(days=400))
    matched(ready)
    before = Match.objects.get(referral=baby, is_current=True)
    dearer(ready)
    assert taken(ready) == [{teenager.pk}]
    (run_id,) = Run.objects.filter(state=Run.State.QUEUED).values_list("pk", flat=True)
    assert carry_out(run_id=run_id, clock=lambda: NOW)
    assert Match.objects.get(referral=baby, is_current=True) == before
    option = Match.objects.get(referral=teenager, is_current=True).options.get()
    assert option.weekly_pence == 140_000


def test_a_change_that_touches_no_search_is_seen_to_and_queues_nothing(ready: Council) -> None:
    searching(council=ready)
    matched(ready)
    Home.objects.update(notes="Has a garden")
    assert councils_waiting() == [ready.pk]
    assert taken(ready) == []
    assert councils_waiting() == []


def test_many_changes_of_a_council_become_one_run(ready: Council) -> None:
    first, second = searching(council=ready), searching(council=ready)
    matched(ready)
    for pence in (120_000, 130_000, 140_000):
        dearer(ready, pence)
    Referral.objects.filter(pk=second.pk).update(max_tenths=1)
    assert taken(ready) == [{first.pk, second.pk}]


def test_each_council_has_its_own_run(ready: Council) -> None:
    other = a_council()
    mine, theirs = searching(council=ready), searching(council=other)
    matched(ready)
    dearer(ready)
    assert (taken(ready), taken(other)) == ([{mine.pk}], [])
    dearer(other)
    assert taken(other) == [{theirs.pk}]


def test_a_new_policy_matches_every_search_of_its_council(ready: Council) -> None:
    mine = {searching(council=ready).pk, searching(council=ready).pk}
    searching(council=a_council())
    matched(ready)
    PolicyFactory(council=ready, version=2)
    assert taken(ready) == [mine]


def test_a_change_to_more_homes_than_can_be_named_matches_every_search(ready: Council) -> None:
    mine = {
        searching(council=ready).pk,
        searching(council=ready, child__born=TODAY - timedelta(days=400)).pk,
    }
    matched(ready)
    RegisterChange.objects.create(council=ready, home_ids=None)
    assert taken(ready) == [mine]


def test_what_is_no_longer_searched_is_not_matched(ready: Council) -> None:
    referral = searching(council=ready)
    matched(ready)
    Referral.objects.filter(pk=referral.pk).update(max_tenths=1)
    Referral.objects.filter(pk=referral.pk).update(status=Status.ON_HOLD)
    assert taken(ready) == []
    assert not MatchAsked.objects.exists()


@pytest.mark.django_db
def test_a_council_without_a_policy_waits_for_its_first() -> None:
    council = CouncilFactory()
    BedFactory(home=HomeFactory(council=council))
    referral = searching(council=council)
    assert taken(council) == []
    PolicyFactory(council=council)
    assert taken(council) == [{referral.pk}]


def test_while_a_run_is_under_way_changes_wait_since_it_may_have_read_the_register(
    ready: Council,
) -> None:
    referral = searching(council=ready)
    matched(ready)
    run = ask_for_run(council=ready, what=Run.What.ALL, by=None, now=NOW, on=TODAY)
    Run.objects.filter(pk=run.pk).update(state=Run.State.RUNNING)
    dearer(ready)
    assert taken(ready) == []
    assert councils_waiting() == [ready.pk]
    Run.objects.filter(pk=run.pk).update(state=Run.State.DONE)
    assert taken(ready) == [{referral.pk}]


def test_a_search_joins_no_run_that_a_later_one_may_overtake(ready: Council) -> None:
    first, second = searching(council=ready), searching(council=ready)
    matched(ready)
    Referral.objects.filter(pk=first.pk).update(max_tenths=1)
    assert taken(ready) == [{first.pk}]
    later = ask_for_run(council=ready, what=Run.What.ALL, by=None, now=NOW, on=TODAY)
    assert carry_out(run_id=later.pk, clock=lambda: NOW)
    Referral.objects.filter(pk=second.pk).update(max_tenths=1)
    assert taken(ready) == [{second.pk}]
    for run_id in (
        Run.objects.filter(state=Run.State.QUEUED).order_by("pk").values_list("pk", flat=True)
    ):
        assert carry_out(run_id=run_id, clock=lambda: NOW)
    assert Match.objects.get(referral=second, is_current=True).run.pk > later.pk


def test_a_worker_that_dies_while_taking_up_loses_nothing(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    referral = searching(council=ready)
    matched(ready)
    dearer(ready)
    waiting = RegisterChange.objects.filter(folded=None).count()
    with monkeypatch.context() as patched:
        patched.setattr(outbox, "ask_for_run", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            take_up_changes(now=NOW, on=TODAY)
    assert RegisterChange.objects.filter(folded=None).count() == waiting == 1
    assert taken(ready) == [{referral.pk}]


def test_a_worker_that_dies_after_taking_up_leaves_a_run_for_the_sweep(ready: Council) -> None:
    searching(council=ready)
    assert len(taken(ready)) == 1
    assert councils_waiting() == []
    take_up_stopped_runs()
    assert Match.objects.filter(is_current=True).count() == 1


def _unlocked(rows: QuerySet[Run], **_: object) -> QuerySet[Run]:
    return rows


@contextmanager
def _both_at_once(monkeypatch: pytest.MonkeyPatch, *, patience: float) -> Iterator[list[set[int]]]:
    """Whoever works out what is touched waits some seconds for the other to do the same."""
    seen: list[set[int]] = []
    both = threading.Barrier(2)
    touched = outbox._touched

    def together(council: Council, taken: outbox.Taken, **when: object) -> set[int]:
        if taken.changes:
            seen.append(set(taken.changes))
            with suppress(threading.BrokenBarrierError):
                both.wait(timeout=patience)
        return touched(council, taken, **when)  # type: ignore[arg-type]

    monkeypatch.setattr(outbox, "_touched", together)
    yield seen


def _two_workers() -> None:
    def work() -> None:
        try:
            take_up_changes(now=timezone.now(), on=TODAY)
        finally:
            connection.close()

    workers: list[threading.Thread] = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


@pytest.mark.django_db(transaction=True)
def test_two_workers_take_each_change_once(monkeypatch: pytest.MonkeyPatch) -> None:
    council = a_council()
    searching(council=council)
    matched(council)
    dearer(council)
    with _both_at_once(monkeypatch, patience=3) as seen:
        _two_workers()
    assert len(seen) == 1
    assert Run.objects.filter(state=Run.State.QUEUED).count() == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_both_workers_would_take_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: the test above proves something only if the race can happen."""
    council = a_council()
    searching(council=council)
    matched(council)
    dearer(council)
    monkeypatch.setattr(QuerySet, "select_for_update", _unlocked)
    with _both_at_once(monkeypatch, patience=300) as seen:
        _two_workers()
    assert len(seen) == 2
