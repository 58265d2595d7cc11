"""The pages about the service, and the components on the style guide."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages import Page, page, parse


@pytest.fixture
def guide(client: Client, settings: Settings) -> Page:
    settings.DEMO = True
    return page(client, "/styleguide?sort=-total&order=kept")


@pytest.mark.parametrize(
    ("address", "heading"),
    [("/accessibility", "Accessibility statement"), ("/privacy", "Privacy and cookies")],
)
def test_anybody_can_read_the_pages_about_the_service(
    client: Client, address: str, heading: str
) -> None:
    assert page(client, address).h1 == heading


def test_the_privacy_page_names_the_cookies_that_are_set(client: Client) -> None:
    rows = page(client, "/privacy").table("Cookies")
    assert [row["Name"] for row in rows] == ["sessionid", "csrftoken", "messages"]


def test_the_style_guide_is_not_there_in_production(client: Client, settings: Settings) -> None:
    settings.DEMO = False
    assert client.get("/styleguide").status_code == 404


def test_the_demo_says_on_every_page_that_its_children_are_invented(
    client: Client, settings: Settings
) -> None:
    settings.DEMO = True
    assert b"invented" in client.get("/privacy").content
    settings.DEMO = False
    assert b"invented" not in client.get("/privacy").content


def test_a_sorted_column_says_which_way_and_turns_round(guide: Page) -> None:
    headings = {th.get("aria-sort") for th in guide.root.iter("th")}
    assert "descending" in headings
    assert guide.links["Total"] == "?sort=total&order=kept"
    assert guide.links["Miles"] == "?sort=miles&order=kept"


def test_a_filter_keeps_the_parts_of_the_address_it_is_told_to(guide: Page) -> None:
    assert guide.values["order"] == "kept"


def test_pages_of_a_list_keep_the_order(guide: Page) -> None:
    assert guide.links["2"] == "?sort=-total&order=kept&page=2"


def test_a_table_reads_back_as_rows(guide: Page) -> None:
    (first, *_) = guide.table("Ranked homes")
    assert first["Miles"] == "about 2.7 miles"
    assert first["Weekly cost"] == "£1,150"
    assert first["Tier"] == "Tier 1"


def test_a_score_is_written_out_beside_its_bar(guide: Page) -> None:
    rows = guide.table("What the total is made of")
    assert [row["Points"] for row in rows] == ["43.5", "18.7", "9.3", "7.5", "4.5"]
    assert rows[0]["At most"] == "of 50"


def test_errors_name_their_question_and_lead_to_it(client: Client, settings: Settings) -> None:
    settings.DEMO = True
    wrong = page(client, "/styleguide?wrong=1")
    assert wrong.title.startswith("Error: ")
    assert "Enter full name" in wrong.errors
    assert "Select kinds of home" in wrong.errors
    assert "Confirm: I have told the child what happens next" in wrong.errors
    assert wrong.links["Enter full name"] == "#id_name"
    assert wrong.values["weekly"] == "NaN"
    assert not any("This field" in error for error in wrong.errors)


def test_nothing_on_any_page_needs_another_server(client: Client, settings: Settings) -> None:
    settings.DEMO = True
    response = client.get("/styleguide")
    wanted = [
        each.get("src") or each.get("href") or ""
        for each in parse(response).root.iter()
        if each.tag in {"script", "link", "img"}
    ]
    assert wanted
    assert all(address.startswith("/static/") for address in wanted)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
