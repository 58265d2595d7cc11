"""The pen picture, and what in it would say who the child is."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from codes.needs import BY_CODE
from needs.errors import NamesTheChild
from needs.leaks import Leaks, leaks_in
from needs.models import Child, NeedsProfile, PenPicture, ProfileStep, Step
from needs.services.drafts import current_profile, note_step, open_steps


@transaction.atomic
def save_pen_picture(
    *,
    child: Child,
    text: str,
    by: User,
    now: datetime,
    not_the_name: bool = False,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Keep the text of the pen picture in the draft.

    A text that is not finished is kept as it is, so that its writer can be shown what in it would
    say who the child is; missing_from still lists that, and confirm_profile refuses it.

    :param not_the_name: the writer declares that a word which looks like the child's name is not
        (May, Will, Rose); the words are kept beside the step and shown to the team manager.
    :raises NamesTheChild: a finished text holds a name, a postcode or the date of birth of the
        child.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    found = _leaks(child, text)
    kept = set(_declared(current_profile(child)))
    declared = [name for name in found.names if not_the_name or name in kept]
    if finished and (found.facts or len(declared) < len(found.names)):
        raise NamesTheChild(found.all, only_names=not found.facts)
    profile = open_steps(child=child, steps=(Step.PEN_PICTURE,), seen=seen, by=by, now=now)
    PenPicture.objects.update_or_create(
        profile=profile, defaults={"council_id": profile.council_id, "text": text}
    )
    step = note_step(profile=profile, step=Step.PEN_PICTURE, finished=finished, by=by, now=now)
    step.not_names = declared
    step.save()
    return profile


def unclaimed_leaks(profile: NeedsProfile) -> tuple[str, ...]:
    """What in the saved pen picture says who the child is and was not declared to be harmless."""
    pen_picture = PenPicture.objects.filter(profile=profile).first()
    if pen_picture is None:
        return ()
    kept = _declared(profile)
    return tuple(w for w in _leaks(profile.child, pen_picture.text).all if w not in kept)


def named_in(profile: NeedsProfile | None) -> list[str]:
    """The other parts of a profile whose words say who the child is, each by its name."""
    if profile is None:
        return []
    texts = [("the child’s wishes", profile.wishes_words)]
    texts += [(str(row).lower(), row.words) for row in profile.strengths.all()]
    texts += [
        (f"what helps with {BY_CODE[need.dimension].name.lower()}", need.what_helps)
        for need in profile.needs.all()
    ]
    return [where for where, text in texts if _leaks(profile.child, text).all]


def _leaks(child: Child, text: str) -> Leaks:
    return leaks_in(
        text,
        names=(child.first_name, child.last_name),
        postcodes=(child.home_postcode,),
        born=child.born,
    )


def _declared(profile: NeedsProfile | None) -> list[str]:
    step = ProfileStep.objects.filter(profile=profile, step=Step.PEN_PICTURE).first()
    return step.not_names if step else []
