"""A button that is pressed twice, and a mistake that is mended while somebody else saves."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from needs.models import Child, ProfileStep
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import ChildFactory, UserFactory
from tests.needs.answers import child_page, hidden_values, levels_page
from tests.placements.answers import post
from tests.restricted.making import lock


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(council=social_worker.council, social_worker=social_worker)


def again(client: Client, address: str, posted: dict[str, Any]) -> str:
    response = client.post(address, posted, follow=True)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    "address", [reverse("needs:new"), reverse("placements:new_child") + "?how=emergency"]
)
def test_a_child_of_the_same_name_and_birthday_is_added_only_by_whoever_says_so(
    client: Client, address: str
) -> None:
    post(client, address, child_page())
    known = Child.objects.get()
    html = again(client, address, child_page(first_name="MAYA"))
    assert f"Maya Okafor, born 5 March 2012, is here already as {known.ref}" in html
    assert reverse("needs:child", args=[known.ref]) in html
    assert Child.objects.count() == 1
    post(client, address, child_page(is_another="on"))
    assert Child.objects.count() == 2
    assert Referral.objects.count() in (0, 2)


def test_a_twin_of_another_name_or_birthday_is_added_without_a_question(client: Client) -> None:
    for page in (child_page(), child_page(first_name="Ada"), child_page(born_day="6")):
        post(client, reverse("needs:new"), page)
    assert Child.objects.count() == 3


def test_a_hidden_child_is_not_told_of(client: Client, social_worker: User) -> None:
    manager = UserFactory(council=social_worker.council, role=Role.MANAGER)
    post(client, reverse("needs:new"), child_page())
    lock(Child.objects.get(), people=[manager], by=manager)
    assert "is here already" not in again(client, reverse("needs:new"), child_page())
    assert Child.objects.count() == 2


def test_the_same_answers_sent_twice_are_saved_once_and_nobody_else_is_named(
    client: Client, child: Child
) -> None:
    address = reverse("needs:wellbeing", args=[child.ref])
    seen = hidden_values(client.get(address).content.decode(), "seen", "base")
    posted = {**levels_page("wellbeing", 2), **seen, "action": "continue"}
    assert "saved this part" not in again(client, address, posted) + again(client, address, posted)
    assert ProfileStep.objects.get().revision == 1


def test_other_answers_are_still_put_beside_what_a_colleague_saved(
    client: Client, child: Child
) -> None:
    address = reverse("needs:wellbeing", args=[child.ref])
    seen = hidden_values(client.get(address).content.decode(), "seen", "base")
    again(client, address, {**levels_page("wellbeing", 2), **seen, "action": "continue"})
    html = again(client, address, {**levels_page("wellbeing", 3), **seen, "action": "continue"})
    assert "You both changed these" in html
    assert ProfileStep.objects.get().revision == 1


def test_the_same_answers_are_not_taken_for_finished_where_they_are_not(
    client: Client, child: Child
) -> None:
    address = reverse("needs:wellbeing", args=[child.ref])
    seen = hidden_values(client.get(address).content.decode(), "seen", "base")
    posted = {**levels_page("wellbeing", 2), **seen}
    again(client, address, {**posted, "action": "later"})
    assert "saved this part" in again(client, address, {**posted, "action": "continue"})


def test_a_mistake_that_is_mended_does_not_hide_what_a_colleague_saved_meanwhile(
    client: Client, client_of: ClientOf, child: Child, team_manager: User
) -> None:
    """The page with the mistake did not show it, so the next press is still the first."""
    address = reverse("needs:edit", args=[child.ref])
    seen = hidden_values(client.get(address).content.decode(), "seen")
    post(client_of(team_manager), address, child_page(religion="Sikh", **seen))
    html = again(client, address, child_page(religion="Jain", first_name="", **seen))
    html = again(client, address, child_page(religion="Jain", **hidden_values(html, "seen")))
    assert "Somebody changed these details since you opened the page" in html
    assert Child.objects.get(pk=child.pk).religion == "Sikh"
    post(client, address, child_page(religion="Jain", **hidden_values(html, "seen")))
    assert Child.objects.get(pk=child.pk).religion == "Jain"


def test_a_wrong_number_that_is_mended_does_not_hide_what_a_colleague_saved_meanwhile(
    client: Client, client_of: ClientOf, child: Child, team_manager: User
) -> None:
    address = reverse("needs:known", args=[child.ref])
    seen = hidden_values(client.get(address).content.decode(), "seen")
    post(client_of(team_manager), address, {"known_as": "Bobby", **seen})
    html = again(client, address, {"known_as": "Rob", "nhs_number": "123", **seen})
    html = again(client, address, {"known_as": "Rob", **hidden_values(html, "seen")})
    assert "Known as: Bobby" in html
