"""Words of a pen picture that might identify: replace them, put them back, or say why they stay."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from needs.errors import WrongNeed
from needs.models import Child, NeedsProfile, PenPicture, ReadingDecision, ReplacedWords, Step
from needs.reading.found import Severity
from needs.services.deciding import WordsGone
from needs.services.drafts import current_profile, open_steps
from needs.services.pen_picture import save_pen_picture, unclaimed_leaks
from needs.services.reading import Noticed, compared, noticed_in, text_of, undoable

LONGEST_REASON = 200


@transaction.atomic
def check_pen_picture(
    *,
    child: Child,
    text: str,
    by: User,
    now: datetime,
    not_the_name: bool = False,
    seen: str | None = None,
    finished: bool = False,
) -> NeedsProfile:
    """
    Keep a text so that it can be read.

    :param finished: or it was finished before; either only if nothing in it says who the child is.
    :raises ChangedMeanwhile: somebody saved the pen picture since it was opened.
    """
    before = current_profile(child)
    done = bool(before and before.steps.filter(step=Step.PEN_PICTURE, is_finished=True).exists())
    profile = save_pen_picture(
        child=child,
        text=text,
        by=by,
        now=now,
        not_the_name=not_the_name,
        seen=seen,
        finished=False,
    )
    if (done or finished) and not unclaimed_leaks(profile):
        profile.steps.filter(step=Step.PEN_PICTURE).update(is_finished=True)
    return profile


@transaction.atomic
def replace_words(
    *, child: Child, key: str, by: User, now: datetime, seen: str | None = None
) -> Noticed:
    """
    Put the replacement in the place of one finding, or leave its words out, and keep the undo.

    :raises WordsGone: the pen picture no longer holds these words at this place.
    :raises ChangedMeanwhile: somebody saved the pen picture since the page was opened.
    """
    found = _find(child, key, seen=seen, by=by, now=now)
    text = text_of(current_profile(child))
    start, before, after = _fitted(text, found)
    changed = text[:start] + after + text[start + len(before) :]
    profile = check_pen_picture(child=child, text=changed, by=by, now=now)
    ReplacedWords.objects.update_or_create(
        profile=profile,
        defaults={
            "council_id": profile.council_id,
            "start": start,
            "before": before,
            "after": after,
            "revision": profile.steps.get(step=Step.PEN_PICTURE).revision,
            "by": by,
            "at": now,
        },
    )
    return found


@transaction.atomic
def put_words_back(
    *, child: Child, by: User, now: datetime, seen: str | None = None
) -> NeedsProfile:
    """
    Undo the last replacement, as long as nobody has saved the pen picture since.

    :raises WordsGone: there is nothing to put back, or the text was saved since.
    :raises ChangedMeanwhile: somebody saved the pen picture since the page was opened.
    """
    profile = open_steps(child=child, steps=(Step.PEN_PICTURE,), seen=seen, by=by, now=now)
    last = undoable(profile, text_of(profile))
    if last is None:
        raise WordsGone("The pen picture was saved since, so nothing was put back")
    text = PenPicture.objects.get(profile=profile).text
    end = last.start + len(last.after)
    changed = text[: last.start] + last.before + text[end:]
    profile = check_pen_picture(child=child, text=changed, by=by, now=now)
    last.delete()
    return profile


@transaction.atomic
def declare_harmless(
    *, child: Child, key: str, reason: str, by: User, now: datetime, seen: str | None = None
) -> Noticed:
    """
    Say why words that look as if they identify do not; the team manager is shown the reason.

    :raises WrongNeed: no reason, or the words may never stand in a shared text.
    :raises WordsGone: the pen picture no longer holds these words at this place.
    :raises ChangedMeanwhile: somebody saved the pen picture since the page was opened.
    """
    why = " ".join(reason.split())
    if not 0 < len(why) <= LONGEST_REASON:
        raise WrongNeed("Enter why these words do not identify the child, in up to 200 characters")
    found = _find(child, key, seen=seen, by=by, now=now)
    if not found.may_declare:
        raise WrongNeed("These words say who the child is. Replace them or take them out")
    profile = open_steps(child=child, steps=(Step.PEN_PICTURE,), seen=None, by=by, now=now)
    ReadingDecision.objects.update_or_create(
        profile=profile,
        what=ReadingDecision.What.LEAK,
        code=found.found.type,
        suggested=0,
        words=compared(found.words),
        defaults={
            "council_id": profile.council_id,
            "decision": ReadingDecision.Decision.DISMISSED,
            "reason": why,
            "by": by,
            "at": now,
        },
    )
    if found.found.severity == Severity.BLOCK:
        _tick(profile, found.words, is_name=False)
    return found


@transaction.atomic
def take_declaration_back(
    *, child: Child, key: str, by: User, now: datetime, seen: str | None = None
) -> Noticed:
    """
    Say no more that these words are harmless.

    :raises WordsGone: the pen picture no longer holds these words at this place.
    :raises ChangedMeanwhile: somebody saved the pen picture since the page was opened.
    """
    found = _find(child, key, seen=seen, by=by, now=now)
    profile = open_steps(child=child, steps=(Step.PEN_PICTURE,), seen=None, by=by, now=now)
    same = {"what": ReadingDecision.What.LEAK, "code": found.found.type}
    profile.readings.filter(**same, words=compared(found.words)).delete()
    _tick(profile, found.words, is_name=True)
    return found


def _tick(profile: NeedsProfile, words: str, *, is_name: bool) -> None:
    """Keep words beside the step as no name, as the tick under the pen picture does, or no more."""
    step = profile.steps.get(step=Step.PEN_PICTURE)
    others = [each for each in step.not_names if each != words]
    step.not_names = others if is_name else [*others, words]
    step.save()
    if is_name and unclaimed_leaks(profile):
        profile.steps.filter(step=Step.PEN_PICTURE).update(is_finished=False)


def _find(child: Child, key: str, *, seen: str | None, by: User, now: datetime) -> Noticed:
    profile = open_steps(child=child, steps=(Step.PEN_PICTURE,), seen=seen, by=by, now=now)
    found = next((each for each in noticed_in(child, profile) if each.key == key), None)
    if found is None:
        raise WordsGone("The pen picture no longer holds these words, so nothing was changed")
    return found


def _fitted(text: str, found: Noticed) -> tuple[int, str, str]:
    """
    Where to replace what by what: words left out take one of two spaces with them, and a
    replacement that begins a sentence begins with a capital.
    """
    start, end, after = found.found.start, found.found.end, found.found.replacement
    if not after and (start == 0 or text[start - 1].isspace()) and text[end : end + 1] == " ":
        end += 1
    begins = text[:start].rstrip(" \"'“‘•-*")
    if after and (not begins or begins[-1] in ".!?\n"):
        after = after[0].upper() + after[1:]
    return start, text[start:end], after
