"""Files in and out, and a child's whole record, in a browser: no barriers at both widths."""

import json
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import Role
from placements.models import Status
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect, press

pytestmark = pytest.mark.journey


def test_a_file_of_referrals_is_looked_at_and_its_faults_are_shown(
    visit: Visit, sign_in: SignIn, demo: Demo, tmp_path: Path
) -> None:
    page = visit()
    sign_in(page, demo.person(Role.COMMISSIONER))
    page.goto(reverse("files:bring_standard"))
    inspect(page, "files-bring")
    press(page.get_by_role("button", name="Check the file"))
    inspect(page, "files-bring-error")
    file = tmp_path / "referrals.json"
    child = demo.referral(Status.DRAFT).child
    file.write_text(json.dumps([{"childId": child.ref, "pets": "Fish"}]))
    page.locator("input[type=file]").set_input_files(file)
    press(page.get_by_role("button", name="Check the file"))
    expect(page.locator("main")).to_contain_text("Nothing was written")
    inspect(page, "files-faults")
    file.write_text(json.dumps([{"childId": child.ref, "pets": "Yes - must"}]))
    page.goto(reverse("files:bring_standard"))
    page.locator("input[type=file]").set_input_files(file)
    press(page.get_by_role("button", name="Check the file"))
    inspect(page, "files-checked")
    press(page.get_by_role("button", name="Write 1 row"))
    expect(page.get_by_text("The file has been written")).to_be_visible()
    page.goto(reverse("files:overview"))
    inspect(page, "files-overview")
    page.goto(reverse("placements:referral", args=[child.referrals.live().get().pk]))
    inspect(page, "files-said")


def test_records_are_taken_out_with_a_reason(visit: Visit, sign_in: SignIn, demo: Demo) -> None:
    page = visit()
    sign_in(page, demo.person(Role.MANAGER))
    page.goto(reverse("files:take_out"))
    press(page.get_by_role("button", name="Continue"))
    inspect(page, "files-take-out-error")
    page.get_by_label("Children and their current needs (CSV)").check()
    page.get_by_label("Why are these records taken out?").fill("The yearly plan")
    press(page.get_by_role("button", name="Continue"))
    inspect(page, "files-export")
    page.goto(reverse("placements:in_standard", args=[demo.referral().pk]))
    inspect(page, "files-in-standard")
    page.goto(reverse("disclosure:everything", args=[demo.referral().child.ref]))
    inspect(page, "everything")
    page.get_by_label("Why are these records taken out?").fill("She asked")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the record").click()
    assert download.value.suggested_filename.endswith(".zip")


def test_the_requirements_of_the_home_are_answered(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    referral = demo.referral(Status.DRAFT)
    page = visit()
    sign_in(page, referral.child.social_worker)
    page.goto(reverse("placements:requirements", args=[referral.pk]))
    inspect(page, "requirements")
    page.get_by_label("Yes, the child can live with pets").check()
    press(page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_text("Requirements of the home: saved")).to_be_visible()
