"""Practical and identity needs, and what the child wishes for."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from accounts.models import User
from codes.words import LONGEST_WORD, as_asked, too_long
from needs.errors import WrongNeed
from needs.models import Child, NeedsProfile, Step
from needs.services.drafts import note_step, open_steps


@transaction.atomic
def save_practical(
    *,
    child: Child,
    solo: bool,
    wheelchair: bool,
    ground_floor: bool,
    hoist: bool,
    identity: Iterable[str],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Replace the practical and identity needs of the draft.

    :param identity: words such as halal or punjabi, in any spelling; compared with what homes
        offer.
    :raises WrongNeed: a word of more than 40 letters.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    words = tidy_words(identity, field="own_words")
    profile = open_steps(child=child, steps=(Step.PRACTICAL,), seen=seen, by=by, now=now)
    profile.solo, profile.wheelchair = solo, wheelchair
    profile.ground_floor, profile.hoist = ground_floor, hoist
    profile.identity = words
    profile.save()
    note_step(profile=profile, step=Step.PRACTICAL, finished=finished, by=by, now=now)
    return profile


@transaction.atomic
def save_wishes(
    *,
    child: Child,
    wishes: Iterable[str],
    words: str,
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Replace the child's wishes of the draft.

    :param wishes: words such as dogs or garden, in any spelling; compared with what homes offer.
    :param words: what the child said, in the child's own words.
    :raises WrongNeed: a wish of more than 40 letters.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    given = tidy_words(wishes, field="own_wishes")
    profile = open_steps(child=child, steps=(Step.WISHES,), seen=seen, by=by, now=now)
    profile.wishes, profile.wishes_words = given, words
    profile.save()
    note_step(profile=profile, step=Step.WISHES, finished=finished, by=by, now=now)
    return profile


def tidy_words(words: Iterable[str], *, field: str) -> list[str]:
    """
    The words in the spelling of the list, each once, in the order given.

    :raises WrongNeed: one is too long to be a word.
    """
    tidy = as_asked(words)
    if long := too_long(tidy):
        raise WrongNeed(f"‘{long}’ is too long: use up to {LONGEST_WORD} letters", field=field)
    return tidy
