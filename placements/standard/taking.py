"""Writes what a file says into drafts: an answer that a person gave is never overwritten."""

from datetime import datetime
from typing import Any, Final

from accounts.models import User
from placements.models import FileStatement, Part, Referral, Urgency
from placements.services.moves import lock, note
from placements.services.opening import open_referral
from placements.services.requirements import requirements_of, write_requirements
from placements.standard.codes import COLUMN_CODES, COLUMN_WORDS, LANGUAGES, NEEDED_BY
from placements.standard.planning import NO_ANSWER, Change, StandardPlan
from placements.standard.values import Value, text_of

READ: Final = "referral.read_from_file"
_URGENCY: Final = {theirs: ours for ours, theirs in NEEDED_BY.items()}
_LANGUAGE: Final = {theirs: ours for ours, theirs in LANGUAGES.items()}


def write_standard(plan: StandardPlan, *, by: User, now: datetime) -> None:
    """Call inside a transaction, with a plan that was made in it."""
    for change in plan.new:
        draft = open_referral(child=change.child, emergency=False, by=by, now=now)
        _write(draft, change, by=by, now=now)
    for change in plan.changed:
        assert change.referral is not None
        _write(lock(change.referral), change, by=by, now=now)


def _write(referral: Referral, change: Change, *, by: User, now: datetime) -> None:
    before = dict(referral.file_statements.values_list("field", "value"))
    _write_plan(referral, change)
    answers = _answers(referral, change, before)
    if answers:
        write_requirements(referral=referral, answers=answers)
    for name, value in change.said.items():
        if value in NO_ANSWER:
            continue
        FileStatement.objects.update_or_create(
            referral=referral,
            field=name,
            defaults={
                "council_id": referral.council_id,
                "value": text_of(value),
                "at": now,
                "by": by,
            },
        )
    note(referral=referral, event=READ, by=by, now=now)


def _write_plan(referral: Referral, change: Change) -> None:
    """How soon, and an order; only where nobody has answered the plan yet."""
    if referral.parts.filter(part=Part.PLAN).exists():
        return
    needed_by = change.said.get("neededBy")
    if isinstance(needed_by, str):
        referral.urgency = Urgency(_URGENCY[needed_by])
    if change.said.get("deprivationOfLiberty") is True:
        referral.dol = True
    referral.save(update_fields=["urgency", "dol"])


def _answers(referral: Referral, change: Change, before: dict[str, str]) -> dict[str, Any]:
    """Columns that are open, or hold what an earlier file said."""
    saved = requirements_of(referral)
    answers: dict[str, Any] = {}
    for name, value in change.said.items():
        found = _column(name, value)
        if found is None or value in NO_ANSWER:
            continue
        column, ours = found
        held = getattr(saved, column)
        if not held or _column_was(name, before, held):
            answers[column] = ours
    return answers


def _column(name: str, value: Value) -> tuple[str, Any] | None:
    if name in COLUMN_WORDS:
        return COLUMN_WORDS[name], value
    if name == "specificCommunicationRequirements" and isinstance(value, tuple):
        return "languages", [_LANGUAGE[one] for one in value]
    if name in COLUMN_CODES:
        column, codes = COLUMN_CODES[name]
        return column, next(ours for ours, theirs in codes.items() if theirs == value)
    return None


def _column_was(name: str, before: dict[str, str], held: Any) -> bool:
    """The answer that stands there came from a file, and nobody has changed it since."""
    if name not in before:
        return False
    if name == "specificCommunicationRequirements":
        return [_LANGUAGE[one] for one in before[name].split("; ")] == list(held)
    found = _column(name, before[name])
    return found is not None and bool(found[1] == held)
