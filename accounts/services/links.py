"""
Links by which people choose a password, and the second person who says that it is really they.

No one person can take over an account: whoever made a link lacks the code that goes with it, and
whoever tells the code lacks the link (docs/adr/0015-two-people-for-a-password.md).
"""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils.crypto import salted_hmac

from accounts.errors import LinkOver, NotAdministrator, NotSecondPerson, NotYourself, WrongCode
from accounts.models import MOST_TRIES, Council, PasswordLink, Role, User
from accounts.policy import ROLES, Can, allows
from accounts.services.administering import administered
from accounts.services.tokens import digest_of

# 32 signs, so that five bits choose one evenly; none of them looks like another.
ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
SIGNS: Final = 8
OVER: Final = "This link no longer waits: it was answered, used, replaced or is too old"
SECOND: Final = (
    "Somebody else has to say who this is: a manager, their team manager or another administrator"
)


def open_links(council: Council, *, now: datetime) -> list[PasswordLink]:
    """The council's links by which a password can be chosen, or could once confirmed."""
    found = PasswordLink.objects.open_at(now).filter(council=council)
    return list(found.select_related("person__team", "made_by").order_by("made_at", "pk"))


def may_confirm(link: PasswordLink, by: User) -> bool:
    """Whether ``by`` can be the second person: neither who made the link nor whom it is for."""
    if not allows(by, Can.CONFIRM_PEOPLE) or by.council_id != link.council_id:
        return False
    if by.pk in (link.person_id, link.made_by_id):
        return False
    of_the_team = by.team_id is not None and by.team_id == link.person.team_id
    return by.role != Role.TEAM_MANAGER or of_the_team


def second_people(link: PasswordLink) -> list[User]:
    """Those who can confirm the link, by name; nobody, if only the server is left."""
    people = link.council.users.filter(is_active=True, role__in=ROLES[Can.CONFIRM_PEOPLE])
    return [person for person in people.in_order() if may_confirm(link, person)]


def for_second_person(links: Sequence[PasswordLink], by: User) -> list[PasswordLink]:
    """Those that wait for somebody like ``by``, and those whose code ``by`` may see again."""
    return [
        link
        for link in links
        if may_confirm(link, by) and link.confirmed_by_id in (None, by.pk) and not _at_server(link)
    ]


@transaction.atomic
def make_link(*, person: User, by: User, now: datetime) -> tuple[PasswordLink, str]:
    """
    Make the link by which somebody chooses a password, once a second person has confirmed them.

    Nothing else of the account changes until then. A link that they had before ends.

    :returns: the link, and the part of its address that is not kept and cannot be shown again.
    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotYourself: one's own password is changed on one's own page.
    """
    council = administered(by, person.council_id)
    if person.pk == by.pk:
        raise NotYourself("Change your own password on the page “Change your password”")
    return _made(council, person, by, "", now)


@transaction.atomic
def make_link_at_server(*, person: User, reason: str, now: datetime) -> tuple[PasswordLink, str]:
    """
    Make a link where no administrator can, such as the only one's own.

    :raises NotAdministrator: a provider's people are no council's to look after.
    """
    if person.council_id is None:
        raise NotAdministrator("This person is of no council")
    # In step with administrators, who lock the council as well.
    council = Council.objects.select_for_update().get(pk=person.council_id)
    return _made(council, person, None, reason, now)


@transaction.atomic
def confirm_link(*, link: PasswordLink, how: str, by: User, now: datetime) -> None:
    """
    Say that the link was asked for by the person whom it is for, having spoken to them.

    :param how: one of PasswordLink.How, but not the server's.
    :raises NotSecondPerson: ``by`` made the link, is the person, or may not confirm this one.
    :raises LinkOver: it was answered already, replaced, or is too old.
    """
    row = _waiting(link, now)
    if not may_confirm(row, User.objects.get(pk=by.pk)):
        raise NotSecondPerson(SECOND)
    row.how, row.confirmed_by, row.confirmed_at = how, by, now
    row.save(update_fields=["how", "confirmed_by", "confirmed_at"])


@transaction.atomic
def confirm_link_at_server(*, link: PasswordLink, reason: str, now: datetime) -> PasswordLink:
    """
    Confirm a link where no second person is left.

    :raises LinkOver: it was answered already, replaced, or is too old.
    """
    row = _waiting(link, now)
    row.how, row.confirmed_at, row.reason = PasswordLink.How.SERVER, now, reason
    row.save(update_fields=["how", "confirmed_at", "reason"])
    return row


