"""Emergency access: who gets it, what it says to whom, how it ends and who looks at it again."""

from contextlib import suppress
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import AccessLog, Council, Role, Team, User
from needs.errors import AccessUnchanged
from needs.models import BreakGlass, BreakGlassNotice, Child
from needs.services.breaking_glass import break_glass, is_overdue, review_by
from tests.accounts.passwords import PASSWORD, with_password
from tests.conftest import ClientOf
from tests.factories import ChildFactory, TeamFactory, UserFactory
from tests.placements.races import together
from tests.restricted.making import EMERGENCY, keep_out, lock, open_by_force, same_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "/children/break-glass/"
LIST = "/children/emergency-access/"


@pytest.fixture
def team(council: Council) -> Team:
    return TeamFactory(council=council)


@pytest.fixture
def child(council: Council, team: Team, manager: User) -> Child:
    worker = UserFactory(council=council, role=Role.SOCIAL_WORKER, team=team)
    child: Child = ChildFactory(council=council, team=team, social_worker=worker)
    lock(child, by=manager, people=[worker])
    return child


@pytest.fixture
def owner(council: Council, team: Team) -> User:
    return UserFactory(council=council, role=Role.TEAM_MANAGER, team=team)


@pytest.fixture
def on_duty(council: Council) -> User:
    """A social worker of another team, at night."""
    return with_password(UserFactory(council=council, role=Role.SOCIAL_WORKER))


@pytest.fixture
def browser(client_of: ClientOf, on_duty: User) -> Client:
    return client_of(on_duty)


def ask(browser: Client, ref: str, **changes: str) -> Any:
    return browser.post(ADDRESS, {"ref": ref, "reason": EMERGENCY, "password": PASSWORD, **changes})


def page(browser: Client, child: Child) -> int:
    return browser.get(f"/children/{child.ref}/").status_code


def test_the_record_opens_for_an_hour_to_the_second(browser: Client, child: Child) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        assert page(browser, child) == 404
        assert ask(browser, child.ref)["Location"] == f"/children/{child.ref}/"
        assert page(browser, child) == 200
        clock.shift(timedelta(minutes=29))  # the session would end by itself after thirty
        assert page(browser, child) == 200
        clock.shift(timedelta(minutes=29))
        assert page(browser, child) == 200
        clock.shift(timedelta(seconds=119))
        assert page(browser, child) == 200
        clock.shift(timedelta(seconds=1))
        assert page(browser, child) == 404


def test_every_page_of_the_child_says_how_long_it_stays_open(browser: Client, child: Child) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        ask(browser, child.ref)
        clock.shift(timedelta(minutes=17, seconds=1))
        for address in (f"/children/{child.ref}/", f"/children/{child.ref}/strengths/"):
            words = browser.get(address).content.decode()
            assert "You opened this record in an emergency" in words
            assert "43 minutes" in words


def test_nobody_else_is_shown_the_banner(client_of: ClientOf, child: Child) -> None:
    worker = client_of(child.social_worker)
    assert "in an emergency" not in worker.get(f"/children/{child.ref}/").content.decode()


def test_what_is_looked_at_carries_the_reason(
    browser: Client, on_duty: User, child: Child, client_of: ClientOf
) -> None:
    client_of(child.social_worker).get(f"/children/{child.ref}/")
    ask(browser, child.ref)
    page(browser, child)
    said = dict(AccessLog.objects.filter(child_id=child.pk).values_list("user", "purpose"))
    assert said == {child.social_worker.pk: "", on_duty.pk: EMERGENCY}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reason": "it is urgent"}, "Say why in at least five words"),
        ({"reason": ""}, "Enter why you have to see the record now"),
        ({"password": "wrong"}, "This is not your password"),
        ({"password": ""}, "Enter your password"),
    ],
)
def test_without_a_reason_or_the_password_nothing_opens_and_nothing_is_said(
    browser: Client, child: Child, changes: dict[str, str], words: str
) -> None:
    """A record that exists, and is locked, answers as one that does not."""
    locked, missing = ask(browser, child.ref, **changes), ask(browser, "2222-2222", **changes)
    assert words in locked.content.decode()
    assert same_bytes(locked)[1].replace(child.ref.encode(), b"2222-2222") == same_bytes(missing)[1]
    assert not BreakGlass.objects.exists()


def test_ten_wrong_passwords_lock_the_account_here_too(browser: Client, child: Child) -> None:
    answers = [ask(browser, child.ref, password="wrong").status_code for _ in range(10)]
    assert answers[-1] == 429
    assert ask(browser, child.ref).status_code == 429
    assert not BreakGlass.objects.exists()


def test_an_excluded_person_is_told_what_somebody_with_a_wrong_reference_is_told(
    browser: Client, on_duty: User, child: Child, manager: User
) -> None:
    keep_out(child, on_duty, by=manager)
    kept, missing = ask(browser, child.ref), ask(browser, "2222-2222")
    assert same_bytes(kept)[1].replace(child.ref.encode(), b"2222-2222") == same_bytes(missing)[1]
    assert not BreakGlass.objects.exists()
    assert page(browser, child) == 404


