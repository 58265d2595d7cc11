"""Where things are kept. Two checkouts on one machine never share a folder."""

import fcntl
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from local.faults import Fault
from local.service_user import ServiceUser, service_user

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VAR = Path(os.environ.get("PLACEMENT_STATE") or ROOT / "var").resolve()
LOGS = VAR / "log"
THROWAWAY = "placement-test-"
LONGEST_SOCKET_FOLDER = 60  # leaves room for our names within a socket path's 107 bytes


@dataclass(frozen=True)
class Place:
    """The folders of one PostgreSQL and one Valkey."""

    data: Path  # of the service user, 0700 inside
    sockets: Path
    logs: Path
    user: ServiceUser | None


def of_this_checkout() -> Place:
    """Data that outlive a restart: in var/, or in /var/tmp where var/ is closed to the services."""
    user = service_user()
    key = sha256(str(VAR).encode()).hexdigest()[:10]
    LOGS.mkdir(parents=True, exist_ok=True)
    data = VAR / "services"
    if user and not user.may_enter(VAR):
        data = Path("/var/tmp") / f"placement-{key}"
    _claim(data, mode=0o755, owner=None)
    sockets = _short_folder() / f"placement-{key}"
    _claim(sockets, mode=0o700, owner=user)
    return Place(data=data, sockets=sockets, logs=LOGS, user=user)


@contextmanager
def throwaway() -> Iterator[Place]:
    """Folders for one run of the tests, gone afterwards."""
    _sweep()
    user = service_user()
    base = Path(tempfile.mkdtemp(prefix=THROWAWAY, dir=_short_folder()))
    # tempfile's own 0700 would lock the service user out of its own folders.
    base.chmod(0o755 if user else 0o700)
    with (base / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        logs, sockets = base / "log", base / "s"
        logs.mkdir()
        _claim(sockets, mode=0o700, owner=user)
        try:
            yield Place(data=base, sockets=sockets, logs=logs, user=user)
        finally:
            shutil.rmtree(base, ignore_errors=True)


def _sweep() -> None:
    """Remove what runs of the tests left that were killed: nobody holds their lock any more."""
    for lock in _short_folder().glob(f"{THROWAWAY}*/lock"):
        with suppress(OSError), lock.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)


def empty(place: Place) -> None:
    """Remove all data of the services."""
    for folder in (place.data, place.sockets):
        shutil.rmtree(folder, ignore_errors=True)


def _short_folder() -> Path:
    temporary = Path(tempfile.gettempdir())
    return temporary if len(str(temporary)) < LONGEST_SOCKET_FOLDER else Path("/tmp")


def _claim(folder: Path, *, mode: int, owner: ServiceUser | None) -> None:
    """
    Make a folder ours, or the service user's.

    :raises Fault: somebody else put a folder or a link there first; /tmp is open to all.
    """
    folder.mkdir(mode=mode, exist_ok=True)
    facts = folder.lstat()
    welcome = {os.geteuid()} | ({owner.uid} if owner else set())
    if stat.S_ISLNK(facts.st_mode) or facts.st_uid not in welcome:
        raise Fault(f"{folder} belongs to somebody else. Move it away and start again.")
    folder.chmod(mode)
    if owner:
        os.chown(folder, owner.uid, owner.gid)
