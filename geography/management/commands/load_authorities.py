"""Councils, which of them adjoin, and sectors, as the product has them. Migrations do it too."""

from typing import Any

from django.core.management.base import BaseCommand

from geography.reference import load_authorities, load_sectors


class Command(BaseCommand):
    help = "Write England's councils and Great Britain's postcode sectors again. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{load_authorities()} councils, {load_sectors():,} sectors")
