"""A referral comes back with questions, is answered and sent again."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import Role
from placements.models import Referral, Status
from placements.services import submit_referral
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect, look, press
from tests.placements.making import written


def test_a_referral_is_returned_answered_and_sent_again(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    today = timezone.localdate()
    draft = written(demo.person(Role.SOCIAL_WORKER), first_night=today + timedelta(days=20))
    referral = submit_referral(referral=draft, by=draft.created_by, now=timezone.now())
    manager = visit()
    sign_in(manager, demo.person(Role.TEAM_MANAGER))
    manager.goto(f"/referrals/{referral.pk}/return/")
    press(manager.get_by_role("button", name="Return the referral"))
    inspect(manager, "return with errors")
    manager.get_by_label("What is missing?").fill("Which school is it?")
    press(manager.get_by_role("button", name="Return the referral"))
    look(manager)
    assert Referral.objects.get(pk=referral.pk).status == Status.RETURNED

    worker = visit(width=375)
    sign_in(worker, demo.person(Role.SOCIAL_WORKER))
    worker.goto(f"/referrals/{referral.pk}/tasks/")
    expect(worker.get_by_text("Which school is it?")).to_be_visible()
    look(worker, "tasks returned")
    press(worker.get_by_role("link", name="The child’s wishes", exact=True))
    worker.get_by_label("What the child says").fill("My school is Hilltop.")
    press(worker.get_by_role("button", name="Save and continue"))
    press(worker.get_by_role("button", name="Check your answers"))
    worker.get_by_label("These answers are true").check()
    press(worker.get_by_role("button", name="Send for approval"))
    expect(worker.get_by_text("The referral was sent for approval")).to_be_visible()
    assert Referral.objects.get(pk=referral.pk).status == Status.SUBMITTED
