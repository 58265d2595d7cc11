"""After a write the workers are rung for; whoever wrote never waits for the broker."""

import threading
import time

import pytest
from django.test import Client
from django.urls import reverse
from kombu.exceptions import OperationalError

from accounts.models import User
from matching.services import bell, ring_for_changes
from matching.services.outbox import councils_waiting
from providers.models import Home
from tests.conftest import ClientOf
from tests.factories import HomeFactory, PolicyFactory

PATIENCE_SECONDS = 60  # a busy machine is no fault of what is tested


class Broker:
    """Stands in for Redis: keeps what was sent; may be away, or slow to say so."""

    def __init__(self, *, is_away: bool = False) -> None:
        self.sent: list[str] = []
        self.is_away = is_away
        self.answers = threading.Event()
        self.answers.set()
        self.heard = threading.Event()

    def send_task(self, name: str, **_: object) -> None:
        self.answers.wait(timeout=PATIENCE_SECONDS)
        self.sent.append(name)
        self.heard.set()
        if self.is_away:
            raise OperationalError("refused")


@pytest.fixture
def broker(monkeypatch: pytest.MonkeyPatch) -> Broker:
    quiet_again()  # the test before may have rung for the real one
    broker = Broker()
    monkeypatch.setattr(bell, "current_app", broker)
    return broker


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


def quiet_again() -> None:
    """The thread that rang has come back."""
    assert bell._ringing.acquire(timeout=PATIENCE_SECONDS)
    bell._ringing.release()


@pytest.mark.django_db
def test_a_post_rings_and_a_get_does_not(client: Client, broker: Broker) -> None:
    client.get(reverse("matching:worklist"))
    quiet_again()
    assert broker.sent == []
    client.post(reverse("matching:read_all_changes"))
    assert broker.heard.wait(timeout=PATIENCE_SECONDS)
    quiet_again()
    assert broker.sent == ["matching.tasks.match_what_changed"]


@pytest.mark.django_db
def test_a_broker_that_is_away_fails_no_write_and_the_change_waits(
    client: Client, broker: Broker, commissioner: User
) -> None:
    broker.is_away = True
    assert commissioner.council is not None
    PolicyFactory(council=commissioner.council)
    home: Home = HomeFactory(council=commissioner.council)
    assert client.post(reverse("matching:read_all_changes")).status_code == 302
    quiet_again()
    assert broker.sent
    assert councils_waiting() == [home.council_id]


def test_nobody_waits_for_a_broker_that_does_not_answer(broker: Broker) -> None:
    broker.answers.clear()
    start = time.monotonic()
    assert ring_for_changes() is True
    assert ring_for_changes() is False  # one bell at a time
    assert time.monotonic() - start < PATIENCE_SECONDS / 2
    assert broker.sent == []
    broker.answers.set()
    quiet_again()
    assert broker.sent == ["matching.tasks.match_what_changed"]


def test_the_bell_rings_again_after_a_broker_that_was_away(broker: Broker) -> None:
    broker.is_away = True
    for times in (1, 2):
        assert ring_for_changes() is True
        quiet_again()
        assert len(broker.sent) == times
