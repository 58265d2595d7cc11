"""The pages about a child: what is refused, in which words, and that nothing typed is lost."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, User
from needs.models import Child, Need, PenPicture
from needs.refs import is_ref
from tests.conftest import ClientOf
from tests.factories import ChildFactory
from tests.needs.answers import (
    AVOID,
    PROFILE_PAGES,
    SCHOOL,
    child_page,
    levels_page,
    rows,
    urgent_page,
)
from tests.placements.answers import in_days, post


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(
        council=social_worker.council, social_worker=social_worker, first_name="Maya"
    )


def send(client: Client, name: str, child: Child, posted: dict[str, Any]) -> str:
    """Post what should be refused, and read the page that comes back."""
    response = client.post(reverse(f"needs:{name}", args=[child.ref]), posted)
    assert response.status_code == 200
    return response.content.decode()


def test_a_child_is_added_under_a_random_reference(client: Client, social_worker: User) -> None:
    post(client, reverse("needs:new"), child_page())
    child = Child.objects.get()
    assert is_ref(child.ref)
    assert (child.home_postcode, child.home_about) == ("WV1 1SH", False)
    assert child.social_worker == social_worker


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"born_year": str(in_days(400).year)}, "Date of birth must be today or in the past"),
        ({"born_year": "2001"}, "This date of birth makes them 18 or over"),
        ({"born_month": "14"}, "Date of birth must be a real date"),
        ({"born_day": "", "born_month": "", "born_year": ""}, "Enter the child’s date of birth"),
        ({"home_postcode": "ZZ1 1ZZ"}, "ZZ1 1ZZ"),
        ({"home_postcode": "BT1 5GS"}, "Northern Ireland"),
        ({"home_visits": "15"}, "Visits a week must be a whole number from 1 to 14"),
        ({"home_visits": "often"}, "Visits a week must be a whole number from 1 to 14"),
        ({"sex": "X"}, "Choose the child’s sex"),
        ({"first_name": ""}, "Enter the child’s first name"),
        (
            {
                "looked_after_from_day": "4",
                "looked_after_from_month": "3",
                "looked_after_from_year": "2012",
            },
            "between their birth and today",
        ),
    ],
)
def test_a_wrong_answer_about_the_child_is_explained_and_keeps_the_rest(
    client: Client, changes: dict[str, str], message: str
) -> None:
    response = client.post(reverse("needs:new"), child_page(religion="Quaker", **changes))
    html = response.content.decode()
    assert response.status_code == 200
    assert message in html
    assert "Quaker" in html
    assert "There is a problem" in html
    assert not Child.objects.exists()


def test_a_child_changed_by_a_colleague_meanwhile_is_shown_and_not_overwritten(
    client: Client, client_of: ClientOf, child: Child, team_manager: User
) -> None:
    address = reverse("needs:edit", args=[child.ref])
    seen = _seen(client.get(address).content.decode())
    post(client_of(team_manager), address, child_page(religion="Sikh", seen=seen))
    html = send(client, "edit", child, child_page(religion="Jain", seen=seen))
    assert "Somebody changed these details since you opened the page" in html
    assert "Sikh" in html
    assert "Jain" in html
    post(client, address, child_page(religion="Jain", seen=_seen(html)))
    assert Child.objects.get().religion == "Jain"


def test_a_level_of_5_is_refused_in_words_and_what_helps_is_kept(
    client: Client, child: Child
) -> None:
    posted = levels_page("wellbeing", 2, EMO_level="5", ATT_what_helps="Time and patience")
    html = send(client, "wellbeing", child, posted)
    assert (
        "Emotional wellbeing and regulation: choose a level from 0 to 4, or ‘Not assessed’" in html
    )
    assert "Time and patience" in html
    assert not Need.objects.exists()


def test_independence_is_asked_from_14(client: Client, child: Child, social_worker: User) -> None:
    young = ChildFactory(
        council=social_worker.council, social_worker=social_worker, born=in_days(-365 * 13)
    )
    old, too_young = (
        client.get(reverse("needs:daily", args=[one.ref])).content.decode()
        for one in (child, young)
    )
    assert "IND_level" in old
    assert "IND_level" not in too_young


@pytest.mark.parametrize(
    ("page", "posted", "message"),
    [
        ("places", rows("places", {**SCHOOL, "visits": "15"}), "whole number from 1 to 14"),
        ("places", rows("places", {**SCHOOL, "place": "ZZ1 1ZZ"}), "ZZ1 1ZZ"),
        ("places", rows("places", {**SCHOOL, "name": ""}), "Enter a name for the place"),
        ("places", rows("places", SCHOOL, any="no"), "there are places below. Remove them"),
        ("places", rows("places", any="yes"), "Enter at least one place"),
        ("places", rows("places", any=""), "Choose ‘Yes’ or ‘No’"),
        ("avoid", rows("avoid", {**AVOID, "radius": "far"}), "must be a number of miles"),
        ("avoid", rows("avoid", {**AVOID, "radius": "0"}), "more than 0 miles"),
        ("avoid", rows("avoid", {**AVOID, "place": ""}), "Enter its postcode"),
    ],
)
def test_a_wrong_place_is_explained_and_the_row_is_kept(
    client: Client, child: Child, page: str, posted: dict[str, Any], message: str
) -> None:
    html = send(client, page, child, posted)
    assert message in html
    kept = posted.get("places-0-visits") or posted.get("avoid-0-reason")
    assert kept is None or f'value="{kept}"' in html
    assert not child.profiles.exists()


def test_no_place_is_an_answer_and_a_removed_place_is_gone(client: Client, child: Child) -> None:
    address = reverse("needs:places", args=[child.ref])
    post(client, address, rows("places", SCHOOL))
    removed = {**rows("places", {**SCHOOL, "DELETE": "on"}, any="no", saved=1)}
    post(client, address, removed)
    profile = child.profiles.get()
    assert not profile.places.exists()
    assert profile.steps.get().is_finished
    assert 'value="no" checked' in client.get(address).content.decode()


def test_save_and_add_another_comes_back_with_an_empty_row(client: Client, child: Child) -> None:
    address = reverse("needs:places", args=[child.ref])
    response = client.post(address, {**rows("places", SCHOOL), "action": "add"})
    assert response["Location"] == address
    html = client.get(address).content.decode()
    assert 'name="places-1-name"' in html
    assert not child.profiles.get().steps.get().is_finished


def test_a_pen_picture_with_the_name_is_refused_until_the_writer_says_it_is_none(
    client: Client, child: Child
) -> None:
    text = "Maya loves football"
    html = send(client, "pen_picture", child, {"text": text})
    assert "Take out ‘Maya’" in html
    assert text in html
    assert "I have checked: these words do not name the child" in html
    assert not PenPicture.objects.exists()
    address = reverse("needs:pen_picture", args=[child.ref])
    post(client, address, {"text": text, "not_the_name": "on"})
    html = client.get(reverse("needs:child", args=[child.ref])).content.decode()
    assert "‘Maya’ is not the child’s name here" in html


def test_no_tick_lets_a_postcode_or_a_date_of_birth_into_the_pen_picture(
    client: Client, child: Child
) -> None:
    for leak in ("wv1 1sh", "5 March 2012"):
        posted = {"text": f"Lived at {leak}", "not_the_name": "on"}
        assert f"Take out ‘{leak}’" in send(client, "pen_picture", child, posted)
    assert not PenPicture.objects.exists()


def test_the_pen_picture_says_how_long_it_is(client: Client, child: Child) -> None:
    address = reverse("needs:pen_picture", args=[child.ref])
    post(client, address, {"text": "Kind and funny, loves dogs"})
    assert "This text has 5 words" in client.get(address).content.decode()


def test_a_step_saved_by_a_colleague_is_shown_beside_what_was_typed(
    client: Client, client_of: ClientOf, child: Child, team_manager: User
) -> None:
    address = reverse("needs:wishes", args=[child.ref])
    seen = _seen(client.get(address).content.decode())
    post(client_of(team_manager), address, {"words": "Near the sea", "seen": seen})
    html = send(client, "wishes", child, {"words": "A big garden", "seen": seen})
    assert f"{team_manager} saved this part" in html
    assert "Near the sea" in html
    assert "A big garden" in html
    assert child.profiles.get().wishes_words == "Near the sea"


def test_the_urgent_page_keeps_what_the_whole_profile_said_beside_it(
    client: Client, child: Child
) -> None:
    for page, posted in PROFILE_PAGES.items():
        post(client, reverse(f"needs:{page}", args=[child.ref]), posted)
    helped = {"AGG_level": "1", "AGG_what_helps": "A walk"}
    safety = levels_page("safety", 0, **helped)
    post(client, reverse("needs:safety", args=[child.ref]), safety)
    post(client, reverse("needs:urgent", args=[child.ref]), urgent_page(2))
    need = child.profiles.get().needs.get(dimension="AGG")
    assert (need.level, need.what_helps) == (2, "A walk")
    assert child.profiles.get().needs.get(dimension="EMO").level == 2
    assert not child.profiles.get().avoid.exists()


def test_one_goes_back_to_where_one_came_from_but_never_to_another_site(
    client: Client, child: Child
) -> None:
    address = reverse("needs:wishes", args=[child.ref])
    for back, to in (
        ("/referrals/7/tasks/", "/referrals/7/tasks/"),
        ("https://elsewhere.example/", f"/children/{child.ref}/"),
        ("//elsewhere.example/", f"/children/{child.ref}/"),
    ):
        assert client.post(f"{address}?back={back}", {"words": "x"})["Location"] == to


def test_the_list_finds_every_child_of_the_council_and_notes_who_was_shown(
    client: Client, child: Child, social_worker: User
) -> None:
    ChildFactory(council=social_worker.council, last_name="Colleagues")
    ChildFactory(last_name="Stranger")
    html = client.get(reverse("needs:children")).content.decode()
    assert child.ref in html
    assert "Colleagues" not in html
    assert "Colleagues" in client.get(reverse("needs:children"), {"q": "coll"}).content.decode()
    none = client.get(reverse("needs:children"), {"q": "stranger"}).content.decode()
    assert "No child has this name or reference." in none
    assert AccessLog.objects.filter(child_id=child.pk, part="needs:children").exists()


def test_every_page_of_a_child_notes_who_looked(client: Client, child: Child) -> None:
    names = {"child", "edit", "urgent", *PROFILE_PAGES}
    for name in names:
        assert client.get(reverse(f"needs:{name}", args=[child.ref])).status_code == 200
    seen = set(AccessLog.objects.values_list("part", flat=True))
    assert {f"needs:{name}" for name in names} <= seen


def test_commissioners_read_a_child_but_do_not_write(
    client_of: ClientOf, child: Child, commissioner: User
) -> None:
    reader = client_of(commissioner)
    page = reader.get(reverse("needs:child", args=[child.ref]))
    assert page.status_code == 200
    assert "/edit/" not in page.content.decode()
    for name in ("edit", "strengths", "safety", "pen_picture", "urgent"):
        assert reader.get(reverse(f"needs:{name}", args=[child.ref])).status_code == 403


def _seen(html: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', html)
    assert found
    return found.group(1)
