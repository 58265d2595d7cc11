"""How good a referral is for its urgency: what a carer will ask of the child and of the plan."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from needs.models import NeedsProfile
from needs.services import Asked, Class, Meter, asked_of
from placements.clocks import Pace, pace_of
from placements.models import Part, Referral

CLASSES: Final = {
    Pace.SAME_DAY: Class.SAME_DAY,
    Pace.URGENT: Class.URGENT,
    Pace.PLANNED: Class.PLANNED,
    Pace.LONG_TERM: Class.LONG_TERM,
}


def meter_of(referral: Referral, *, profile: NeedsProfile | None, on: date) -> Meter:
    """
    Measure a referral against what its class of urgency asks for; nothing hangs on the answer.

    :param profile: the version that is looked at, a draft or the one that was sent.
    """
    urgency = CLASSES[pace_of(urgency=referral.urgency, duration=referral.duration)]
    of_child = asked_of(child=referral.child, profile=profile, urgency=urgency, on=on)
    of_plan = (asked for first, asked in _plan(referral) if first <= urgency)
    return Meter((*of_child, *of_plan))


def _plan(referral: Referral) -> Iterator[tuple[Class, Asked]]:
    urgent = referral.is_emergency_form
    plan, first = "placements:urgent" if urgent else "placements:plan", Class.SAME_DAY
    siblings = "placements:urgent" if urgent else "placements:siblings"
    why = "A carer wants to hear why the child cannot stay, before anybody else tells them."
    yield first, Asked("The reason for the referral", why, plan, bool(referral.reason))
    why = "A carer has to know when to have the bed ready."
    yield first, Asked("The first night", why, plan, referral.first_night is not None)
    why = "A carer says yes to a time, and plans work and holidays by it."
    yield first, Asked("How long the home is needed", why, plan, bool(referral.duration))
    why = "A carer has to know whether one child comes or three."
    answered = any(each.part == Part.SIBLINGS for each in referral.parts.all())
    yield first, Asked("Brothers and sisters, or that there are none", why, siblings, answered)
    yield from _later(referral)


def _later(referral: Referral) -> Iterator[tuple[Class, Asked]]:
    why = "A carer wants to know whom the child already has."
    asked = bool(referral.kinship_words.strip())
    page = "placements:urgent" if referral.is_emergency_form else "placements:plan"
    yield Class.URGENT, Asked("What came of asking family and friends", why, page, asked)
    why = "A carer works towards it from the first day."
    goal = "The goal of the care plan"
    yield Class.PLANNED, Asked(goal, why, "placements:plan", bool(referral.goal))
    why = "A carer can tell from it what a good month looks like."
    words = bool(referral.plan_words.strip())
    yield Class.PLANNED, Asked("What the plan is to achieve", why, "placements:plan", words)
