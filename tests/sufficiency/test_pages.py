"""The manager's pages: what they show, for whom, in how many queries, and when there is nothing."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, User
from codes.homes import Kind, Sector
from matching.models import Run
from matching.services import ask_for_run, carry_out
from placements.models import Referral
from providers.models import Bed, Home
from sufficiency.subjects import SUBJECTS
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    ChildFactory,
    CouncilFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    ProviderFactory,
    StayFactory,
    UserFactory,
    searching,
)
from tests.pages import Page, page

QUERIES = 26  # at most, for the overview; one of them for links that wait
EVERY = ["overview", *SUBJECTS]


def own_home(council: Council, **fields: object) -> Home:
    provider = ProviderFactory(council=council, sector=Sector.OWN)
    return HomeFactory(
        council=council,
        provider=provider,
        kind=Kind.IN_HOUSE_FOSTER,
        confirmed_on=timezone.localdate(),
        **fields,
    )


def lives(council: Council, home: Home | None = None, **fields: object) -> None:
    """A child of ours in a stay today; a home gives the stay a bed of its own."""
    bed = BedFactory(home=home) if home else None
    child = ChildFactory(council=council)
    StayFactory(
        child=child,
        home=home,
        bed=bed,
        starts_on=timezone.localdate() - timedelta(days=30),
        **fields,
    )


@pytest.fixture
def client(client_of: ClientOf, manager: User) -> Client:
    return client_of(manager)


@pytest.fixture
def busy(council: Council) -> Council:
    """Three children who live somewhere, one who waits, and two free beds, one of them stale."""
    PolicyFactory(council=council)
    home = own_home(council, name="Oak")
    lives(council, home, distance_tenths=200, in_area=True, weekly_pence=50_000)
    lives(council, home, distance_tenths=201, in_area=False, weekly_pence=150_000)
    lives(council, None, placement_type="P1", distance_tenths=None, in_area=None)
    BedFactory(home=home)
    CapabilityFactory(home=home, dimension="EMO", level=3)
    BedFactory(home=HomeFactory(council=council, name="Stale", confirmed_on=None))
    searching(council=council, levels={"EMO": 3, "ATT": 2})
    return council


def shown(client: Client, name: str) -> Page:
    return page(client, reverse(f"sufficiency:{name}"))


def rows(client: Client, name: str, table: str = "") -> list[list[str]]:
    response = client.get(reverse(f"sufficiency:{name}_csv"), {"table": table} if table else {})
    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("name", EVERY)
def test_a_council_with_nothing_recorded_has_every_page(client: Client, name: str) -> None:
    found = shown(client, name)
    true = "These are true counts of the records that you may see, small numbers too."
    assert f"{true} Do not share them." in found.text
    assert "nan" not in found.text.lower()


@pytest.mark.django_db
@pytest.mark.parametrize("name", EVERY)
def test_a_council_without_published_figures_or_policy_has_every_page(
    client_of: ClientOf, name: str
) -> None:
    elsewhere = CouncilFactory(authority_code="X00000099")
    lives(elsewhere, own_home(elsewhere))
    found = shown(client_of(UserFactory(council=elsewhere, role="manager")), name)
    assert found.h1


def test_an_empty_council_is_told_what_to_do(client: Client) -> None:
    assert "Nothing is recorded yet" in shown(client, "overview").text
    assert "No referral is open" in shown(client, "waits").text
    assert "No home is on the register" in shown(client, "occupancy").text


@pytest.mark.parametrize("name", EVERY)
def test_a_busy_council_has_every_page(client: Client, busy: Council, name: str) -> None:
    assert "As at" in shown(client, name).text


def test_the_overview_counts_children_beds_and_waits(client: Client, busy: Council) -> None:
    text = shown(client, "overview").text
    assert "3 children looked after" in text
    assert "50% live over 20 miles from home 1 of 2 children; of 1 it is not known" in text
    assert "1 referral being searched of 1 open" in text
    assert "50% of beds taken 2 of 4" in text
    assert "1 free bed that can be offered of 2 free" in text
    assert "£2,000 a week for today’s placements 2 placements with a known fee; 1 fee" in text


def test_the_figures_of_a_picture_stand_under_it(client: Client, busy: Council) -> None:
    found = shown(client, "mix").table("Children by kind of placement")
    counts = {row["Placement"]: row["Children"] for row in found}
    assert counts["Fostering, in-house"] == "2"
    assert counts["Placed with parents"] == "1"
    assert counts["All"] == "3"


def test_need_is_set_beside_beds_that_can_be_offered(client: Client, busy: Council) -> None:
    found = shown(client, "capacity").table("Need against capacity by dimension")
    emotions = next(row for row in found if row["Need"].startswith("Emotional"))
    assert emotions["Children at 3 or 4"] == "1"
    # The stale home has no say, whatever its kind could meet.
    assert (emotions["Beds for 3 or more"], emotions["Of them declared"]) == ("1", "1")
    assert "1 free bed would count again once somebody confirms" in shown(client, "capacity").text


def test_cost_by_band_counts_children_without_a_profile(client: Client, busy: Council) -> None:
    found = shown(client, "cost").table("Weekly cost by need band")
    without = next(row for row in found if row["Need band"] == "No confirmed profile")
    assert (without["Children"], without["Fee not known"]) == ("3", "1")
    assert (without["Mean a week"], without["52 weeks"]) == ("£1,000", "£104,000")


def test_the_council_stands_beside_england_and_ten_others(client: Client, busy: Council) -> None:
    found = shown(client, "compare").table("Placed outside the council’s boundary")
    names = [row["Council"] for row in found]
    assert names[:3] == ["Wolverhampton, today", "Wolverhampton, 2024", "England, 2024"]
    assert len(names) == 13
    # As published: the child of whom it is not known stays in the whole.
    assert (found[0]["Children placed outside"], found[0]["Share"]) == ("1", "33%")
    assert (found[1]["Children placed outside"], found[1]["Share"]) == ("262", "50%")
    assert "first published in November 2024" in shown(client, "compare").text


def test_a_withheld_figure_says_that_it_is_not_known(
    client_of: ClientOf, manager: User, council: Council
) -> None:
    council.authority_code = "E06000017"  # Rutland
    council.save()
    found = shown(client_of(manager), "compare").table("Placed outside the council’s boundary")
    assert (found[1]["Children placed outside"], found[1]["Share"]) == ("not known", "not known")


def test_kinds_count_children_with_an_option_and_with_a_best_option(
    client: Client, busy: Council
) -> None:
    PriceLineFactory(home=Home.objects.get(name="Oak"))
    run = ask_for_run(
        council=busy, what=Run.What.ALL, by=None, now=timezone.now(), on=timezone.localdate()
    )
    assert carry_out(run_id=run.pk)
    found = shown(client, "capacity").table("Need against capacity by kind of home")
    line = next(row for row in found if row["Kind of home"] == "In-house foster home")
    assert (line["Children (option)"], line["Children (best option)"]) == ("1", "1")
    assert (line["Beds to offer"], line["All free beds"]) == ("1", "1")


def test_every_table_of_a_page_can_be_downloaded_and_lists_of_children_cannot(
    client: Client, busy: Council, manager: User
) -> None:
    for name in SUBJECTS:
        found = SUBJECTS[name](busy, manager, timezone.now())
        for section in found.sections:
            address = reverse(f"sufficiency:{name}_csv")
            answer = client.get(address, {"table": section.table.slug})
            assert answer.status_code == (404 if section.table.is_list else 200)
    assert client.get(reverse("sufficiency:mix_csv"), {"table": "nonsense"}).status_code == 404


def test_a_downloaded_table_is_disclosed(client: Client, busy: Council) -> None:
    found = {row[0]: row[1:] for row in rows(client, "mix", "mix") if row}
    assert found["Fostering, in-house"] == ["*", "*"]
    assert found["Secure homes"] == ["0", "0%"]


def test_an_empty_page_downloads_its_explanation(client: Client) -> None:
    assert rows(client, "waits") == [
        ["No referral is open. One is counted here from the day that it is started."]
    ]


def test_the_overview_takes_few_queries_however_many_children(
    client: Client, busy: Council, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    home = Home.objects.get(name="Oak")
    for _ in range(12):
        lives(busy, home)
        searching(council=busy)
    with django_assert_max_num_queries(QUERIES):  # type: ignore[attr-defined]
        shown(client, "overview")


@pytest.mark.parametrize("name", EVERY)
def test_looking_writes_nothing(client: Client, busy: Council, name: str) -> None:
    before = (Referral.objects.count(), Bed.objects.count(), Run.objects.count())
    shown(client, name)
    assert (Referral.objects.count(), Bed.objects.count(), Run.objects.count()) == before


@pytest.mark.parametrize("role", ["social_worker", "team_manager", "administrator"])
@pytest.mark.parametrize("name", EVERY)
def test_others_may_not_look(
    request: pytest.FixtureRequest, client_of: ClientOf, role: str, name: str
) -> None:
    client = client_of(request.getfixturevalue(role))
    assert client.get(reverse(f"sufficiency:{name}")).status_code == 403


def test_a_commissioner_may_look_and_a_manager_lands_here(
    client_of: ClientOf, commissioner: User, manager: User
) -> None:
    assert shown(client_of(commissioner), "overview").h1
    answer = client_of(manager).get("/")
    assert answer.headers["Location"] == reverse("sufficiency:overview")
