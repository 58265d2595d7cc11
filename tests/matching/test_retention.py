"""Old options are dropped, and whatever a decision rested on is kept."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.models import Council, User
from config.celery import app
from matching.models import Match, Option, Refused, Run
from matching.services import ask_for_run, carry_out
from matching.services.retention import KEPT_FOR, forget_old_options, old_rows
from matching.tasks import forget_options
from placements.models import Approach, Referral, ReferralEvent
from tests.factories import StayFactory
from tests.matching.making import approached
from tests.matching.planning import council_of_three

DAY = timedelta(days=1)


@pytest.fixture
def referral(council: Council) -> Referral:
    return council_of_three(council)[0]


def match(referral: Referral, *, days_ago: int) -> Match:
    """A published match of all referrals, moved back in time; the last one made is current."""
    now = timezone.now()
    what = Run.What.ALL
    on = timezone.localdate()
    run = ask_for_run(council=referral.council, what=what, by=None, now=now, on=on)
    assert carry_out(run_id=run.pk)
    made = now - days_ago * DAY
    Match.objects.filter(run=run).update(made_at=made, on=made.date())
    return Match.objects.get(run=run, referral=referral)


def kept(match: Match) -> bool:
    both = Option.objects.filter(match=match).exists(), Refused.objects.filter(match=match).exists()
    assert both[0] == both[1]
    return both[0]


@pytest.fixture
def three(referral: Referral) -> list[Match]:
    """Two old matches and the current one."""
    return [match(referral, days_ago=days) for days in (500, 450, 0)]


def test_options_of_old_superseded_matches_are_dropped_and_the_match_stays(
    three: list[Match],
) -> None:
    found = forget_old_options(now=timezone.now())
    assert found.matches == 6  # two nights of three referrals
    assert found.options > 0
    assert found.refused > 0
    assert [kept(one) for one in three] == [False, False, True]
    assert Match.objects.filter(pk__in=[one.pk for one in three]).count() == 3
    assert forget_old_options(now=timezone.now()).matches == 0


def test_what_is_younger_than_400_days_is_kept(referral: Referral) -> None:
    young, old = match(referral, days_ago=399), match(referral, days_ago=401)
    match(referral, days_ago=0)
    forget_old_options(now=timezone.now())
    assert KEPT_FOR.days == 400
    assert (kept(young), kept(old)) == (True, False)


def test_the_last_match_of_a_referral_is_kept_however_old(referral: Referral) -> None:
    only = match(referral, days_ago=900)
    Match.objects.update(is_current=False)
    forget_old_options(now=timezone.now())
    assert kept(only)


def test_the_match_before_a_step_of_the_referral_is_kept(
    referral: Referral, three: list[Match], commissioner: User
) -> None:
    at = three[0].made_at + DAY
    ReferralEvent.objects.create(
        council=referral.council, referral=referral, event="placed", by=commissioner, at=at
    )
    forget_old_options(now=timezone.now())
    assert [kept(one) for one in three] == [True, False, True]


def test_the_match_before_an_approach_is_kept(
    referral: Referral, three: list[Match], commissioner: User
) -> None:
    sent = approached(referral, referral.council.homes.get(name="Near"), commissioner)
    Approach.objects.filter(pk=sent.pk).update(sent_at=three[1].made_at + DAY)
    forget_old_options(now=timezone.now())
    assert [kept(one) for one in three] == [False, True, True]


def test_the_match_before_a_placement_is_kept(referral: Referral, three: list[Match]) -> None:
    StayFactory(child=referral.child, referral=referral, starts_on=three[0].on + DAY)
    forget_old_options(now=timezone.now())
    assert [kept(one) for one in three] == [True, False, True]


def test_the_command_counts_and_drops_only_when_told(three: list[Match]) -> None:
    words = StringIO()
    before = old_rows(now=timezone.now())
    call_command("forget_options", stdout=words)
    assert f"Would drop {before.options} options" in words.getvalue()
    assert old_rows(now=timezone.now()) == before
    call_command("forget_options", "--now", stdout=words)
    assert f"Dropped {before.options} options" in words.getvalue()
    assert old_rows(now=timezone.now()).options == 0


def test_it_is_done_every_night(three: list[Match]) -> None:
    assert app.conf.beat_schedule["forget old options"]["task"] == forget_options.name
    forget_options()
    assert not kept(three[0])
