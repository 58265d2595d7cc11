"""A commissioner brings a file of homes in: faults first, then once, then nothing to change."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from accounts.models import Role
from providers.models import Home
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect, press

HEADER = (
    "ref,name,provider,sector,kind,postcode,age_from,age_to,sexes,registered_from,beds,"
    "weekly_pounds"
)
GOOD = "H-9001,Oak House,Oak Care,PR4,childrens_home,WV1 1SH,8,17,MF,2019-01-01,4,4500"


def file_of(*rows: str, name: str = "homes.csv") -> FilePayload:
    content = "\n".join([HEADER, *rows, ""]).encode()
    return {"name": name, "mimeType": "text/csv", "buffer": content}


def choose(page: Page, file: FilePayload) -> None:
    page.goto("/homes/import/")
    page.locator('input[type="file"]').set_input_files(file)
    press(page.get_by_role("button", name="Check the file"))


@pytest.fixture
def desk(visit: Visit, sign_in: SignIn, demo: Demo) -> Page:
    page = visit()
    sign_in(page, demo.person(Role.COMMISSIONER))
    return page


def test_a_file_is_mended_applied_once_and_then_changes_nothing(desk: Page) -> None:
    choose(desk, file_of(GOOD, GOOD.replace("H-9001", "H-9002").replace("4500", "NaN")))
    faults = desk.get_by_role("table", name="1 fault")
    expect(faults).to_contain_text("Row 3")
    expect(faults).to_contain_text("NaN")
    inspect(desk, "homes file with faults")
    assert not Home.objects.filter(ref__startswith="H-900").exists()

    choose(desk, file_of(GOOD))
    inspect(desk, "homes file checked")
    assert not Home.objects.filter(ref="H-9001").exists()
    press(desk.get_by_role("button", name="Write 1 row to the register"))
    expect(desk.get_by_text("The register has been brought up to date")).to_be_visible()
    inspect(desk, "homes file applied")
    assert Home.objects.get(ref="H-9001").name == "Oak House"

    choose(desk, file_of(GOOD))
    expect(desk.get_by_text("There is nothing to write")).to_be_visible()
    inspect(desk, "homes file again")


def test_what_is_no_file_of_homes_is_refused_in_words(desk: Page) -> None:
    choose(desk, {"name": "homes.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 x"})
    expect(desk.get_by_role("alert")).to_contain_text("There is a problem")
    inspect(desk, "wrong file type")
    large = b"x" * (10 * 1024 * 1024 + 1)
    choose(desk, {"name": "homes.csv", "mimeType": "text/csv", "buffer": large})
    expect(desk.locator("main")).to_contain_text("larger than 10 MB")
    inspect(desk, "file too large")
