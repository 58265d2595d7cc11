"""Tokens, by which programs act as one person."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.audit import written_by
from accounts.errors import NotActive, NotWaiting, NotYours
from accounts.models import ApiToken, User
from accounts.services.administering import administered

USE_GRAIN: Final = timedelta(minutes=1)  # last_used_at is not written more often


@transaction.atomic
def ask_for_token(*, person: User, name: str, by: User, now: datetime) -> ApiToken:
    """
    Ask the person to let a program act as them. There is no key until they accept.

    :raises NotAdministrator: ``by`` does not administer the person's council.
    :raises NotActive: the person cannot sign in.
    """
    council = administered(by, person.council_id)
    if not person.is_active:
        raise NotActive(f"{person.name} is not active")
    return ApiToken.objects.create(user=person, council=council, name=name, created_at=now)


@transaction.atomic
def accept_token(*, token: ApiToken, by: User, now: datetime) -> str:
    """
    Make the key, by which a program may act as ``by`` for 90 days.

    :returns: the key itself, which is not kept and cannot be shown again.
    :raises NotYours: the token acts as somebody else; whoever has a key reads what they may read.
    :raises NotWaiting: its key was made already, or it is not asked for any more.
    """
    row = ApiToken.objects.select_for_update().get(pk=token.pk)
    if (by.pk, by.council_id, by.is_active) != (row.user_id, row.council_id, True):
        raise NotYours("This token acts as somebody else")
    if not row.is_waiting or now >= row.ends_at:
        raise NotWaiting(
            f"The key of {row.name} was made already, or is not asked for any more. If you did not "
            "keep it, revoke the token and ask your administrator for another"
        )
    key = secrets.token_urlsafe(32)
    row.digest, row.accepted_at = digest_of(key), now
    row.save(update_fields=["digest", "accepted_at"])
    return key


@transaction.atomic
def revoke_token(*, token: ApiToken, by: User, now: datetime) -> None:
    """
    End a token; its next request is refused. A token that has ended already keeps its day.

    :raises NotAdministrator: ``by`` neither owns it nor administers its council.
    """
    if by.pk != token.user_id:
        administered(by, token.council_id)
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now)


def token_of(*, key: str, now: datetime) -> ApiToken | None:
    """The live token of this key: not revoked, not expired, of somebody who may still sign in."""
    digest = digest_of(key)
    token = ApiToken.objects.select_related("user", "council").filter(digest=digest).first()
    if token is None or not secrets.compare_digest(token.digest or "", digest):
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
    """What is kept of a key: SHA-256 in hexadecimal."""
    # Keys have 256 random bits, so a fast digest cannot be searched backwards.
    return hashlib.sha256(key.encode()).hexdigest()
