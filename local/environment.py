"""The Python environment in .venv, from the hashed locks in requirements/."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from local import machine
from local.faults import FULL_DISK, Fault
from local.indexes import uv_settings
from local.places import ROOT, VENV
from local.terminal import say

PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed.txt"
# A lock, and the locks that are contained in it.
CONTAINS = {"base": ("base",), "local": ("base", "local"), "test": ("base", "local", "test")}


def ensure(lock: str) -> Path:
    """
    Make .venv hold a lock's packages; at once where it already does.

    :param lock: "local" to run the product, "test" to test and check it.
    :returns: the environment's Python.
    :raises Fault: something is missing on the machine, in one line.
    """
    if is_current(lock):
        return PYTHON
    machine.refuse_musl()
    machine.refuse_small_disk(ROOT)
    if not PYTHON.exists() or not _same_python():
        _create()
    _install(ROOT / "requirements" / f"{lock}.txt")
    _stamp(lock)
    return PYTHON


def is_current(lock: str) -> bool:
    return PYTHON.exists() and _same_python() and f"{lock} {_digest(lock)}" in _stamped()


def _stamped() -> list[str]:
    return STAMP.read_text().splitlines() if STAMP.exists() else []


def _stamp(lock: str) -> None:
    lines = [f"{part} {_digest(part)}" for part in CONTAINS[lock]]
    STAMP.write_text("\n".join(lines) + "\n")


def _digest(lock: str) -> str:
    return sha256((ROOT / "requirements" / f"{lock}.txt").read_bytes()).hexdigest()


def _same_python() -> bool:
    """Whether .venv was made by this minor version, and here: its scripts carry its path."""
    facts = (VENV / "pyvenv.cfg").read_text() if (VENV / "pyvenv.cfg").exists() else ""
    version = f"{sys.version_info.major}.{sys.version_info.minor}."
    return any(
        line.split("=")[0].strip() == "version" and line.split("=")[1].strip().startswith(version)
        for line in facts.splitlines()
        if "=" in line
    )


def _create() -> None:
    machine.refuse_missing_venv()
    say(f"Making the Python environment in {VENV.name} …")
    shutil.rmtree(VENV, ignore_errors=True)
    _run([sys.executable, "-m", "venv", VENV], "The Python environment could not be made")


def _install(lock: Path) -> None:
    """By uv where it can be had (seconds), else by pip (half a minute)."""
    say(f"Installing {lock.relative_to(ROOT)} …")
    if _by_uv(lock):
        return
    pip: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]
    _run([*pip, "--require-hashes", "-r", lock], "The packages could not be installed")


def _by_uv(lock: Path) -> bool:
    uv = _uv()
    if not uv:
        return False
    command = [uv, "pip", "install", "--quiet", "--system-certs", "--require-hashes"]
    env = os.environ | uv_settings(PYTHON) | {"VIRTUAL_ENV": str(VENV)}
    done = subprocess.run([*command, "-r", lock], env=env, stderr=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _uv() -> str | None:
    """uv from the machine, or from pip; it only carries the packages, whose hashes are checked."""
    own = VENV / "bin" / "uv"
    if not own.exists() and not shutil.which("uv"):
        quiet = ["--quiet", "--disable-pip-version-check"]
        command = [str(PYTHON), "-m", "pip", "install", *quiet, "uv"]
        subprocess.run(command, capture_output=True, check=False)
    return str(own) if own.exists() else shutil.which("uv")


def _run(command: Sequence[str | Path], failure: str) -> None:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return
    said = (done.stderr or done.stdout).strip()
    if FULL_DISK in said:
        raise Fault(f"The disk that holds {ROOT} is full.")
    raise Fault(f"{failure}: {said.splitlines()[-1] if said else 'no reason given'}")
