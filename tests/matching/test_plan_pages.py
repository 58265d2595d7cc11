"""The pages of the joint plan: what they show and offer, in how many queries, and to whom."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_django.fixtures import DjangoAssertNumQueries

from accounts.models import AccessLog, AuditEntry, Council, User
from matching.models import Plan, PlanBed, PlanRow
from matching.planforms import SORTS
from matching.presenters.planbeds import price_words
from matching.presenters.plansummary import proof_of
from matching.services.plans import carry_out_plan
from matching.views import planning
from needs.models import SiblingGroup
from placements.models import Referral, Stay
from tests.conftest import ClientOf
from tests.factories import BedFactory, CouncilFactory, PolicyFactory, searching
from tests.matching.planning import council_of_three, home, planned, row_for
from tests.pages import Page
from tests.pages import page as page_at

PLAN = reverse("matching:joint_plan")
QUERIES = 26  # at most, for the page of the plan, however many wait
TABLE = "Each child’s home in the plan, beside its first option"
NOWHERE = "Referrals for which no home can be offered"


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


@pytest.fixture
def waiting(council: Council) -> list[Referral]:
    """Three children who want the same bed, and one for whom nothing will do; planned."""
    referrals = [*council_of_three(council), searching(council=council, cost_ceiling_pence=1)]
    planned(council, on=timezone.localdate())
    return referrals


def shown(client: Client, query: str = "") -> Page:
    return page_at(client, f"{PLAN}?{query}")


def why(referral: Referral, name: str) -> str:
    wanted = referral.council.homes.get(name=name)
    return reverse("matching:plan_why", args=[referral.pk, wanted.pk])


def test_the_plan_says_who_is_placed_how_sure_it_is_and_who_does_worse(
    client: Client, waiting: list[Referral]
) -> None:
    text = shown(client).text
    assert "2 of 4 children have a home in this plan" in text
    assert "1 child for whom no home can be offered" in text
    assert "1 child for whom a home could be offered, and the plan gives it to somebody" in text
    assert "Proven best" in text
    assert "2 of 3 children or sibling groups do worse than with their own first option" in text
    assert "1 do as well as with their own first option" in text
    assert "as many children have a home, with" in text
    assert "nothing in it becomes a placement" in text


def test_every_waiting_child_has_a_row_with_both_homes_and_who_competes(
    client: Client, waiting: list[Referral]
) -> None:
    rows = {row["Child"].split()[0]: row for row in shown(client).table(TABLE)}
    assert set(rows) == {referral.child.ref for referral in waiting}
    urgent = rows["BBBB-0002"]
    assert urgent["Home in the plan"] == "Far"
    assert urgent["First option"].startswith("Near")
    assert "3 children compete for this bed" in urgent["First option"]
    assert "One more bed here would let 1 more child be placed" in urgent["First option"]
    assert "points less" in urgent["Beside it"]
    assert "Why not the first option" in urgent["Beside it"]


def test_children_without_any_home_come_first_with_their_reasons(
    client: Client, waiting: list[Referral]
) -> None:
    page = shown(client)
    (row,) = page.table(NOWHERE)
    assert row["Child"].startswith(waiting[3].child.ref)
    assert "Over the cost ceiling: 3 homes" in row["Most frequent reasons"]
    assert "2 near misses" in row["What to look at"]
    assert page.text.index("No home can be offered") < page.text.index("Every child in the plan")


def test_contested_homes_say_what_one_bed_more_is_worth(
    client: Client, waiting: list[Referral]
) -> None:
    rows = {row["Home"]: row for row in shown(client).table("Homes that too many want")}
    assert rows["Near"]["First option of"] == "3 children"
    assert rows["Near"]["Beds free"] == "1"


def test_any_column_sorts_and_the_filters_hide(client: Client, waiting: list[Referral]) -> None:
    for name in SORTS:
        for way in ("", "-"):
            assert len(shown(client, f"sort={way}{name}").table(TABLE)) == 4
    refs = [row["Child"].split()[0] for row in shown(client, "sort=-ref").table(TABLE)]
    assert refs == sorted(refs, reverse=True)
    worse = shown(client, "against=worse").table(TABLE)
    assert [row["Child"].split()[0] for row in worse] == ["BBBB-0002"]
    assert len(shown(client, "against=nonsense&sort=nonsense").table(TABLE)) == 4
    assert "No child passes these filters" in shown(client, "find=ZZZZ").text


def test_the_worse_are_told_apart_by_how_much(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    home(council, "Near", east=4_000)
    home(council, "Next", east=4_050)
    for _ in range(2):
        searching(council=council)
    planned(council, on=timezone.localdate())
    text = shown(client).text
    assert "1 of 2 children or sibling groups do worse" in text
    assert "1 of these lose less than one point, in the same tier" in text
    assert "with the same points in all" in text


def test_a_same_day_child_in_a_lower_tier_than_its_first_option_stands_out(
    client: Client, waiting: list[Referral]
) -> None:
    assert "Look at this first" not in shown(client).text
    lower = PlanRow.objects.filter(referral=waiting[1])
    lower.update(tier=2, alone_tier=1)
    assert "Look at this first" not in shown(client).text  # urgent, and there are some days
    Referral.objects.filter(pk=waiting[1].pk).update(urgency="same_day")
    rows = {row["Child"].split()[0]: row["Child"] for row in shown(client).table(TABLE)}
    assert "Look at this first Same day, and a lower tier" in rows.pop("BBBB-0002")
    assert not any("Look at this first" in words for words in rows.values())
    assert "1 of these is same day: look there first" in shown(client).text


def test_the_default_order_is_that_of_the_worklist(client: Client, waiting: list[Referral]) -> None:
    assert shown(client).table(TABLE)[0]["Child"].startswith("BBBB-0002")


def test_the_page_takes_few_queries_however_many_wait(
    client: Client, waiting: list[Referral], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(8):
        searching(council=waiting[0].council)
    planned(waiting[0].council, on=timezone.localdate())
    shown(client)
    with django_assert_max_num_queries(QUERIES):
        shown(client)


def test_a_plan_says_when_it_is_out_of_date(client: Client, waiting: list[Referral]) -> None:
    assert "out of date" not in shown(client).text
    searching(council=waiting[0].council)
    assert "referrals, homes or the policy have changed since" in shown(client).text
    Plan.objects.update(on=timezone.localdate().replace(day=1))
    assert "it was made for 1 " in shown(client).text


def test_why_not_names_the_cost_and_every_other_child(
    client: Client, waiting: list[Referral]
) -> None:
    _, urgent, _, _ = waiting
    text = page_at(client, why(urgent, "Near")).text
    assert f"Placing {urgent.child.ref} at Near would" in text
    assert " miles from home (" in text
    assert "points less)" in text
    assert "the difference is exact" in text
    assert "This is advice" in text
    assert urgent.child.last_name not in text


def test_why_not_is_not_answered_from_an_old_plan(client: Client, waiting: list[Referral]) -> None:
    searching(council=waiting[0].council)
    text = page_at(client, why(waiting[1], "Near")).text
    assert "have changed since this plan was made" in text


def test_plan_again_queues_a_plan_rings_and_shows_how_far_it_is(
    client: Client,
    waiting: list[Referral],
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    heard: list[int] = []
    monkeypatch.setattr(planning, "ring_for_plan", lambda plan_id: heard.append(plan_id))
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("matching:plan_again"), follow=True)
    assert "Waiting to start" in answer.content.decode()
    asked = Plan.objects.latest("pk")
    assert heard == [asked.pk]
    assert "waiting to start" in shown(client).text
    assert carry_out_plan(plan_id=asked.pk)
    progress = page_at(client, reverse("matching:plan_progress", args=[asked.pk]))
    assert "Finished" in progress.text


def test_before_anything_was_planned_the_page_says_so(client: Client, council: Council) -> None:
    assert "until the council has a policy" in shown(client).text
    PolicyFactory(council=council)
    page = shown(client)
    assert "Nothing has been planned yet" in page.text
    assert "Plan now" in page.buttons
    assert client.get(reverse("matching:plan_csv")).status_code == 302
    planned(council, on=timezone.localdate())
    assert "Nobody was waiting" in shown(client).text


def test_the_csv_has_every_row_and_names_no_child(client: Client, waiting: list[Referral]) -> None:
    answer = client.get(reverse("matching:plan_csv"))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert len(text.strip().splitlines()) == 5
    assert all(referral.child.ref in text for referral in waiting)
    assert not any(referral.child.last_name in text for referral in waiting)


def test_looking_is_remembered_and_nothing_else_is_written(
    client: Client, waiting: list[Referral]
) -> None:
    trail, rows = AuditEntry.objects.count(), PlanRow.objects.count()
    shown(client)
    page_at(client, why(waiting[1], "Near"))
    assert (AuditEntry.objects.count(), PlanRow.objects.count()) == (trail, rows)
    assert Stay.objects.count() == 0
    looked = set(AccessLog.objects.filter(part="plan").values_list("child_id", flat=True))
    assert looked == {referral.child_id for referral in waiting}


@pytest.mark.parametrize("who", ["social_worker", "team_manager", "administrator"])
def test_only_those_who_commission_see_the_plan(
    who: str, request: pytest.FixtureRequest, client_of: ClientOf, waiting: list[Referral]
) -> None:
    other = client_of(request.getfixturevalue(who))
    assert other.get(PLAN).status_code == 403
    assert other.get(reverse("matching:plan_csv")).status_code == 403
    assert other.get(why(waiting[1], "Near")).status_code == 403
    assert other.post(reverse("matching:plan_again")).status_code == 403


def test_another_councils_plan_children_and_homes_do_not_exist_here(
    client: Client, waiting: list[Referral]
) -> None:
    strange = CouncilFactory()
    PolicyFactory(council=strange)
    far_away = home(strange, "Strange", east=1_000)
    stranger = searching(council=strange)
    plan = planned(strange, on=timezone.localdate())
    assert stranger.child.ref not in shown(client).text
    address = reverse("matching:plan_progress", args=[plan.pk])
    assert client.get(address).status_code == 404
    assert client.get(why(stranger, "Strange")).status_code == 404
    mixed = reverse("matching:plan_why", args=[waiting[0].pk, far_away.pk])
    assert client.get(mixed).status_code == 404


def test_siblings_with_referrals_of_their_own_are_shown_together(
    client: Client, council: Council
) -> None:
    PolicyFactory(council=council)
    home(council, "Both", east=1_000, beds=2)
    group = SiblingGroup.objects.create(council=council)
    one, other = (
        searching(council=council, child__sibling_group=group, together="must", together_count=2)
        for _ in range(2)
    )
    plan = planned(council, on=timezone.localdate())
    assert row_for(plan, one).home == row_for(plan, other).home
    text = shown(client).text
    assert f"Together with {other.child.ref}" in text
    assert "2 of 2 children have a home in this plan" in text


def test_brothers_and_sisters_wanted_along_without_a_search_are_said_to_have_none(
    client: Client, council: Council
) -> None:
    PolicyFactory(council=council)
    home(council, "One", east=1_000)
    searching(council=council, together="preferred", together_count=3)
    plan = planned(council, on=timezone.localdate())
    assert plan.children_total == 1
    words = "2 brothers and sisters wanted along if possible, with no search of their own"
    text = shown(client).text
    assert words in text
    assert "would rather live together" not in text


@pytest.mark.parametrize(
    ("price", "words"),
    [
        ((1, 90_000, 1), "One more bed here would let 1 more child be placed"),
        ((2, -500, 0), "One more bed here would let a more urgent child be placed"),
        ((0, 3_200, 0), "One more bed here adds 3.2 points"),
        ((0, 10, 0), "One more bed here adds less than 0.1 points"),
        ((None, None, None), "Not worked out"),
    ],
)
def test_the_price_of_a_bed_in_words(price: tuple[int | None, ...], words: str) -> None:
    urgency, total, children = price
    bed = PlanBed(price_urgency=urgency, price_total=total, more_children=children)
    assert price_words(bed, []) == words


@pytest.mark.parametrize(
    ("gaps", "words"),
    [
        ((0, 0, 0), "Proven best"),
        ((3, 0, 0), "at most 3 more"),
        ((0, 4_200, 0), "Within 4.2 points"),
        ((0, 0, 900), "0.9 points higher"),
    ],
)
def test_the_proof_in_words(gaps: tuple[int, int, int], words: str) -> None:
    plan = Plan(more_urgency=gaps[0], more_total=gaps[1], more_lowest=gaps[2])
    assert words in proof_of(plan)


def test_a_bed_more_for_everybody_ends_the_contention(
    client: Client, waiting: list[Referral]
) -> None:
    for _ in range(3):
        BedFactory(home=waiting[0].council.homes.get(name="Near"))
    planned(waiting[0].council, on=timezone.localdate())
    assert "No home is wanted by more children than it has beds for" in shown(client).text
