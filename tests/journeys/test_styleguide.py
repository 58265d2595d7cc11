"""The page of every component, in a real browser: what holds here holds wherever they are used."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.journeys.conftest import Visit
from tests.journeys.eyes import fits, inspect, keep_picture


@pytest.fixture(autouse=True)
def _demo(settings: Settings) -> None:
    settings.DEMO = True


def test_no_component_has_a_barrier_or_is_too_wide_for_a_phone(browser_page: Page) -> None:
    browser_page.goto("/styleguide")
    inspect(browser_page)


def test_no_component_has_a_barrier_when_its_answer_was_wrong(browser_page: Page) -> None:
    browser_page.goto("/styleguide?wrong=1")
    inspect(browser_page, "styleguide with errors")


def test_an_error_leads_to_the_part_of_the_date_that_is_wrong(browser_page: Page) -> None:
    browser_page.goto("/styleguide?wrong=1&born_month=2")
    browser_page.get_by_role("link", name="Date of birth must be a real date").click()
    expect(browser_page.locator("#id_born_day")).to_be_focused()


def test_components_work_without_scripts(visit: Visit) -> None:
    page = visit(scripts=False, width=375)
    page.goto("/styleguide")
    expect(page.get_by_text("Load the page again")).to_have_count(0)  # that one has no address
    page.get_by_text("Which needs are not covered").click()
    expect(page.get_by_text("needs level 3, the home offers 2")).to_be_visible()
    keep_picture(page, "styleguide without scripts", 375)


def test_the_print_view_leaves_out_what_paper_cannot_do(browser_page: Page) -> None:
    browser_page.goto("/styleguide")
    browser_page.emulate_media(media="print")
    expect(browser_page.get_by_role("button", name="Apply")).to_be_hidden()
    expect(browser_page.get_by_role("table", name="Ranked homes")).to_be_visible()
    keep_picture(browser_page, "styleguide printed", 1280)


@pytest.mark.parametrize("address", ["/accessibility", "/privacy", "/nowhere"])
def test_pages_about_the_service_have_no_barriers(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    inspect(browser_page)


@pytest.mark.parametrize("width", [320, 640, 1024])
def test_components_reflow_at_every_width(visit: Visit, width: int) -> None:
    page = visit(width=width)
    page.goto("/styleguide?wrong=1")
    fits(page)
