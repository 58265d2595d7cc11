"""Looking after people and teams."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.errors import AccountsError, EmailTaken, NotYourself, TeamNameTaken
from accounts.models import PasswordLink, Role, Team, User
from accounts.services.administering import administered, council_of
from accounts.services.links import end_links


@transaction.atomic
def admit_person(*, name: str, email: str, role: Role, team: Team | None, by: User) -> User:
    """
    Admit somebody to the administrator's council. They cannot sign in before they chose a password
    by a link, which a second person confirms.

    :raises NotAdministrator: ``by`` does not administer a council.
    :raises EmailTaken: somebody signs in with this address already.
    """
    council = council_of(by)
    with _taken("user_email_once", EmailTaken(f"Someone already signs in with {email}")):
        return User.objects.create_user(
            email=email.lower(), name=name, role=role, team=team, council=council
        )


@transaction.atomic
def change_person(
    *, person: User, name: str, role: Role, team: Team | None, by: User, now: datetime
) -> None:
    """
    Change a person's name, role and team. A new role bites on their very next page.

    A link to choose a password ends: what a second person confirmed of them would be another's.

    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotYourself: administrators cannot give up their own role.
    """
    administered(by, person.council_id)
    if person.pk == by.pk and role != by.role:
        raise NotYourself("You cannot change your own role. Ask another administrator")
    if (person.name, person.role, person.team_id) == (name, role, team.pk if team else None):
        return
    end_links(person=person, by=by, outcome=PasswordLink.Outcome.CHANGED, now=now)
    person.name, person.role, person.team = name, role, team
    person.save(update_fields=["name", "role", "team"])


@transaction.atomic
def deactivate_person(*, person: User, by: User, now: datetime) -> None:
    """
    Shut somebody out at once: their password, sessions, tokens and their link for a new password.

    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotYourself: another administrator has to do it.
    """
    administered(by, person.council_id)
    if person.pk == by.pk:
        raise NotYourself("You cannot deactivate yourself. Ask another administrator")
    person.tokens.filter(revoked_at=None).update(revoked_at=now)
    end_links(person=person, by=by, outcome=PasswordLink.Outcome.CHANGED, now=now)
    person.is_active = False
    # Sessions hang on the password's hash, so none of them comes back with the person.
    person.set_unusable_password()
    person.save(update_fields=["is_active", "password"])


def set_password(*, person: User, password: str) -> None:
    """Give a person the password that they chose; their sessions and links end with the old one."""
    person.set_password(password)
    person.save(update_fields=["password"])


@transaction.atomic
def name_team(*, team: Team | None, name: str, by: User) -> Team:
    """
    Add a team, or give one another name.

    :raises NotAdministrator: ``by`` does not administer the team's council.
    :raises TeamNameTaken: the council has a team of this name, whatever its capitals.
    """
    council = administered(by, team.council_id) if team else council_of(by)
    team = team or Team(council=council)
    team.name = name
    with _taken("team_name_once_in_a_council", TeamNameTaken(f"There is already a team {name}")):
        team.save()
    return team


@contextmanager
def _taken(constraint: str, error: AccountsError) -> Iterator[None]:
    """Say in words which constraint the database held to."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as refused:
        if constraint in str(refused):
            raise error from refused
        raise
