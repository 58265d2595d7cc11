"""An administrator admits a colleague, who chooses a password and signs in; and sees the trail."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import Role, User
from accounts.services import make_link
from tests.factories import ChildFactory, CouncilFactory, TeamFactory, UserFactory
from tests.journeys.conftest import PASSWORD, SignIn, Visit
from tests.journeys.eyes import inspect, press


@pytest.fixture
def administrator(live_server: object) -> User:
    council = CouncilFactory(name="Wolverhampton")
    TeamFactory(council=council, name="North")
    return UserFactory(council=council, role=Role.ADMINISTRATOR, name="Ruth Example")


def test_an_administrator_admits_a_colleague_without_scripts(
    visit: Visit, sign_in: SignIn, administrator: User
) -> None:
    manager = UserFactory(council=administrator.council, role=Role.MANAGER, name="Pat Example")
    page = visit(scripts=False)
    sign_in(page, administrator)
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    press(page.get_by_role("button", name="Add a person"))
    page.get_by_label("Name", exact=True).fill("Sam Example")
    page.get_by_label("Email address").fill("sam@council.example")
    page.get_by_label("Administrator").check()
    page.get_by_label("Team", exact=True).select_option(label="North")
    press(page.get_by_role("button", name="Add person"))
    link = page.locator("#link").inner_text()

    colleague = visit(scripts=False)
    colleague.goto(link)
    expect(colleague.get_by_role("heading", level=1)).to_have_text("This link waits")
    second = visit(scripts=False)
    sign_in(second, manager)
    press(second.get_by_role("link", name="1 person to confirm"))
    press(second.get_by_role("link", name="Confirm that this is Sam Example"))
    second.get_by_label("Yes, by phone, and it is right").check()
    press(second.get_by_role("button", name="Save and continue"))
    code = second.locator("#code").inner_text()

    colleague.goto(link)
    colleague.get_by_label("Code").fill(code.lower())
    colleague.get_by_label("New password", exact=True).fill(PASSWORD)
    colleague.get_by_label("New password again", exact=True).fill(PASSWORD)
    press(colleague.get_by_role("button", name="Save password"))
    expect(colleague.get_by_text("Your password is set")).to_be_visible()
    colleague.get_by_label("Email address").fill("sam@council.example")
    colleague.get_by_label("Password", exact=True).fill(PASSWORD)
    press(colleague.get_by_role("button", name="Sign in", exact=True))
    expect(colleague.get_by_role("heading", level=1)).to_have_text("People")
    press(colleague.get_by_role("button", name="Sign out"))
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_no_page_of_the_administrator_has_a_barrier(
    browser_page: Page, sign_in: SignIn, administrator: User
) -> None:
    page = browser_page
    sign_in(page, administrator)
    page.goto("/people/add/")
    press(page.get_by_role("button", name="Add person"))
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
    press(page.get_by_role("table").get_by_role("link").first)
    inspect(page, "trail entry")
    page.goto("/tokens/add/")
    page.get_by_label("What is the token for?").fill("warehouse")
    page.get_by_label("Who does the program act as?").select_option(label="Ruth Example")
    press(page.get_by_role("button", name="Ask for token"))
    inspect(page, "tokens with one")
    page.goto(f"/people/{child.social_worker_id}/")
    press(page.get_by_role("button", name="Make a link to choose a password"))
    inspect(page, "a link was made")
    page.goto(page.locator("#link").inner_text())
    inspect(page, "a link that waits")
    page.goto(f"/people/{child.social_worker_id}/")
    inspect(page, "a person whose link waits")
    page.goto("/my-tokens/")
    inspect(page, "a token that waits")
    press(page.get_by_role("button", name="Accept and make the key of warehouse"))
    inspect(page, "the key")
    page.goto("/my-tokens/")
    inspect(page, "a token that works")
    page.goto("/tokens/")
    press(page.get_by_role("link", name="Revoke warehouse"))
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
    press(page.get_by_role("button", name="Sign in", exact=True))
    inspect(page, "sign in with errors")
    page.goto("/password/1/no-link/")
    inspect(page)
    for _ in range(10):
        page.goto("/sign-in/")
        page.get_by_label("Email address").fill("nobody@council.example")
        page.get_by_label("Password", exact=True).fill("wrong")
        press(page.get_by_role("button", name="Sign in", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("You cannot sign in for now")
    inspect(page)
    page.goto("/sign-in/")
    press(page.get_by_role("button", name="Administrator"))
    expect(page.get_by_role("heading", level=1)).to_have_text("People")


def test_no_page_of_the_second_person_has_a_barrier(
    visit: Visit, sign_in: SignIn, administrator: User
) -> None:
    sam = UserFactory(council=administrator.council, name="Sam Example")
    second = UserFactory(council=administrator.council, role=Role.ADMINISTRATOR)
    link, token = make_link(person=sam, by=administrator, now=timezone.now())
    page = visit()
    sign_in(page, second)
    page.goto("/confirm/")
    inspect(page, "people to confirm")
    page.goto(f"/confirm/{link.pk}/")
    press(page.get_by_role("button", name="Save and continue"))
    inspect(page, "confirm with errors")
    page.get_by_label("Yes, face to face, and it is right").check()
    press(page.get_by_role("button", name="Save and continue"))
    inspect(page, "the code")
    theirs = visit()
    sign_in(theirs, sam)
    press(theirs.get_by_role("link", name="A new password was asked for"))
    inspect(theirs, "somebody asked for a new password of mine")
    theirs.goto(f"/password/{sam.pk}/{token}/")
    press(theirs.get_by_role("button", name="Save password"))
    inspect(theirs, "choose a password with errors")
