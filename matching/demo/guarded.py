"""A restricted record and an exclusion, so that the demo shows both."""

from datetime import datetime

from accounts.models import Role, User
from matching.demo.people import of_role
from matching.demo.world import World
from needs.models import AllowedPerson, Child, ExcludedPerson, Restriction


def guard_records(world: World, on: datetime) -> None:
    """
    Restrict the record of one child in care, and keep a commissioner from another's.

    Of children whom nobody searches for, so that every figure of the demo's searches stays whole.
    """
    searched = {id(referral.child) for referral in world.referrals}
    resting = [child for child in world.children if id(child) not in searched]
    manager = of_role(world.users, Role.MANAGER)
    if len(resting) < 2:  # a council that has just begun
        return
    locked, other = resting[0], resting[1]
    world.restrictions.append(
        Restriction(
            council=world.council, child=locked, since=on, by=manager,
            reason="Threats against the child: few may know the address.",
        )
    )  # fmt: skip
    owners = {id(user): user for user in (locked.social_worker, manager)}.values()
    world.allowed_people += [_allowed(world, locked, user, manager, on) for user in owners]
    world.excluded_people.append(
        ExcludedPerson(
            council=world.council, child=other, person=of_role(world.users, Role.COMMISSIONER),
            since=on, by=manager, reason="A relative of the child.",
        )
    )  # fmt: skip


def _allowed(world: World, child: Child, person: User, by: User, on: datetime) -> AllowedPerson:
    return AllowedPerson(
        council=world.council, child=child, person=person, since=on, by=by,
        reason="Works with the child.",
    )  # fmt: skip
