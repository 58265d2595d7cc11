"""Everything that is held without running the product: one line per step."""

import subprocess
from collections.abc import Mapping, Sequence

from local import product, services
from local.environment import PYTHON, ensure
from local.places import ROOT, VENV
from local.terminal import say

STEPS: dict[str, Sequence[str]] = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "imports": [str(VENV / "bin" / "lint-imports")],
    "types": ["-m", "mypy", "."],
    "migrations are up to date": ["manage.py", "makemigrations", "--check", "--dry-run"],
    "docs/states.md is up to date": ["manage.py", "states", "--check"],
    "docs/api.yaml is up to date": ["manage.py", "api_schema", "--check"],
}


def check(_arguments: Sequence[str]) -> int:
    """Run all steps, even after one failed; 1 if any did."""
    ensure("test")
    with services.throwaway() as addresses:
        env = product.environment(addresses, demo=False)
        failed = [name for name, step in STEPS.items() if not _passes(name, step, env)]
    say(f"check: {', '.join(failed)} failed" if failed else "check: all passed")
    return 1 if failed else 0


def _passes(name: str, step: Sequence[str], env: Mapping[str, str]) -> bool:
    """Print one line for a step, and what it said only where it failed."""
    done = subprocess.run(
        [str(PYTHON), *step], cwd=ROOT, env=dict(env), capture_output=True, text=True, check=False
    )
    print(f"{'ok    ' if done.returncode == 0 else 'FAILED'} {name}", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0
