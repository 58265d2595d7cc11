"""From a child to an approved search, through the pages as a browser posts them."""

import re

from django.urls import reverse

from accounts.models import AccessLog, User
from needs.models import Need
from placements.models import MatchAsked, Referral, Status
from tests.conftest import ClientOf
from tests.factories import UserFactory
from tests.placements.answers import (
    fill_in,
    fill_in_urgent,
    post,
    start_for_new_child,
    submit,
)


def page(client_of: ClientOf, user: User, name: str, *args: object) -> str:
    response = client_of(user).get(reverse(name, args=args))
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_a_social_worker_writes_a_referral_and_a_team_manager_approves_the_search(
    client_of: ClientOf, social_worker: User, team_manager: User
) -> None:
    client = client_of(social_worker)
    referral = start_for_new_child(client)
    fill_in(client, referral)
    tasks = page(client_of, social_worker, "placements:tasks", referral.pk)
    assert "Nothing is missing." in tasks
    assert "Not started" not in tasks
    assert "In progress" not in tasks
    referral = submit(client, referral)
    assert referral.status == Status.SUBMITTED
    assert referral.profile is not None
    assert referral.profile.confirmed_by == social_worker

    approved = {"scope": "framework", "cost_ceiling_pence": "2,500", "max_tenths": "40"}
    assert "Maya Okafor" in page(client_of, team_manager, "placements:approvals")
    post(
        client_of(team_manager),
        reverse("placements:approve", args=[referral.pk]),
        {**approved, "ruled_out": ["residential_school"]},
    )
    referral.refresh_from_db()
    assert referral.status == Status.SEARCHING
    assert referral.approved_by == team_manager
    assert (referral.cost_ceiling_pence, referral.max_tenths) == (250_000, 400)
    assert referral.ruled_out == ["residential_school"]
    assert MatchAsked.objects.filter(referral=referral).count() == 1


def test_an_emergency_referral_needs_two_pages_and_leaves_the_rest_not_assessed(
    client_of: ClientOf, social_worker: User, team_manager: User
) -> None:
    client = client_of(social_worker)
    referral = start_for_new_child(client, "emergency", ethnicity="NOBT", religion="")
    fill_in_urgent(client, referral)
    assert submit(client, referral).status == Status.SUBMITTED
    html = page(client_of, team_manager, "placements:approve", referral.pk)
    assert "Not assessed: emotional wellbeing and regulation" in html
    levels = Need.objects.filter(profile__child=referral.child)
    assert set(levels.values_list("level", flat=True)) == {0}
    assert levels.count() == 9


def test_today_or_tomorrow_is_not_asked_again_by_the_emergency_plan(
    client_of: ClientOf, social_worker: User
) -> None:
    client = client_of(social_worker)
    urgent = start_for_new_child(client, "emergency", ethnicity="NOBT", religion="")
    html = page(client_of, social_worker, "placements:urgent", urgent.pk)
    assert _checked(html, "urgency") == "same_day"
    assert "This referral was begun as one for today or tomorrow" in html
    Referral.objects.filter(pk=urgent.pk).update(urgency="urgent")
    html = page(client_of, social_worker, "placements:urgent", urgent.pk)
    assert _checked(html, "urgency") == "urgent"


def test_nought_is_not_the_same_as_not_assessed_from_page_to_row_to_page(
    client_of: ClientOf, social_worker: User
) -> None:
    client = client_of(social_worker)
    referral = start_for_new_child(client)
    ref = referral.child.ref
    posted = {
        "EMO_level": "0",
        "MHE_level": "",
        "SLF_level": "",
        "ATT_level": "",
        **{f"{code}_importance": "2" for code in ("EMO", "MHE", "SLF", "ATT")},
    }
    post(client, reverse("needs:wellbeing", args=[ref]), posted)
    saved = Need.objects.filter(profile__child=referral.child)
    assert list(saved.values_list("dimension", "level")) == [("EMO", 0)]
    again = page(client_of, social_worker, "needs:wellbeing", ref)
    assert _checked(again, "EMO_level") == "0"
    assert _checked(again, "MHE_level") == ""
    check = page(client_of, social_worker, "placements:check", referral.pk)
    assert "0, no additional need: Typical for the child’s age" in check
    assert "A level for Self-harm and suicide" in check
    assert "A level for Emotional wellbeing and regulation" not in check


def test_every_page_that_shows_the_child_says_so_in_the_access_log(
    client_of: ClientOf, social_worker: User
) -> None:
    client = client_of(social_worker)
    referral = start_for_new_child(client)
    names = ("tasks", "check", "plan", "siblings", "urgent", "referral", "withdraw")
    for name in names:
        client.get(reverse(f"placements:{name}", args=[referral.pk]))
    seen = AccessLog.objects.filter(child_id=referral.child_id).values_list("part", flat=True)
    assert {f"placements:{name}" for name in names} <= set(seen)


def test_a_stranger_of_another_council_finds_nothing(
    client_of: ClientOf, social_worker: User
) -> None:
    referral = start_for_new_child(client_of(social_worker))
    stranger = client_of(UserFactory(role=social_worker.role))
    for name in ("referral", "tasks", "check", "plan", "siblings", "urgent", "withdraw", "hold"):
        assert stranger.get(reverse(f"placements:{name}", args=[referral.pk])).status_code == 404
    for name in ("child", "edit", "strengths", "safety", "places", "pen_picture", "urgent"):
        address = reverse(f"needs:{name}", args=[referral.child.ref])
        assert stranger.get(address).status_code == 404
    found = stranger.get(reverse("placements:my_referrals"), {"q": "Maya"}).content.decode()
    assert "Okafor" not in found
    assert "No referral of a child with this name or reference." in found
    assert Referral.objects.count() == 1


def _checked(html: str, name: str) -> str:
    """The value of the radio that is chosen."""
    inputs = re.findall(rf'<input[^>]*name="{name}"[^>]*>', html)
    chosen = [text for text in inputs if " checked" in text]
    assert len(chosen) == 1, chosen
    found = re.search(r'value="([^"]*)"', chosen[0])
    return found.group(1) if found else ""
