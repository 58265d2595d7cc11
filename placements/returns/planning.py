"""Sets what a return says against what is recorded: what is new, what changes, what is left."""

from datetime import datetime
from typing import Any, Final

from accounts.models import Council, User
from codes.ssda903 import Ethnicity
from needs.models import NO_POSTCODE, Child, Identity
from needs.refs import new_ref
from placements.returns.facts import ChildFacts, facts_of
from placements.returns.here import Here, here_for, put, record_of
from placements.returns.lives import plan_lives
from placements.returns.plan import Outcome, Plan, Record
from placements.returns.reading import Reading
from placements.returns.recorded import beside_records

NOBODY: Final = "no header row says who this is, and nobody here has this case number"
NOT_HERE: Final = "left as it is here"
NO_PLACE: Final = "neither the home postcode nor the council’s own area is known"
CARE_BEFORE_BIRTH: Final = (
    "of the day of birth and the day on which care began, one stands here and contradicts the other"
)


def plan_return(
    reading: Reading, *, council: Council, by: User, worker: User, now: datetime, lock: bool
) -> Plan:
    """
    What applying the return would do to the council's records. Writes nothing.

    :param by: whose records are hidden from them is not compared, shown or changed.
    :param worker: who works with the children that are new.
    :param lock: hold the children until the transaction ends.
    """
    facts = facts_of(reading.returns)
    here = here_for(facts, council=council, by=by, worker=worker, now=now, lock=lock)
    plan = Plan(beside_records(reading, council=council, hidden=here.hidden))
    for case_ref in sorted(facts):
        _plan_child(plan, here, facts[case_ref])
    return plan


def _plan_child(plan: Plan, here: Here, facts: ChildFacts) -> None:
    identity = here.identities.get(facts.case_ref)
    if identity is not None and identity.child_id in here.hidden:
        _leave_all(plan, facts, NOT_HERE)
    elif identity is not None:
        _change_child(plan, here, facts, identity)
        plan_lives(plan, here, facts, identity.child)
    elif facts.header is None:
        _leave_all(plan, facts, NOBODY)
    elif (child := _new_child(here, facts)) is None:
        _leave_all(plan, facts, NO_PLACE)
    else:
        identity = Identity(council=here.council, child=child)
        identity.case_ref, identity.upn = facts.case_ref, facts.upn
        plan.children.append((child, identity))
        why = "the home postcode is not known" if child.home_postcode == NO_POSTCODE else ""
        plan.records.append(Record(facts.case_ref, "child", "", Outcome.NEW, facts.rows, why))
        plan_lives(plan, here, facts, child)


def _leave_all(plan: Plan, facts: ChildFacts, why: str) -> None:
    rows = facts.rows + sum(count for _, count in facts.episodes.values())
    rows += sum(one.rows for one in facts.away.values()) + sum(one.rows for one in facts.left)
    plan.records.append(Record(facts.case_ref, "child", "", Outcome.LEFT, rows, why))


# The child's own record


def _new_child(here: Here, facts: ChildFacts) -> Child | None:
    """A child without a name; None where there is no place at all to measure from."""
    place = facts.home()
    if place is None and here.centre is None:
        return None
    child = Child(council=here.council, ref=new_ref(), created_at=here.now)
    child.social_worker, child.team = here.worker, here.worker.team
    child.ethnicity = facts.ethnicity or Ethnicity.NOBT
    for name, value in _said(here, facts).items():
        setattr(child, name, value)
    if place is not None:
        child.home_postcode, child.home_about = place.postcode, place.about
        child.home_easting_m, child.home_northing_m = place.easting_m, place.northing_m
    elif here.centre is not None:
        child.home_postcode, child.home_about = NO_POSTCODE, True
        child.home_easting_m = here.centre.easting_m
        child.home_northing_m = here.centre.northing_m
    return child


def _said(here: Here, facts: ChildFacts) -> dict[str, Any]:
    """The columns of a child that the return speaks of; what it does not know is not among them."""
    said: dict[str, Any] = {}
    if facts.header is not None:
        said["born"] = facts.header.day("DOB")
        said["sex"] = facts.sex
        if facts.ethnicity:
            said["ethnicity"] = facts.ethnicity
    if facts.asylum is not None:
        said["uasc_until"] = facts.asylum.day("DUC")
        said["uasc"] = said["uasc_until"] is None or said["uasc_until"] > here.on
    if facts.looked_after_from is not None:
        said["looked_after_from"] = facts.looked_after_from
    if facts.legal_status:
        said["legal_status"] = facts.legal_status
    return said


def _change_child(plan: Plan, here: Here, facts: ChildFacts, identity: Identity) -> None:
    child = identity.child
    said = _said(here, facts)
    if facts.sex == "U":
        said.pop("sex", None)  # not known to the return is no news
    if _is_older(here, facts, child):
        # A later return, or a person, has told us more about where the child's care stands.
        for name in ("legal_status", "looked_after_from", "uasc", "uasc_until"):
            said.pop(name, None)
    if _is_before_birth(child, said):
        left = Record(facts.case_ref, "child", "", Outcome.LEFT, facts.rows, CARE_BEFORE_BIRTH)
        plan.records.append(left)
        return
    changes = put(child, said)
    if changes:
        plan.changed.append(child)
    if facts.upn and facts.upn != identity.upn:
        changes += put(identity, {"upn": facts.upn})
        plan.changed.append(identity)
    if changes or facts.rows:
        plan.records.append(record_of(facts.case_ref, "child", "", facts.rows, changes))


def _is_before_birth(child: Child, said: dict[str, Any]) -> bool:
    """Where one of the two days comes from the file and the other stands here."""
    since = said.get("looked_after_from", child.looked_after_from)
    return since is not None and since < said.get("born", child.born)


def _is_older(here: Here, facts: ChildFacts, child: Child) -> bool:
    last = facts.last.day("DECOM") if facts.last is not None else None
    recorded = here.stays.get(child.pk, [])
    return bool(recorded) and (last is None or last < recorded[-1].starts_on)
