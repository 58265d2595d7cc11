"""What waits to be matched; and matching it without Redis and without a worker."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.utils import timezone

from matching.services import carry_out, take_up_changes
from matching.services.outbox import backlog


class Command(BaseCommand):
    help = "Say what changed and waits to be matched; with --now, match it here."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--now", action="store_true", help="match it in this process")

    def handle(self, *_: str, now: bool, **__: object) -> None:
        """Safe beside running workers: each change is taken up once."""
        waiting = backlog()
        for one in waiting:
            self.stdout.write(
                f"{one.council}: {one.changes} changes of the register and {one.searches} "
                f"of searches, since {timezone.localtime(one.since):%d %B %Y %H:%M:%S}"
            )
        if not waiting:
            self.stdout.write("Nothing waits.")
        elif now:
            runs = take_up_changes(now=timezone.now(), on=timezone.localdate())
            done = [run_id for run_id in runs if carry_out(run_id=run_id)]
            self.stdout.write(f"Matched in {len(done)} of {len(runs)} runs.")
