"""A social worker writes a pen picture and goes through what it says, one finding after another."""

import pytest
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from needs.models import Child, Need, PenPicture
from tests.factories import ChildFactory
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.eyes import inspect, look, press

TEXT = (
    "Zebedee has a great sense of humour.\n\n"
    "He went missing twice in March. He hits other children every week. "
    "He has never set a fire."
)


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(
        council=social_worker.council,
        social_worker=social_worker,
        first_name="Zebedee",
        last_name="Quillfeather",
        sex="M",
    )


def finding(page: Page, words: str) -> Locator:
    return page.locator(".app-finding").filter(has_text=words)


def answer(page: Page, words: str, button: str) -> None:
    """A button of one finding; the page comes back with what happened."""
    press(finding(page, words).get_by_role("button", name=button).first)
    expect(page.locator(".govuk-notification-banner")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_each_finding_is_answered_on_its_own_and_goes_with_its_words(
    visit: Visit, sign_in: SignIn, social_worker: User, child: Child, scripts: bool
) -> None:
    page = visit(scripts=scripts, width=1280 if scripts else 375)
    sign_in(page, social_worker)
    page.goto(f"/children/{child.ref}/pen-picture/")
    page.get_by_role("textbox", name="Pen picture").fill(TEXT)
    press(page.get_by_role("button", name="Check what I wrote"))
    expect(page.get_by_role("heading", level=1)).to_have_text("What this text says")
    expect(page.locator("mark").filter(has_text="went missing").first).to_be_visible()
    if scripts:
        inspect(page, "what a text says")
    assert not Need.objects.exists()

    answer(page, "Going missing: level 2", "Accept")
    aggression = finding(page, "Aggression and harm")
    aggression.get_by_role("combobox").select_option("2")
    answer(page, "Aggression and harm", "Accept")
    answer(page, "Fire-setting: none", "Dismiss")
    look(page, "what a text says, answered")
    saved = dict(Need.objects.values_list("dimension", "level"))
    assert saved == {"MIS": 2, "AGG": 2}

    answer(page, "Zebedee", "Replace with")
    assert "Zebedee" not in PenPicture.objects.get().text
    press(page.get_by_role("button", name="Put it back"))
    expect(page.get_by_text("The words were put back")).to_be_visible()
    answer(page, "Zebedee", "Replace with")
    assert "Zebedee" not in PenPicture.objects.get().text

    press(page.get_by_role("link", name="Change the text"))
    text = page.get_by_role("textbox", name="Pen picture")
    text.fill(text.input_value().replace("He hits other children every week. ", ""))
    press(page.get_by_role("button", name="Check what I wrote"))
    expect(page.get_by_role("heading", level=1)).to_have_text("What this text says")
    expect(page.locator("#suggested")).not_to_contain_text("Aggression")
    expect(page.locator("#suggested")).to_contain_text("Dismissed by")
    assert Need.objects.get(dimension="AGG").level == 2


def test_one_gets_from_a_mark_to_its_finding_and_back_by_keyboard(
    visit: Visit, sign_in: SignIn, social_worker: User, child: Child
) -> None:
    page = visit()
    sign_in(page, social_worker)
    page.goto(f"/children/{child.ref}/pen-picture/")
    page.get_by_role("textbox", name="Pen picture").fill(TEXT)
    press(page.get_by_role("button", name="Check what I wrote"))
    mark = page.locator("#text a").filter(has_text="might identify").first
    mark.focus()
    page.keyboard.press("Enter")
    there = page.locator(".app-finding:target")
    expect(there).to_contain_text("Zebedee")
    there.get_by_role("link", name="See it").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#text a:target")).to_be_in_viewport()
