"""PostgreSQL refuses to run as root, so root steps down to a user that every Linux has."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local.faults import Fault


@dataclass(frozen=True)
class ServiceUser:
    uid: int
    gid: int

    def may_enter(self, folder: Path) -> bool:
        return self._test("-x", folder)

    def may_run(self, program: Path) -> bool:
        return self._test("-x", program)

    def _test(self, flag: str, path: Path) -> bool:
        return (
            subprocess.run(["test", flag, str(path)], check=False, **step_down(self)).returncode
            == 0
        )


def service_user() -> ServiceUser | None:
    """
    Whom root's services run as; None for anybody else, who runs them as themselves.

    :raises Fault: root on a machine with neither user.
    """
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return ServiceUser(uid=entry.pw_uid, gid=entry.pw_gid)
    raise Fault("PostgreSQL cannot run as root, and there is no user 'nobody' to run it as.")


def step_down(user: ServiceUser | None) -> dict[str, Any]:
    """Arguments for subprocess that start a program as the service user."""
    if user is None:
        return {}
    return {"user": user.uid, "group": user.gid, "extra_groups": []}
