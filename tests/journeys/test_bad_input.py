"""What cannot be right is explained beside the question, and what was typed stays."""

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Role
from placements.models import Status
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect, press
from tests.journeys.writing import fill_day


@pytest.fixture
def desk(visit: Visit, sign_in: SignIn, demo: Demo) -> Page:
    page = visit()
    sign_in(page, demo.person(Role.SOCIAL_WORKER))
    return page


def test_a_child_who_is_not_born_yet_at_a_postcode_that_does_not_exist(desk: Page) -> None:
    desk.goto("/referrals/new/child/?how=planned")
    desk.get_by_label("First name").fill("Maya")
    fill_day(desk, "Date of birth", 5, 3, 2099)
    desk.get_by_label("Postcode of the child’s home").fill("ZZ1 1ZZ")
    press(desk.get_by_role("button", name="Save and continue"))
    problems = desk.get_by_role("alert")
    for words in ("last name", "past", "ZZ1 1ZZ"):
        expect(problems).to_contain_text(words)
    expect(desk.get_by_label("First name")).to_have_value("Maya")
    expect(desk.get_by_role("group", name="Date of birth").get_by_label("Year")).to_have_value(
        "2099"
    )
    inspect(desk, "child with errors")


def test_a_critical_need_without_a_level_keeps_the_referral_from_being_sent(
    desk: Page, demo: Demo
) -> None:
    desk.goto(f"/referrals/{demo.referral(Status.DRAFT).pk}/check/")
    expect(desk.get_by_text("missing").first).to_be_visible()
    expect(desk.get_by_role("button", name="Send for approval")).to_have_count(0)
    inspect(desk, "answers missing")


def test_a_step_that_somebody_else_saved_is_shown_beside_ones_own_answer(
    desk: Page, visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    ref = demo.referral(Status.DRAFT).child.ref
    other = visit()
    sign_in(other, demo.person(Role.TEAM_MANAGER))
    for page in (desk, other):
        page.goto(f"/children/{ref}/wishes/")
    other.get_by_label("What the child says").fill("A dog.")
    press(other.get_by_role("button", name="Save and continue"))
    expect(other.get_by_role("heading", level=1)).not_to_have_text("The child’s wishes")
    desk.get_by_label("What the child says").fill("A cat, and my own room.")
    press(desk.get_by_role("button", name="Save and continue"))
    expect(desk.locator("#saved-now")).to_contain_text("A dog.")
    expect(desk.get_by_label("What the child says")).to_have_value("A cat, and my own room.")
    inspect(desk, "saved meanwhile")


def test_a_home_that_left_the_register_is_explained_in_a_stale_tab(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    page = visit()
    sign_in(page, demo.person(Role.COMMISSIONER))
    referral = demo.referral()
    page.goto(f"/matching/{referral.pk}/")
    first = referral.matches.get(is_current=True).options.select_related("home").get(rank=1).home
    first.removed_on = referral.matches.get(is_current=True).on
    first.save(update_fields=["removed_on"])
    press(page.get_by_role("link", name=first.name, exact=True).first)
    expect(page.locator("main")).to_contain_text("This home left the register")
    expect(page.locator("main")).not_to_contain_text("Short by")
    inspect(page, "option removed")
