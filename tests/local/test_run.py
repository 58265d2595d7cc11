"""Real processes: slow, so there are few."""

import signal
import socket
import urllib.request
from collections.abc import Iterator

import pytest

from tests.local.checkout import (
    PATIENCE_SECONDS,
    Checkout,
    a_checkout,
    alive,
    descendants,
    wait_for,
)


@pytest.fixture(scope="module")
def lived_in() -> Iterator[Checkout]:
    """One for both runs: the tables that the first lays out are there for the second."""
    with a_checkout() as checkout:
        yield checkout


def test_killing_the_run_leaves_no_process_behind(lived_in: Checkout) -> None:
    checkout = lived_in
    ready = f"Ready on http://127.0.0.1:{checkout.port}\n"
    with checkout.started("run", until=ready) as run:
        below = descendants(run.pid)
        # web and its worker process, Celery worker, beat, Valkey, PostgreSQL and its own.
        assert len(below) > 8
        run.send_signal(signal.SIGKILL)
        run.wait()
        wait_for(lambda: not alive(below))


def test_ctrl_c_ends_a_run_in_order_and_says_so(lived_in: Checkout) -> None:
    checkout = lived_in
    with checkout.started("run", until="Ready on ") as run:
        below = descendants(run.pid)
        with urllib.request.urlopen(f"http://127.0.0.1:{checkout.port}/healthz/ready") as answer:
            assert answer.read() == b'{"status": "ready"}'
        run.send_signal(signal.SIGINT)
        assert run.wait(PATIENCE_SECONDS) == 0
        assert not alive(below)
    log = (checkout.state / "log" / "postgresql.log").read_text()
    assert "database system is shut down" in log


def test_a_port_in_use_is_told_in_one_line_before_anything_starts(checkout: Checkout) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", checkout.port))
        other.listen()
        told = checkout.say("run")
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr == (
        f"Port {checkout.port} cannot be used (Address already in use). "
        "Choose another: PORT=8001 make run\n"
    )
    assert not (checkout.state / "services").exists()


def test_a_port_that_is_no_port_is_refused(checkout: Checkout) -> None:
    told = checkout.say("run", PORT="http")
    assert told.stderr == "PORT must be a number from 1 to 65535, not 'http'.\n"
