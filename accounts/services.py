"""Looking after people, teams and tokens; and noting who looked at a child."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.access import ApiRequest, CouncilRequest
from accounts.audit import written_by
from accounts.errors import (
    AccountsError,
    EmailTaken,
    NotActive,
    NotAdministrator,
    NotYourself,
    TeamNameTaken,
)
from accounts.models import (
    AccessLog,
    ApiToken,
    AuditEntry,
    AuditEntryQuerySet,
    Council,
    Role,
    Team,
    User,
)
from accounts.policy import Can, allows

REFUSED: Final = "Only an administrator of this council can do this"
USE_GRAIN: Final = timedelta(minutes=1)  # last_used_at is not written more often


def note_access(request: CouncilRequest | ApiRequest, *, child_id: int, part: str) -> None:
    """
    Remember that the person who asks was shown this part of a child's record.

    Called by every page and every answer of the API that shows a child.

    :param part: the view's name, such as "matching:options"; never content.
    """
    note_access_to_all(request, child_ids=(child_id,), part=part)


def note_access_to_all(
    request: CouncilRequest | ApiRequest, *, child_ids: Iterable[int], part: str
) -> None:
    """The same for every child of a list, in one write."""
    note_looks(
        council=request.council,
        user=request.user,
        child_ids=child_ids,
        part=part,
        request_id=request.request_id,
    )


def note_looks(
    *, council: Council, user: User, child_ids: Iterable[int], part: str, request_id: str
) -> None:
    """
    The same of a command, which has no request.

    :param request_id: of the one time that it ran.
    """
    at = timezone.now()
    AccessLog.objects.bulk_create(
        AccessLog(
            council=council, user=user, child_id=child, part=part, request_id=request_id, at=at
        )
        for child in child_ids
    )


def trail_seen_by(request: CouncilRequest, *, now: datetime) -> AuditEntryQuerySet:
    """What was written in the council's records, as far as the person may see whose they are."""
    council, entries = request.council, AuditEntry.objects.of(request.council)
    hidden = council.children.hidden_from(request.user, now=now)
    children = list(hidden.values_list("pk", flat=True))
    if not children:
        return entries
    profiles = council.needs_profiles.filter(child__in=children)
    referrals = council.referrals.filter(child__in=children)
    return entries.not_about(
        children=children,
        profiles=list(profiles.values_list("pk", flat=True)),
        referrals=list(referrals.values_list("pk", flat=True)),
    )


def child_of(entry: AuditEntry, *, council: Council) -> int | None:
    """The child that an entry of the trail is about, by key; None where it is about no child."""
    row = entry.after or entry.before or {}
    if entry.table_name == "needs_child":
        return int(row["id"])
    if row.get("profile_id") and "child_id" not in row:
        profiles = council.needs_profiles.filter(pk=row["profile_id"])
        return profiles.values_list("child_id", flat=True).first()
    if row.get("referral_id") and "child_id" not in row:
        referrals = council.referrals.filter(pk=row["referral_id"])
        return referrals.values_list("child_id", flat=True).first()
    return row.get("child_id")


@transaction.atomic
def admit_person(*, name: str, email: str, role: Role, team: Team | None, by: User) -> User:
    """
    Admit somebody to the administrator's council. They cannot sign in before they chose a password.

    :raises NotAdministrator: ``by`` does not administer a council.
    :raises EmailTaken: somebody signs in with this address already.
    """
    council = _council_of(by)
    with _taken("user_email_once", EmailTaken(f"Someone already signs in with {email}")):
        return User.objects.create_user(
            email=email.lower(), name=name, role=role, team=team, council=council
        )


@transaction.atomic
def change_person(*, person: User, name: str, role: Role, team: Team | None, by: User) -> None:
    """
    Change a person's name, role and team. A new role bites on their very next page.

    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotYourself: administrators cannot give up their own role.
    """
    _administered(by, person.council_id)
    if person.pk == by.pk and role != by.role:
        raise NotYourself("You cannot change your own role. Ask another administrator")
    person.name, person.role, person.team = name, role, team
    person.save(update_fields=["name", "role", "team"])


