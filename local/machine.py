"""What a machine must have, each told in one line where it is missing."""

import importlib.util
import shutil
import sys
import sysconfig
from pathlib import Path

from local.faults import Fault

MEGABYTE = 1_000_000
ENVIRONMENT_MEGABYTES = (
    1_500  # .venv with the test packages takes 800; installers need room to unpack
)


def refuse_musl() -> None:
    if "musl" in f"{sysconfig.get_config_var('SOABI')} {sysconfig.get_config_var('HOST_GNU_TYPE')}":
        raise Fault(
            "This machine's C library is musl (Alpine Linux); the packages need glibc. "
            "Use Debian or Ubuntu, or docker compose."
        )


def refuse_missing_venv() -> None:
    """Debian ships Python without venv and ensurepip."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    raise Fault(f"Python's venv module is missing. Install it: apt-get install {package}")


def refuse_small_disk(folder: Path) -> None:
    free = shutil.disk_usage(folder).free // MEGABYTE
    if free < ENVIRONMENT_MEGABYTES:
        raise Fault(
            f"The disk is full: {folder} has {free} MB left, "
            f"and the Python environment needs {ENVIRONMENT_MEGABYTES} MB."
        )
