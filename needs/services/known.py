"""Keep the names and numbers that must never be shared."""

import hashlib
from dataclasses import dataclass
from typing import Final

from django.db import transaction

from needs.errors import ChangedMeanwhile
from needs.models import Child, Identity, KnownPerson

MOST_NAMES: Final = 50  # of one relation
LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class KnownAbout:
    """Everything that one page holds of a child; people as pairs of relation and name."""

    known_as: str = ""
    nhs_number: str = ""
    upn: str = ""
    address: str = ""
    people: tuple[tuple[str, str], ...] = ()


def known_about(child: Child) -> KnownAbout:
    """What is recorded now; empty where nothing is."""
    held = Identity.objects.filter(child=child).first()
    people = KnownPerson.objects.filter(child=child).order_by("pk")
    pairs = tuple(people.values_list("relation", "name"))
    if held is None:
        return KnownAbout(people=pairs)
    return KnownAbout(held.known_as, held.nhs_number, held.upn, held.address, pairs)


def stamp_of_known(child: Child) -> str:
    """Changes with whatever the page holds; says nothing of it."""
    known = known_about(child)
    return hashlib.sha256(repr((child.pk, known)).encode()).hexdigest()[:16]


@transaction.atomic
def save_known(*, child: Child, known: KnownAbout, seen: str | None = None) -> None:
    """
    Replace what is known of a child; who wrote it stands in the trail.

    The number in the council's case system is left as it is.

    :raises ChangedMeanwhile: somebody saved the page since it was opened.
    """
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    if seen is not None and seen != stamp_of_known(child):
        raise ChangedMeanwhile(
            "Somebody changed these names and numbers since you opened the page. "
            "Compare with what is saved now, below, and save again"
        )
    fields = {n: getattr(known, n) for n in ("known_as", "nhs_number", "upn", "address")}
    defaults = {"council_id": child.council_id, **fields}
    Identity.objects.update_or_create(child=child, defaults=defaults)
    _save_people(child, known.people)


def _save_people(child: Child, wanted: tuple[tuple[str, str], ...]) -> None:
    """Only what changed is written, so that the trail shows what changed."""
    kept = set()
    for person in KnownPerson.objects.filter(child=child):
        pair = (person.relation, person.name)
        if pair in wanted and pair not in kept:
            kept.add(pair)
        else:
            person.delete()
    KnownPerson.objects.bulk_create(
        KnownPerson(council_id=child.council_id, child=child, relation=relation, name=name)
        for relation, name in wanted
        if (relation, name) not in kept
    )
