"""Large registers: the first 50 options and the counts are kept, the rest is worked out again."""

import importlib
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, User
from matching.kernel.codes import Refusal
from matching.models import Change, Match, Option, Refused, Run
from matching.presenters.refused import counts_of, group_at, groups_of
from matching.services import ask_for_run, carry_out, found
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import BedFactory, HomeFactory, PolicyFactory, searching
from tests.pages import page as page_at

OPTIONS = 52


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "LARGE_REGISTER", 10)


@pytest.fixture
def referral(council: Council) -> Referral:
    """A child with 52 options, and five homes that are refused: three for one reason each."""
    PolicyFactory(council=council)
    today = timezone.localdate()
    for number in range(OPTIONS):
        BedFactory(
            home=HomeFactory(council=council, confirmed_on=today, easting_m=392_000 + 100 * number)
        )
    for name, fields in (
        ("Full", {}),
        ("Old", {"age_from": 17}),
        ("Stale", {"confirmed_on": None}),
        ("Stale and old", {"confirmed_on": None, "age_from": 17}),
    ):
        home = HomeFactory(council=council, name=name, **{"confirmed_on": today, **fields})
        if name != "Full":
            BedFactory(home=home)
    return searching(council=council)


def matched(referral: Referral, *, what: Run.What = Run.What.ALL, days: int = 0) -> Match:
    run = ask_for_run(
        council=referral.council,
        what=what,
        referral=referral if what == Run.What.REFERRAL else None,
        by=None,
        now=timezone.now(),
        on=timezone.localdate() + timedelta(days=days),
    )
    assert carry_out(run_id=run.pk)
    return Match.objects.get(referral=referral, is_current=True)


def told(match: Match) -> list[tuple[str, int, int]]:
    return [(count.code, count.homes, count.only) for count in counts_of(match)]


def test_a_small_register_keeps_everything(referral: Referral) -> None:
    match = matched(referral)
    assert match.keeps_all
    assert match.options.count() == match.options_kept == OPTIONS
    assert match.refused.exists()


@pytest.mark.usefixtures("large")
def test_a_large_register_keeps_the_first_50_and_the_counts(referral: Referral) -> None:
    match = matched(referral)
    assert not match.keeps_all
    assert match.options_count == OPTIONS
    assert list(match.options.order_by("rank").values_list("rank", flat=True)) == [*range(1, 51)]
    assert not match.refused.exists()


def test_the_counts_equal_the_lists(referral: Referral) -> None:
    match = matched(referral)
    groups = list(Refused.objects.filter(match=match))
    for place, reason in enumerate(Refusal):
        homes = [len(one.home_ids) for one in groups if one.reasons & reason]
        alone = [len(one.home_ids) for one in groups if one.reasons == reason]
        near = [len(one.home_ids) for one in groups if one.reasons == reason and one.near_miss]
        assert match.refused_counts[place] == sum(homes)
        assert match.alone_counts[place] == sum(alone)
        assert match.near_miss_counts[place] == sum(near)
    assert sum(match.near_miss_counts) == match.near_misses_count == 1
    assert told(match) == [("TOO_YOUNG", 2, 1), ("NO_FREE_BED", 1, 1), ("VACANCY_STALE", 2, 1)]


def test_the_counts_of_older_matches_are_filled_from_their_lists(referral: Referral) -> None:
    match = matched(referral)
    before = told(match)
    Match.objects.update(refused_counts=[], alone_counts=[], near_miss_counts=[])
    migration = importlib.import_module("matching.migrations.0011_run_batches_and_counts")
    with connection.cursor() as cursor:
        cursor.execute(migration.COUNT)
    match.refresh_from_db()
    assert told(match) == before
    assert sum(match.near_miss_counts) == match.near_misses_count


def test_what_is_worked_out_again_is_what_would_have_been_kept(
    referral: Referral, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = matched(referral)
    lists = {(one.reasons, one.near_miss): one.home_ids for one in groups_of(kept)}
    counts = told(kept)
    monkeypatch.setattr(found, "LARGE_REGISTER", 10)
    large = matched(referral)
    assert {(one.reasons, one.near_miss): one.home_ids for one in groups_of(large)} == lists
    assert told(large) == counts
    for chosen, near in ((Refusal.VACANCY_STALE, None), (None, True), (Refusal.TOO_YOUNG, False)):
        few = [
            {(one.reasons, one.near_miss) for one in groups_of(match, chosen, near=near)}
            for match in (kept, large)
        ]
        assert few[0] == few[1]
    full = referral.council.homes.get(name="Full")
    assert getattr(group_at(large, full), "reasons", None) == Refusal.NO_FREE_BED


@pytest.mark.usefixtures("large")
def test_matching_one_referral_keeps_all_of_it(referral: Referral) -> None:
    match = matched(referral, what=Run.What.REFERRAL)
    assert match.keeps_all
    assert match.options.count() == OPTIONS


@pytest.mark.usefixtures("large")
def test_a_second_night_replaces_the_first_and_tells_what_fell_out(referral: Referral) -> None:
    first = matched(referral)
    best = first.options.get(rank=1).home
    best.beds.update(state="taken")
    second = matched(referral, days=1)
    first.refresh_from_db()
    assert (first.is_current, second.is_current) == (False, True)
    change = Change.objects.get(match=second, what="no_longer_possible")
    assert (change.home, change.reasons) == (best, int(Refusal.NO_FREE_BED))
    assert not Change.objects.filter(match=second, what="now_possible").exists()


@pytest.mark.usefixtures("large")
def test_a_home_that_came_free_is_told_where_every_option_was_kept(referral: Referral) -> None:
    some = referral.council.homes.filter(easting_m__gte=396_000)
    referral.council.beds.filter(home__in=some).update(state="taken")
    first = matched(referral)
    assert first.options_count <= 50
    BedFactory(home=referral.council.homes.get(name="Full"))
    second = matched(referral, days=1)
    told = Change.objects.get(match=second, what="now_possible")
    assert told.home.name == "Full"


@pytest.mark.usefixtures("large")
def test_the_pages_say_what_is_not_kept_and_still_list_every_refused_home(
    referral: Referral, client: Client
) -> None:
    match = matched(referral)
    options = page_at(client, reverse("matching:options", args=[referral.pk]))
    assert "only the first 50 options are kept overnight" in options.text
    assert "hidden by the filters" not in options.text
    refused = page_at(client, reverse("matching:refused", args=[referral.pk]))
    assert "worked out just now from today’s register" in refused.text
    assert "Stale and old" in refused.text
    stale = referral.council.homes.get(name="Stale")
    one = page_at(client, reverse("matching:option", args=[referral.pk, stale.pk]))
    assert "cannot be offered as things stand" in one.text
    beyond = referral.council.homes.exclude(
        pk__in=Option.objects.filter(match=match).values("home")
    ).filter(name__startswith="Home")
    address = reverse("matching:option", args=[referral.pk, beyond[0].pk])
    assert "Match the referral now to see its rank" in page_at(client, address).text


def test_the_pages_of_a_small_register_say_nothing_of_it(
    referral: Referral, client: Client
) -> None:
    matched(referral)
    options = page_at(client, reverse("matching:options", args=[referral.pk]))
    refused = page_at(client, reverse("matching:refused", args=[referral.pk]))
    assert "kept overnight" not in options.text
    assert "just now" not in refused.text
