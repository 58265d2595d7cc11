"""PostgreSQL and Valkey together: of this working tree, or for one run of the tests."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from local import places, postgres, valkey
from local.faults import Fault
from local.places import VAR, Place
from local.terminal import say

ADDRESSES = VAR / "services.env"
NAMES = ("DATABASE_URL", "REDIS_URL")
PATIENCE_SECONDS = 60


@contextmanager
def throwaway(*, durable: bool = False) -> Iterator[dict[str, str]]:
    """Services with empty data, gone afterwards; one that the environment names is not started."""
    if all(os.environ.get(name) for name in NAMES):
        yield _given()
        return
    with places.throwaway() as place, _started(place, durable=durable) as addresses:
        yield addresses


@contextmanager
def of_this_checkout(*, wait_for_users: bool = False) -> Iterator[dict[str, str]]:
    """
    The services of this working tree: those that already run, or else our own until the end.

    :param wait_for_users: before stopping them, wait for other commands that use them too.
    """
    if all(os.environ.get(name) for name in NAMES):
        yield _given()
        return
    place = places.of_this_checkout()
    with ExitStack() as stack:
        if not (lock := _lock("services.lock")):
            stack.enter_context(_shared_use())
            yield _of_the_running() | _given()
            return
        stack.enter_context(lock)
        ADDRESSES.unlink(missing_ok=True)
        addresses = stack.enter_context(_started(place, durable=True))
        ADDRESSES.write_text("".join(f"{name}={value}\n" for name, value in addresses.items()))
        stack.callback(ADDRESSES.unlink, missing_ok=True)
        yield addresses
        if wait_for_users:
            _wait_for_users()


def refuse_while_running() -> None:
    """:raises Fault: the services of this working tree are up."""
    VAR.mkdir(parents=True, exist_ok=True)
    lock = _lock("services.lock")
    if not lock:
        raise Fault("The product is running. Stop it first (Ctrl-C where it runs).")
    lock.close()


def _given() -> dict[str, str]:
    return {name: value for name in NAMES if (value := os.environ.get(name))}


@contextmanager
def _started(place: Place, *, durable: bool) -> Iterator[dict[str, str]]:
    addresses = _given()
    with ExitStack() as stack:
        if "DATABASE_URL" not in addresses:
            server, addresses["DATABASE_URL"] = postgres.start(place, durable=durable)
            stack.callback(server.stop)
        if "REDIS_URL" not in addresses:
            server, addresses["REDIS_URL"] = valkey.start(place)
            stack.callback(server.stop)
        yield addresses


def _of_the_running() -> dict[str, str]:
    """What the owner of the services wrote down once they answered."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if ADDRESSES.exists() and (text := ADDRESSES.read_text()).count("\n") == len(NAMES):
            return dict(line.split("=", 1) for line in text.splitlines())
        time.sleep(0.05)
    raise Fault(f"Other services of this working tree did not start within {PATIENCE_SECONDS} s.")


def _lock(name: str, how: int = fcntl.LOCK_EX | fcntl.LOCK_NB) -> IO[str] | None:
    """An open lock file, or None where another holds it. The kernel frees it at our death."""
    file = (VAR / name).open("w")
    try:
        fcntl.flock(file, how)
    except BlockingIOError:
        file.close()
        return None
    return file


@contextmanager
def _shared_use() -> Iterator[None]:
    lock = _lock("services.users", fcntl.LOCK_SH)
    try:
        yield
    finally:
        if lock:
            lock.close()


def _wait_for_users() -> None:
    lock = _lock("services.users")
    if not lock:
        say("Waiting for other commands that use the same services …")
        lock = _lock("services.users", fcntl.LOCK_EX)
    if lock:
        lock.close()


def only_one(name: str, *, otherwise: str) -> IO[str]:
    """
    Hold a lock for the rest of this process's life.

    :raises Fault: another process of this working tree has it.
    """
    VAR.mkdir(parents=True, exist_ok=True)
    lock = _lock(name)
    if not lock:
        raise Fault(otherwise)
    return lock
