"""What an administrator may do holds for the administrator's own council alone."""

from typing import Final

from accounts.errors import NotAdministrator
from accounts.models import Council, User
from accounts.policy import Can, allows

REFUSED: Final = "Only an administrator of this council can do this"


def administered(by: User, council_id: int | None) -> Council:
    """
    The council of this key, which ``by`` must administer; a provider's people have none.

    :raises NotAdministrator: it is another council, or ``by`` is no administrator.
    """
    council = council_of(by)
    if council.pk != council_id:
        raise NotAdministrator(REFUSED)
    return council


def council_of(by: User) -> Council:
    """
    The council that ``by`` administers, locked until the transaction ends.

    Locked, so that two administrators who deactivate each other do not both succeed.

    :raises NotAdministrator: they administer none, or not any more.
    """
    if by.council_id is None:
        raise NotAdministrator(REFUSED)
    council = Council.objects.select_for_update().get(pk=by.council_id)
    if not allows(User.objects.get(pk=by.pk), Can.ADMINISTER):
        raise NotAdministrator(REFUSED)
    return council
