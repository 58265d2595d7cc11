"""A provider confirms a vacancy on a phone, and sees nothing about a child."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import Role
from providers.models import Confirmation
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import look, press


def test_a_provider_confirms_a_vacancy_on_a_phone(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    page = visit(width=375)
    sign_in(page, demo.person(Role.PROVIDER))
    expect(page.get_by_role("heading", level=1)).to_have_text("Your homes")
    look(page)
    press(page.get_by_role("link", name="Confirm vacancies at").first)
    page.get_by_label("How many beds are free").fill("99")
    press(page.get_by_role("button", name="Confirm"))
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("How many beds are free")).to_have_value("99")
    look(page, "vacancies with errors")
    page.get_by_label("How many beds are free").fill("0")
    press(page.get_by_role("button", name="Confirm"))
    expect(page.get_by_text("Thank you. Vacancies at")).to_be_visible()
    latest = Confirmation.objects.latest("pk")
    assert (latest.beds_free, latest.source) == (0, Confirmation.Source.PROVIDER)
    assert timezone.now() - latest.at < timedelta(hours=1)
