"""Invented children never come among real ones."""

from django.conf import settings
from django.core.management.base import CommandError

from accounts.models import Council, User


def refuse_beside_real_children() -> None:
    """
    Stop where invented people do not belong.

    :raises CommandError: its text says why, and what to do.
    """
    if not (settings.DEBUG or settings.DEMO):
        raise CommandError(
            "Invented children are only entered where DEMO or DEBUG is on, and both are off. "
            "Set DEMO=1 on a machine without real children"
        )
    invented = User.objects.of_the_demo().values("council_id")
    real = Council.objects.exclude(pk__in=invented.filter(council__isnull=False)).first()
    if real:
        raise CommandError(
            f"{real} has nobody of the demo, so it may be a real council with real children. "
            "Use an empty database"
        )
