"""Files of referrals and of children: check one, then apply all of it or nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from accounts.models import Council, User
from accounts.staging import Kind, apply_file, check_file
from placements.models import FileImport
from placements.services.childlist import children_kind
from placements.services.standard import standard_kind

KINDS: Final[dict[str, Callable[[User], Kind[Any]]]] = {
    FileImport.What.STANDARD: standard_kind,
    FileImport.What.CHILDREN: children_kind,
}


def check_incoming(
    *,
    what: FileImport.What,
    content: bytes,
    filename: str,
    council: Council,
    by: User,
    now: datetime,
) -> FileImport:
    """
    Check a file and remember it until somebody confirms. No record is changed.

    :raises WrongFile: the file cannot be read; nothing is remembered.
    """
    record = FileImport(council=council, by=by, filename=filename[-200:], what=what)
    earlier = FileImport.objects.filter(council=council, what=what)
    return check_file(
        kind=KINDS[what](by), record=record, content=content, earlier=earlier, now=now
    )


def apply_incoming(*, checked: FileImport, by: User, now: datetime) -> FileImport:
    """
    Apply a checked file: all of it, or nothing. Referrals, and levels of need, arrive in drafts.

    :raises MovedOn: the records, or the file's own, are not as they were when it was checked.
    """
    return apply_file(kind=KINDS[checked.what](by), checked=checked, by=by, now=now)
