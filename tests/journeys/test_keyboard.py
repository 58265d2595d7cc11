"""An emergency referral by keyboard alone: no pointer, only keys that a keyboard has."""

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from accounts.models import Role
from needs.services.urgent import STARRED
from placements.models import Referral, Status
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo

MOST_TABS = 60


def reach(page: Page, target: Locator) -> None:
    """Tab on until the target has the focus; a person would do just this."""
    for _ in range(MOST_TABS):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {target} in {MOST_TABS} steps")


def press(page: Page, target: Locator) -> None:
    reach(page, target)
    page.keyboard.press("Enter")


def write(page: Page, label: str, text: str) -> None:
    reach(page, page.get_by_label(label, exact=True).first)
    page.keyboard.type(text)


def choose(page: Page, name: str, value: str) -> None:
    """Into the group of radios, then down to the one wanted, as a browser's radios are used."""
    group = page.locator(f'input[type="radio"][name="{name}"]')
    for _ in range(MOST_TABS):
        if page.evaluate("document.activeElement.name") == name:
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(group.count()):
        if page.evaluate("document.activeElement.value") == value:
            break
        page.keyboard.press("ArrowDown")
    expect(page.locator(f'input[name="{name}"][value="{value}"]')).to_be_checked()


def pick(page: Page, label: str, option: str) -> None:
    """A list is opened at its option by typing the option's first letters."""
    reach(page, page.get_by_label(label, exact=True))
    page.keyboard.type(option)


def test_an_emergency_referral_is_written_by_keyboard_alone(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    page = visit()
    sign_in(page, demo.person(Role.SOCIAL_WORKER))
    page.goto("/referrals/new/child/?how=emergency")
    who(page)
    open_task(page, "What the child needs tonight")
    for code in STARRED:
        choose(page, f"{code}_level", "0")
    choose(page, "any", "no")
    go_on(page)
    open_task(page, "Plan")
    what(page)
    go_on(page)
    press(page, page.get_by_role("button", name="Check your answers"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    reach(page, page.get_by_label("These answers are true"))
    page.keyboard.press("Space")
    press(page, page.get_by_role("button", name="Send for approval"))
    expect(page.get_by_text("The referral was sent for approval")).to_be_visible()
    assert Referral.objects.get(child__last_name="Okafor").status == Status.SUBMITTED


def open_task(page: Page, name: str) -> None:
    press(page, page.get_by_role("link", name=name, exact=True))
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def go_on(page: Page) -> None:
    press(page, page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_role("heading", name="Maya Okafor")).to_be_visible()


def who(page: Page) -> None:
    write(page, "First name", "Maya")
    write(page, "Last name", "Okafor")
    for label, text in (("Day", "5"), ("Month", "3"), ("Year", "2012")):
        write(page, label, text)
    choose(page, "sex", "F")
    write(page, "Postcode of the child’s home", "WV1 1SH")
    pick(page, "Legal status", "Interim")
    go_on(page)


def what(page: Page) -> None:
    pick(page, "Why is a home needed?", "P")
    choose(page, "urgency", "same_day")
    night = timezone.localdate()
    for label, number in (("Day", night.day), ("Month", night.month), ("Year", night.year)):
        write(page, label, str(number))
    pick(page, "For how long?", "S")
    choose(page, "kinship_explored", "yes")
    write(page, "What came of it, or why not", "An aunt was asked and cannot.")
    choose(page, "together", "none")
