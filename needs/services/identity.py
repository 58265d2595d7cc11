"""Everything in the record by which a child could be recognised, and where a text says it."""

import re
from typing import Final

from codes.ssda903 import Sex
from needs.models import Child, ImportantPlace, KnownPerson, NeedsProfile
from needs.reading.folding import listed
from needs.reading.found import Identity, Leak
from needs.reading.leaks import find_leaks
from needs.services.place_names import places_of

_RELATION = KnownPerson.Relation
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_WHOSE_HOME: Final = listed(
    """
    mum mums mummy mother mothers dad dads daddy father fathers parent parents brother brothers
    sister sisters sibling siblings gran grans granny nan nans nanna nana nanny grandma grandmas
    grandad grandads grandpa grandfather grandmother grandparents aunt aunts aunty auntie uncle
    uncles cousin cousins godmother godfather stepmum stepdad stepmother stepfather half step
    foster birth great family relative relatives carer carers friend friends partner older elder
    younger little big maternal paternal his her their my the a of at and home homes house houses
    flat place
    """
)


def identity_of(child: Child, profile: NeedsProfile | None = None) -> Identity:
    """
    Gather what must not stand in a shared text, in at most seven queries.

    :param profile: whose important places and places to avoid count too.
    """
    held = getattr(child, "identity", None)
    people: dict[str, list[str]] = {}
    for person in child.known_people.all():
        people.setdefault(person.relation, []).append(person.name)
    places = list(profile.places.all()) if profile else []
    avoid = [each.postcode for each in profile.avoid.all()] if profile else []
    schools = [each.name for each in places if each.what == ImportantPlace.What.SCHOOL]
    family = [_name_in(each.name) for each in places if each.what == ImportantPlace.What.FAMILY]
    return Identity(
        first=child.first_name,
        last=child.last_name,
        known_as=_given(*map(str.strip, held.known_as.split(","))) if held else (),
        born=child.born,
        sex={Sex.MALE: "1", Sex.FEMALE: "2"}.get(Sex(child.sex), ""),
        nhs=held.nhs_number if held else "",
        upn=held.upn if held else "",
        schools=tuple(schools),
        addresses=_given(held.address if held else ""),
        postcodes=_given(child.home_postcode, *(each.postcode for each in places), *avoid),
        siblings=(*_siblings(child), *people.get(_RELATION.SIBLING, ())),
        relatives=(
            *_all(people, _RELATION.PARENT, _RELATION.RELATIVE, _RELATION.OTHER),
            *_given(*family),
        ),
        carers=_all(people, _RELATION.CARER),
        workers=_given(child.social_worker.name, *people.get(_RELATION.WORKER, ())),
        other_children=_all(people, _RELATION.CHILD),
    )


def leaks_of(*, child: Child, profile: NeedsProfile | None, text: str) -> tuple[Leak, ...]:
    """What in a text says, or helps to say, who the child is."""
    return find_leaks(text, identity_of(child, profile), places_of(child.council_id))


def _name_in(place: str) -> str:
    """
    Whom a place of the family is named after: of "Gran Jean’s flat" Jean, of "Grandmother" nobody.

    Whose home it is says no name, and a text that says "her grandmother" names nobody by it.
    """
    words = [_POSSESSIVE.sub("", word) for word in place.split()]
    return " ".join(word for word in words if word.strip(".,;:()").lower() not in _WHOSE_HOME)


def _siblings(child: Child) -> list[str]:
    if child.sibling_group_id is None:
        return []
    others = Child.objects.filter(sibling_group=child.sibling_group_id).exclude(pk=child.pk)
    return [f"{first} {last}" for first, last in others.values_list("first_name", "last_name")]


def _all(people: dict[str, list[str]], *relations: str) -> tuple[str, ...]:
    return tuple(name for relation in relations for name in people.get(relation, ()))


def _given(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
