"""How many options of old matches are stored; and dropping them now instead of tonight."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.utils import timezone

from matching.services.retention import KEPT_FOR, forget_old_options, old_rows


class Command(BaseCommand):
    help = "Count the options of old matches that no decision rested on; with --now, drop them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--now", action="store_true", help="drop them")

    def handle(self, *_: str, now: bool, **__: object) -> None:
        """Without --now nothing is written."""
        moment = timezone.now()
        found = forget_old_options(now=moment) if now else old_rows(now=moment)
        verb = "Dropped" if now else "Would drop"
        self.stdout.write(
            f"{verb} {found.options} options and {found.refused} rows of refused homes, "
            f"of {found.matches} matches older than {KEPT_FOR.days} days."
        )
