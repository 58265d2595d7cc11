"""Levels of need, and the strengths that come before them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from codes.needs import BY_CODE, DIMENSION_CODES, LEVEL_NAMES, Importance, default_importance
from needs.errors import WrongNeed
from needs.models import Child, Need, NeedsProfile, Step, Strength
from needs.services.drafts import note_step, open_steps

INDEPENDENCE_FROM = 14  # years; IND is asked only from this age
GROUPS: dict[Step, tuple[str, ...]] = {
    Step.WELLBEING: ("EMO", "MHE", "SLF", "ATT"),
    Step.SAFETY: ("AGG", "PEE", "EXP", "MIS", "SUB", "OFF", "FIR", "SHB"),
    Step.HEALTH: ("LDN", "NEU", "PHY", "HEA"),
    Step.DAILY: ("EDU", "IDC", "FAM", "IND"),
}


# The part of the profile in which each dimension is answered.
STEP_OF: dict[str, Step] = {code: step for step, codes in GROUPS.items() for code in codes}


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedAnswer:
    """One dimension as it was answered; level None is "not assessed", which is never 0."""

    dimension: str
    level: int | None
    importance: int | None = None  # None: the default of the dimension
    what_helps: str = ""
    evidence_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthAnswer:
    what: str
    level: int  # 0 not yet seen, 1 emerging, 2 present, 3 key strength
    words: str = ""


def dimensions_asked(*, child: Child, on: date) -> tuple[str, ...]:
    """The dimensions in their order; independence skills only from 14."""
    too_young = child.age_on(on) < INDEPENDENCE_FROM
    return tuple(code for code in DIMENSION_CODES if not (code == "IND" and too_young))


@transaction.atomic
def save_needs(
    *,
    child: Child,
    step: Step,
    answers: Iterable[NeedAnswer],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Replace the needs of one step of the draft by these answers.

    Where the level is not assessed no row is kept: nothing then stands for it, least of all 0.

    :raises WrongNeed: a level, a dimension or a date that cannot be, with its field.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    given = tuple(answers)
    today = timezone.localdate(now)
    for answer in given:
        check_need(answer, allowed=GROUPS[step], on=today)
    profile = open_steps(child=child, steps=(step,), seen=seen, by=by, now=now)
    replace_needs(profile=profile, among=GROUPS[step], answers=given, on=today)
    note_step(profile=profile, step=step, finished=finished, by=by, now=now)
    return profile


@transaction.atomic
def save_strengths(
    *,
    child: Child,
    answers: Iterable[StrengthAnswer],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Replace the strengths of the draft.

    :raises WrongNeed: a level outside 0 to 3.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    given = tuple(answers)
    for answer in given:
        if answer.level not in range(4):
            raise WrongNeed("A strength has a level from 0 to 3", field=f"{answer.what}_level")
    profile = open_steps(child=child, steps=(Step.STRENGTHS,), seen=seen, by=by, now=now)
    profile.strengths.all().delete()
    for answer in given:
        Strength.objects.create(
            council_id=profile.council_id,
            profile=profile,
            what=answer.what,
            level=answer.level,
            words=answer.words,
        )
    note_step(profile=profile, step=Step.STRENGTHS, finished=finished, by=by, now=now)
    return profile


def replace_needs(
    *, profile: NeedsProfile, among: Iterable[str], answers: Iterable[NeedAnswer], on: date
) -> None:
    """Write the assessed answers in place of what the draft holds for these dimensions."""
    profile.needs.filter(dimension__in=tuple(among)).delete()
    for answer in answers:
        if answer.level is not None:
            Need.objects.create(
                council_id=profile.council_id,
                profile=profile,
                dimension=answer.dimension,
                level=answer.level,
                importance=answer.importance or default_importance(answer.dimension),
                what_helps=answer.what_helps,
                evidence_on=answer.evidence_on,
            )
    profile.assessed_on = on
    profile.save()


def check_need(answer: NeedAnswer, *, allowed: Iterable[str], on: date) -> None:
    """
    :raises WrongNeed: the answer cannot be; its text names the dimension.
    """
    code = answer.dimension
    if code not in allowed:
        raise WrongNeed(f"{code} is not asked here")
    name = BY_CODE[code].name
    if answer.level is not None and answer.level not in range(len(LEVEL_NAMES)):
        raise WrongNeed(
            f"{name}: choose a level from 0 to 4, or not assessed", field=f"{code}_level"
        )
    if answer.importance is not None and answer.importance not in Importance.values:
        raise WrongNeed(f"{name}: choose how important it is", field=f"{code}_importance")
    if answer.evidence_on is not None and answer.evidence_on > on:
        raise WrongNeed(
            f"{name}: the date of the evidence must be today or in the past",
            field=f"{code}_evidence_on",
        )
