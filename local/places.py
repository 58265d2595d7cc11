"""Where things are kept. Two checkouts on one machine never share a folder."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from local.faults import Fault
from local.service_user import ServiceUser, service_user

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VAR = Path(os.environ.get("PLACEMENT_STATE") or ROOT / "var").resolve()
LOGS = VAR / "log"
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
    VAR.mkdir(parents=True, exist_ok=True)
    LOGS.mkdir(exist_ok=True)
    data = VAR / "services"
    if user and not user.may_enter(VAR):
        data = Path("/var/tmp") / f"placement-{key}"
    data.mkdir(exist_ok=True)
    sockets = _short_folder() / f"placement-{key}"
    _claim(data, owner=os.geteuid(), mode=0o755)
    sockets.mkdir(mode=0o700, exist_ok=True)
    _claim(sockets, owner=os.geteuid(), mode=0o700)
    return Place(data=data, sockets=_sockets_for(user, sockets), logs=LOGS, user=user)


@contextmanager
def throwaway() -> Iterator[Place]:
    """Folders for one run of the tests, gone afterwards."""
    user = service_user()
    # tempfile's own default (0700) would lock the service user out of its own folders.
    base = Path(tempfile.mkdtemp(prefix="placement-test-", dir=_short_folder()))
    base.chmod(0o755 if user else 0o700)
    try:
        logs = base / "log"
        logs.mkdir()
        yield Place(data=base, sockets=_sockets_for(user, base), logs=logs, user=user)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _short_folder() -> Path:
    temporary = Path(tempfile.gettempdir())
    return temporary if len(str(temporary)) < LONGEST_SOCKET_FOLDER else Path("/tmp")


def _sockets_for(user: ServiceUser | None, base: Path) -> Path:
    """A folder that only the services and their owner can enter."""
    if user is None:
        return base
    base.chmod(0o755)
    folder = base / "s"
    folder.mkdir(mode=0o700, exist_ok=True)
    os.chown(folder, user.uid, user.gid)
    return folder


def _claim(folder: Path, *, owner: int, mode: int) -> None:
    """
    Refuse a folder in a shared place that somebody else put there first.

    :raises Fault: it is a link, or another user's.
    """
    facts = folder.lstat()
    if stat.S_ISLNK(facts.st_mode) or facts.st_uid != owner:
        raise Fault(f"{folder} belongs to somebody else. Move it away and start again.")
    folder.chmod(mode)


def empty(place: Place) -> None:
    """Remove all data of the services."""
    for folder in (place.data, place.sockets):
        shutil.rmtree(folder, ignore_errors=True)
