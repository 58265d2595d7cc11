"""What the pages say of how sure an order is."""

import csv
import io

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.models import Council, User
from matching.models import Match, Option
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import (
    PolicyFactory,
    searching,
)
from tests.matching.test_sureness import beside_three_homes, match, vacancy_confirmed
from tests.pages import Page, page


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> None:
    cache.clear()


@pytest.fixture
def referral(council: Council) -> Referral:
    """Three homes of one provider, side by side: Oak and Elm are nearly equal."""
    return beside_three_homes(council, ash_easting_m=431_000)


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def options(client: Client, referral: Referral) -> Page:
    return page(client, reverse("matching:options", args=[referral.pk]))


def test_the_list_says_how_sure_its_order_is(client: Client, referral: Referral) -> None:
    shown = options(client, referral).text
    assert "How sure is the order?" in shown
    assert "Oak comes first in all 1,000 plausible weightings." in shown
    assert "If one weight changes and the others keep their proportions" in shown


def test_ties_are_marked_in_the_list_and_the_ranks_stay(client: Client, referral: Referral) -> None:
    shown = options(client, referral).text
    totals = dict(Option.objects.values_list("rank", "total"))
    assert totals[1] - totals[2] < 1000 <= totals[1] - totals[3]
    assert "Oak and Elm are less than a point apart" in shown
    assert shown.count("tied =1") == 4  # twice in the list, twice among the shares
    assert "Rank3" in shown.replace(" ", "")


def test_the_one_question_is_shown_with_what_each_answer_would_change(
    client: Client, referral: Referral
) -> None:
    shown = options(client, referral).text
    assert "The one question worth asking: Physical disability and personal care" in shown
    assert "Ask the child’s social worker to assess it." in shown
    assert "If it is 3 (high) or 4 (very high): no home can be offered" in shown


def test_a_ranking_that_was_overtaken_says_so_instead(client: Client, referral: Referral) -> None:
    options(client, referral)
    vacancy_confirmed(referral)
    shown = options(client, referral)
    assert "The one question worth asking" not in shown.text
    assert "have changed since this ranking" in shown.text
    assert "Match now" in shown.buttons
    assert "plausible weightings" in shown.text  # of the stored list, which has not changed


def test_without_options_the_page_says_nothing_of_sureness(
    client: Client, council: Council
) -> None:
    PolicyFactory(council=council)
    referral = searching(council=council)
    match(referral)
    assert "How sure" not in options(client, referral).text


def test_need_fit_is_shown_as_an_interval_wherever_its_part_is(
    client: Client, referral: Referral
) -> None:
    best = Option.objects.get(rank=1)
    assert best.need < best.need_best
    interval = f"{best.need * 50 / 1000:.1f} to {best.need_best * 50 / 1000:.1f} of 50"
    assert interval in options(client, referral).text
    one = page(client, reverse("matching:option", args=[referral.pk, best.home_id])).text
    assert f"at best {best.need_best:,}" in one


def test_an_option_says_how_often_it_is_first(client: Client, referral: Referral) -> None:
    first, second = Option.objects.filter(rank__lte=2).order_by("rank")
    told = page(client, reverse("matching:option", args=[referral.pk, first.home_id])).text
    assert "It comes first in all 1,000 plausible weightings." in told
    told = page(client, reverse("matching:option", args=[referral.pk, second.home_id])).text
    assert "It comes first in none of the plausible weightings." in told
    assert "Its place is tied (=1): 1 other option is" in told


def test_the_file_marks_ties_too(client: Client, referral: Referral) -> None:
    answer = client.get(reverse("matching:options_csv", args=[referral.pk]))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["rank"], row["tied"]) for row in rows] == [("1", "1"), ("2", "1"), ("3", "")]


def test_looking_stores_nothing(client: Client, referral: Referral) -> None:
    before = Match.objects.values_list("inputs_digest", "made_at").get()
    options(client, referral)
    assert Match.objects.values_list("inputs_digest", "made_at").get() == before
