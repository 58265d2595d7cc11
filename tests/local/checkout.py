"""The product started as a person would start it, with data and a port of its own."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 300  # a busy machine is no fault of what is tested


def free_port() -> int:
    """
    Below those that the kernel hands out: by the time that ours is used, a browser or a server of
    another test could have got it. Two processes begin their search apart.
    """
    for port in range(10_000 + os.getpid() % 100 * 200, 32_000):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


class Checkout:
    """A state folder of its own, as a second checkout would have."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.port = free_port()

    def environment(self, **changes: str) -> dict[str, str]:
        """Ours, without the services that these tests themselves run on, and without a demo."""
        inherited = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
        own = {"PLACEMENT_STATE": str(self.state), "PORT": str(self.port), "DEMO": ""}
        return inherited | own | changes

    def say(self, *words: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        """``python3 -m local …`` until it ends."""
        return subprocess.run(
            [sys.executable, "-m", "local", *words],
            cwd=ROOT,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )

    @contextmanager
    def started(self, verb: str, *, until: str) -> Iterator["subprocess.Popen[str]"]:
        """``python3 -m local VERB`` in the background, once it has printed what is waited for."""
        output = (self.state / f"{verb}.out").open("w")
        process = subprocess.Popen(
            [sys.executable, "-m", "local", verb],
            cwd=ROOT,
            env=self.environment(),
            stdout=output,
            stderr=output,
            text=True,
        )
        try:
            wait_for(lambda: until in Path(output.name).read_text() or _fail_if_ended(process))
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE_SECONDS)
            output.close()


def _fail_if_ended(process: "subprocess.Popen[str]") -> bool:
    assert process.poll() is None, "it ended by itself"
    return False


def wait_for(is_so: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.05)


@contextmanager
def a_checkout() -> Iterator[Checkout]:
    """Not pytest's tmp_path: the service user cannot enter a folder that only root may open."""
    state = Path(tempfile.mkdtemp(prefix="placement-state-"))
    state.chmod(0o755)
    checkout = Checkout(state)
    try:
        yield checkout
    finally:
        checkout.say("reset")
        shutil.rmtree(state)


def descendants(pid: int) -> set[int]:
    """Every process below this one, as the kernel's table has them now."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it ended while we looked
        children.setdefault(parent, []).append(int(status.parent.name))
    found: set[int] = set()
    waiting = [pid]
    while waiting:
        below = children.get(waiting.pop(), [])
        found.update(below)
        waiting.extend(below)
    return found


def alive(pids: set[int]) -> set[int]:
    return {pid for pid in pids if Path(f"/proc/{pid}").exists()}
