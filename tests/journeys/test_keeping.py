"""What is typed is kept while it is typed, and gone on with after the page was lost."""

from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import Role
from needs.models import KeptAnswers
from needs.services import save_wishes
from tests.factories import ChildFactory, UserFactory
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect, press
from tests.placements.making import NOW

WORDS = "A dog, and nobody shouting"


def test_typing_is_kept_taken_up_again_and_merged_with_a_colleagues(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    worker = demo.person(Role.SOCIAL_WORKER)
    child = ChildFactory(council=worker.council, social_worker=worker)
    address = reverse("needs:wishes", args=[child.ref])
    page = visit()
    sign_in(page, worker)
    page.goto(address)
    page.get_by_label("What the child says").fill(WORDS)
    expect(page.get_by_text("Nobody else sees it until you save")).to_be_visible()
    assert KeptAnswers.objects.get(child=child).posted["words"] == [WORDS]

    colleague = UserFactory(council=worker.council, role=Role.SOCIAL_WORKER, name="Sam Colleague")
    save_wishes(child=child, wishes=["garden"], words="", by=colleague, now=NOW)
    page.reload()
    expect(page.get_by_label("What the child says")).to_have_value(WORDS)
    inspect(page, "answers that were kept")

    press(page.get_by_role("button", name="Save and continue"))
    expect(
        page.get_by_role("heading", name="Your answers and theirs, put together")
    ).to_be_visible()
    inspect(page, "answers of two people")
    press(page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_text("The child’s wishes: saved")).to_be_visible()
    profile = child.profiles.get()
    assert (profile.wishes_words, profile.wishes) == (WORDS, ["garden"])
    assert not KeptAnswers.objects.filter(child=child).exists()


def test_what_is_typed_stays_when_the_session_ended_and_is_sent_after_signing_in_again(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    worker = demo.person(Role.SOCIAL_WORKER)
    child = ChildFactory(council=worker.council, social_worker=worker)
    page = visit()
    sign_in(page, worker)
    page.goto(reverse("needs:wishes", args=[child.ref]))
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("What the child says").fill(WORDS)
    expect(page.get_by_text("You are signed out")).to_be_visible()
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_text("You are signed out")).to_be_focused()
    inspect(page, "signed out while writing")

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in (opens in a new tab)").click()
    sign_in(opened.value, worker)
    press(page.get_by_role("button", name="Save and continue"))
    expect(page.get_by_text("The child’s wishes: saved")).to_be_visible()
    assert child.profiles.get().wishes_words == WORDS


def test_a_child_who_is_being_added_is_kept_and_taken_up_again_after_the_session_ended(
    visit: Visit, sign_in: SignIn, demo: Demo
) -> None:
    worker = demo.person(Role.SOCIAL_WORKER)
    page = visit()
    sign_in(page, worker)
    page.goto(reverse("placements:new_child") + "?how=planned")
    page.get_by_label("First name").fill("Kestrel")
    page.get_by_label("Religion").fill("Quaker")
    expect(page.get_by_text("Nobody else sees it until you save")).to_be_visible()
    kept = KeptAnswers.objects.get(person=worker, child=None)
    assert (kept.posted["first_name"], kept.posted["religion"]) == (["Kestrel"], ["Quaker"])

    page.context.clear_cookies(name="sessionid")
    sign_in(page, worker)
    page.goto(reverse("needs:new"))
    expect(page.get_by_label("First name")).to_have_value("Kestrel")
    inspect(page, "a child who was not added yet")
    page.get_by_role("button", name="Throw them away and start with an empty page").click()
    expect(page.get_by_label("First name")).to_have_value("")
    expect(page.get_by_text("that you typed and did not save")).to_be_hidden()
    assert not KeptAnswers.objects.filter(person=worker, child=None).exists()
