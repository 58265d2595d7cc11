"""Practical and identity needs, and what the child wishes for."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from accounts.models import User
from needs.errors import WrongNeed
from needs.models import Child, NeedsProfile, Step
from needs.services.drafts import note_step, open_steps
from needs.words import as_word

LONGEST_WORD = 40


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

    :param identity: words such as halal or punjabi; compared with what homes offer.
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

    :param wishes: words such as dogs or garden; compared with what homes offer.
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
    The words in small letters, each once, in the order given.

    :raises WrongNeed: one is too long to be a word.
    """
    tidy = list(dict.fromkeys(filter(None, map(as_word, words))))
    long = next((word for word in tidy if len(word) > LONGEST_WORD), None)
    if long is not None:
        raise WrongNeed(f"‘{long}’ is too long: use up to {LONGEST_WORD} letters", field=field)
    return tidy
