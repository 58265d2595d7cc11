"""The shortest profile that a same-day search can go out with."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from codes.needs import CRITICAL_CODES, DIMENSION_CODES
from needs.models import Child, NeedsProfile, ProfileStep, Step
from needs.services.drafts import note_step, open_steps
from needs.services.levels import NeedAnswer, check_need, replace_needs
from needs.services.places import AvoidAnswer, check_avoid, replace_avoid

STARRED = tuple(code for code in DIMENSION_CODES if code in CRITICAL_CODES)
# All that the one page touches; a page that is out of date in any of them is not saved.
STEPS = (Step.WELLBEING, Step.SAFETY, Step.HEALTH, Step.AVOID, Step.PRACTICAL, Step.WISHES)


@transaction.atomic
def save_urgent(
    *,
    child: Child,
    answers: Iterable[NeedAnswer],
    solo: bool,
    wishes_words: str,
    avoid: Iterable[AvoidAnswer],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Keep what an emergency referral needs: critical levels, living alone, places to avoid.

    What the draft holds beside these stays as it is.

    :raises WrongNeed: a level or a distance that cannot be, with its field.
    :raises ChangedMeanwhile: somebody saved one of these parts since the page was opened.
    """
    given, away, today = tuple(answers), tuple(avoid), timezone.localdate(now)
    for answer in given:
        check_need(answer, allowed=STARRED, on=today)
    check_avoid(away)
    profile = open_steps(child=child, steps=STEPS, seen=seen, by=by, now=now)
    replace_needs(profile=profile, among=STARRED, answers=given, on=today)
    profile.solo, profile.wishes_words = solo, wishes_words
    profile.save()
    replace_avoid(profile=profile, answers=away)
    _note(profile, finished=finished, by=by, now=now)
    return profile


def _note(profile: NeedsProfile, *, finished: bool, by: User, now: datetime) -> None:
    """Where to avoid is answered in full; the rest has only begun, unless it was done."""
    done = set(
        ProfileStep.objects.filter(profile=profile, is_finished=True).values_list("step", flat=True)
    )
    for step in STEPS:
        whole = finished if step == Step.AVOID else step in done
        note_step(profile=profile, step=step, finished=whole, by=by, now=now)
