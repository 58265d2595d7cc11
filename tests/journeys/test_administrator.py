"""An administrator admits a colleague, who chooses a password and signs in; and sees the trail."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import Role, User
from tests.factories import ChildFactory, CouncilFactory, TeamFactory, UserFactory
from tests.journeys.conftest import PASSWORD, SignIn, Visit
from tests.journeys.eyes import inspect


@pytest.fixture
def administrator(live_server: object) -> User:
    council = CouncilFactory(name="Wolverhampton")
    TeamFactory(council=council, name="North")
    return UserFactory(council=council, role=Role.ADMINISTRATOR, name="Ruth Example")


def test_an_administrator_admits_a_colleague_without_scripts(
    visit: Visit, sign_in: SignIn, administrator: User
) -> None:
    page = visit(scripts=False)
    sign_in(page, administrator)
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    page.get_by_role("button", name="Add a person").click()
    page.get_by_label("Name", exact=True).fill("Sam Example")
    page.get_by_label("Email address").fill("sam@council.example")
    page.get_by_label("Administrator").check()
    page.get_by_label("Team", exact=True).select_option(label="North")
    page.get_by_role("button", name="Add person").click()
    link = page.locator("#link").inner_text()

    colleague = visit(scripts=False)
    colleague.goto(link)
    colleague.get_by_label("New password", exact=True).fill(PASSWORD)
    colleague.get_by_label("New password again", exact=True).fill(PASSWORD)
    colleague.get_by_role("button", name="Save password").click()
    expect(colleague.get_by_text("Your password is set")).to_be_visible()
    colleague.get_by_label("Email address").fill("sam@council.example")
    colleague.get_by_label("Password", exact=True).fill(PASSWORD)
    colleague.get_by_role("button", name="Sign in", exact=True).click()
    expect(colleague.get_by_role("heading", level=1)).to_have_text("People")
    colleague.get_by_role("button", name="Sign out").click()
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_no_page_of_the_administrator_has_a_barrier(
    browser_page: Page, sign_in: SignIn, administrator: User
) -> None:
    page = browser_page
    sign_in(page, administrator)
    page.goto("/people/add/")
    page.get_by_role("button", name="Add person").click()
    inspect(page, "add a person with errors")
    child = ChildFactory(council=administrator.council)
    for address in (
        "/people/",
        f"/people/{administrator.pk}/",
        f"/people/{child.social_worker_id}/",
        f"/people/{child.social_worker_id}/deactivate/",
        "/teams/",
        "/teams/add/",
        "/tokens/",
        "/tokens/add/",
        "/trail/",
        f"/looks/?ref={child.ref}",
        "/password/",
    ):
        page.goto(address)
        inspect(page, address)
    page.goto("/trail/?table=needs_child")
    page.get_by_role("table").get_by_role("link").first.click()
    inspect(page, "trail entry")
    page.goto("/tokens/add/")
    page.get_by_label("What is the token for?").fill("warehouse")
    page.get_by_label("Who does the program act as?").select_option(label="Ruth Example")
    page.get_by_role("button", name="Ask for token").click()
    inspect(page, "tokens with one")
    page.goto("/my-tokens/")
    inspect(page, "a token that waits")
    page.get_by_role("button", name="Accept and make the key of warehouse").click()
    inspect(page, "the key")
    page.goto("/my-tokens/")
    inspect(page, "a token that works")
    page.goto("/tokens/")
    page.get_by_role("link", name="Revoke warehouse").click()
    inspect(page)


def test_the_way_in_has_no_barriers(
    browser_page: Page, settings: Settings, administrator: User
) -> None:
    settings.DEMO = True
    UserFactory(council=administrator.council, email="ruth@demo.example", role=Role.ADMINISTRATOR)
    UserFactory(council=None, email="pat@demo.example", role=Role.PROVIDER)
    page = browser_page
    page.goto("/sign-in/")
    inspect(page, "sign in to the demo")
    page.get_by_role("button", name="Sign in", exact=True).click()
    inspect(page, "sign in with errors")
    page.goto("/password/1/no-link/")
    inspect(page)
    for _ in range(10):
        page.goto("/sign-in/")
        page.get_by_label("Email address").fill("nobody@council.example")
        page.get_by_label("Password", exact=True).fill("wrong")
        page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You cannot sign in for now")
    inspect(page)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Administrator").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
