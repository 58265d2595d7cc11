"""Compares a file with the council's referrals: what is new, what changes, what cannot be taken."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.db.models import Q
from django.db.models.functions import Upper
from django.utils import timezone

from needs.models import Child, ChildQuerySet
from needs.refs import tidy_ref
from placements.incoming import Counted
from placements.models import Referral, Status
from placements.standard.codes import COLUMN_CODES, COLUMN_WORDS, STATEMENTS
from placements.standard.fields import FIELDS
from placements.standard.mapping import state
from placements.standard.reading import Record, read_standard
from placements.standard.values import Value, text_of
from providers.imports.facts import Fault

WRITABLE: Final = (Status.DRAFT, Status.RETURNED)
TAKEN: Final = frozenset(
    (
        "neededBy",
        "specificCommunicationRequirements",
        "deprivationOfLiberty",
        *COLUMN_CODES,
        *COLUMN_WORDS,
        *STATEMENTS,
    )
)
# Answers that say that there is no answer: a file that holds one states nothing.
NO_ANSWER: Final = frozenset(("Not Specified", "Not specified", "Not Known"))


@dataclass(frozen=True, slots=True)
class Change:
    """What one record of a file adds to a child's referral."""

    number: int
    child: Child
    referral: Referral | None  # None: a new draft
    said: Mapping[str, Value]


class StandardPlan(Counted[Change]):
    """Everything that applying the file would do."""

    def digest(self) -> str:
        writes = [
            (one.child.pk, one.referral and one.referral.pk, sorted(one.said.items()))
            for one in (*self.new, *self.changed)
        ]
        return sha256(repr(writes).encode()).hexdigest()


def plan_standard(content: bytes, *, children: ChildQuerySet, lock: bool) -> StandardPlan:
    """
    What a file would do to the referrals of these children. Nothing is written.

    :param children: those whose records exist for whoever brings the file.
    :raises WrongFile: it cannot be read as a file of the standard.
    """
    read = read_standard(content)
    plan = StandardPlan(
        read.rows,
        read.encoding,
        read.was_read,
        faults=list(read.faults),
        not_taken=Counter(read.passed_over),
    )
    found = _children_of(read.records, children, lock=lock)
    seen: dict[int, int] = {}
    for record in read.records:
        matched = found.get(record.child_id.upper(), [])
        if len(matched) != 1:
            plan.faults.append(_no_child(record, len(matched)))
        elif (before := seen.setdefault(matched[0].pk, record.number)) != record.number:
            expected = f"a different child in each row: row {before} is about this one"
            plan.faults.append(Fault(record.number, "childId", record.child_id, expected))
        else:
            _compare(record, matched[0], plan)
    plan.faults.sort(key=lambda fault: fault.row)
    return plan


def _children_of(
    records: list[Record], children: ChildQuerySet, *, lock: bool
) -> dict[str, list[Child]]:
    """The children of a file by what it calls them: the case number, or our reference."""
    ids = {record.child_id.upper() for record in records}
    wanted = Q(called__in=ids) | Q(ref__in={tidy_ref(one) for one in ids})
    rows = children.alias(called=Upper("identity__case_ref")).filter(wanted)
    rows = rows.select_related("identity")
    if lock:
        list(Child.objects.select_for_update(no_key=True).filter(pk__in=rows.values("pk")))
    by_name: dict[str, set[Child]] = {}
    for child in rows:
        case_ref = child.identity.case_ref if hasattr(child, "identity") else ""
        for name in {case_ref.upper(), child.ref} - {""}:
            by_name.setdefault(name, set()).add(child)
    return {one: list(by_name.get(one, set()) | by_name.get(tidy_ref(one), set())) for one in ids}


def _no_child(record: Record, found: int) -> Fault:
    expected = (
        f"one child: {found} children have this number or reference"
        if found
        else "the case number or reference of a child of yours: add the child first"
    )
    return Fault(record.number, "childId", record.child_id, expected)


def _compare(record: Record, child: Child, plan: StandardPlan) -> None:
    referral = _referral_of(child, record)
    differing = _differing(record, referral)
    taken = {name: value for name, value in differing.items() if name in TAKEN}
    if referral is not None and not taken:
        plan.unchanged += 1
        return
    if referral is not None and referral.status not in WRITABLE:
        name, value = next(iter(taken.items()))
        expected = (
            f"what is recorded: the referral is ‘{Status(referral.status).label}’, "
            "so it is changed on its own pages"
        )
        plan.faults.append(Fault(record.number, name, text_of(value)[:200], expected))
        return
    plan.not_taken.update(name for name in differing if name not in TAKEN and name != "childId")
    said = {name: value for name, value in record.said.items() if name in TAKEN}
    changes = plan.changed if referral else plan.new
    changes.append(Change(record.number, child, referral, {**said, **taken}))


def _referral_of(child: Child, record: Record) -> Referral | None:
    """The open referral; else the closed one that the file means by the day it was made."""
    referrals = child.referrals.select_related("child", "profile", "created_by", "closed_by")
    if (is_open := referrals.live().first()) is not None:
        return is_open
    on = record.said.get("referralDate")
    for closed in referrals.closed().order_by("-created_at"):
        if on == timezone.localdate(closed.created_at):
            return closed
    return None


def _differing(record: Record, referral: Referral | None) -> dict[str, Value]:
    """What the record states and neither the referral nor an earlier file did."""
    stated = state(referral).values if referral else {}
    before = dict(referral.file_statements.values_list("field", "value")) if referral else {}
    return {
        each.name: record.said[each.name]
        for each in FIELDS
        if each.name in record.said
        and record.said[each.name] not in NO_ANSWER
        and record.said[each.name] != stated.get(each.name)
        and before.get(each.name) != text_of(record.said[each.name])
    }
