"""An emergency referral by keyboard alone: no pointer, only keys that a keyboard has."""

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from accounts.models import Role, User
from needs.services.urgent import STARRED
from placements.models import Referral, Status
from tests.journeys.conftest import PASSWORD, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import comes_whole
from tests.journeys.writing import born_in

MOST_TABS = 60
MOST_PAGES = 12  # from the sign-in page on
MOST_ANSWERS = 40  # a day counts as three
FIVE_MINUTES = 300


class Typist:
    """
    A person at a keyboard, and what the work costs them.

    Time by the keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key for an
    average typist, 1.35 s to make up one's mind about each answer, and here 2 s for each page.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = self.answers = self.pages = 0
        page.on("load", lambda _: self._turn())

    def _turn(self) -> None:
        self.pages += 1

    @property
    def seconds(self) -> float:
        return self.keys * 0.28 + self.answers * 1.35 + self.pages * 2

    def key(self, name: str) -> None:
        self.keys += 1
        self.page.keyboard.press(name)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.page.keyboard.type(text)

    def reach(self, target: Locator) -> None:
        """Tab on until the target has the focus; a person would do just this."""
        comes_whole(self.page)
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.key("Tab")
        raise AssertionError(f"the keyboard does not reach {target} in {MOST_TABS} steps")

    def press(self, target: Locator) -> None:
        self.reach(target)
        self.key("Enter")

    def write(self, label: str, text: str) -> None:
        self.answers += 1
        self.reach(self.page.get_by_label(label, exact=True).first)
        self.type(text)

    def choose(self, name: str, value: str) -> None:
        """Into the group of radios, then down to the one wanted, as a browser's radios are used."""
        self.answers += 1
        comes_whole(self.page)
        group = self.page.locator(f'input[type="radio"][name="{name}"]')
        for _ in range(MOST_TABS):
            if self.page.evaluate("document.activeElement.name") == name:
                break
            self.key("Tab")
        self.key("Space")
        for _ in range(group.count()):
            if self.page.evaluate("document.activeElement.value") == value:
                break
            self.key("ArrowDown")
        expect(self.page.locator(f'input[name="{name}"][value="{value}"]')).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """A list is opened at its option by typing the option's first letters."""
        self.answers += 1
        field = self.page.get_by_label(label, exact=True)
        self.reach(field)
        self.type(option)
        if not self._shown(field).startswith(option):
            # Letters that come a second apart, as on a busy machine, are taken one by one.
            self.page.wait_for_timeout(1_500)
            self.type(option)
        assert self._shown(field).startswith(option)

    def _shown(self, field: Locator) -> str:
        return field.locator("option:checked").inner_text()


def test_an_emergency_referral_is_written_by_keyboard_alone_in_under_five_minutes(
    visit: Visit, demo: Demo
) -> None:
    page = visit()
    page.goto("/")
    typist = Typist(page)
    arrive(typist, demo.person(Role.SOCIAL_WORKER))
    who(typist)
    open_task(typist, "What the child needs tonight")
    for code in STARRED:
        typist.choose(f"{code}_level", "0")
    typist.choose("any", "no")
    go_on(typist)
    open_task(typist, "Plan")
    what(typist)
    go_on(typist)
    typist.press(page.get_by_role("button", name="Check your answers"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    typist.reach(page.get_by_label("These answers are true"))
    typist.key("Space")
    typist.press(page.get_by_role("button", name="Send for approval"))
    expect(page.get_by_text("The referral was sent for approval")).to_be_visible()
    assert Referral.objects.get(child__last_name="Okafor").status == Status.SUBMITTED
    assert typist.pages <= MOST_PAGES
    assert typist.answers <= MOST_ANSWERS
    assert typist.seconds < FIVE_MINUTES


def arrive(typist: Typist, person: User) -> None:
    """From the sign-in page to a new emergency referral of a child nobody knows yet."""
    person.set_password(PASSWORD)
    person.save(update_fields=["password"])
    typist.write("Email address", person.email)
    typist.write("Password", PASSWORD)
    typist.key("Enter")
    page = typist.page
    expect(page.get_by_role("button", name="Start a referral")).to_be_visible()
    typist.press(page.get_by_role("button", name="Start a referral"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Start a referral")
    typist.choose("how", "emergency")
    typist.choose("child", "new")
    typist.press(page.get_by_role("button", name="Continue"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is the child?")


def open_task(typist: Typist, name: str) -> None:
    typist.press(typist.page.get_by_role("link", name=name, exact=True))
    expect(typist.page.get_by_role("heading", level=1)).to_contain_text(name)


def go_on(typist: Typist) -> None:
    typist.press(typist.page.get_by_role("button", name="Save and continue"))
    expect(typist.page.get_by_role("heading", name="Maya Okafor")).to_be_visible()


def who(typist: Typist) -> None:
    typist.write("First name", "Maya")
    typist.write("Last name", "Okafor")
    for label, text in (("Day", "5"), ("Month", "3"), ("Year", str(born_in()))):
        typist.write(label, text)
    typist.choose("sex", "F")
    typist.write("Postcode of the child’s home", "WV1 1SH")
    typist.pick("Legal status", "Interim")
    go_on(typist)


def what(typist: Typist) -> None:
    typist.pick("Why is a home needed?", "P")
    typist.choose("urgency", "same_day")
    night = timezone.localdate()
    for label, number in (("Day", night.day), ("Month", night.month), ("Year", night.year)):
        typist.write(label, str(number))
    typist.pick("For how long?", "S")
    typist.choose("kinship_explored", "yes")
    typist.write("What came of it, or why not", "An aunt was asked and cannot.")
    typist.choose("together", "none")
