"""The lists, the parts of the form, and what is kept when something is wrong."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Council, Role, User
from placements.models import Part, Referral, Status
from tests.conftest import ClientOf
from tests.factories import ChildFactory, ReferralFactory, TeamFactory, UserFactory
from tests.placements.answers import (
    NO_SIBLINGS,
    fill_in,
    fill_in_urgent,
    in_days,
    plan_page,
    post,
    start_for_new_child,
    submit,
    urgent_plan_page,
)
from tests.placements.making import in_state


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


@pytest.fixture
def referral(client: Client) -> Referral:
    return start_for_new_child(client)


def page(client: Client, name: str, *args: object, **query: Any) -> str:
    return client.get(reverse(name, args=args), query).content.decode()


def test_a_caseload_is_ones_own_a_team_managers_the_teams_a_commissioners_all(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    team = TeamFactory(council=council)
    mine = UserFactory(council=council, role=Role.SOCIAL_WORKER, team=team)
    other = UserFactory(council=council, role=Role.SOCIAL_WORKER)
    boss = UserFactory(council=council, role=Role.TEAM_MANAGER, team=team)
    for worker, name in ((mine, "Abebe"), (other, "Brannigan")):
        child = ChildFactory(council=council, social_worker=worker, last_name=name)
        ReferralFactory(child=child)
    ReferralFactory(child__last_name="Elsewhere")
    seen = {
        user: re.findall(
            "Abebe|Brannigan|Elsewhere", page(client_of(user), "placements:my_referrals")
        )
        for user in (mine, other, boss, commissioner)
    }
    assert seen == {
        mine: ["Abebe"],
        other: ["Brannigan"],
        boss: ["Abebe"],
        commissioner: ["Abebe", "Brannigan"],
    }


def test_the_list_says_what_is_next_and_how_long_each_waits(
    client: Client, social_worker: User, team_manager: User
) -> None:
    in_state(Status.ON_HOLD, social_worker, team_manager)
    html = page(client, "placements:my_referrals")
    assert "Resume the search or withdraw the referral" in html
    assert "On hold" in html


def test_an_empty_list_says_what_to_do_and_closed_ones_are_a_click_away(
    client: Client, social_worker: User, team_manager: User
) -> None:
    assert "You have no open referrals." in page(client, "placements:my_referrals")
    in_state(Status.UNMET, social_worker, team_manager)
    assert "Closed without a home" in page(client, "placements:my_referrals", closed=1)


def test_a_long_list_is_read_page_by_page(client: Client, social_worker: User) -> None:
    for number in range(21):
        child = ChildFactory(
            council=social_worker.council, social_worker=social_worker, last_name=f"Z{number:02}"
        )
        ReferralFactory(child=child)
    first, second = (page(client, "placements:my_referrals", page=n) for n in (1, 2))
    assert len(re.findall(r"Ada Z\d\d", first)) == 20
    assert len(re.findall(r"Ada Z\d\d", second)) == 1


def test_a_referral_is_started_for_a_known_child_once(client: Client, social_worker: User) -> None:
    child = ChildFactory(council=social_worker.council, social_worker=social_worker)
    assert child.ref in page(client, "placements:start")
    post(client, reverse("placements:start"), {"how": "emergency", "child": child.ref})
    assert Referral.objects.get(child=child).is_emergency_form
    assert child.ref not in page(client, "placements:start")
    again = client.post(reverse("placements:start"), {"how": "planned", "child": child.ref})
    assert "Choose a child without an open referral" in again.content.decode()


def test_a_child_who_is_not_listed_is_asked_for_first(client: Client) -> None:
    response = client.post(reverse("placements:start"), {"how": "emergency", "child": "new"})
    assert response["Location"] == "/referrals/new/child/?how=emergency"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"first_night": -1}, "The first night must be today or later"),
        (
            {"first_night": 3, "urgency": "same_day"},
            "Same day means a first night today or tomorrow",
        ),
        ({"first_night": 20, "urgency": "urgent"}, "more than 5 working days away"),
        ({"urgency": "whenever"}, "Choose how soon a home is needed"),
        ({"first_night_month": "13"}, "First night must be a real date"),
    ],
)
def test_a_wrong_plan_is_explained_and_nothing_typed_is_lost(
    client: Client, referral: Referral, changes: dict[str, Any], message: str
) -> None:
    given = dict(changes)
    posted = plan_page(in_days(given.pop("first_night", 14)), **given, kinship_words="Aunt Bea")
    response = client.post(reverse("placements:plan", args=[referral.pk]), posted)
    html = response.content.decode()
    assert response.status_code == 200
    assert message in html
    assert "Aunt Bea" in html
    assert "Settle, stay at school" in html
    assert not Referral.objects.get().reason


def test_the_plan_is_saved_half_done_and_says_so(client: Client, referral: Referral) -> None:
    half = {"urgency": "planned", "reason": "court", "action": "later"}
    post(client, reverse("placements:plan", args=[referral.pk]), half)
    assert Referral.objects.get().reason == "court"
    assert not referral.parts.get(part=Part.PLAN).is_finished
    assert "In progress" in page(client, "placements:tasks", referral.pk)


@pytest.mark.parametrize("name", ["urgent", "siblings"])
def test_brothers_and_sisters_left_open_are_not_taken_for_none(
    client: Client, referral: Referral, name: str
) -> None:
    half = {"urgency": "planned", "reason": "court", "refs": "", "action": "later"}
    address = reverse(f"placements:{name}", args=[referral.pk])
    post(client, address, half)
    assert not referral.parts.filter(part=Part.SIBLINGS).exists()
    assert 'value="none" checked' not in client.get(address).content.decode()


def test_a_plan_saved_by_a_colleague_meanwhile_is_shown_and_not_overwritten(
    client: Client, client_of: ClientOf, referral: Referral, team_manager: User
) -> None:
    address = reverse("placements:plan", args=[referral.pk])
    seen = _seen(client.get(address).content.decode())
    post(client_of(team_manager), address, {**plan_page(goal="adoption"), "seen": seen})
    html = client.post(address, {**plan_page(goal="independence"), "seen": seen}).content.decode()
    assert f"{team_manager} saved this part since you opened the page" in html
    assert "Saved now" in html
    assert Referral.objects.get().goal == "adoption"
    post(client, address, {**plan_page(goal="independence"), "seen": _seen(html)})
    assert Referral.objects.get().goal == "independence"


def test_brothers_and_sisters_are_tied_counted_and_looked_up(
    client: Client, referral: Referral, council: Council
) -> None:
    sister = ChildFactory(council=council, last_name="Okafor", ref="K7Q4-M2XD")
    stranger = ChildFactory(last_name="Okafor", ref="9TTT-9TTT")
    address = reverse("placements:siblings", args=[referral.pk])
    html = client.get(address).content.decode()
    assert sister.ref in html
    assert stranger.ref not in html

    few = {"together": "must", "count": "2", "refs": "k7q4 m2xd", "others": []}
    wrong = client.post(address, {**few, "refs": stranger.ref}).content.decode()
    assert "There is no other child with the reference 9TTT-9TTT" in wrong
    post(client, address, few)
    saved = Referral.objects.select_related("child").get()
    sister.refresh_from_db()
    assert (saved.together, saved.together_count) == ("must", 2)
    assert saved.child.sibling_group_id == sister.sibling_group_id is not None

    post(client, address, NO_SIBLINGS)
    sister.refresh_from_db()
    assert sister.sibling_group is None


@pytest.mark.parametrize(
    ("together", "count", "message"),
    [
        ("must", "1", "must be a whole number from 2 to 10"),
        ("preferred", "", "must be from 2 to 10, this child included"),
        ("preferred", "eleven", "must be a whole number from 2 to 10"),
    ],
)
def test_a_number_of_children_that_cannot_be_is_refused(
    client: Client, referral: Referral, together: str, count: str, message: str
) -> None:
    posted = {"together": together, "count": count, "refs": ""}
    html = client.post(reverse("placements:siblings", args=[referral.pk]), posted)
    assert message in html.content.decode()


def test_the_emergency_form_has_three_tasks_and_its_second_page_keeps_what_is_typed(
    client: Client,
) -> None:
    referral = start_for_new_child(client, "emergency")
    tasks = page(client, "placements:tasks", referral.pk)
    assert tasks.count('class="govuk-task-list__item') == 3
    address = reverse("placements:urgent", args=[referral.pk])
    html = client.post(address, urgent_plan_page(count="x", kinship_words="Nobody yet"))
    assert "Nobody yet" in html.content.decode()
    fill_in_urgent(client, referral)
    assert "Nothing is missing." in page(client, "placements:tasks", referral.pk)


def test_sending_needs_the_declaration(client: Client, referral: Referral) -> None:
    fill_in(client, referral)
    html = client.post(reverse("placements:check", args=[referral.pk]), {}).content.decode()
    assert Referral.objects.get().status == Status.DRAFT
    assert "declared" in html
    assert submit(client, referral).status == Status.SUBMITTED


def test_a_name_in_other_words_than_the_pen_picture_is_pointed_out_before_sending(
    client: Client, referral: Referral
) -> None:
    wishes = reverse("needs:wishes", args=[referral.child.ref])
    post(client, wishes, {"words": "Maya would like a garden", "wishes": ["garden"]})
    html = page(client, "placements:check", referral.pk)
    assert "date of birth stands in the child’s wishes." in html


def test_the_referral_page_shows_strengths_before_needs_and_what_happened(
    client: Client, referral: Referral
) -> None:
    fill_in(client, referral)
    submit(client, referral)
    html = page(client, "placements:referral", referral.pk)
    assert html.index("Key strength") < html.index("Often distressed")
    assert "Sent for approval" in html
    assert "Version 1: confirmed by" in html


def test_a_returned_referral_shows_what_is_asked_at_the_top_of_its_tasks(
    client: Client, client_of: ClientOf, referral: Referral, team_manager: User
) -> None:
    fill_in(client, referral)
    submit(client, referral)
    back = reverse("placements:give_back", args=[referral.pk])
    post(client_of(team_manager), back, {"items": "The school’s view\nDate of the last incident"})
    html = page(client, "placements:tasks", referral.pk)
    assert html.index("The school’s view") < html.index('class="govuk-task-list"')


def test_every_other_page_of_casework_does_what_it_says(
    client: Client, client_of: ClientOf, social_worker: User, team_manager: User
) -> None:
    referral = in_state(Status.SEARCHING, social_worker, team_manager)
    keys = [referral.pk]
    limits = {"scope": "in_house", "max_tenths": "12.5", "words": "Too far"}
    post(client_of(team_manager), reverse("placements:search", args=keys), limits)
    assert Referral.objects.get().max_tenths == 125
    post(client, reverse("placements:hold", args=keys), {"words": "Court on Friday"})
    post(client, reverse("placements:resume", args=keys), {})
    assert Referral.objects.get().status == Status.SEARCHING
    post(client, reverse("placements:withdraw", args=keys), {"reason": "court_outcome"})
    assert Referral.objects.get().withdrawn_reason == "court_outcome"
    html = page(client, "placements:referral", referral.pk)
    for words in ("Too far", "Court on Friday", "Search resumed", "Withdrawn"):
        assert words in html


def test_a_get_of_any_page_writes_nothing_but_the_access_log(
    client: Client, client_of: ClientOf, referral: Referral, team_manager: User
) -> None:
    fill_in(client, referral)
    manager = client_of(team_manager)
    before = AuditEntry.objects.count()
    for name in ("referral", "tasks", "check", "plan", "siblings", "urgent", "withdraw", "hold"):
        page(client, f"placements:{name}", referral.pk)
    page(manager, "placements:approve", referral.pk)
    assert AuditEntry.objects.count() == before


def _seen(html: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', html)
    assert found
    return found.group(1)
