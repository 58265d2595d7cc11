"""A provider reads its packs; every look is written down before anything is shown."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from placements.errors import PackGone
from placements.models import Pack, PackQuerySet, PackView
from placements.services.packs.releasing import lock_pack
from providers.models import Provider


def packs_for(provider: Provider) -> PackQuerySet:
    """What was ever released to a provider: the newest version of each reference, newest first."""
    released = Pack.objects.filter(provider=provider).released()
    newest = released.order_by("ref", "-version").distinct("ref")
    return released.filter(pk__in=newest.values("pk")).order_by("-released_at", "-pk")


@transaction.atomic
def read_pack(*, pack: Pack, how: str, by: User, now: datetime, request_id: str) -> Pack:
    """
    The pack for somebody of its provider, and a note that they saw it.

    Waits for a withdrawal that is under way, so that nothing is shown after it.

    :param how: of PackView.How.
    :raises PackGone: it was withdrawn or has expired.
    """
    locked = lock_pack(pack)
    if not locked.is_live(now):
        raise PackGone("This pack can no longer be read")
    PackView.objects.create(
        council_id=locked.council_id,
        pack=locked,
        user=by,
        how=how,
        at=now,
        request_id=request_id,
    )
    return locked