@transaction.atomic
def deactivate_person(*, person: User, by: User, now: datetime) -> None:
    """
    Shut somebody out at once: their password, their sessions and their tokens all end.

    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotYourself: another administrator has to do it.
    """
    _administered(by, person.council_id)
    if person.pk == by.pk:
        raise NotYourself("You cannot deactivate yourself. Ask another administrator")
    person.tokens.filter(revoked_at=None).update(revoked_at=now)
    person.is_active = False
    # Sessions hang on the password's hash, so none of them comes back with the person.
    person.set_unusable_password()
    person.save(update_fields=["is_active", "password"])


@transaction.atomic
def let_choose_password(*, person: User, by: User) -> None:
    """
    Take the person's password away and let them choose one by a link; a leaver is back with that.

    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotYourself: one's own password is changed on one's own page.
    """
    _administered(by, person.council_id)
    if person.pk == by.pk:
        raise NotYourself("Change your own password on the page “Change your password”")
    person.is_active = True
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
    council = _administered(by, team.council_id) if team else _council_of(by)
    team = team or Team(council=council)
    team.name = name
    with _taken("team_name_once_in_a_council", TeamNameTaken(f"There is already a team {name}")):
        team.save()
    return team


@transaction.atomic
def make_token(*, person: User, name: str, by: User, now: datetime) -> tuple[ApiToken, str]:
    """
    Let a program act as the person for 90 days.

    :returns: the token's row, and the key itself, which is not kept and cannot be shown again.
    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotActive: the person cannot sign in.
    """
    council = _administered(by, person.council_id)
    if not person.is_active:
        raise NotActive(f"{person.name} is not active")
    key = secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=person, council=council, name=name, digest=digest_of(key), created_at=now
    )
    return token, key


@transaction.atomic
def revoke_token(*, token: ApiToken, by: User, now: datetime) -> None:
    """
    End a token; its next request is refused. A token that has ended already keeps its day.

    :raises NotAdministrator: ``by`` does not administer the token's council.
    """
    _administered(by, token.council_id)
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now)


def token_of(*, key: str, now: datetime) -> ApiToken | None:
    """The live token of this key: not revoked, not expired, of somebody who may still sign in."""
    digest = digest_of(key)
    token = ApiToken.objects.select_related("user", "council").filter(digest=digest).first()
    if token is None or not secrets.compare_digest(token.digest, digest):
        return None
    is_live = now < token.ends_at
    is_theirs = token.user.is_active and token.user.council_id == token.council_id
    return token if is_live and is_theirs else None


def note_use(*, token: ApiToken, now: datetime, request_id: str) -> None:
    """Remember the token's last use, at most once a minute, in its person's name."""
    if token.last_used_at and now - token.last_used_at < USE_GRAIN:
        return
    with written_by(user_id=token.user_id, request_id=request_id):
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)


def digest_of(key: str) -> str:
    # Keys have 256 random bits, so a fast digest cannot be searched backwards.
    return hashlib.sha256(key.encode()).hexdigest()


def _administered(by: User, council_id: int | None) -> Council:
    """
    The council of this key, which ``by`` must administer; a provider's people have none.

    :raises NotAdministrator: it is another council, or ``by`` is no administrator.
    """
    council = _council_of(by)
    if council.pk != council_id:
        raise NotAdministrator(REFUSED)
    return council


def _council_of(by: User) -> Council:
    """
    The council that ``by`` administers, locked until the transaction ends.

    Locked, so that two administrators who deactivate each other do not both succeed.
    """
    if by.council_id is None:
        raise NotAdministrator(REFUSED)
    council = Council.objects.select_for_update().get(pk=by.council_id)
    if not allows(User.objects.get(pk=by.pk), Can.ADMINISTER):
        raise NotAdministrator(REFUSED)
    return council


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
