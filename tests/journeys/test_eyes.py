"""The eyes of the journeys see a barrier wherever it stands, and none where there is none."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.eyes import has_no_barriers

PAGE = """
<!doctype html><html lang="en"><head><title>Homes</title><style>
body {{ background: #fff; color: #000 }}
.pale {{ color: #aaa }}
.dark {{ background: #222 }}
.under {{ position: absolute; left: 0; width: 300px; height: 40px; background: #333; z-index: -1 }}
</style></head><body><main><h1>Homes</h1>{0}</main></body></html>
"""
ROWS = "<tr><td>Oak House</td></tr>" * 40
TABLE = "<table><caption>Homes</caption><tr><th scope='col'>Name</th></tr>{0}</table>"
LABELS = "<label class='pale' for='a'>Age</label><input id='a' {0}>"
UNDER = (
    "<p>Elm House</p>" * 3 + "<p>Oak House</p><div class='under' style='margin-top: -45px'></div>"
)


@pytest.fixture
def blank(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (TABLE.format(ROWS + "<tr><td class='pale'>Elm House</td></tr>"), "color-contrast"),
        (TABLE.format(ROWS + "<tr><td class='dark'>Elm House</td></tr>"), "color-contrast"),
        (TABLE.format(ROWS + "<tr class='dark'><td>Elm House</td></tr>"), "color-contrast"),
        (TABLE.format(ROWS) + "<p>Fine <b class='pale'>and not</b></p>", "color-contrast"),
        (LABELS.format("disabled") + LABELS.replace("'a'", "'b'").format(""), "color-contrast"),
        ("<p class='pale'>A</p><p class='pale'>?</p><p class='pale'>Elm</p>", "color-contrast"),
        (UNDER, "color-contrast"),
        (TABLE.format(ROWS) + "<button></button>", "button-name"),
        ("<img src='data:,'>", "image-alt"),
    ],
)
def test_a_barrier_is_seen_wherever_it_stands(blank: Page, body: str, rule: str) -> None:
    blank.set_content(PAGE.format(body))
    with pytest.raises(AssertionError, match=rule):
        has_no_barriers(blank)


def test_a_page_without_barriers_is_left_alone(blank: Page) -> None:
    blank.set_content(PAGE.format(TABLE.format(ROWS) + LABELS.format("disabled")))
    has_no_barriers(blank)


def test_a_row_that_turns_pale_is_seen_when_one_looks_again(blank: Page) -> None:
    blank.set_content(PAGE.format(TABLE.format(ROWS)))
    has_no_barriers(blank)
    blank.evaluate("document.querySelector('tr:last-child td').className = 'pale'")
    with pytest.raises(AssertionError, match="color-contrast"):
        has_no_barriers(blank)
