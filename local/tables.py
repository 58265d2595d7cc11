"""Run by the environment's Python: one process, because starting Django takes longer than this."""

import os

import django
from django.core.management import call_command


def main() -> None:
    """Bring the tables up to date, and fill an empty database with the demo if DEMO asks for it."""
    django.setup()
    call_command("migrate", verbosity=0)
    if os.environ.get("DEMO"):
        call_command("seed_demo", "--if-empty")


if __name__ == "__main__":
    main()
