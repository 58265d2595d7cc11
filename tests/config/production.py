"""Production's settings, tried in a process of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAFE = {
    "ENVIRONMENT": "production",
    "ALLOWED_HOSTS": "placements.example.gov.uk",
    "SITE_URL": "https://placements.example.gov.uk",
    "TRUST_PROXY": "1",
    "SECRET_KEY": "k7Q4m2XdJ9r1TzW8vB5nH3cL6yP0sGfUeAiOqKtMbRxN-Zh_4D",
    "DATABASE_URL": "postgresql://placement@db.invalid/placement",
    "DATABASE_PASSWORD": "correct-horse",
    "REDIS_URL": "redis://redis.invalid:6379/0",
    "REDIS_PASSWORD": "battery-staple",
}


def in_production(*command: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    """Run ``python …`` with safe settings and these changes, and nothing of our own environment."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=inherited | SAFE | changes,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def start(**changes: str) -> str:
    """The last line that loading the settings ends with; empty if they load."""
    done = in_production("-c", "import config.settings", **changes)
    return done.stderr.strip().rpartition("\n")[2]


def settings(expression: str, **changes: str) -> object:
    """What an expression over the loaded settings comes to."""
    code = f"import json; from config import env, settings; print(json.dumps({expression}))"
    done = in_production("-c", code, **changes)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
