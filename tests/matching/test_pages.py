"""The commissioner's pages: what they show, in how many queries, and to whom."""

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import AccessLog, AuditEntry, Council, User
from matching.forms import SORTS
from matching.models import Match, Option, Run
from matching.services import ask_for_run, carry_out
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)
from tests.pages import Page
from tests.pages import page as page_at

QUERIES = 16  # at most, for the page of ranked options


def matched(council: Council, referral: Referral) -> Match:
    run = ask_for_run(
        council=council,
        what=Run.What.ALL,
        by=None,
        now=timezone.now(),
        on=timezone.localdate(),
    )
    assert carry_out(run_id=run.pk)
    return Match.objects.get(referral=referral, is_current=True)


@pytest.fixture
def referral(council: Council) -> Referral:
    """A child with five homes: two options, a stale one, a full one, one that is too far."""
    PolicyFactory(council=council)
    today = timezone.localdate()
    for name, east in (("Oak", 392_000), ("Elm", 399_000)):
        home = HomeFactory(council=council, name=name, easting_m=east, confirmed_on=today)
        BedFactory(home=home)
        PriceLineFactory(home=home)
        CapabilityFactory(home=home, dimension="EMO", level=4)
    BedFactory(home=HomeFactory(council=council, name="Stale", confirmed_on=None))
    HomeFactory(council=council, name="Full", confirmed_on=today)
    far = HomeFactory(council=council, name="Far", easting_m=600_000, confirmed_on=today)
    BedFactory(home=far)
    referral = searching(council=council, levels={"EMO": 3, "ATT": 2}, max_tenths=300)
    matched(council, referral)
    return referral


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def page(client: Client, address: str, query: Mapping[str, object] | None = None) -> Page:
    return page_at(client, f"{address}?{urlencode(query or {}, doseq=True)}")


def options_page(client: Client, referral: Referral, **query: str) -> Page:
    return page(client, reverse("matching:options", args=[referral.pk]), query)


def table(shown: Page) -> str:
    """What the table of options says, below all that is said of it."""
    return shown.text.partition("Homes that can be offered")[2]


def order(shown: Page) -> list[str]:
    return [name for name in ("Oak", "Elm") if name in shown.links]


def test_the_options_are_listed_best_first_with_every_part(
    client: Client, referral: Referral
) -> None:
    shown = options_page(client, referral)
    assert shown.text.index("Oak") < shown.text.index("Elm")
    assert "2 homes of 5 can be offered" in shown.text
    for part in ("Need fit", "Nearness", "Affordability", "Continuity", "Assurance"):
        assert part in shown.text


