"""Runs: asked for, carried out once, published whole, taken up again."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.db import IntegrityError

from accounts.models import Council
from matching.errors import NotSearched
from matching.models import Change, Match, Option, Refused, Run, RunBatch
from matching.services import (
    ask_for_run,
    batches,
    carry_out,
    runs_to_take_up,
)
from matching.services import runs as runs_module
from matching.services.batches import LEASE, claim, start
from matching.tasks import match_open_referrals, take_up_stopped_runs
from placements.models import Referral, Status
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    ReferralFactory,
    searching,
)


@pytest.fixture
def ready(council: Council) -> Council:
    """A council with a policy and two homes, one of them full."""
    PolicyFactory(council=council)
    near = HomeFactory(council=council, name="Near")
    BedFactory(home=near)
    PriceLineFactory(home=near)
    HomeFactory(council=council, name="Full")
    return council


def asked(council: Council, *, on: date = TODAY, what: Run.What = Run.What.ALL) -> Run:
    return ask_for_run(council=council, what=what, by=None, now=NOW, on=on)


def finished(council: Council, *, on: date = TODAY, what: Run.What = Run.What.ALL) -> Run:
    run = asked(council, on=on, what=what)
    assert carry_out(run_id=run.pk, clock=lambda: NOW)
    run.refresh_from_db()
    return run


def test_a_run_stores_the_options_and_the_refused_homes_of_each_referral(ready: Council) -> None:
    referral = searching(council=ready)
    finished(ready)
    match = Match.objects.get(referral=referral, is_current=True)
    assert [option.home.name for option in match.options.order_by("rank")] == ["Near"]
    refused = match.refused.get()
    assert refused.homes_count == 1
    assert (match.homes_count, match.options_count) == (2, 1)


def test_the_stored_parts_add_up_to_the_stored_total(ready: Council) -> None:
    searching(council=ready)
    finished(ready)
    option, policy = Option.objects.get(), ready.policies.get()
    names = ("need", "nearness", "affordability", "continuity", "assurance")
    assert option.total == sum(getattr(policy, name) * getattr(option, name) for name in names)


def test_a_second_run_replaces_the_ranking_and_keeps_the_old_one(ready: Council) -> None:
    referral = searching(council=ready)
    first = finished(ready)
    finished(ready, on=TODAY + timedelta(days=1))
    assert Match.objects.filter(referral=referral).count() == 2
    assert not first.matches.get().is_current


def test_a_run_that_is_done_is_not_done_again(ready: Council) -> None:
    searching(council=ready)
    run = finished(ready)
    assert carry_out(run_id=run.pk, clock=lambda: NOW) is False
    assert run.matches.count() == 1


def test_a_run_that_another_worker_holds_is_left_alone(ready: Council) -> None:
    searching(council=ready)
    run = asked(ready)
    begun = start(run.pk, NOW)
    assert begun is not None
    assert claim(begun, NOW) is not None
    assert carry_out(run_id=run.pk, clock=lambda: NOW) is False


def test_a_run_whose_worker_died_is_taken_up_again_after_its_lease(ready: Council) -> None:
    searching(council=ready)
    run = asked(ready)
    begun = start(run.pk, NOW)
    assert begun is not None
    assert claim(begun, NOW) is not None
    assert runs_to_take_up(now=NOW) == []
    later = NOW + LEASE
    assert runs_to_take_up(now=later) == [run.pk]
    assert carry_out(run_id=run.pk, clock=lambda: later)
    assert Match.objects.filter(run=run, is_current=True).count() == 1


def test_a_worker_that_lost_its_lease_publishes_nothing(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching(council=ready)
    run = asked(ready)
    real = batches.renew

    def overtaken(batch: RunBatch, *args: Any, **kwargs: Any) -> None:
        RunBatch.objects.filter(pk=batch.pk).update(attempt=batch.attempt + 1)
        real(batch, *args, **kwargs)

    monkeypatch.setattr(runs_module, "renew", overtaken)
    assert carry_out(run_id=run.pk, clock=lambda: NOW) is False
    assert not Match.objects.exists()


def test_a_failure_while_publishing_leaves_yesterdays_ranking_whole(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching(council=ready)
    yesterday = finished(ready).matches.get()
    monkeypatch.setattr(runs_module, "store_refused", lambda found: 1 / 0)
    run = asked(ready, on=TODAY + timedelta(days=1))
    assert carry_out(run_id=run.pk, clock=lambda: NOW) is False
    yesterday.refresh_from_db()
    assert yesterday.is_current
    assert yesterday.options.count() == 1


def test_a_run_that_stops_five_times_is_marked_as_failed(
    ready: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching(council=ready)
    monkeypatch.setattr(runs_module, "store_refused", lambda found: 1 / 0)
    run = asked(ready)
    for _ in range(6):
        carry_out(run_id=run.pk, clock=lambda: NOW)
    run.refresh_from_db()
    assert (run.state, run.attempt) == (Run.State.FAILED, 5)
    assert "Stopped five times" in run.error


def test_asking_twice_before_it_starts_is_one_run(ready: Council) -> None:
    assert asked(ready) == asked(ready)


def test_the_night_has_one_run_a_council(ready: Council) -> None:
    finished(ready, what=Run.What.NIGHTLY)
    again = asked(ready, what=Run.What.NIGHTLY)
    assert again.state == Run.State.DONE
    with pytest.raises(IntegrityError, match="run_one_nightly_a_council_and_day"):
        Run.objects.create(council=ready, what=Run.What.NIGHTLY, on=TODAY, asked_at=NOW)


def test_a_draft_is_not_matched_and_says_so(ready: Council) -> None:
    draft = ReferralFactory(council=ready, child__council=ready)
    finished(ready)
    assert not Match.objects.filter(referral=draft).exists()
    with pytest.raises(NotSearched, match="draft"):
        ask_for_run(
            council=ready, what=Run.What.REFERRAL, referral=draft, by=None, now=NOW, on=TODAY
        )


def test_shortlisted_and_interim_referrals_are_matched_too(ready: Council) -> None:
    for status in (Status.SHORTLISTED, Status.INTERIM):
        referral = searching(council=ready)
        Referral.objects.filter(pk=referral.pk).update(status=status)
    finished(ready)
    assert Match.objects.filter(is_current=True).count() == 2


def test_a_ranking_by_a_later_run_is_not_replaced_by_an_earlier_one(ready: Council) -> None:
    referral = searching(council=ready)
    slow = asked(ready)
    quick = ask_for_run(
        council=ready, what=Run.What.REFERRAL, referral=referral, by=None, now=NOW, on=TODAY
    )
    assert carry_out(run_id=quick.pk, clock=lambda: NOW)
    assert carry_out(run_id=slow.pk, clock=lambda: NOW)
    assert Match.objects.get(referral=referral, is_current=True).run == quick


def test_a_home_that_came_free_overnight_is_told_as_now_possible(ready: Council) -> None:
    searching(council=ready)
    finished(ready)
    full = ready.homes.get(name="Full")
    BedFactory(home=full)
    run = finished(ready, on=TODAY + timedelta(days=1), what=Run.What.NIGHTLY)
    told = Change.objects.filter(match__run=run, home=full).values_list("what", flat=True)
    assert set(told) == {"now_possible", "new_in_top"}


def test_a_home_that_filled_up_overnight_is_told_with_its_reason(ready: Council) -> None:
    searching(council=ready)
    finished(ready)
    ready.beds.update(state="taken")
    finished(ready, on=TODAY + timedelta(days=1), what=Run.What.NIGHTLY)
    change = Change.objects.get()
    assert change.what == Change.What.NO_LONGER_POSSIBLE
    assert change.reasons == Refused.objects.filter(match=change.match).first().reasons  # type: ignore[union-attr]


def test_nothing_changed_is_nothing_told(ready: Council) -> None:
    searching(council=ready)
    finished(ready)
    finished(ready, on=TODAY + timedelta(days=1))
    assert not Change.objects.exists()


def test_the_night_matches_every_council(
    ready: Council, commissioner: object, mailoutbox: list[EmailMessage]
) -> None:
    searching(council=ready)
    match_open_referrals()
    run = Run.objects.get(what=Run.What.NIGHTLY)
    take_up_stopped_runs()
    run.refresh_from_db()
    assert run.state == Run.State.DONE
    assert mailoutbox == []  # the first night has nothing to compare with
    take_up_stopped_runs()
    assert Run.objects.count() == 1
