"""Everything that is held without running the product: one line per step."""

import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from local import children, product, services
from local.environment import PYTHON, ensure
from local.places import ROOT, VENV
from local.terminal import say

TYPES = "types"  # takes longer than all others together, which pass beside it
STEPS: dict[str, Sequence[str]] = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "imports": [str(VENV / "bin" / "lint-imports")],
    TYPES: ["-m", "mypy", "--num-workers", "2", "."],
    "migrations are up to date": ["manage.py", "makemigrations", "--check", "--dry-run"],
    "docs/states.md is up to date": ["manage.py", "states", "--check"],
    "docs/api.yaml is up to date": ["manage.py", "api_schema", "--check"],
}


def check(_arguments: Sequence[str]) -> int:
    """Run all steps, even after one failed; 1 if any did."""
    ensure("test")
    with services.throwaway() as addresses:
        env = product.environment(addresses, demo=False)
        beside = [name for name in STEPS if name != TYPES]
        with _started(TYPES, env) as types:
            passed = {name: _passes(name, env) for name in beside}
            passed[TYPES] = _told(TYPES, types)
    failed = [name for name in STEPS if not passed[name]]
    say(f"check: {', '.join(failed)} failed" if failed else "check: all passed")
    return 1 if failed else 0


def _passes(name: str, env: Mapping[str, str]) -> bool:
    with _started(name, env) as process:
        return _told(name, process)


@contextmanager
def _started(name: str, env: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """A step that runs, and that ends with us however we end."""
    process = subprocess.Popen(
        [str(PYTHON), *STEPS[name]],
        cwd=ROOT,
        env=dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=children.end_with_parent(signal.SIGTERM),
    )
    with process:
        try:
            yield process
        finally:
            process.kill()  # nothing where it has ended


def _told(name: str, process: "subprocess.Popen[str]") -> bool:
    """Print one line for a step, and what it said only where it failed."""
    said, _ = process.communicate()
    print(f"{'FAILED' if process.returncode else 'ok    '} {name}", flush=True)
    if process.returncode:
        print(said, flush=True)
    return process.returncode == 0
