"""What static/app.js adds, on small pages of this test's own."""

from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path
from playwright.sync_api import Dialog, Page, expect
from pytest_django import Settings

from accounts.access import public
from accounts.models import User
from config.urls import urlpatterns as product
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.eyes import inspect, press

asked: list[bool] = []
PAGE = """{% extends "layout.html" %}
{% from "components/progress.html" import progress %}
{% block title %}A run{% endblock %}
{% block content %}<h1>A run</h1>
{{ progress(done, 3, "Ranked %d of 3" % done, address=request.path, finished=done >= 3) }}
<form method="post" data-confirm-leaving>{{ csrf_input }}<label>Note <input name="note"></label>
<button>Save</button></form><p class="govuk-body"><a href="/privacy">Leave</a></p>
<button type="button" class="govuk-button" data-print hidden>Print</button>{% endblock %}"""


@public
def a_run(request: HttpRequest) -> HttpResponse:
    """One step further each time it is asked."""
    asked.append("X-Poll" in request.headers)
    done = min(len(asked), 3)
    return HttpResponse(engines["jinja2"].from_string(PAGE).render({"done": done}, request))


urlpatterns = [path("a-run", a_run), *product]


@pytest.fixture(autouse=True)
def _with_a_run(settings: Settings) -> Iterator[None]:
    settings.ROOT_URLCONF = __name__
    asked.clear()
    yield
    asked.clear()


def test_the_progress_of_a_run_moves_by_itself_and_then_stops_asking(browser_page: Page) -> None:
    came = browser_page.goto("/a-run")
    assert came is not None
    assert "Ranked 1 of 3" in came.text()  # as it came: by now it may be further
    region = browser_page.get_by_role("status")
    expect(region).to_contain_text("Ranked 3 of 3")
    assert region.get_attribute("data-poll") is None
    assert asked == [False, True, True]
    inspect(browser_page, "a run that has ended")


def test_without_scripts_the_page_offers_to_be_loaded_again(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto("/a-run")
    press(page.get_by_role("link", name="Load the page again"))
    expect(page.get_by_role("status")).to_contain_text("Ranked 2 of 3")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()


def test_leaving_a_form_with_answers_asks_first(browser_page: Page) -> None:
    questions: list[str] = []

    def stay(dialog: Dialog) -> None:
        questions.append(dialog.type)
        dialog.dismiss()

    browser_page.on("dialog", stay)
    browser_page.goto("/a-run")
    browser_page.get_by_label("Note").fill("half a sentence")
    with browser_page.expect_event("dialog"):
        browser_page.get_by_role("link", name="Leave").click(no_wait_after=True)
    expect(browser_page.get_by_label("Note")).to_have_value("half a sentence")
    assert questions == ["beforeunload"]


def test_saving_a_form_does_not_ask(browser_page: Page) -> None:
    browser_page.on("dialog", lambda dialog: pytest.fail(dialog.type))
    browser_page.goto("/a-run")
    browser_page.get_by_label("Note").fill("a whole sentence")
    press(browser_page.get_by_role("button", name="Save"))
    expect(browser_page.get_by_role("heading", name="A run")).to_be_visible()


def test_a_person_signs_in_finds_the_way_on_a_phone_and_signs_out(
    visit: Visit, sign_in: SignIn, administrator: User
) -> None:
    page = visit(width=375)
    sign_in(page, administrator)
    page.goto("/privacy")
    inspect(page, "signed in")
    page.get_by_role("button", name="Menu").click()
    press(page.get_by_role("link", name="Teams"))
    expect(page.get_by_role("link", name="Wolverhampton")).to_be_visible()
    press(page.get_by_role("button", name="Sign out"))
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
