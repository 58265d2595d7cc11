"""Programs that end with this one, however it ends."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from local.places import ROOT
from local.service_user import ServiceUser, step_down

_PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    """A program in the background, in its own process group so that Ctrl-C reaches only us."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path
    polite: signal.Signals  # how it is asked to end

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def last_lines(self, count: int = 15) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])

    def stop(self, *, patience: float = 20) -> None:
        """Ask, wait, then insist."""
        if self.has_ended():
            return
        self.process.send_signal(self.polite)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start(
    name: str,
    command: Sequence[str | Path],
    *,
    log: Path,
    env: Mapping[str, str],
    user: ServiceUser | None = None,
    cwd: Path = ROOT,
    polite: signal.Signals = signal.SIGTERM,
    death: signal.Signals = signal.SIGKILL,
) -> Child:
    """
    Start a program whose output goes to a file. Call it from the main thread only.

    Linux sends the death signal when the *thread* that started the child ends.

    :param polite: how ``stop`` asks it to end.
    :param death: what it gets if we die without stopping it. Work that is cut short is safe: it
        is taken up again from the database.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=dict(env),
            cwd=cwd,
            process_group=0,
            preexec_fn=end_with_parent(death),
            **step_down(user),
        )
    return Child(name=name, process=process, log=log, polite=polite)


def end_with_parent(death: signal.Signals) -> Callable[[], None] | None:
    """
    What a child does before it becomes its program: ask the kernel for a signal at our death.

    subprocess calls it after the change of user, which would have cleared the request.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def before_exec() -> None:
        prctl(_PR_SET_PDEATHSIG, int(death), 0, 0, 0)
        if os.getppid() != parent:  # it died before we could ask
            os._exit(1)

    return before_exec
