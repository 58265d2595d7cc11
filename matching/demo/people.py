"""The people of a council: one demo person for each role, and social workers with caseloads."""

from typing import Final

from django.contrib.auth.hashers import make_password

from accounts.models import DEMO_DOMAIN, Council, Role, Team, User
from matching.demo.dice import Dice
from matching.demo.names import CARERS
from matching.demo.scales import CouncilPlan

_CASELOAD: Final = 17
_TEAMS: Final = (
    "Children in care",
    "Assessment",
    "Young people leaving care",
    "Children’s disability",
)
_ROLES: Final = (
    Role.SOCIAL_WORKER,
    Role.TEAM_MANAGER,
    Role.COMMISSIONER,
    Role.MANAGER,
    Role.ADMINISTRATOR,
)


def teams_of(council: Council) -> list[Team]:
    return [Team(council=council, name=name) for name in _TEAMS]


def people_of(
    dice: Dice, council: Council, plan: CouncilPlan, teams: list[Team], password: str | None
) -> list[User]:
    """
    One person for each role, first, and enough social workers beside for the children.

    :param password: of the demo people; without one nobody can sign in except by the demo's click.
    """
    locked = make_password(password)  # worked out once: Argon2 is slow on purpose
    people = [_person(dice, f"{role.value}.{council.slug}", role, locked) for role in _ROLES]
    for number in range(2, 2 + plan.children // _CASELOAD):
        name = f"social_worker{number}.{council.slug}"
        people.append(_person(dice, name, Role.SOCIAL_WORKER, locked))
    for number, user in enumerate(people):
        user.council = council
        if user.role in {Role.SOCIAL_WORKER, Role.TEAM_MANAGER}:
            user.team = teams[number % len(teams)] if number > len(_ROLES) else teams[0]
    return people


def provider_person(dice: Dice, council: Council, password: str | None) -> User:
    """Somebody who works for a provider, and so for no council."""
    return _person(dice, f"provider.{council.slug}", Role.PROVIDER, make_password(password))


def of_role(people: list[User], role: Role) -> User:
    return next(user for user in people if user.role == role)


def _person(dice: Dice, address: str, role: Role, locked: str) -> User:
    heritage = dice.by_share(CARERS)
    first = dice.choice(heritage.girls if dice.chance(0.75) else heritage.boys)
    return User(
        email=f"{address}{DEMO_DOMAIN}",
        name=f"{first} {dice.choice(heritage.surnames)}",
        role=role,
        password=locked,
    )
