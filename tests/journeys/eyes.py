"""What every page of a journey must be: free of barriers, and no wider than its window."""

import os
import re
from pathlib import Path
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page

WIDTHS: Final = (1280, 375)
AXE: Final = Axe()
RULES: Final = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}
# Of a page with a long table this rule alone takes five times as long as all others, so it is run
# over one element for each look of text, which says as much.
CONTRAST_OF_LOOKS: Final = """
axe.configure({rules: [{id: "color-contrast", selector: "[data-look]"}]})
"""
LOOKS: Final = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")
BARRIERS: Final = f"""
async (rules) => {{
  const looks = ({LOOKS.strip()})();
  for (const element of looks) element.setAttribute("data-look", "");
  try {{
    return (await axe.run(document, rules)).violations;
  }} finally {{
    for (const element of looks) element.removeAttribute("data-look");
  }}
}}
"""


def inspect(page: Page, name: str = "") -> None:
    """
    Look at the page as it stands, on a desktop and on a phone.

    :param name: of its picture; the page's heading if left out. Kept where SCREENSHOTS says.
    """
    comes_whole(page)
    before = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        has_no_barriers(page)
        fits(page)
        keep_picture(page, name, width)
    if before:
        page.set_viewport_size(before)


def look(page: Page, name: str = "") -> None:
    """
    The same in the window as it is: enough on the way, since every page is walked on its own too.

    Axe is a script, so a window without scripts is only measured.
    """
    comes_whole(page)
    if page.locator("body.js-enabled").count():
        has_no_barriers(page)
    fits(page)
    if page.viewport_size:
        keep_picture(page, name, page.viewport_size["width"])


def press(target: Locator) -> None:
    """Click what leads to another page, and wait until all of that page is there."""
    with target.page.expect_event("load"):
        target.click()


def comes_whole(page: Page) -> None:
    """After a page's address or heading is there, the rest of it and its scripts are on the way."""
    page.wait_for_load_state("load")


def has_no_barriers(page: Page) -> None:
    """Zero violations of WCAG 2.2 AA and of axe's best practice."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.axe_script)
        page.evaluate(CONTRAST_OF_LOOKS)
    violations = page.evaluate(BARRIERS, RULES)
    assert not violations, f"{page.url}\n" + "\n".join(_told(each) for each in violations)


def fits(page: Page) -> None:
    """Nothing makes the page itself scroll sideways."""
    wide, window = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= window, f"{page.url} is {wide} wide in a window of {window}"


def keep_picture(page: Page, name: str, width: int) -> None:
    folder = os.environ.get("SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        words = name or page.locator("h1").first.inner_text()
        stem = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
        page.screenshot(path=Path(folder) / f"{stem}-{width}.png", full_page=True)


def _told(violation: dict[str, Any]) -> str:
    nodes = "\n".join(
        f"    {node['html']}\n    {node['failureSummary']}" for node in violation["nodes"]
    )
    return f"{violation['id']}: {violation['help']}\n{nodes}"
