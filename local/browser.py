"""The Chromium that walks the journeys."""

import os
import shutil

from local.faults import Fault

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """
    The path of a Chromium: CHROMIUM, or the system's.

    :raises Fault: CHROMIUM names no program.
    """
    if given := os.environ.get("CHROMIUM"):
        if not shutil.which(given):
            raise Fault(f"CHROMIUM names {given}, which is not a program.")
        return shutil.which(given)
    return next((path for name in NAMES if (path := shutil.which(name))), None)