def test_another_councils_record_does_not_open(browser: Client) -> None:
    other = ChildFactory()
    lock(other, by=UserFactory(council=other.council, role=Role.MANAGER))
    assert ask(browser, other.ref).status_code == 200
    assert not BreakGlass.objects.exists()


def test_a_record_that_one_sees_needs_no_glass_broken(browser: Client, council: Council) -> None:
    assert (
        "You can see this record already"
        in ask(browser, ChildFactory(council=council).ref).content.decode()
    )
    assert not BreakGlass.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_owners_and_the_administrators_are_told_at_once_without_a_name(
    browser: Client, child: Child, owner: User, administrator: User, manager: User, on_duty: User
) -> None:
    relative = UserFactory(council=child.council, role=Role.ADMINISTRATOR)
    keep_out(child, relative, by=manager)
    ask(browser, child.ref)
    told = set(BreakGlassNotice.objects.values_list("person", flat=True))
    assert told == {child.social_worker.pk, owner.pk, administrator.pk}
    assert {address for message in mail.outbox for address in message.to} == {
        child.social_worker.email,
        owner.email,
        administrator.email,
    }
    texts = " ".join(f"{message.subject} {message.body}" for message in mail.outbox)
    for secret in (child.ref, child.first_name, child.last_name, on_duty.name, EMERGENCY):
        assert secret not in texts


def test_a_mail_server_that_is_away_stops_nobody(
    browser: Client, child: Child, administrator: User, django_capture_on_commit_callbacks: object
) -> None:
    with (
        patch("needs.services.breaking_glass.get_connection", side_effect=OSError),
        django_capture_on_commit_callbacks(execute=True),  # type: ignore[operator]
    ):
        assert ask(browser, child.ref).status_code == 302
    assert BreakGlassNotice.objects.filter(person=administrator).exists()


def test_the_administrator_reads_who_and_why_and_nothing_of_the_child(
    client_of: ClientOf, child: Child, on_duty: User, administrator: User
) -> None:
    open_by_force(child, on_duty)
    told = client_of(administrator)
    words = told.get(LIST).content.decode()
    assert all(part in words for part in (child.ref, on_duty.name, EMERGENCY, "To review"))
    assert child.last_name not in words
    assert page(told, child) == 403


def test_the_list_hides_what_the_reader_may_not_see(
    client_of: ClientOf, child: Child, on_duty: User, council: Council
) -> None:
    open_by_force(child, on_duty)
    elsewhere = UserFactory(council=council, role=Role.TEAM_MANAGER)
    assert child.ref not in client_of(elsewhere).get(LIST).content.decode()


def test_a_review_that_is_late_is_shown_as_overdue(
    client_of: ClientOf, child: Child, on_duty: User, administrator: User
) -> None:
    broken = open_by_force(child, on_duty)
    last = review_by(broken)
    assert not is_overdue(broken, on=last)
    assert is_overdue(broken, on=last + timedelta(days=1))
    with time_machine.travel(broken.at + timedelta(days=7)):
        assert "Overdue" in client_of(administrator).get(LIST).content.decode()


def test_two_working_days_leave_the_weekend_out(child: Child, on_duty: User) -> None:
    friday = timezone.now().replace(year=2026, month=11, day=20, hour=12)
    assert review_by(open_by_force(child, on_duty, at=friday)).isoformat() == "2026-11-24"


def test_somebody_else_reviews_it(
    client_of: ClientOf, child: Child, on_duty: User, administrator: User
) -> None:
    broken = open_by_force(child, on_duty)
    reader = client_of(administrator)
    address = f"{LIST}{broken.pk}/"
    assert reader.post(address, {"finding": "right", "words": "Found safe"}).status_code == 302
    broken.refresh_from_db()
    assert (broken.reviewed_by, broken.finding) == (administrator, "right")
    assert "Reviewed" in reader.get(LIST).content.decode()
    again = reader.post(address, {"finding": "wrong", "words": "On second thoughts"})
    assert "This was reviewed already" in again.content.decode()


def test_nobody_reviews_their_own(client_of: ClientOf, child: Child, manager: User) -> None:
    broken = open_by_force(child, manager)
    answer = client_of(manager).post(f"{LIST}{broken.pk}/", {"finding": "right", "words": "Me"})
    assert "Somebody else has to review this" in answer.content.decode()
    broken.refresh_from_db()
    assert broken.reviewed_at is None


def test_what_one_was_told_is_new_until_one_says_it_is_read(
    browser: Client, client_of: ClientOf, child: Child, administrator: User
) -> None:
    ask(browser, child.ref)
    reader = client_of(administrator)
    assert ">New<" in reader.get(LIST).content.decode().replace("\n", "").replace("  ", "")
    reader.post(f"{LIST}read/")
    assert "Mark all as read" not in reader.get(LIST).content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_record_that_is_opened_twice_at_once_is_opened_and_told_once(
    child: Child, on_duty: User, owner: User
) -> None:
    def open_it() -> None:
        with suppress(AccessUnchanged):
            break_glass(ref=child.ref, reason=EMERGENCY, by=on_duty, now=timezone.now())

    together(open_it, open_it)
    assert BreakGlass.objects.count() == 1
    assert owner.break_glass_notices.count() == 1