def test_the_page_of_options_takes_few_queries_however_many_homes(
    client: Client, referral: Referral, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    council = referral.council
    for _ in range(30):
        BedFactory(home=HomeFactory(council=council, confirmed_on=timezone.localdate()))
    matched(council, referral)
    options_page(client, referral)
    with django_assert_max_num_queries(QUERIES):
        options_page(client, referral)


def test_any_column_sorts_the_list(client: Client, referral: Referral) -> None:
    for name in SORTS:
        up = options_page(client, referral, sort=name)
        down = options_page(client, referral, sort=f"-{name}")
        assert set(order(up)) == set(order(down)) == {"Oak", "Elm"}
    nearest = table(options_page(client, referral, sort="-miles"))
    assert nearest.index("Elm") < nearest.index("Oak")


def test_what_the_filters_hide_is_counted(client: Client, referral: Referral) -> None:
    shown = options_page(client, referral, miles="2")
    assert order(shown) == ["Oak"]
    assert "1 option is hidden by the filters" in shown.text


def test_a_filter_that_is_not_understood_hides_nothing(client: Client, referral: Referral) -> None:
    assert order(options_page(client, referral, miles="near", kind="castle")) == ["Oak", "Elm"]


def test_the_refused_are_counted_by_reason_with_the_list_behind_each_count(
    client: Client, referral: Referral
) -> None:
    address = reverse("matching:refused", args=[referral.pk])
    everything = page(client, address)
    assert {"Stale", "Full", "Far"} <= set(everything.links)
    full = page(client, address, {"reason": "NO_FREE_BED"})
    assert "Full" in full.links
    assert "Stale" not in full.links
    assert page(client, address, {"near": "1"}).h1
    assert client.get(address, {"reason": "NONSENSE"}).status_code == 404


def test_a_near_miss_names_what_would_waive_it(client: Client, referral: Referral) -> None:
    shown = page(client, reverse("matching:refused", args=[referral.pk]), {"near": "1"})
    assert "Stale" in shown.links
    assert "Never confirmed." in shown.text
    assert "Can be waived by the commissioner" in shown.text


def test_an_option_says_why_it_ranks_where_it_does(client: Client, referral: Referral) -> None:
    home = Option.objects.get(match__is_current=True, rank=1).home
    shown = page(client, reverse("matching:option", args=[referral.pk, home.pk]))
    assert "Why it is ranked 1 of 2" in shown.text
    assert "Oak stands above Elm" in shown.text
    assert "Not assessed: ask" in shown.text
    assert "Default of this kind of home" in shown.text


def test_a_refused_home_has_a_page_with_all_its_reasons(client: Client, referral: Referral) -> None:
    home = referral.council.homes.get(name="Far")
    shown = page(client, reverse("matching:option", args=[referral.pk, home.pk]))
    assert "This home cannot be offered" in shown.text
    assert "the limit is 30.0 miles" in shown.text


def test_two_homes_stand_side_by_side(client: Client, referral: Referral) -> None:
    homes = [option.home_id for option in Option.objects.all()]
    shown = page(client, reverse("matching:compare", args=[referral.pk]), {"home": homes})
    assert {"Oak", "Elm"} <= set(shown.links)


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_to_compare_is_said(client: Client, referral: Referral, count: int) -> None:
    homes = [option.home_id for option in Option.objects.all()][:count]
    answer = client.get(
        reverse("matching:compare", args=[referral.pk]), {"home": homes}, follow=True
    )
    assert "Choose 2 to 4 homes to compare" in answer.content.decode()


def test_the_map_and_its_table_show_the_same_homes(client: Client, referral: Referral) -> None:
    shown = page(client, reverse("matching:map", args=[referral.pk]))
    assert {"Oak", "Elm"} <= set(shown.links)
    assert "The first 2 of 2 options" in shown.text
    none = page(client, reverse("matching:map", args=[referral.pk]), {"miles": "0"})
    assert "No option is that near" in none.text


def test_a_preview_is_marked_and_stores_nothing(client: Client, referral: Referral) -> None:
    before = (Match.objects.count(), Option.objects.count(), Run.objects.count())
    weights = {"need": 10, "nearness": 60, "affordability": 10, "continuity": 10, "assurance": 10}
    shown = page(client, reverse("matching:preview", args=[referral.pk]), weights)
    assert "This is a preview under other weights" in shown.text
    assert {"Oak", "Elm"} <= set(shown.links)
    assert (Match.objects.count(), Option.objects.count(), Run.objects.count()) == before


def test_a_preview_under_the_councils_own_weights_is_the_stored_ranking(
    client: Client, referral: Referral
) -> None:
    weights = {"need": 50, "nearness": 20, "affordability": 15, "continuity": 10, "assurance": 5}
    shown = page(client, reverse("matching:preview", args=[referral.pk]), weights)
    for option in Option.objects.filter(match__is_current=True):
        assert f"{option.total / 1000:.1f}" in shown.text


def test_weights_that_do_not_sum_to_100_are_kept_and_explained(
    client: Client, referral: Referral
) -> None:
    weights = {"need": 60, "nearness": 60, "affordability": 0, "continuity": 0, "assurance": 0}
    shown = page(client, reverse("matching:preview", args=[referral.pk]), weights)
    assert any("They add up to 120" in error for error in shown.errors)


def test_the_csv_has_every_option_and_no_name_of_the_child(
    client: Client, referral: Referral
) -> None:
    answer = client.get(reverse("matching:options_csv", args=[referral.pk]))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert len(text.strip().splitlines()) == 3
    assert referral.child.first_name not in text
    assert referral.child.last_name not in text


def test_a_home_that_a_spreadsheet_would_run_is_defused(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    home = HomeFactory(council=council, name="=HYPERLINK(1)", confirmed_on=timezone.localdate())
    BedFactory(home=home)
    referral = searching(council=council)
    matched(council, referral)
    answer = client.get(reverse("matching:options_csv", args=[referral.pk]))
    text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert "'=HYPERLINK(1)" in text


def test_the_worklist_shows_the_best_option_and_the_wait(
    client: Client, referral: Referral
) -> None:
    shown = page(client, reverse("matching:worklist"))
    assert referral.child.ref in shown.links
    assert "Oak" in shown.links


def test_the_worklist_says_when_the_oldest_ranking_on_it_was_made(
    client: Client, referral: Referral
) -> None:
    """A nightly run of last week says nothing of rankings that a change made anew since."""
    matched(referral.council, searching(council=referral.council))
    match = Match.objects.get(referral=referral, is_current=True)
    earlier = match.made_at - timedelta(days=3)
    Match.objects.filter(pk=match.pk).update(made_at=earlier)
    made = timezone.localtime(earlier)
    shown = page(client, reverse("matching:worklist"))
    assert f"oldest ranking here was made {made.day} {made:%B}" in shown.text


def test_the_worklist_takes_few_queries_however_many_referrals(
    client: Client, referral: Referral, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(10):
        searching(council=referral.council)
    with django_assert_max_num_queries(QUERIES):
        page(client, reverse("matching:worklist"))


def test_an_unmatched_referral_says_when_it_will_be(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    shown = options_page(client, searching(council=council))
    assert "has not been matched yet" in shown.text


def test_match_now_queues_a_run_and_shows_how_far_it_is(client: Client, referral: Referral) -> None:
    answer = client.post(reverse("matching:match_now", args=[referral.pk]), follow=True)
    assert "Waiting to start" in answer.content.decode()
    run = Run.objects.get(what=Run.What.REFERRAL)
    assert carry_out(run_id=run.pk)
    assert "Finished" in page(client, reverse("matching:run", args=[run.pk])).text
    assert str(run.pk) in page(client, reverse("matching:runs")).text


def test_a_get_writes_nothing_but_who_looked(client: Client, referral: Referral) -> None:
    trail, runs = AuditEntry.objects.count(), Run.objects.count()
    for name in ("options", "refused", "map", "preview"):
        page(client, reverse(f"matching:{name}", args=[referral.pk]))
    assert (AuditEntry.objects.count(), Run.objects.count()) == (trail, runs)
    assert AccessLog.objects.filter(child_id=referral.child_id).count() == 4


def test_another_councils_referral_does_not_exist_here(client: Client) -> None:
    stranger = searching(council=CouncilFactory())
    for name in ("options", "refused", "map", "preview", "compare", "options_csv"):
        assert client.get(reverse(f"matching:{name}", args=[stranger.pk])).status_code == 404


@pytest.mark.parametrize("who", ["social_worker", "administrator"])
def test_only_those_who_commission_see_options(
    who: str, request: pytest.FixtureRequest, client_of: ClientOf, referral: Referral
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(reverse("matching:options", args=[referral.pk])).status_code == 403


def test_the_list_marks_a_home_that_has_left_the_register_since(
    client: Client, referral: Referral
) -> None:
    assert "Left the register" not in options_page(client, referral).text
    referral.council.homes.filter(name="Elm").update(removed_on=timezone.localdate())
    assert "Left the register" in options_page(client, referral).text


def test_a_home_deleted_meanwhile_is_a_clear_page_not_a_fault(
    client: Client, referral: Referral
) -> None:
    home = referral.council.homes.get(name="Elm")
    home.removed_on = timezone.localdate() - timedelta(days=1)
    home.save()
    shown = page(client, reverse("matching:option", args=[referral.pk, home.pk]))
    assert shown.h1.startswith("Elm")
    assert client.get(reverse("matching:option", args=[referral.pk, 999_999])).status_code == 404
