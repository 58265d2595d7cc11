"""One decision at a time about what a text suggests: accept, change, dismiss, and take it back."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from codes.needs import BY_CODE
from needs.errors import NeedsError, WrongNeed
from needs.models import Child, NeedsProfile, ReadingDecision, Step, Strength
from needs.reading.found import Says
from needs.services.drafts import current_profile, note_step, open_steps
from needs.services.levels import STEP_OF, NeedAnswer, check_need, replace_needs
from needs.services.reading import Suggested, compared, suggested_by

HIGHEST_STRENGTH = 3


class WordsGone(NeedsError):
    """The words that were decided about no longer stand in the pen picture."""


def step_of(code: str) -> Step:
    """The page of the profile where a dimension or a strength is answered."""
    return STEP_OF.get(code, Step.STRENGTHS)


@transaction.atomic
def accept_suggestion(
    *, child: Child, key: str, level: int, by: User, now: datetime, seen: str | None = None
) -> Suggested:
    """
    Write one suggested level, or another one, into the draft.

    What else the profile says of the dimension stays: importance, what helps, evidence.

    :param key: of the suggestion, in the pen picture as it is saved.
    :param seen: the stamp of the pen picture and of the part in which the level is written.
    :raises WordsGone: the pen picture no longer says so.
    :raises WrongNeed: a level that cannot be.
    :raises ChangedMeanwhile: somebody saved one of the two parts since the page was opened.
    """
    profile, found = _open(child, key, seen=seen, by=by, now=now)
    if found.found.kind == Says.STRENGTH:
        _write_strength(profile, found, level)
    else:
        _write_need(profile, found.found.code, level, now=now)
    _note_as_before(profile, step_of(found.found.code), by=by, now=now)
    same = level == found.found.level
    decision = ReadingDecision.Decision.ACCEPTED if same else ReadingDecision.Decision.CHANGED
    _remember(profile, found, decision, by=by, now=now, level=level, level_before=found.level_now)
    return found


@transaction.atomic
def dismiss_suggestion(
    *, child: Child, key: str, by: User, now: datetime, seen: str | None = None
) -> Suggested:
    """
    Say that a suggestion does not hold; it is not shown again for the same words in this draft.

    :raises WordsGone: the pen picture no longer says so.
    :raises ChangedMeanwhile: somebody saved the pen picture or the part since the page was opened.
    """
    profile, found = _open(child, key, seen=seen, by=by, now=now)
    _remember(profile, found, ReadingDecision.Decision.DISMISSED, by=by, now=now)
    return found


@transaction.atomic
def undo_decision(
    *, child: Child, key: str, by: User, now: datetime, seen: str | None = None
) -> Suggested:
    """
    Take a decision back: a level that was saved becomes what it was, a dismissed one is open again.

    :raises WrongNeed: the level was changed since by other means, or more was written beside it.
    :raises WordsGone: the pen picture no longer says so, or nothing was decided.
    :raises ChangedMeanwhile: somebody saved the pen picture or the part since the page was opened.
    """
    profile, found = _open(child, key, seen=seen, by=by, now=now)
    if found.decision is None:
        raise WordsGone("There is nothing to undo here")
    if found.decision.level is not None:
        _restore(profile, found, now=now)
        _note_as_before(profile, step_of(found.found.code), by=by, now=now)
    profile.readings.filter(**_same(found)).delete()
    return found


def _open(
    child: Child, key: str, *, seen: str | None, by: User, now: datetime
) -> tuple[NeedsProfile, Suggested]:
    """The draft, locked, and the suggestion as it stands in the draft's own text."""
    found = _find(current_profile(child), key)
    steps = (Step.PEN_PICTURE, step_of(found.found.code))
    profile = open_steps(child=child, steps=steps, seen=seen, by=by, now=now)
    return profile, _find(profile, key)


def _find(profile: NeedsProfile | None, key: str) -> Suggested:
    found = next((each for each in suggested_by(profile) if each.key == key), None)
    if found is None:
        raise WordsGone("The pen picture no longer says this, so nothing was saved")
    return found


def _write_need(profile: NeedsProfile, code: str, level: int | None, *, now: datetime) -> None:
    before = profile.needs.filter(dimension=code).first()
    answer = NeedAnswer(dimension=code, level=level)
    if before is not None:
        answer = NeedAnswer(
            dimension=code,
            level=level,
            importance=before.importance,
            what_helps=before.what_helps,
            evidence_on=before.evidence_on,
        )
    today = timezone.localdate(now)
    check_need(answer, allowed=(code,), on=today)
    replace_needs(profile=profile, among=(code,), answers=[answer], on=today)


def _write_strength(profile: NeedsProfile, found: Suggested, level: int) -> None:
    """A strength that has no words yet takes those of the pen picture."""
    what = found.found.code
    if level not in range(1, HIGHEST_STRENGTH + 1):
        raise WrongNeed("A strength has a level from 1 to 3")
    before = profile.strengths.filter(what=what).first()
    row = before or Strength(council_id=profile.council_id, profile=profile, what=what)
    row.level, row.words = level, row.words or found.words
    row.save()


def _restore(profile: NeedsProfile, found: Suggested, *, now: datetime) -> None:
    assert found.decision is not None
    if not found.can_undo:
        raise WrongNeed(f"{_name(found)}: the level was changed since. Change it on its own page")
    before, code = found.decision.level_before, found.found.code
    if found.found.kind == Says.STRENGTH:
        rows = profile.strengths.filter(what=code)
        if before is None:
            rows.delete()
        else:
            rows.update(level=before)
        return
    if before is None and profile.needs.filter(dimension=code).exclude(what_helps="").exists():
        raise WrongNeed(
            f"{_name(found)}: what helps was written since. Take the level back on its own page"
        )
    _write_need(profile, code, before, now=now)


def _name(found: Suggested) -> str:
    code = found.found.code
    return BY_CODE[code].name if code in BY_CODE else Strength.What(code).label


def _note_as_before(profile: NeedsProfile, step: Step, *, by: User, now: datetime) -> None:
    """The step was saved; whether it is finished is for the person to say on its own page."""
    was_finished = profile.steps.filter(step=step, is_finished=True).exists()
    note_step(profile=profile, step=step, finished=was_finished, by=by, now=now)


def _remember(
    profile: NeedsProfile,
    found: Suggested,
    decision: ReadingDecision.Decision,
    *,
    by: User,
    now: datetime,
    level: int | None = None,
    level_before: int | None = None,
) -> None:
    ReadingDecision.objects.update_or_create(
        profile=profile,
        **_same(found),
        defaults={
            "council_id": profile.council_id,
            "decision": decision,
            "level": level,
            "level_before": level_before,
            "by": by,
            "at": now,
        },
    )


def _same(found: Suggested) -> dict[str, Any]:
    """What makes two suggestions the same to whoever decided about one of them."""
    suggestion = found.found
    return {
        "what": suggestion.kind.value,
        "code": suggestion.code,
        "suggested": suggestion.level,
        "words": compared(found.words),
    }
