"""The leak checker, asked about one child: what the record knows must not stand in a pack."""

from typing import Final

from codes.ssda903 import Sex
from needs.models import Child, ImportantPlace, KnownPerson, NeedsProfile
from needs.reading.found import Identity

_SEX: Final = {Sex.MALE: "1", Sex.FEMALE: "2"}
_RELATION: Final = KnownPerson.Relation


def identity_held(child: Child, profile: NeedsProfile) -> Identity:
    """Everything in the record by which the child could be recognised."""
    held = getattr(child, "identity", None)
    places = list(profile.places.all())
    people: dict[str, list[str]] = {}
    for person in child.known_people.all():
        people.setdefault(person.relation, []).append(person.name)
    return Identity(
        first=child.first_name,
        last=child.last_name,
        known_as=_given(held and held.known_as),
        born=child.born,
        sex=_SEX.get(Sex(child.sex), ""),
        nhs=held.nhs_number if held else "",
        upn=held.upn if held else "",
        schools=tuple(p.name for p in places if p.what == ImportantPlace.What.SCHOOL),
        addresses=_given(held and held.address),
        postcodes=_given(
            child.home_postcode,
            *(place.postcode for place in places),
            *(place.postcode for place in profile.avoid.all()),
        ),
        siblings=(*_siblings(child), *people.get(_RELATION.SIBLING, [])),
        relatives=_all(people, _RELATION.PARENT, _RELATION.RELATIVE, _RELATION.OTHER),
        carers=_all(people, _RELATION.CARER),
        workers=(child.social_worker.name, *_all(people, _RELATION.WORKER)),
        other_children=_all(people, _RELATION.CHILD),
        places=tuple(p.name for p in places if p.what != ImportantPlace.What.SCHOOL),
    )


def _siblings(child: Child) -> list[str]:
    if child.sibling_group is None:
        return []
    return [str(each) for each in child.sibling_group.children.exclude(pk=child.pk)]


def _all(people: dict[str, list[str]], *relations: str) -> tuple[str, ...]:
    return tuple(name for relation in relations for name in people.get(relation, []))


def _given(*words: str | None) -> tuple[str, ...]:
    return tuple(word for word in words if word)
