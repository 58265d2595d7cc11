"""Commands of the product itself, run by its own Python."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence

from local import children
from local.environment import PYTHON
from local.faults import Fault
from local.places import ROOT

DJANGO = {"DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONUNBUFFERED": "1"}


def environment(addresses: Mapping[str, str], *, demo: bool) -> dict[str, str]:
    """
    The variables that the product's own programs get.

    :param demo: invented councils, and one click per role to sign in (unless DEMO says otherwise).
    """
    wishes = {"DEMO": "1"} | dict(os.environ) if demo else dict(os.environ) | {"DEMO": ""}
    return wishes | DJANGO | dict(addresses)


def run(arguments: Sequence[str], env: Mapping[str, str]) -> int:
    """
    Run ``python …`` in the foreground, at the same terminal.

    Ctrl-C goes to the program; we wait for what it makes of it.
    """
    # A handler, not SIG_IGN: the program would inherit that.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        process = subprocess.Popen(
            [str(PYTHON), *arguments],
            cwd=ROOT,
            env=dict(env),
            preexec_fn=children.end_with_parent(signal.SIGTERM),
        )
        return process.wait()
    finally:
        signal.signal(signal.SIGINT, before)


def prepare(env: Mapping[str, str]) -> None:
    """
    Bring the tables up to date, and fill an empty database with the demo (unless DEMO is empty).

    :raises Fault: it failed, and has said why.
    """
    if run(["-m", "local.tables"], env):
        raise Fault("The tables or the demo could not be laid out.")
