"""A social worker writes a referral, a team manager approves the search, each in a browser."""

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from codes.needs import BY_CODE
from needs.services.urgent import STARRED
from placements.models import MatchAsked, Referral, Status
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.eyes import inspect, look, press
from tests.journeys.writing import born_in, fill_day, level, plan

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
    press(page.get_by_role("button", name="Start a referral"))
    inspect(page)
    page.get_by_label(how).check()
    page.get_by_label("A child who is not listed").check()
    press(page.get_by_role("button", name="Continue"))
    press(page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_text("There is a problem")).to_be_visible()
    inspect(page, "who is the child with errors")
    page.get_by_label("First name").fill("Maya")
    page.get_by_label("Last name").fill("Okafor")
    fill_day(page, "Date of birth", 5, 3, born_in())
    page.get_by_label("Female").check()
    page.get_by_label("Postcode of the child’s home").fill("wv11sh")
    page.get_by_label("Legal status").select_option("C2")
    page.get_by_label("Ethnicity").select_option("BAFR")
    page.get_by_label("First language").fill("English")
    page.get_by_label("Religion").fill("None")
    press(page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_role("heading", name="Maya Okafor")).to_be_visible()
    inspect(page, "task list")


def go_on(page: Page) -> None:
    press(page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_role("heading", name="Maya Okafor")).to_be_visible()


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
    press(desk.get_by_role("button", name="Check your answers"))
    inspect(desk)
    desk.get_by_label("These answers are true").check()
    press(desk.get_by_role("button", name="Send for approval"))
    expect(desk.get_by_text("The referral was sent for approval to search")).to_be_visible()
    inspect(desk, "referral sent")
    approve(visit(), sign_in, team_manager)
    desk.reload()
    expect(desk.get_by_text("Search approved")).to_be_visible()
    inspect(desk, "referral searched")
    assert MatchAsked.objects.filter(referral=Referral.objects.get()).exists()


def open_task(page: Page, name: str) -> None:
    press(page.get_by_role("link", name=name, exact=True).first)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    look(page)


def places(page: Page) -> None:
    open_task(page, "Important places")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("School", exact=True).check()
    page.get_by_label("Name", exact=True).fill("Hilltop")
    page.get_by_label("Postcode", exact=True).fill("ZZ1 1ZZ")
    page.get_by_label("Visits a week").fill("15")
    press(page.get_by_role("button", name="Save and continue"))
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
    press(page.get_by_role("button", name="Save and continue"))
    expect(text).to_have_value("Maya is funny and loves football.")
    inspect(page, "pen picture with errors")
    text.fill("M is funny and loves football. She trusts slowly, then is fiercely loyal.")
    go_on(page)


def approve(page: Page, sign_in: SignIn, team_manager: User) -> None:
    sign_in(page, team_manager)
    page.goto("/referrals/approvals/")
    inspect(page)
    press(page.get_by_role("link", name="Maya Okafor"))
    page.get_by_label("The most it may cost a week").fill("NaN")
    press(page.get_by_role("button", name="Approve the search"))
    expect(page.get_by_label("The most it may cost a week")).to_have_value("NaN")
    inspect(page, "approve with errors")
    page.get_by_label("The most it may cost a week").fill("3,500")
    press(page.get_by_role("button", name="Approve the search"))
    expect(page.get_by_text("The search was approved")).to_be_visible()
    press(page.get_by_role("link", name="Put on hold"))
    inspect(page)
    page.go_back()
    press(page.get_by_role("link", name="Withdraw"))
    inspect(page)


def test_an_emergency_takes_two_pages_on_a_phone_without_scripts(
    visit: Visit, sign_in: SignIn, social_worker: User
) -> None:
    page = visit(scripts=False, width=375)
    sign_in(page, social_worker)
    page.goto("/referrals/new/child/?how=emergency")
    page.get_by_label("First name").fill("Maya")
    page.get_by_label("Last name").fill("Okafor")
    fill_day(page, "Date of birth", 5, 3, born_in())
    page.get_by_label("Female").check()
    page.get_by_label("Postcode of the child’s home").fill("WV1")
    page.get_by_label("Legal status").select_option("L1")
    press(page.get_by_role("button", name="Save and continue"))
    press(page.get_by_role("link", name="What the child needs tonight"))
    for code in STARRED:
        level(page, code, 0)
    page.get_by_label("No", exact=True).check()
    go_on(page)
    press(page.get_by_role("link", name="Plan", exact=True))
    plan(page, "Same day", 0)
    page.get_by_label("No brothers or sisters to be placed").check()
    go_on(page)
    press(page.get_by_role("button", name="Check your answers"))
    expect(page.get_by_text(f"Not assessed: {BY_CODE['EMO'].name.lower()}")).to_be_visible()
    page.get_by_label("These answers are true").check()
    press(page.get_by_role("button", name="Send for approval"))
    expect(page.get_by_text("The referral was sent for approval")).to_be_visible()
    assert Referral.objects.get().status == Status.SUBMITTED


def test_the_emergency_pages_have_no_barriers(desk: Page) -> None:
    begin(desk, "Today or tomorrow")
    for name in ("What the child needs tonight", "Plan"):
        press(desk.get_by_role("link", name=name, exact=True))
        inspect(desk, f"emergency {name}")
        desk.go_back()
    desk.goto("/children/")
    inspect(desk)
    press(desk.get_by_role("link", name="Maya Okafor"))
    inspect(desk, "child")
