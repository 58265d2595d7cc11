"""
A browser that walks the product as people do. Journeys are skipped where there is no Chromium.

``make test`` runs them; ``pytest -m journey tests/journeys`` runs them alone, and with SCREENSHOTS
set to a folder keeps a picture of every page inspected.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest
from django.db import connection
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from pytest_django import Settings

from accounts.models import User
from local import browser
from tests.journeys.demo import Demo, lay_out
from tests.journeys.eyes import press
from tests.journeys.kept import Rows

HERE = Path(__file__).parent
PASSWORD = "four quiet words together"
# In ms. A busy machine is no fault of what is walked: a page has a minute to come and to show.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OTHERS_AT_WORK = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend' AND state <> 'idle'
"""

SignIn = Callable[[Page, User], None]


class Visit(Protocol):
    def __call__(self, *, scripts: bool = True, width: int = 1280) -> Page: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = browser.find()
    if path is None:
        pytest.skip("There is no Chromium here: install one, or name it with CHROMIUM")
    # Playwright's loop runs in this thread, and Django would take the ORM for an async caller.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        # HOME of its own: Chromium writes settings and crash reports there.
        env: dict[str, str | float | bool] = {**os.environ, "HOME": home}
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS, env=env)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(chromium: Browser, live_server: Any) -> Iterator[Visit]:
    """Open a window on the running product; with ``scripts=False`` as without JavaScript."""
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        # A page that is refused or missing is an answer, which the journey itself looks at.
        if message.type == "error" and "status of 4" not in message.text:
            complaints.append(message.text)

    def open_window(*, scripts: bool = True, width: int = 1280) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            java_script_enabled=scripts,
            viewport={"width": width, "height": 900},
            locale="en-GB",
            timezone_id="Europe/London",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    contexts: list[Any] = []
    yield open_window
    for context in contexts:
        context.close()
    _wait_until_nobody_asks()
    # What the security policy refused is among them.
    assert not complaints, complaints


def _wait_until_nobody_asks() -> None:
    """What a closed window had asked for is still answered: tables must not be emptied under it."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(OTHERS_AT_WORK)
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.05)
    raise AssertionError("the database is still at work for a window that was closed")


@pytest.fixture
def browser_page(visit: Visit) -> Page:
    """A desktop window with scripts."""
    return visit()


@pytest.fixture
def sign_in() -> SignIn:
    """Sign a person in through the form, with a password of the test's own."""

    def with_password(page: Page, user: User) -> None:
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
        page.goto("/sign-in/")
        page.get_by_label("Email address").fill(user.email)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        press(page.get_by_role("button", name="Sign in", exact=True))
        page.get_by_role("button", name="Sign out").wait_for()

    return with_password


@pytest.fixture(scope="session")
def kept_demo() -> dict[date, Rows]:
    """As the first journey laid it out, for those that follow."""
    return {}


@pytest.fixture
def demo(live_server: Any, settings: Settings, kept_demo: dict[date, Rows]) -> Demo:
    """The small demo, in the database that the running product reads."""
    settings.DEMO = True
    return lay_out(kept_demo)
