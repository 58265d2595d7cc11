"""The whole product on one machine: services, tables, demo, web, worker and beat."""

import os
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress

from local import children, product, services
from local.children import Child
from local.environment import PYTHON, ensure
from local.faults import Fault
from local.places import LOGS, VAR
from local.terminal import say

HOST = "127.0.0.1"
PATIENCE_SECONDS = 60
SILENCED = ["-W", "ignore:::celery.platforms"]  # "do not run as root": a container often must
QUIET = ["--without-gossip", "--without-mingle"]  # there is only one worker to talk to


def run(_arguments: Sequence[str]) -> int:
    """
    Start everything, say when it answers, and stop everything on Ctrl-C.

    :raises Fault: the port is taken, or a part did not start or ended by itself.
    """
    port = _free_port()
    lock = services.only_one(
        "run.lock",
        otherwise="The product already runs from this folder. Stop it first (Ctrl-C there).",
    )
    with lock, ExitStack() as stack:
        ensure("local")
        say("Starting PostgreSQL and Valkey …")
        env = product.environment(stack.enter_context(services.of_this_checkout()), demo=True)
        say("Bringing the tables up to date …")
        product.prepare(env)
        say("Starting web, worker and beat …")
        parts = _start_parts(stack, env, port)
        _wait_until_it_answers(port, parts)
        print(f"Ready on http://{HOST}:{port}", flush=True)
        say(f"Logs are in {LOGS}. Ctrl-C stops everything.")
        _watch(parts)
        say("Stopping …")
    return 0


def _free_port() -> int:
    """
    The port to listen on: PORT, or 8000.

    :raises Fault: it is no port, or something listens there already.
    """
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Fault(f"PORT must be a number from 1 to 65535, not {text!r}.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError as error:
            raise Fault(
                f"Port {text} cannot be used ({error.strerror}). Choose another: PORT=8001 make run"
            ) from error
    return int(text)


def _start_parts(stack: ExitStack, env: Mapping[str, str], port: int) -> list[Child]:
    """Web, worker and beat."""
    celery = [*SILENCED, "-m", "celery", "--quiet", "--app", "config.celery"]
    # One worker process that runs tasks itself: prefork's children could outlive a kill -9.
    commands = {
        "worker": [*celery, "worker", "--pool", "solo", "--loglevel", "INFO", *QUIET],
        "beat": [*celery, "beat", "--loglevel", "INFO", "--schedule", str(VAR / "beat")],
        "web": [
            "-m",
            "gunicorn",
            "--config",
            "local/gunicorn_conf.py",
            "--bind",
            f"{HOST}:{port}",
            "config.wsgi",
        ],
    }
    parts = []
    for name, arguments in commands.items():
        part = children.start(name, [PYTHON, *arguments], log=LOGS / f"{name}.log", env=env)
        stack.callback(part.stop)
        parts.append(part)
    return parts


def _wait_until_it_answers(port: int, parts: Sequence[Child]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        _refuse_ended(parts)
        try:
            urllib.request.urlopen(f"http://{HOST}:{port}/healthz/live", timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise Fault(
        f"The web server did not answer within {PATIENCE_SECONDS} s; see {LOGS / 'web.log'}"
    )


def _watch(parts: Sequence[Child]) -> None:
    """Return on Ctrl-C; raise if a part ends by itself."""
    with suppress(KeyboardInterrupt):
        while True:
            _refuse_ended(parts)
            time.sleep(0.5)


def _refuse_ended(parts: Sequence[Child]) -> None:
    for part in parts:
        if part.has_ended():
            raise Fault(
                f"{part.last_lines()}\n{part.name} ended by itself; all of its log: {part.log}"
            )
