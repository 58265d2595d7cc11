"""The pen picture, and what in it would say who the child is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from accounts.models import User
from codes.needs import BY_CODE
from needs.errors import NamesTheChild
from needs.models import Child, NeedsProfile, PenPicture, Step
from needs.reading.found import Leak, Severity
from needs.reading.leaks import find_leaks
from needs.services.drafts import current_profile, note_step, open_steps
from needs.services.identity import identity_of, leaks_of
from needs.services.place_names import places_of

NAMES: Final = frozenset({"name", "sibling", "relative", "carer", "worker", "other_child"})
LONGEST: Final = 100  # characters of words that a step keeps


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a text that stop its confirmation, as they stand in it, each once."""

    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()  # a postcode, a date of birth, a number: never an ordinary word

    @property
    def all(self) -> tuple[str, ...]:
        return self.names + self.facts


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
    :raises NamesTheChild: a finished text holds a name or a fact that is sure to say who it is.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    before = current_profile(child)
    found = _named(leaks_of(child=child, profile=before, text=text), text)
    kept = set(_declared(before))
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
    pen_picture = getattr(profile, "pen_picture", None)
    if pen_picture is None:
        return ()
    kept = _declared(profile)
    named = _named(
        leaks_of(child=profile.child, profile=profile, text=pen_picture.text), pen_picture.text
    )
    return tuple(words for words in named.all if words not in kept)


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
    known, places = identity_of(profile.child, profile), places_of(profile.council_id)
    return [where for where, text in texts if _named(find_leaks(text, known, places), text).all]


def _named(leaks: tuple[Leak, ...], text: str) -> Named:
    sure = [leak for leak in leaks if leak.severity == Severity.BLOCK]
    words = [(leak.type in NAMES, leak.words(text)[:LONGEST]) for leak in sure]
    return Named(
        names=tuple(dict.fromkeys(each for is_name, each in words if is_name)),
        facts=tuple(dict.fromkeys(each for is_name, each in words if not is_name)),
    )


def _declared(profile: NeedsProfile | None) -> list[str]:
    steps = profile.steps.all() if profile else ()
    return [name for step in steps if step.step == Step.PEN_PICTURE for name in step.not_names]
