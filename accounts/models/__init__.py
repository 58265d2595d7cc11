"""Who: councils, their people, tokens and links; and the two trails of what people did."""

from accounts.models.links import LINK_LASTS, MOST_TRIES, PasswordLink
from accounts.models.people import (
    DEMO_DOMAIN,
    TOKEN_LIFETIME,
    ApiToken,
    Council,
    Role,
    Team,
    User,
    UserQuerySet,
)
from accounts.models.trail import AccessLog, AuditEntry, AuditEntryQuerySet

__all__ = [
    "DEMO_DOMAIN",
    "LINK_LASTS",
    "MOST_TRIES",
    "TOKEN_LIFETIME",
    "AccessLog",
    "ApiToken",
    "AuditEntry",
    "AuditEntryQuerySet",
    "Council",
    "PasswordLink",
    "Role",
    "Team",
    "User",
    "UserQuerySet",
]
