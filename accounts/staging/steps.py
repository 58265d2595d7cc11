"""The two steps of a file: check it, then apply all of it or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Generic, Protocol, TypeVar

from django.db import transaction

from accounts.errors import MovedOn
from accounts.models import Council, User
from accounts.staging.tables import CheckedFile, State


class Planned(Protocol):
    """What applying a file would do."""

    @property
    def is_refused(self) -> bool: ...

    def digest(self) -> str:
        """The same for the same writes: SHA-256 in hexadecimal."""
        ...

    def counts(self) -> Mapping[str, Any]:
        """The columns of the file's record that say what it would do."""
        ...


P = TypeVar("P", bound=Planned)
F = TypeVar("F", bound=CheckedFile)


@dataclass(frozen=True, slots=True)
class Kind(Generic[P]):
    """One kind of file: how it is planned, and how its plan is written."""

    plan: Callable[[bytes, Council, datetime, bool], P]  # the last: lock what it would change
    write: Callable[[P, Council, User | None, datetime], None]


def read_file(
    *, kind: Kind[P], content: bytes, council: Council, by: User | None, now: datetime, apply: bool
) -> tuple[P, bool]:
    """
    Plan a file and, where asked and nothing in it is refused, write it in one transaction.

    :returns: the plan, and whether it was written.
    :raises RefusedFile: the file cannot be read.
    """
    with transaction.atomic():
        if apply:
            _one_at_a_time(council)
        plan = kind.plan(content, council, now, apply)
        applies = apply and not plan.is_refused
        if applies:
            kind.write(plan, council, by, now)
    return plan, applies


@transaction.atomic
def check_file(*, kind: Kind[P], record: F, content: bytes, earlier: Any, now: datetime) -> F:
    """
    Plan a file and remember it until somebody confirms. Nothing else is written.

    :param record: a new record with its council, its person and the file's name.
    :param earlier: the records of files of this kind; one that still waits is dropped.
    :raises RefusedFile: the file cannot be read; nothing is remembered.
    """
    plan = kind.plan(content, _council(record), now, False)
    earlier.filter(content__isnull=False).update(content=None, state=State.REFUSED)
    record.digest = sha256(content).hexdigest()
    _note(record, plan, content, now)
    record.save()
    return record


def apply_file(
    *, kind: Kind[P], checked: F, by: User, now: datetime, moved_on: type[MovedOn] = MovedOn
) -> F:
    """
    Apply a checked file: all of it, or nothing.

    :raises MovedOn: the records have changed since the file was checked, or it is no longer
        waiting; a file that waits is checked again and kept, for the person to look at.
    """
    with transaction.atomic():
        record = type(checked)._default_manager.select_for_update().get(pk=checked.pk)
        if record.state != State.CHECKED or record.content is None:
            raise moved_on(f"This file is no longer waiting: {record}.")
        council = _one_at_a_time(_council(record))
        content = bytes(record.content)
        plan = kind.plan(content, council, now, True)
        is_as_seen = _is_as_seen(record, plan, content)
        if is_as_seen:
            kind.write(plan, council, by, now)
            record.state, record.applied_at = State.APPLIED, now
            record.content, record.by = None, by
        else:
            _note(record, plan, content, now)
        record.save()
    if not is_as_seen:
        raise moved_on(
            "The records have changed since the file was checked, so nothing was written. "
            "The file has been checked again: look at the new counts before you apply it."
        )
    return record


def _is_as_seen(record: CheckedFile, plan: Planned, content: bytes) -> bool:
    is_same_file = sha256(content).hexdigest() == record.digest
    return is_same_file and not plan.is_refused and plan.digest() == record.plan_digest


def _council(record: CheckedFile) -> Council:
    council: Council = record.council  # type: ignore[attr-defined]  # each table has its own
    return council


def _one_at_a_time(council: Council) -> Council:
    """One import of a council at a time, so that two cannot add the same new record."""
    return Council.objects.select_for_update(no_key=True).get(pk=council.pk)


def _note(record: CheckedFile, plan: Planned, content: bytes, now: datetime) -> None:
    record.at = now
    record.plan_digest = plan.digest()
    record.state = State.REFUSED if plan.is_refused else State.CHECKED
    record.content = None if plan.is_refused else content
    for name, value in plan.counts().items():
        setattr(record, name, value)
