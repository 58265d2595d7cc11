"""The sliders of the preview: five that sum to 100, and the order the server gives."""

import random
import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Role
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect, press

NAMES = ("need", "nearness", "affordability", "continuity", "assurance")
LEAST, MOST = [40, 0, 0, 0, 0], [100, 100, 33, 100, 100]
RESCALE = """async ([cases, least, most]) => {
  const { rescale } = await import("/static/weights.js");
  return cases.map(([base, at, to]) => rescale(base, at, to, least, most));
}"""
SLIDE = """([at, to]) => {
  const slider = document.querySelectorAll(".app-slider")[at];
  slider.value = to;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  slider.dispatchEvent(new Event("change", { bubbles: true }));
  return new Promise(requestAnimationFrame);  // in which the table is drawn, just before
}"""


def weights_on(page: Page) -> list[int]:
    return [int(page.locator(f"input[name={name}]").input_value()) for name in NAMES]


def shown(page: Page) -> list[str]:
    """Every word of the table, row by row, where each leads, and how wide each bar is."""
    return page.locator("#preview-rows tr").evaluate_all(
        "rows => rows.map(row => row.textContent.replace(/\\s+/g, '') + ' ' +"
        " [...row.querySelectorAll('rect')].map(bar => bar.getAttribute('width')) + ' ' +"
        " row.querySelector('a').getAttribute('href'))"
    )


def open_sliders(page: Page, demo: Demo, query: str = "") -> None:
    page.goto(f"/matching/{demo.referral().pk}/preview/{query}")
    page.locator("form[data-ready=yes]").wait_for()


@pytest.fixture
def wanderer() -> random.Random:
    return random.Random(3)


def test_whatever_is_moved_the_five_sum_to_100_within_their_bounds(
    browser_page: Page, wanderer: random.Random
) -> None:
    cases: list[tuple[list[int], int, int]] = []
    for _ in range(500):
        need = wanderer.randint(40, 100)
        affordability = wanderer.randint(0, min(33, 100 - need))
        cuts = sorted(wanderer.randint(0, 100 - need - affordability) for _ in range(2))
        rest = 100 - need - affordability
        base = [need, cuts[0], affordability, cuts[1] - cuts[0], rest - cuts[1]]
        cases.append((base, wanderer.randrange(5), wanderer.randint(-10, 110)))
    browser_page.goto("/privacy")
    for (base, at, to), moved in zip(
        cases, browser_page.evaluate(RESCALE, [cases, LEAST, MOST]), strict=True
    ):
        assert sum(moved) == 100, (base, at, to, moved)
        bounds = zip(LEAST, moved, MOST, strict=True)
        assert all(low <= weight <= high for low, weight, high in bounds), (base, at, to, moved)
        highest = min(MOST[at], 100 if at == 0 else 60)
        # Affordability holds no more than 33, so with everything else at 0 a rest stays.
        assert moved[at] == min(max(to, LEAST[at]), highest), (base, at, to, moved)


def test_a_move_to_where_a_weight_is_changes_nothing_and_others_keep_their_proportions(
    browser_page: Page,
) -> None:
    browser_page.goto("/privacy")
    usual = [50, 20, 15, 10, 5]
    cases = [[usual, 0, 50], [usual, 0, 60], [usual, 1, 40], [[60, 40, 0, 0, 0], 1, 0]]
    stays, needs_up, nearer, alone = browser_page.evaluate(RESCALE, [cases, LEAST, MOST])
    assert stays == usual
    assert needs_up == [60, 16, 12, 8, 4]
    assert nearer == [40, 40, 10, 7, 3]  # need would fall to 37.5, so it stays at 40
    assert alone == [100, 0, 0, 0, 0]


def test_the_browser_ranks_as_the_server_does_to_the_last_point(
    visit: Visit, sign_in: SignIn, demo: Demo, wanderer: random.Random
) -> None:
    page = visit()
    sign_in(page, demo.person(Role.MANAGER))
    open_sliders(page, demo)
    for _ in range(6):
        page.evaluate(SLIDE, [wanderer.randrange(5), wanderer.randint(0, 100)])
        weights = weights_on(page)
        assert sum(weights) == 100
        by_browser = shown(page)
        query = page.evaluate("location.search")
        assert [int(value) for value in re.findall(r"=(\d+)", query)] == weights
        page.goto(f"/matching/{demo.referral().pk}/preview/{query}")
        assert shown(page) == by_browser
        page.locator("form[data-ready=yes]").wait_for()
    expect(page.get_by_text("This is a preview under other weights")).to_be_visible()
    inspect(page, "sliders moved")


def test_a_manager_takes_the_weights_to_the_policy_and_a_commissioner_cannot(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    page = visit()
    sign_in(page, demo.person(Role.MANAGER))
    open_sliders(page, demo)
    page.evaluate(SLIDE, [1, 30])
    press(page.get_by_role("link", name="Propose these weights as the policy"))
    expect(page.get_by_role("heading", name="Change the policy")).to_be_visible()
    assert weights_on(page)[1] == 30
    press(page.get_by_role("button", name="See who would have got what"))
    expect(page.get_by_text("Nothing is saved yet")).to_be_visible()
    inspect(page, "who would have got what")
    page.get_by_label("Why is the policy changed?").fill("Children move too far")
    press(page.get_by_role("button", name="Save as version 2"))
    expect(page.get_by_text("Version 2 of the policy is in force")).to_be_visible()
    inspect(page, "policy changed")
    press(page.get_by_role("button", name="Sign out"))
    sign_in(page, demo.person(Role.COMMISSIONER))
    open_sliders(page, demo)
    page.evaluate(SLIDE, [1, 20])
    expect(page.get_by_text("This is a preview under other weights")).to_be_visible()
    expect(page.get_by_role("link", name="Propose these weights")).to_have_count(0)


def test_without_scripts_the_numbers_and_the_button_do(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    page = visit(scripts=False)
    sign_in(page, demo.person(Role.COMMISSIONER))
    page.goto(f"/matching/{demo.referral().pk}/preview/")
    expect(page.locator(".app-slider")).to_have_count(0)
    page.get_by_label("Nearness", exact=True).fill("30")
    page.get_by_label("Need fit", exact=True).fill("40")
    press(page.get_by_role("button", name="Preview"))
    expect(page.get_by_text("This is a preview under other weights")).to_be_visible()


def test_numbers_that_are_typed_count_once_they_add_up(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    page = visit()
    sign_in(page, demo.person(Role.COMMISSIONER))
    open_sliders(page, demo)
    page.get_by_label("Nearness", exact=True).fill("30")
    page.get_by_label("Need fit", exact=True).fill("40")
    page.get_by_label("Assurance", exact=True).focus()
    expect(page.get_by_text("This is a preview under other weights")).to_be_visible()
    assert page.locator(".app-slider").nth(1).input_value() == "30"
    assert weights_on(page) == [40, 30, 15, 10, 5]
