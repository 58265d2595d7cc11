"""A social worker writes a referral, a team manager approves the search, each in a browser."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from codes.needs import BY_CODE
from needs.services.urgent import STARRED
from placements.models import MatchAsked, Referral, Status
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.eyes import inspect, look

NEEDS = {
    "Feelings and relationships": ("EMO", "MHE", "SLF", "ATT"),
    "Behaviour and safety": ("AGG", "PEE", "EXP", "MIS", "SUB", "OFF", "FIR", "SHB"),
    "Learning and health": ("LDN", "NEU", "PHY", "HEA"),
    "School, identity, family time and independence": ("EDU", "IDC", "FAM", "IND"),
}


@pytest.fixture
def desk(visit: Visit, sign_in: SignIn, social_worker: User) -> Page:
    page = visit()
    sign_in(page, social_worker)
    return page


def begin(page: Page, how: str) -> None:
    """From the list to the task list, by way of a child who is not known yet."""
    page.goto("/referrals/")
    inspect(page)
    page.get_by_role("button", name="Start a referral").click()
    inspect(page)
    page.get_by_label(how).check()
    page.get_by_label("A child who is not listed").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    inspect(page, "who is the child with errors")
    page.get_by_label("First name").fill("Maya")
    page.get_by_label("Last name").fill("Okafor")
    fill_day(page, "Date of birth", 5, 3, 2012)
    page.get_by_label("Female").check()
    page.get_by_label("Postcode of the child’s home").fill("wv11sh")
    page.get_by_label("Legal status").select_option("C2")
    page.get_by_label("Ethnicity").select_option("BAFR")
    page.get_by_label("First language").fill("English")
    page.get_by_label("Religion").fill("None")
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_role("heading", name="Maya Okafor")).to_be_visible()
    inspect(page, "task list")


def fill_day(page: Page, legend: str, day: int, month: int, year: int) -> None:
    group = page.get_by_role("group", name=legend)
    for label, value in (("Day", day), ("Month", month), ("Year", year)):
        group.get_by_label(label).fill(str(value))


def level(page: Page, code: str, number: int) -> None:
    page.locator(f'input[name="{code}_level"][value="{number}"]').check()


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_role("heading", name="Maya Okafor")).to_be_visible()


def plan(page: Page, urgency: str, days: int) -> None:
    page.get_by_label("Why is a home needed?").select_option("ending")
    page.get_by_label(urgency, exact=True).check()
    night = timezone.localdate() + timedelta(days=days)
    fill_day(page, "First night", night.day, night.month, night.year)
    page.get_by_label("For how long?").select_option("short")
    page.get_by_role("group", name="Have family and friends been explored?").get_by_label(
        "Yes"
    ).check()
    page.get_by_label("What came of it, or why not").fill("An aunt was asked and cannot.")


def test_a_planned_referral_goes_from_a_child_to_an_approved_search(
    desk: Page, visit: Visit, sign_in: SignIn, team_manager: User
) -> None:
    begin(desk, "There is time")
    open_task(desk, "Strengths")
    desk.get_by_label("Talents and interests", exact=True).select_option("3")
    go_on(desk)
    for task, codes in NEEDS.items():
        open_task(desk, task)
        for code in codes:
            level(desk, code, 1)
        go_on(desk)
    places(desk)
    words(desk)
    open_task(desk, "Brothers and sisters")
    desk.get_by_label("No brothers or sisters to be placed").check()
    go_on(desk)
    open_task(desk, "Plan and approval")
    plan(desk, "More than 5 working days", 20)
    desk.get_by_label("Goal of the care plan").select_option("return_home")
    desk.get_by_label("What the plan is to achieve").fill("Settle and stay at school.")
    go_on(desk)
    inspect(desk, "task list completed")
    desk.get_by_role("button", name="Check your answers").click()
    inspect(desk)
    desk.get_by_label("These answers are true").check()
    desk.get_by_role("button", name="Send for approval").click()
    expect(desk.get_by_text("The referral was sent for approval to search")).to_be_visible()
    inspect(desk, "referral sent")
    approve(visit(), sign_in, team_manager)
    desk.reload()
    expect(desk.get_by_text("Search approved")).to_be_visible()
    inspect(desk, "referral searched")
    assert MatchAsked.objects.filter(referral=Referral.objects.get()).exists()


def open_task(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    look(page)


def places(page: Page) -> None:
    open_task(page, "Important places")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("School", exact=True).check()
    page.get_by_label("Name", exact=True).fill("Hilltop")
    page.get_by_label("Postcode", exact=True).fill("ZZ1 1ZZ")
    page.get_by_label("Visits a week").fill("15")
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Hilltop")
    inspect(page, "important places with errors")
    page.get_by_label("Postcode", exact=True).fill("WV1 1SH")
    page.get_by_label("Visits a week").fill("5")
    go_on(page)
    open_task(page, "Places to stay away from")
    page.get_by_label("No", exact=True).check()
    go_on(page)


def words(page: Page) -> None:
    open_task(page, "Practical and identity needs")
    page.get_by_label("Halal food").check()
    go_on(page)
    open_task(page, "The child’s wishes")
    page.get_by_label("What the child says").fill("A house with a garden and no shouting.")
    page.get_by_label("A garden").check()
    go_on(page)
    open_task(page, "Pen picture")
    text = page.get_by_role("textbox", name="Pen picture")
    text.fill("Maya is funny and loves football.")
    page.get_by_role("button", name="Save and continue").click()
    expect(text).to_have_value("Maya is funny and loves football.")
    inspect(page, "pen picture with errors")
    text.fill("M is funny and loves football. She trusts slowly, then is fiercely loyal.")
    go_on(page)


def approve(page: Page, sign_in: SignIn, team_manager: User) -> None:
    sign_in(page, team_manager)
    page.goto("/referrals/approvals/")
    inspect(page)
    page.get_by_role("link", name="Maya Okafor").click()
    page.get_by_label("The most it may cost a week").fill("NaN")
    page.get_by_role("button", name="Approve the search").click()
    expect(page.get_by_label("The most it may cost a week")).to_have_value("NaN")
    inspect(page, "approve with errors")
    page.get_by_label("The most it may cost a week").fill("3,500")
    page.get_by_role("button", name="Approve the search").click()
    expect(page.get_by_text("The search was approved")).to_be_visible()
    page.get_by_role("link", name="Put on hold").click()
    inspect(page)
    page.go_back()
    page.get_by_role("link", name="Withdraw").click()
    inspect(page)


def test_an_emergency_takes_two_pages_on_a_phone_without_scripts(
    visit: Visit, sign_in: SignIn, social_worker: User
) -> None:
    page = visit(scripts=False, width=375)
    sign_in(page, social_worker)
    page.goto("/referrals/new/child/?how=emergency")
    page.get_by_label("First name").fill("Maya")
    page.get_by_label("Last name").fill("Okafor")
    fill_day(page, "Date of birth", 5, 3, 2012)
    page.get_by_label("Female").check()
    page.get_by_label("Postcode of the child’s home").fill("WV1")
    page.get_by_label("Legal status").select_option("L1")
    page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("link", name="What the child needs tonight").click()
    for code in STARRED:
        level(page, code, 0)
    page.get_by_label("No", exact=True).check()
    go_on(page)
    page.get_by_role("link", name="Plan", exact=True).click()
    plan(page, "Same day", 0)
    page.get_by_label("No brothers or sisters to be placed").check()
    go_on(page)
    page.get_by_role("button", name="Check your answers").click()
    expect(page.get_by_text(f"Not assessed: {BY_CODE['EMO'].name.lower()}")).to_be_visible()
    page.get_by_label("These answers are true").check()
    page.get_by_role("button", name="Send for approval").click()
    expect(page.get_by_text("The referral was sent for approval")).to_be_visible()
    assert Referral.objects.get().status == Status.SUBMITTED


def test_the_emergency_pages_have_no_barriers(desk: Page) -> None:
    begin(desk, "Today or tomorrow")
    for name in ("What the child needs tonight", "Plan"):
        desk.get_by_role("link", name=name, exact=True).click()
        inspect(desk, f"emergency {name}")
        desk.go_back()
    desk.goto("/children/")
    inspect(desk)
    desk.get_by_role("link", name="Maya Okafor").click()
    inspect(desk, "child")
