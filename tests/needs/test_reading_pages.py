"""The page of what a pen picture says: marks, answers, who may open it, who looked."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AccessLog, User
from needs.models import Child, Need, PenPicture, ReadingDecision
from tests.conftest import ClientOf
from tests.factories import ChildFactory, StayFactory
from tests.pages import page, parse
from tests.placements.answers import post

TEXT = "J has a great sense of humour.\nHe went missing twice in March and he never sets fires."


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(
        council=social_worker.council,
        social_worker=social_worker,
        first_name="Zebedee",
        last_name="Quillfeather",
        sex="M",
    )


def address(child: Child, name: str = "reading") -> str:
    return reverse(f"needs:{name}", args=[child.ref])


def write(client: Client, child: Child, text: str = TEXT) -> None:
    """By the button that asks for the reading."""
    response = client.post(address(child, "pen_picture"), {"text": text, "action": "check"})
    assert response["Location"].startswith(address(child))


def html(client: Client, child: Child) -> str:
    return client.get(address(child)).content.decode()


def form_of(shown: str, near: str, action: str) -> dict[str, Any]:
    """What the first form after some words posts, with one of its buttons."""
    form = shown[shown.index(near) :]
    key = re.search(r'name="key" value="([0-9a-f]{16})"', form)
    seen = re.search(r'name="seen" value="([^"]*)"', form)
    assert seen
    return {"key": key.group(1) if key else "", "seen": seen.group(1), "action": action}


def form_before(shown: str, near: str, action: str) -> dict[str, Any]:
    """The form in which these words stand."""
    start = shown.rindex("<form", 0, shown.index(near))
    return form_of(shown[start:], "<form", action)


def answer(client: Client, child: Child, posted: dict[str, Any]) -> str:
    response = client.post(address(child, "answer_reading"), posted, follow=True)
    assert response.status_code == 200
    parse(response)
    return response.content.decode()


def test_checking_keeps_the_text_as_a_draft_and_shows_what_it_says(
    client: Client, child: Child
) -> None:
    write(client, child)
    assert PenPicture.objects.get().text == TEXT
    shown = page(client, address(child))
    assert shown.h1 == "What this text says"
    for words in ("went missing", "Going missing: level 2, moderate", "not assessed"):
        assert words in shown.text
    assert not Need.objects.exists()


def test_every_mark_leads_to_its_finding_and_back(client: Client, child: Child) -> None:
    write(client, child, TEXT + " Zebedee likes dogs.")
    shown = html(client, child)
    marks = re.findall(r'id="w-([0-9a-f]{16})" href="#f-([0-9a-f]{16})"', shown)
    assert len(marks) >= 4
    for key, to in marks:
        assert key == to
        assert f'id="f-{key}"' in shown
        assert f'href="#w-{key}"' in shown


def test_accepting_changing_dismissing_and_undoing_each_say_what_happened(
    client: Client, child: Child
) -> None:
    write(client, child)
    posted = form_before(html(client, child), "Going missing: level 2", "accept")
    shown = answer(client, child, {**posted, "level": "3"})
    assert "Going missing: level 3, high was saved in the draft" in shown
    assert Need.objects.get().level == 3
    shown = answer(client, child, form_of(shown, "Level 3, high, saved by", "undo"))
    assert "Going missing: undone" in shown
    assert not Need.objects.exists()
    shown = answer(client, child, form_before(shown, "Fire-setting: none", "dismiss"))
    assert "Dismissed by" in shown
    assert "Bring back" in shown


def test_a_level_that_is_none_of_the_list_is_refused_in_words(client: Client, child: Child) -> None:
    write(client, child)
    posted = form_before(html(client, child), "Going missing: level 2", "accept")
    for level in ("", "many", "7", "²"):
        shown = answer(client, child, {**posted, "level": level})
        assert "hoose a level from" in shown
    assert not Need.objects.exists()
    assert "What this text says" in answer(client, child, {"action": "none"})


def test_a_page_that_is_out_of_date_saves_nothing_and_says_so(
    client: Client, client_of: ClientOf, child: Child, team_manager: User
) -> None:
    write(client, child)
    posted = form_before(html(client, child), "Going missing: level 2", "accept")
    write(client_of(team_manager), child, TEXT + " He likes dogs.")
    shown = answer(client, child, {**posted, "level": "2"})
    assert "Somebody saved this part since you opened the page" in shown
    assert not Need.objects.exists()


def test_the_name_is_replaced_by_one_click_and_put_back_by_another(
    client: Client, child: Child
) -> None:
    write(client, child, "Zebedee likes dogs. He is kind.")
    shown = html(client, child)
    assert "Must be changed" in shown
    shown = answer(client, child, form_of(shown, "Must be changed", "replace"))
    replaced = PenPicture.objects.get().text
    assert "Zebedee" not in replaced
    assert replaced.endswith("likes dogs. He is kind.")
    shown = answer(client, child, form_before(shown, "now reads", "put_back"))
    assert "The words were put back" in shown
    assert PenPicture.objects.get().text == "Zebedee likes dogs. He is kind."
    assert "Put it back" not in shown


def test_the_pen_picture_says_how_much_there_is_to_look_at(client: Client, child: Child) -> None:
    empty = page(client, address(child, "pen_picture"))
    assert "What this text says" not in empty.text
    assert "Check what I wrote" in empty.buttons
    write(client, child)
    shown = page(client, address(child, "pen_picture"))
    assert re.search(r"\d suggestions for the profile", shown.text)


def test_without_a_text_the_page_says_so_and_leads_to_where_it_is_written(
    client: Client, child: Child
) -> None:
    shown = page(client, address(child))
    assert "No pen picture is written yet" in shown.text
    assert "Write the pen picture" in shown.links


def test_a_text_in_which_nothing_is_found_does_not_claim_that_there_is_nothing(
    client: Client, child: Child
) -> None:
    write(client, child, "Blue.")
    assert page(client, address(child)).text.count("That does not mean") == 3


def test_a_text_full_of_signs_is_shown_as_it_is(client: Client, child: Child) -> None:
    text = '<b>J</b> & "friends"\n\n• went missing twice in March <script>'
    write(client, child, text)
    assert PenPicture.objects.get().text == text
    page(client, address(child))


def test_the_team_manager_sees_the_same_and_a_commissioner_nothing(
    client: Client, client_of: ClientOf, child: Child, team_manager: User, commissioner: User
) -> None:
    write(client, child)
    assert "Going missing: level 2" in html(client_of(team_manager), child)
    reader = client_of(commissioner)
    assert reader.get(address(child)).status_code == 403
    posted = {"action": "accept", "key": "0" * 16, "level": "2"}
    assert reader.post(address(child, "answer_reading"), posted).status_code == 403


def test_another_councils_child_has_no_reading_here(client: Client) -> None:
    stranger = ChildFactory()
    assert client.get(address(stranger)).status_code == 404
    posted = {"action": "accept", "key": "0" * 16, "level": "2"}
    assert client.post(address(stranger, "answer_reading"), posted).status_code == 404


def test_it_is_noted_who_read_and_who_decided(
    client: Client, child: Child, social_worker: User
) -> None:
    write(client, child)
    answer(client, child, form_before(html(client, child), "Going missing: level 2", "dismiss"))
    assert AccessLog.objects.filter(child_id=child.pk, part="needs:reading").exists()
    assert ReadingDecision.objects.get().by == social_worker


def test_the_way_back_is_kept_through_every_answer(client: Client, child: Child) -> None:
    back = "?back=%2Freferrals%2F7%2Ftasks%2F"
    response = client.post(address(child, "pen_picture") + back, {"text": TEXT, "action": "check"})
    assert response["Location"] == address(child) + back
    shown = client.get(address(child) + back).content.decode()
    assert f'href="{address(child, "pen_picture")}{back}"' in shown
    assert f'action="{address(child, "answer_reading")}{back}"' in shown


def test_a_finished_pen_picture_stays_finished_unless_it_names_the_child(
    client: Client, child: Child
) -> None:
    post(client, address(child, "pen_picture"), {"text": TEXT})
    step = child.profiles.get().steps.get()
    write(client, child, TEXT + " He likes dogs.")
    step.refresh_from_db()
    assert step.is_finished
    write(client, child, TEXT + " Zebedee likes dogs.")
    step.refresh_from_db()
    assert not step.is_finished


def test_a_name_that_is_an_ordinary_word_is_kept_with_a_reason_and_the_reason_taken_back(
    client: Client, child: Child
) -> None:
    write(client, child, "Zebedee likes dogs.")
    posted = form_of(html(client, child), "These words do not identify anybody", "declare")
    assert "Enter why these words do not identify" in answer(
        client, child, {**posted, "reason": " "}
    )
    shown = answer(client, child, {**posted, "reason": "The dog’s name"})
    assert "The dog’s name" in shown
    assert "Must be changed" not in shown
    step = child.profiles.get().steps.get()
    assert step.not_names == ["Zebedee"]
    shown = answer(client, child, form_of(shown, "The dog’s name<br>", "withdraw"))
    step.refresh_from_db()
    assert step.not_names == []
    assert "Must be changed" in shown


def test_no_reason_keeps_a_postcode(client: Client, child: Child) -> None:
    write(client, child, "He lived at WV1 1SH.")
    shown = html(client, child)
    assert "Must be changed" in shown
    assert "These words do not identify anybody" not in shown
    key = form_of(shown, "Must be changed", "declare")
    assert "say who the child is" in answer(client, child, {**key, "reason": "It is far away"})
    assert not ReadingDecision.objects.exists()


def test_a_child_that_moved_since_the_assessment_has_a_profile_to_check(
    client: Client, child: Child
) -> None:
    write(client, child)
    assert "has lived somewhere else since" not in html(client, child)
    today = timezone.localdate()
    child.profiles.update(assessed_on=today - timedelta(days=7))
    StayFactory(child=child, starts_on=today - timedelta(days=2))
    assert "The child has lived somewhere else since" in html(client, child)
