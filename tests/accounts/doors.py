"""Try every door of an address: as nobody, in every role, with one's own and others' objects."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Final

from django.db import transaction
from django.test import Client

from accounts.models import Role
from accounts.policy import ROLES, Can
from tests.accounts.addresses import Address
from tests.accounts.worlds import OF_NO_CHILD, PLAIN, World, maker_of, nearest_of
from tests.restricted.making import NO_KEY, NO_REF, lock_all, same_bytes

METHODS: Final = ("GET", "POST")
NOT_THIS_METHOD: Final = 405
# The pages that anybody may open. A new one has to be added here, by somebody who thought about it.
PUBLIC: Final = frozenset(
    {
        "govuk:accessibility",
        "govuk:privacy",
        "govuk:styleguide",
        "accounts:sign_in",
        "accounts:demo_sign_in",
        "accounts:choose_password",
    }
)


class UnknownKey(AssertionError):
    """A path names something that tests.accounts.worlds cannot make."""


def faults_of(address: Address, worlds: tuple[World, World] | None = None) -> list[str]:
    """
    What is wrong with who may open an address; nothing, if it is empty.

    :param worlds: two that were made before, since making them takes half as long as all answers.
    :raises Unmarked: the view says nothing about it.
    :raises UnknownKey: its path names something that no table makes.
    """
    can = address.can()
    if not address.name:
        return ["it has no name"]
    if can is None:
        return [] if address.name in PUBLIC else ["it is public, and nobody agreed to that"]
    ours, theirs = (world.again() for world in worlds) if worlds else (World(), World())
    mine = values_of(address, ours)
    return [
        *_nobody(address, mine),
        *_wrong_roles(address, can, ours, mine),
        *_others_objects(address, can, ours, _others(can, ours, theirs), mine),
        *_right_roles(address, can, ours, mine),
        *_hidden_children(address, can, ours, mine),
    ]


def values_of(address: Address, world: World) -> dict[str, object]:
    """A value for everything that the path names."""
    values: dict[str, object] = {}
    for key in address.keys:
        maker = maker_of(address.name, key)
        if maker is None and key not in PLAIN:
            raise UnknownKey(f"{address}: add {key} to tests.accounts.worlds")
        values[key] = maker(world) if maker else PLAIN[key]
    return values


def _others(can: Can, ours: World, theirs: World) -> list[World]:
    """Whose objects do not exist here: another council's; for a provider also a rival's."""
    return [theirs, World(ours.council)] if can == Can.PROVIDE else [theirs]


def _nobody(address: Address, mine: Mapping[str, object]) -> Iterator[str]:
    for method, status, response in _answers(address, Client(), mine):
        sent_to_sign_in = response.headers.get("Location", "").startswith("/sign-in/")
        if not (status == 401 if address.is_api else sent_to_sign_in):
            yield f"{method} answers {status} to somebody who is not signed in"


def _wrong_roles(
    address: Address, can: Can, ours: World, mine: Mapping[str, object]
) -> Iterator[str]:
    for role in _roles(address) - ROLES[can]:
        client = ours.client(role, api=address.is_api)
        for method, status, _ in _answers(address, client, mine):
            if status != 403:
                yield f"{method} answers {status} to a {role}, who may not {can}"


def _others_objects(
    address: Address, can: Can, ours: World, others: list[World], mine: Mapping[str, object]
) -> Iterator[str]:
    """Each object on its own, so that one check does not hide that another one is missing."""
    for key in (key for key in address.keys if maker_of(address.name, key)):
        for world in others:
            foreign = {**mine, key: values_of(address, world)[key]}
            for role in _roles(address) & ROLES[can]:
                client = ours.client(role, api=address.is_api)
                for method, status, _ in _answers(address, client, foreign):
                    if status != 404:
                        yield f"{method} answers {status} to a {role} for another’s {key}"


def _right_roles(
    address: Address, can: Can, ours: World, mine: Mapping[str, object]
) -> Iterator[str]:
    """If one's own were not found either, the 404 above would prove nothing."""
    for role in _roles(address) & ROLES[can]:
        client = ours.client(role, api=address.is_api)
        method, status, response = next(_answers(address, client, mine))
        lost = response.headers.get("Location", "").startswith("/sign-in/") and method == "GET"
        if status in {401, 403, 404} or status >= 500 or lost:
            yield f"{method} answers {status} to a {role}, who may {can}"


def _hidden_children(
    address: Address, can: Can, ours: World, mine: Mapping[str, object]
) -> Iterator[str]:
    """With every record restricted, and nobody on a list, a child's address is like any other."""
    keys = [key for key in address.keys if _is_of_a_child(address, key)]
    if not keys:
        return
    with transaction.atomic():
        lock_all(ours.council, by=ours.people[Role.MANAGER])
        for key, role in product(keys, sorted(_roles(address) & ROLES[can])):
            if role not in (Role.ADMINISTRATOR, Role.PROVIDER):
                yield from _unlike_missing(address, ours, role, mine, key)
        transaction.set_rollback(True)


def _unlike_missing(
    address: Address, ours: World, role: Role, mine: Mapping[str, object], key: str
) -> Iterator[str]:
    client = ours.client(role, api=address.is_api)
    nothing = {**mine, key: NO_REF if isinstance(mine[key], str) else NO_KEY}
    # What an earlier answer left to be told would stand on the first of the two pages only.
    client.cookies.pop("messages", None)
    answers = zip(_answers(address, client, mine), _answers(address, client, nothing), strict=True)
    for (method, status, locked), (_, _, missing) in answers:
        if status != 404:
            yield f"{method} answers {status} to a {role} for a hidden child’s {key}"
        elif same_bytes(locked) != same_bytes(missing):
            yield f"{method} tells a {role} a hidden child’s {key} from a missing one"


def _is_of_a_child(address: Address, key: str) -> bool:
    return (nearest_of(address.name, key) or key) not in OF_NO_CHILD | PLAIN.keys()


def _roles(address: Address) -> frozenset[Role]:
    """Tokens belong to people of councils, so a provider has none."""
    return frozenset(Role) - {Role.PROVIDER} if address.is_api else frozenset(Role)


def _answers(
    address: Address, client: Client, values: Mapping[str, object]
) -> Iterator[tuple[str, int, Any]]:
    """The answer to each method that the address takes; what it writes is taken back."""
    answered = False
    for method in METHODS:
        with transaction.atomic():
            response = client.generic(method, address.path(values))
            transaction.set_rollback(True)
        if response.status_code != NOT_THIS_METHOD:
            answered = True
            yield method, response.status_code, response
    if not answered:
        yield "any method", NOT_THIS_METHOD, response
