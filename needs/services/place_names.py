"""Lists of names of schools and hospitals: read a file, load it, and search texts with it."""

import csv
import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.db import transaction
from django.db.models import Count, F

from accounts.models import Council
from accounts.staging import MOST_BYTES
from needs.errors import NeedsError
from needs.models import KnownPlaceName, PlaceNamesLoaded
from needs.reading.folding import pieces
from needs.reading.gazetteer import NONE, Gazetteer

MOST_ROWS: Final = 50_000
LONGEST: Final = 200
Kind = KnownPlaceName.Kind


class WrongList(NeedsError):
    """The file is not a list of names; its row and column are named, and nothing was written."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load changed."""

    rows: int
    added: int
    removed: int  # names that the new list no longer has


def read_names(*, content: bytes, column: str) -> dict[str, str]:
    """
    The names of a CSV file by their words in small letters.

    :raises WrongList: too large, not text, no such column, or a row that is no name.
    """
    if len(content) > MOST_BYTES:
        raise WrongList("The file must be 10 MB or smaller")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongList("The file must be a CSV file saved as UTF-8") from None
    rows = csv.DictReader(io.StringIO(text, newline=""), restkey="", strict=True)
    try:
        if column not in (rows.fieldnames or ()):
            raise WrongList(f"The file has no column ‘{column}’", field="column")
        return _names(rows, column)
    except csv.Error as error:
        raise WrongList(f"Row {rows.line_num}: cannot be read ({error})") from None


def _names(rows: "csv.DictReader[str]", column: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS + 1:
            raise WrongList("The file must have 50,000 rows or fewer")
        name = " ".join((row[column] or "").replace("\x00", " ").split())
        words = " ".join(pieces(name))
        if not words:
            raise WrongList(f"Row {number}: ‘{column}’ is empty or has no letters")
        if len(name) > LONGEST or len(words) > LONGEST:
            raise WrongList(f"Row {number}: ‘{column}’ is longer than {LONGEST} letters")
        found.setdefault(words, name)
    if not found:
        raise WrongList("The file has no rows")
    return found


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
    return Loaded(rows=len(names), added=len(new), removed=len(gone))


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
