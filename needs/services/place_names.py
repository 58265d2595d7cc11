"""Lists of names of schools and hospitals: load one, and search texts with them."""

from dataclasses import dataclass
from functools import lru_cache

from django.db import transaction
from django.db.models import Count, F

from accounts.models import Council
from needs.models import KnownPlaceName, PlaceNamesLoaded
from needs.reading.gazetteer import NONE, Gazetteer

Kind = KnownPlaceName.Kind


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load changed."""

    added: int
    removed: int  # names that the new list no longer has


@transaction.atomic
def load_names(*, council: Council, kind: Kind, names: dict[str, str]) -> Loaded:
    """Make the council's list of one kind the given one; the same list again changes nothing."""
    stamp, _ = PlaceNamesLoaded.objects.get_or_create(council=council)
    PlaceNamesLoaded.objects.select_for_update().get(pk=stamp.pk)
    held = KnownPlaceName.objects.filter(council=council, kind=kind)
    before = dict(held.values_list("normalised", "pk"))
    gone = [pk for words, pk in before.items() if words not in names]
    new = [
        KnownPlaceName(council=council, kind=kind, name=name, normalised=words)
        for words, name in names.items()
        if words not in before
    ]
    KnownPlaceName.objects.filter(pk__in=gone).delete()
    KnownPlaceName.objects.bulk_create(new, batch_size=5000)
    if gone or new:
        PlaceNamesLoaded.objects.filter(pk=stamp.pk).update(revision=F("revision") + 1)
    return Loaded(added=len(new), removed=len(gone))


def remove_names(*, council: Council, kind: Kind) -> int:
    """Forget the council's list of one kind; how many names it had."""
    return load_names(council=council, kind=kind, names={}).removed


def counts_of(council: Council) -> dict[str, int]:
    """How many names there are of each kind."""
    rows = council.place_names.order_by().values_list("kind").annotate(Count("pk"))
    found = dict(rows)
    return {kind.value: found.get(kind.value, 0) for kind in Kind}


def places_of(council_id: int) -> Gazetteer:
    """The lists of a council, built once for each state of them and process: one small query."""
    revisions = PlaceNamesLoaded.objects.filter(council=council_id)
    revision = revisions.values_list("revision", flat=True).first()
    return _built(council_id, revision) if revision else NONE


@lru_cache(maxsize=8)
def _built(council_id: int, revision: int) -> Gazetteer:
    names = KnownPlaceName.objects.filter(council=council_id)
    return Gazetteer.of(names.values_list("normalised", "kind").iterator(chunk_size=5000))
