"""What is typed of a child who is not added yet is kept for its writer, and ends."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from config.celery import app
from needs.models import Child, KeptAnswers
from needs.services.keeping import KEPT_FOR, forget_old_answers, keep_answers, kept_answers
from needs.tasks import forget_answers
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory, UserFactory
from tests.needs.answers import child_page

ADD = reverse("needs:new")
START = reverse("placements:new_child") + "?how=emergency"
BOTH = pytest.mark.parametrize("address", [ADD, START])
HALF: dict[str, Any] = child_page(last_name="", religion="Quaker", born_day="31", born_month="2")


@pytest.fixture
def mine(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


def keep(client: Client, address: str, typed: dict[str, Any]) -> int:
    return client.post(address, {**typed, "action": "keep"}).status_code


def shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@BOTH
def test_a_half_written_child_is_taken_up_again_by_its_writer_and_by_nobody_else(
    address: str, mine: Client, client_of: ClientOf, social_worker: User
) -> None:
    assert keep(mine, address, HALF) == 204
    html = shown(mine, address)
    assert "Quaker" in html
    assert "that you typed and did not save" in html
    assert "There is a problem" not in html
    colleague = UserFactory(council=social_worker.council, role=social_worker.role)
    assert "Quaker" not in shown(client_of(colleague), address)
    assert not Child.objects.exists()


def test_the_two_pages_that_add_a_child_share_the_one_page_that_is_kept(mine: Client) -> None:
    keep(mine, ADD, HALF)
    assert "Quaker" in shown(mine, START)
    keep(mine, START, HALF | {"religion": "Jain"})
    assert "Jain" in shown(mine, ADD)
    assert KeptAnswers.objects.count() == 1


def test_the_database_keeps_one_new_child_a_person(social_worker: User) -> None:
    row: dict[str, Any] = {"council": social_worker.council, "posted": {}, "kept_at": NOW}
    KeptAnswers.objects.create(person=social_worker, part="new_child", **row)
    with pytest.raises(IntegrityError), transaction.atomic():
        KeptAnswers.objects.create(person=social_worker, part="another", **row)
    KeptAnswers.objects.create(person=UserFactory(council=social_worker.council), **row)


@BOTH
def test_a_child_who_was_added_is_kept_no_longer(address: str, mine: Client) -> None:
    keep(mine, address, HALF)
    assert mine.post(address, child_page()).status_code == 302
    assert Child.objects.count() == 1
    assert not KeptAnswers.objects.exists()


@BOTH
def test_what_arrives_after_the_child_was_added_is_not_kept(address: str, mine: Client) -> None:
    mine.post(address, child_page())
    assert keep(mine, address, child_page()) == 204
    assert not KeptAnswers.objects.exists()
    assert keep(mine, address, child_page(first_name="Ada")) == 204
    assert KeptAnswers.objects.count() == 1


@BOTH
def test_it_can_be_thrown_away_and_an_empty_page_keeps_nothing(address: str, mine: Client) -> None:
    keep(mine, address, HALF)
    assert "Throw them away" in shown(mine, address)
    response = mine.post(address, {"action": "forget"})
    assert (response.status_code, response.headers["Location"]) == (302, address)
    assert "Quaker" not in shown(mine, address)
    assert keep(mine, address, {"home_visits": "1", "ethnicity": "NOBT"}) == 204
    assert not KeptAnswers.objects.exists()


def test_without_scripts_a_mistake_is_shown_with_what_was_typed_and_nothing_is_kept(
    mine: Client,
) -> None:
    html = mine.post(ADD, HALF).content.decode()
    assert "There is a problem" in html
    assert "Quaker" in html
    assert not KeptAnswers.objects.exists()


def test_the_question_whether_it_is_another_child_is_kept_with_its_answer(mine: Client) -> None:
    mine.post(ADD, child_page())
    with time_machine.travel(NOW + timedelta(minutes=2), tick=False):
        keep(mine, ADD, child_page(is_another="on"))
        assert "This is another child of the same name" in shown(mine, ADD)


def test_it_ends_after_14_days_whether_or_not_its_writer_comes_back(social_worker: User) -> None:
    asked: dict[str, Any] = {"child": None, "part": "new_child", "by": social_worker}
    keep_answers(**asked, posted={"first_name": ["A"]}, now=NOW)
    child = ChildFactory(council=social_worker.council, social_worker=social_worker)
    later = NOW + KEPT_FOR + timedelta(seconds=1)
    keep_answers(
        child=child, part="wishes", posted={}, by=UserFactory(council=child.council), now=later
    )
    assert kept_answers(**asked, now=NOW + KEPT_FOR)
    assert kept_answers(**asked, now=later) is None
    assert forget_old_answers(now=NOW + KEPT_FOR) == 0
    with time_machine.travel(later, tick=False):
        forget_answers()
    assert [row.part for row in KeptAnswers.objects.all()] == ["wishes"]
    assert app.conf.beat_schedule["forget kept answers"]["task"] == forget_answers.name
