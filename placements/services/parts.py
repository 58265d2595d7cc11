"""The parts of a referral's form beside the needs profile: brothers and sisters, and the plan."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.policy import Can
from govuk.workdays import working_days_between
from needs.models import Child
from needs.scope import hidden_siblings
from needs.services import set_siblings
from placements.errors import MoveNotPossible, PartChanged, WrongAnswer
from placements.models import SEARCHED, Part, Referral, ReferralPart, Status, Urgency
from placements.services.moves import allowed, lock, note

PLAN_CHANGED = "referral.plan_changed"
OPEN_TO_CHANGE = (Status.DRAFT, Status.RETURNED, *SEARCHED)
URGENT_WITHIN = 5  # working days


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAnswers:
    """The plan as it was answered; what is not answered yet is empty."""

    urgency: str = Urgency.PLANNED
    first_night: date | None = None
    reason: str = ""
    duration: str = ""
    goal: str = ""
    plan_words: str = ""
    kinship_explored: bool | None = None
    kinship_words: str = ""
    dol: bool = False
    secure_criteria: bool = False
    ruled_out: tuple[str, ...] = ()


@transaction.atomic
def save_siblings(
    *,
    referral: Referral,
    together: str | None,
    count: int,
    others: Iterable[Child],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> Referral:
    """
    Say who the brothers and sisters are and whether they are to live together.

    :param together: a code of Referral.Together; None: not answered yet, which is not "none".
    :param count: how many children are to live together, this one included.
    :raises WrongAnswer: the count does not go with the answer.
    :raises PartChanged: somebody else saved this part since it was opened.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    locked = open_parts(referral, (Part.SIBLINGS,), seen)
    unseen = hidden_siblings(locked.child, of=by, now=now)  # who was not asked about stays
    _write_siblings(locked, together, count, (*others, *unseen))
    answered = (Part.SIBLINGS,) if together is not None else ()
    close_parts(locked, answered, finished=finished, by=by, now=now)
    return locked


@transaction.atomic
def save_plan(
    *,
    referral: Referral,
    plan: PlanAnswers,
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> Referral:
    """
    Keep the plan. While homes are looked for, a change of it asks for a new match.

    :raises WrongAnswer: a day or a choice that cannot be, with its field.
    :raises PartChanged: somebody else saved this part since it was opened.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    locked = open_parts(referral, (Part.PLAN,), seen)
    _write_plan(locked, plan, today=timezone.localdate(now))
    close_parts(locked, (Part.PLAN,), finished=finished, by=by, now=now)
    return locked


@transaction.atomic
def save_urgent_plan(
    *,
    referral: Referral,
    plan: PlanAnswers,
    together: str | None,
    count: int,
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> Referral:
    """
    Keep the plan and the brothers and sisters of an emergency referral from one page.

    Who the brothers and sisters are stays as it is; the page does not ask.

    :raises WrongAnswer: an answer that cannot be, with its field.
    :raises PartChanged: somebody else saved one of these parts since the page was opened.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    both = (Part.SIBLINGS, Part.PLAN)
    locked = open_parts(referral, both, seen)
    _write_plan(locked, plan, today=timezone.localdate(now))
    count_siblings(locked, together, count)
    answered = both if together is not None else (Part.PLAN,)
    close_parts(locked, answered, finished=finished, by=by, now=now)
    return locked


def stamp_of_parts(referral: Referral, *parts: Part) -> str:
    """What a page remembers, to notice later that somebody saved one of the parts it shows."""
    saved = {row.part: row.revision for row in referral.parts.filter(part__in=parts)}
    return ".".join(str(saved.get(part, 0)) for part in parts)


def open_parts(referral: Referral, parts: tuple[Part, ...], seen: str | None) -> Referral:
    """
    Lock a referral to write parts of its form. Call inside a transaction.

    :param seen: stamp_of_parts when the page was opened; None where there is no page.
    :raises MoveNotPossible: in its state it cannot be changed.
    :raises PartChanged: somebody else saved one of the parts since the page was opened.
    """
    locked = lock(referral)
    if locked.status not in OPEN_TO_CHANGE:
        raise MoveNotPossible(
            f"This referral is now ‘{Status(locked.status).label}’, so it cannot be changed"
        )
    if seen is not None and seen != stamp_of_parts(locked, *parts):
        last = locked.parts.filter(part__in=parts).select_related("saved_by")
        row = last.order_by("-saved_at").first()
        raise PartChanged(
            f"{row.saved_by if row else 'Somebody'} saved this part since you opened the page. "
            "Your answers are below and have not been saved. Check them against what is saved now."
        )
    return locked


def close_parts(
    referral: Referral, parts: tuple[Part, ...], *, finished: bool, by: User, now: datetime
) -> None:
    """Save the referral and who answered the parts; a change during the search is noted."""
    referral.save()
    for part in parts:
        row = ReferralPart.objects.filter(referral=referral, part=part).first() or ReferralPart(
            council_id=referral.council_id, referral=referral, part=part, revision=0
        )
        row.revision += 1
        row.is_finished, row.saved_at, row.saved_by = finished, now, by
        row.save()
    if referral.status in SEARCHED and parts:
        named = " and ".join(part.label.lower() for part in parts)
        note(referral=referral, event=PLAN_CHANGED, by=by, now=now, words=named.capitalize())


def _write_siblings(
    referral: Referral, together: str | None, count: int, others: tuple[Child, ...]
) -> None:
    count_siblings(referral, together, count)
    if referral.together_count > 1 and count < 1 + len(others):
        raise WrongAnswer(
            f"You chose {len(others)} brothers and sisters, so at least {1 + len(others)} children "
            "live together, this child included",
            field="count",
        )
    set_siblings(child=referral.child, others=others)


def count_siblings(referral: Referral, together: str | None, count: int) -> None:
    """
    Put the answer about living together onto the referral, unsaved; None leaves it open.

    :raises WrongAnswer: no such answer, or fewer than 2 or more than 10 children together.
    """
    if together is None:
        return
    if together not in Referral.Together.values:
        raise WrongAnswer("Choose whether they are to live together", field="together")
    is_group = together in (Referral.Together.MUST, Referral.Together.PREFERRED)
    if is_group and count not in range(2, 11):
        raise WrongAnswer(
            "The number of children who live together must be from 2 to 10, this child included",
            field="count",
        )
    referral.together, referral.together_count = together, count if is_group else 1


def _write_plan(referral: Referral, plan: PlanAnswers, *, today: date) -> None:
    _check_first_night(referral, plan, today)
    for field in fields(PlanAnswers):
        setattr(referral, field.name, getattr(plan, field.name))
    referral.ruled_out = list(plan.ruled_out)


def _check_first_night(referral: Referral, plan: PlanAnswers, today: date) -> None:
    night = plan.first_night
    if night is None:
        if referral.status in SEARCHED:
            raise WrongAnswer(
                "Enter the first night: homes are being looked for", field="first_night"
            )
        return
    if night < today:
        raise WrongAnswer("The first night must be today or later", field="first_night")
    if plan.urgency == Urgency.SAME_DAY and (night - today).days > 1:
        raise WrongAnswer(
            "Same day means a first night today or tomorrow. Change the first night or the urgency",
            field="first_night",
        )
    if plan.urgency == Urgency.URGENT and working_days_between(today, night) > URGENT_WITHIN:
        raise WrongAnswer(
            "The first night is more than 5 working days away. "
            "Change the first night or the urgency",
            field="first_night",
        )
