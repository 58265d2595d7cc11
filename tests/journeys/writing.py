"""What a social worker types: a child, every part of the needs profile, a plan."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.journeys.eyes import look, press

CHILD = "Maya Okafor"
# By task: the levels typed. What is left out stays "not assessed".
LEVELS: dict[str, dict[str, int]] = {
    "Feelings and relationships": {"EMO": 2, "MHE": 1, "SLF": 0, "ATT": 2},
    "Behaviour and safety": dict.fromkeys(
        ("AGG", "PEE", "EXP", "MIS", "SUB", "OFF", "FIR", "SHB"), 0
    ),
    "Learning and health": {"NEU": 1, "PHY": 0, "HEA": 0},
    "School, identity, family time and independence": {"EDU": 1, "FAM": 1, "IND": 1},
}


@dataclass(frozen=True)
class Writer:
    """A window of a social worker; every page that opens in it is looked at."""

    page: Page

    def begin(self, how: str) -> None:
        """From the list to the task list, by way of a child who is not known yet."""
        self.page.goto("/referrals/")
        press(self.page.get_by_role("button", name="Start a referral"))
        self.page.get_by_label(how).check()
        self.page.get_by_label("A child who is not listed").check()
        press(self.page.get_by_role("button", name="Continue"))
        look(self.page)
        self.child()
        self.go_on()

    def child(self) -> None:
        page = self.page
        page.get_by_label("First name").fill("Maya")
        page.get_by_label("Last name").fill("Okafor")
        fill_day(page, "Date of birth", 5, 3, born_in())
        page.get_by_label("Female").check()
        page.get_by_label("Postcode of the child’s home").fill("wv11sh")
        page.get_by_label("Legal status").select_option("C2")
        page.get_by_label("Ethnicity").select_option("BAFR")
        page.get_by_label("First language").fill("English")
        page.get_by_label("Religion").fill("None")

    def open_task(self, name: str) -> None:
        press(self.page.get_by_role("link", name=name, exact=True).first)
        expect(self.page.get_by_role("heading", level=1)).to_have_text(name)
        look(self.page)

    def go_on(self) -> None:
        press(self.page.get_by_role("button", name="Save and continue"))
        expect(self.page.get_by_role("heading", name=CHILD)).to_be_visible()

    def all_tasks(self) -> None:
        """The whole list of a referral that is planned, in its order."""
        self.strengths()
        for task, levels in LEVELS.items():
            self.open_task(task)
            for code, number in levels.items():
                level(self.page, code, number)
            self.go_on()
        self.places()
        self.own_words()
        self.open_task("Brothers and sisters")
        self.page.get_by_label("No brothers or sisters to be placed").check()
        self.go_on()
        self.open_task("Plan and approval")
        plan(self.page, "More than 5 working days", 20)
        self.page.get_by_label("Goal of the care plan").select_option("return_home")
        self.page.get_by_label("What the plan is to achieve").fill("Settle and stay at school.")
        self.go_on()

    def strengths(self) -> None:
        self.open_task("Strengths")
        self.page.get_by_label("Talents and interests", exact=True).select_option("3")
        self.go_on()

    def places(self) -> None:
        self.open_task("Important places")
        self.page.get_by_label("Yes", exact=True).check()
        self.page.get_by_label("School", exact=True).check()
        self.page.get_by_label("Name", exact=True).fill("Hilltop")
        self.page.get_by_label("Postcode", exact=True).fill("WV1 1SH")
        self.page.get_by_label("Visits a week").fill("5")
        self.go_on()
        self.open_task("Places to stay away from")
        self.page.get_by_label("No", exact=True).check()
        self.go_on()

    def own_words(self) -> None:
        self.open_task("Practical and identity needs")
        self.page.get_by_label("Halal food").check()
        self.go_on()
        self.open_task("The child’s wishes")
        self.page.get_by_label("What the child says").fill("A garden and no shouting.")
        self.page.get_by_label("A garden").check()
        self.go_on()
        self.open_task("Pen picture")
        text = "M is funny and loves football. She trusts slowly, then is fiercely loyal."
        self.page.get_by_role("textbox", name="Pen picture").fill(text)
        self.go_on()

    def send(self) -> None:
        press(self.page.get_by_role("button", name="Check your answers"))
        look(self.page)
        self.page.get_by_label("These answers are true").check()
        press(self.page.get_by_role("button", name="Send for approval"))
        expect(self.page.get_by_text("The referral was sent for approval")).to_be_visible()


def born_in() -> int:
    """The year of birth of a child who is 13 or 14, whatever the year is."""
    return timezone.localdate().year - 14


def level(page: Page, code: str, number: int) -> None:
    page.locator(f'input[name="{code}_level"][value="{number}"]').check()


def fill_day(page: Page, legend: str, day: int, month: int, year: int) -> None:
    group = page.get_by_role("group", name=legend)
    for label, value in (("Day", day), ("Month", month), ("Year", year)):
        group.get_by_label(label).fill(str(value))


def plan(page: Page, urgency: str, days: int) -> None:
    """What a plan asks in an emergency too."""
    page.get_by_label("Why is a home needed?").select_option("ending")
    page.get_by_label(urgency, exact=True).check()
    night = timezone.localdate() + timedelta(days=days)
    fill_day(page, "First night", night.day, night.month, night.year)
    page.get_by_label("For how long?").select_option("short")
    page.get_by_role("group", name="Have family and friends been explored?").get_by_label(
        "Yes"
    ).check()
    page.get_by_label("What came of it, or why not").fill("An aunt was asked and cannot.")