@transaction.atomic
def refuse_link(*, link: PasswordLink, by: User, now: datetime) -> None:
    """
    End a link, confirmed or not. The account stays as it is.

    :raises NotSecondPerson: neither the person, nor an administrator, nor who could confirm it.
    :raises LinkOver: it has ended already.
    """
    row = _locked(link)
    if not row.is_open(now):
        raise LinkOver(OVER)
    now_by = User.objects.get(pk=by.pk)
    administers = allows(now_by, Can.ADMINISTER) and now_by.council_id == row.council_id
    if not (row.person_id == by.pk or administers or may_confirm(row, now_by)):
        raise NotSecondPerson(SECOND)
    _end(row, PasswordLink.Outcome.REFUSED, by, now)


def code_of(link: PasswordLink) -> str:
    """
    What the person types beside the link, such as "K7Q4-M2XD": the second person tells them.

    It is worked out from the secret key, so it stands in no table and in no trail.

    :raises LinkOver: nobody has confirmed the link.
    """
    if link.confirmed_at is None:
        raise LinkOver("Nobody has confirmed this link")
    facts = f"{link.pk}:{link.digest}:{link.confirmed_by_id}"
    made = salted_hmac("accounts.password_link", facts, algorithm="sha256").digest()
    signs = "".join(ALPHABET[byte % len(ALPHABET)] for byte in made[:SIGNS])
    return f"{signs[:4]}-{signs[4:]}"


def link_of(*, person_id: int, token: str, now: datetime) -> PasswordLink | None:
    """The open link of this address; None where there is none, or no longer."""
    found = PasswordLink.objects.open_at(now).filter(person=person_id, digest=digest_of(token))
    return found.select_related("person").first()


def choose_by_link(*, link: PasswordLink, code: str, password: str, now: datetime) -> None:
    """
    Give the person the password that they chose; one who left is back with that.

    :raises WrongCode: it is not the code that goes with the link; after five the link ends.
    :raises LinkOver: nobody has confirmed it, or it has ended.
    """
    # The wrong try is kept although the choice is refused, so the error comes after the commit.
    left = _tried(link, code, password, now)
    if left is not None:
        raise WrongCode(left)


def end_links(
    *, person: User, by: User | None, outcome: PasswordLink.Outcome, now: datetime
) -> int:
    """End the person's link, if there is one. To be called inside a transaction."""
    found = PasswordLink.objects.filter(person=person, ended_at=None)
    return found.update(ended_at=now, ended_by=by, outcome=outcome)


def _made(
    council: Council, person: User, by: User | None, reason: str, now: datetime
) -> tuple[PasswordLink, str]:
    end_links(person=person, by=by, outcome=PasswordLink.Outcome.REPLACED, now=now)
    token = secrets.token_urlsafe(32)
    link = PasswordLink.objects.create(
        council=council,
        person=person,
        made_by=by,
        made_at=now,
        digest=digest_of(token),
        reason=reason,
    )
    return link, token


def _tried(link: PasswordLink, code: str, password: str, now: datetime) -> int | None:
    """How many tries are left after a wrong code; None where it was right."""
    with transaction.atomic():
        row = _locked(link)
        if not row.is_open(now) or row.confirmed_at is None:
            raise LinkOver(OVER)
        person = row.person
        if not secrets.compare_digest(_plain(code), _plain(code_of(row))):
            row.tries += 1
            row.save(update_fields=["tries"])
            if row.tries >= MOST_TRIES:
                _end(row, PasswordLink.Outcome.TRIES, None, now)
            return MOST_TRIES - row.tries
        person.set_password(password)
        person.is_active = True
        person.save(update_fields=["password", "is_active"])
        _end(row, PasswordLink.Outcome.USED, person, now)
        return None


def _plain(code: str) -> bytes:
    """Without what people put between the signs, and in capitals."""
    return "".join(sign for sign in code.upper() if sign.isalnum()).encode()


def _at_server(link: PasswordLink) -> bool:
    return link.how == PasswordLink.How.SERVER


def _locked(link: PasswordLink) -> PasswordLink:
    """Locked, so that two answers to one link do not both count."""
    rows = PasswordLink.objects.select_for_update(of=("self",)).select_related("person")
    return rows.get(pk=link.pk)


def _waiting(link: PasswordLink, now: datetime) -> PasswordLink:
    row = _locked(link)
    if not row.is_open(now) or row.confirmed_at is not None:
        raise LinkOver(OVER)
    return row


def _end(row: PasswordLink, outcome: PasswordLink.Outcome, by: User | None, now: datetime) -> None:
    row.outcome, row.ended_at, row.ended_by = outcome, now, by
    row.save(update_fields=["outcome", "ended_at", "ended_by"])
