"""Enters an invented demo: children, homes, referrals of a West Midlands council and neighbours."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.models import Council
from matching.demo.earlier import match_earlier
from matching.demo.guard import refuse_beside_real_children
from matching.demo.scales import SCALES
from matching.demo.seeding import find_all_step_downs, match_all, plan_all, seed


class Command(BaseCommand):
    help = "Enter invented children, homes and referrals; never beside real ones"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--seed", type=int, default=1, help="the same number, the same demo")
        parser.add_argument("--scale", choices=sorted(SCALES), default="council")
        parser.add_argument("--on", type=date.fromisoformat, help="the demo's today: 2026-11-22")
        parser.add_argument("--password", help="of all demo people; otherwise nobody has one")
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where there is a council already"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and Council.objects.exists():
            self.stdout.write("There is a council already: nothing entered")
            return
        refuse_beside_real_children()
        if Council.objects.exists():
            raise CommandError("The demo is here already. Empty the database to enter it anew")
        on = options["on"] or timezone.localdate()
        counts = seed(
            seed_number=options["seed"], scale=options["scale"], on=on, password=options["password"]
        )
        for what, number in counts.items():
            self.stdout.write(f"{number:>7,} {what.replace('_', ' ')}")
        earlier = match_earlier(on=on)
        self.stdout.write(f"{earlier:>7,} earlier searches ranked")
        ranked = match_all(on=on, now=timezone.now())
        self.stdout.write(f"{ranked:>7,} referrals ranked")
        placed = plan_all(on=on, now=timezone.now())
        self.stdout.write(f"{placed:>7,} children with a home in a joint plan")
        listed = find_all_step_downs(on=on, now=timezone.now())
        self.stdout.write(f"{listed:>7,} children to review for a step-down")
