"""Who may do what: the one table. Anything that it does not name is refused."""

from enum import StrEnum
from typing import Final

from accounts.models import Role, User


class Can(StrEnum):
    """What a person may do; every page and every part of the API names one of these."""

    WRITE_NEEDS = "write needs"
    APPROVE_SEARCH = "approve a search"
    RETURN_REFERRALS = "return referrals for information"
    SEE_REFERRALS = "see referrals"
    COMMISSION = "commission"
    CHANGE_POLICY = "change how homes are ranked"
    EXCHANGE = "bring records in as a file, or take them out"
    DISCLOSE = "take out everything held about a child"
    SEE_HOMES = "see homes"
    KEEP_HOMES = "keep homes"
    SEE_SUFFICIENCY = "see sufficiency"
    IMPORT_RETURNS = "import returns"
    ADMINISTER = "administer"
    CONFIRM_PEOPLE = "confirm who somebody is before they choose a password"
    SEE_TRAIL = "see who wrote and who looked"
    PROVIDE = "provide"
    RESTRICT_RECORDS = "decide who sees a record"
    BREAK_GLASS = "open a hidden record in an emergency"
    SEE_BROKEN_GLASS = "see emergency access"
    REVIEW_BROKEN_GLASS = "review emergency access"
    USE_ACCOUNT = "use one's own account"


ROLES: Final[dict[Can, frozenset[Role]]] = {
    Can.WRITE_NEEDS: frozenset({Role.SOCIAL_WORKER, Role.TEAM_MANAGER}),
    Can.APPROVE_SEARCH: frozenset({Role.TEAM_MANAGER}),
    Can.RETURN_REFERRALS: frozenset({Role.TEAM_MANAGER, Role.COMMISSIONER, Role.MANAGER}),
    Can.SEE_REFERRALS: frozenset(
        {Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.COMMISSIONER, Role.MANAGER}
    ),
    Can.COMMISSION: frozenset({Role.COMMISSIONER, Role.MANAGER}),
    Can.CHANGE_POLICY: frozenset({Role.MANAGER}),
    Can.EXCHANGE: frozenset({Role.COMMISSIONER, Role.MANAGER}),
    Can.DISCLOSE: frozenset({Role.MANAGER, Role.ADMINISTRATOR}),
    Can.SEE_HOMES: frozenset(
        {Role.COMMISSIONER, Role.MANAGER, Role.SOCIAL_WORKER, Role.TEAM_MANAGER}
    ),
    Can.KEEP_HOMES: frozenset({Role.COMMISSIONER, Role.MANAGER}),
    Can.SEE_SUFFICIENCY: frozenset({Role.MANAGER, Role.COMMISSIONER}),
    # A return names every child in care and where they live; administrators read no child's record.
    Can.IMPORT_RETURNS: frozenset({Role.MANAGER}),
    Can.ADMINISTER: frozenset({Role.ADMINISTRATOR}),
    # A team manager for people of the team only; nobody for a link that they made themselves, nor
    # for themselves (accounts.services.links).
    Can.CONFIRM_PEOPLE: frozenset({Role.TEAM_MANAGER, Role.MANAGER, Role.ADMINISTRATOR}),
    # Administrators see who wrote and when; what was written about a child only those may read
    # who see referrals as well (accounts.presenters).
    Can.SEE_TRAIL: frozenset({Role.ADMINISTRATOR, Role.MANAGER}),
    Can.PROVIDE: frozenset({Role.PROVIDER}),
    # A team manager for the children of the team only (needs.services.restricting).
    Can.RESTRICT_RECORDS: frozenset({Role.TEAM_MANAGER, Role.MANAGER}),
    Can.BREAK_GLASS: frozenset(
        {Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.COMMISSIONER, Role.MANAGER}
    ),
    Can.SEE_BROKEN_GLASS: frozenset(
        {Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.MANAGER, Role.ADMINISTRATOR}
    ),
    # Administrators answer for information governance: they read why, never the child's record.
    Can.REVIEW_BROKEN_GLASS: frozenset({Role.TEAM_MANAGER, Role.MANAGER, Role.ADMINISTRATOR}),
    Can.USE_ACCOUNT: frozenset(Role),
}


def allows(user: User, can: Can) -> bool:
    """Whether the person's role, as it is now, carries the permission; never for a leaver."""
    return user.is_active and user.role in ROLES[can]
