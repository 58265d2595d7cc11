"""Where the servers' programs are: in the environment's wheels, which are never imported."""

import shutil
from pathlib import Path

from local.faults import Fault
from local.places import VENV, Place


def folder_of(package: str) -> Path | None:
    """The installed package's folder."""
    found = sorted(VENV.glob(f"lib/python3*/site-packages/{package}"))
    return found[-1] if found else None


def within_reach(package: Path, program: Path, place: Place) -> Path:
    """
    The program, or a copy of it where the service user may run it.

    An environment below a closed folder (root's home) cannot be entered after stepping down.
    The copy keeps ``<package>.libs`` beside the package, as the programs look for it there.
    """
    if place.user is None or place.user.may_run(program):
        return program
    version = _version_of(package)
    shelf = place.data / f"{package.name}-{version}"
    if not shelf.exists():
        partial = shelf.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        shutil.copytree(package, partial / package.name, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, partial / libraries.name)
        partial.rename(shelf)
    copy = shelf / package.name / program.relative_to(package)
    if not place.user.may_run(copy):
        raise Fault(f"The service user may not run {copy}. Is its disk mounted noexec?")
    return copy


def _version_of(package: Path) -> str:
    found = sorted(package.parent.glob(f"{package.name}-*.dist-info"))
    return found[-1].name.removesuffix(".dist-info").rpartition("-")[2] if found else "unknown"
