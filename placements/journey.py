"""The task list of a referral: which parts it has, and how far each of them is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.http import urlencode

from needs.models import NeedsProfile, Step
from needs.services import Asked, Missing
from needs.services.levels import STEP_OF
from needs.services.urgent import STEPS as URGENT_STEPS
from placements.models import Part, Referral

NOT_STARTED: Final = "Not started"
IN_PROGRESS: Final = "In progress"
COMPLETED: Final = "Completed"
OPTIONAL: Final = "Optional"  # not begun, and nothing waits for it
PRACTICAL: Final = ("solo", "wheelchair", "ground_floor", "hoist")
COLOURS: Final = {NOT_STARTED: "blue", IN_PROGRESS: "teal", COMPLETED: "", OPTIONAL: "grey"}


@dataclass(frozen=True, slots=True)
class Task:
    text: str
    href: str
    status: str
    colour: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing, with the address of the page where it is answered."""

    text: str
    href: str
    why: str = ""


def tasks_of(
    referral: Referral, profile: NeedsProfile | None, missing: Iterable[Missing]
) -> list[Task]:
    """
    The parts in the order they are best written: strengths before needs, the plan last.

    :param profile: the child's current one, and what is missing in it.
    """
    gaps = {each.part for each in missing}
    begun = _begun(referral, profile)
    if referral.is_emergency_form:
        urgent_begun = any(step in begun for step in URGENT_STEPS)
        plan_begun = {Part.PLAN, Part.SIBLINGS} & begun
        plan_gaps = {Part.PLAN, Part.SIBLINGS} & gaps
        return [
            _task(referral, "Child", "needs:edit", "child" in gaps, begun=True),
            _task(
                referral,
                "What the child needs tonight",
                "needs:urgent",
                bool(gaps - {"child", Part.PLAN, Part.SIBLINGS}),
                begun=urgent_begun,
            ),
            _task(referral, "Plan", "placements:urgent", bool(plan_gaps), begun=bool(plan_begun)),
        ]
    steps = [
        _task(referral, step.label, f"needs:{step}", step in gaps, begun=step in begun)
        for step in Step
    ]
    parts = [
        _task(referral, part.label, f"placements:{part}", part in gaps, begun=part in begun)
        for part in Part
    ]
    child = _task(referral, "Child", "needs:edit", "child" in gaps, begun=True)
    return [child, *steps, *parts]


def gaps_of(referral: Referral, missing: Iterable[Missing]) -> list[Gap]:
    return [Gap(each.text, address(referral, each.url_name)) for each in missing]


def asked_gaps(referral: Referral, lacking: Iterable[Asked]) -> list[Gap]:
    """What carers will ask for, each with why; an emergency referral asks on its own page."""
    return [Gap(each.text, address(referral, each.url_name), each.why) for each in lacking]


def address(referral: Referral, name: str) -> str:
    """The page of one part; those of the profile lead back to the task list."""
    if not name.startswith("needs:"):
        return reverse(name, args=[referral.pk])
    back = urlencode({"back": reverse("placements:tasks", args=[referral.pk])})
    return f"{reverse(name, args=[referral.child.ref])}?{back}"


def _task(referral: Referral, text: str, name: str, has_gap: bool, *, begun: bool) -> Task:
    status = COMPLETED if begun and not has_gap else IN_PROGRESS if begun else NOT_STARTED
    if name == "placements:requirements" and not begun:
        status = OPTIONAL
    return Task(text, address(referral, name), status, COLOURS[status])


def _begun(referral: Referral, profile: NeedsProfile | None) -> set[str]:
    parts = {each.part for each in referral.parts.all()}
    if profile is None:
        return set(parts)
    return {*(each.step for each in profile.steps.all()), *_held(profile), *parts}


def _held(profile: NeedsProfile) -> Iterator[Step]:
    """Parts that say something though nobody saved their page here: they came from a file."""
    yield from (STEP_OF[need.dimension] for need in profile.needs.all())
    held = {
        Step.STRENGTHS: profile.strengths.all(),
        Step.PLACES: profile.places.all(),
        Step.AVOID: profile.avoid.all(),
        Step.PRACTICAL: profile.identity or any(getattr(profile, name) for name in PRACTICAL),
        Step.WISHES: profile.wishes_words or profile.wishes,
        Step.PEN_PICTURE: getattr(profile, "pen_picture", None),
    }
    yield from (step for step, said in held.items() if said)
