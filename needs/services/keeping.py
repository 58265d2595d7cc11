"""Keep what is being typed, for the person who types it alone, until it is saved."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.models import User
from needs.models import Child, KeptAnswers

Posted = dict[str, list[str]]  # field to its values, as a browser posts them

KEPT_FOR: Final = timedelta(days=14)
MOST_LETTERS: Final = 200_000  # of one page; the longest page of ours is far below it


@transaction.atomic
def keep_answers(
    *, child: Child | None, part: str, posted: Posted, by: User, now: datetime
) -> bool:
    """
    Keep one page as it stands, in place of what was kept of it before.

    What the person kept anywhere more than 14 days ago is forgotten at the same time.

    :param child: None for a child who is being added; a person keeps one such page.
    :returns: False where the page is too long to be one of ours; nothing is kept then.
    """
    if sum(len(value) for values in posted.values() for value in values) > MOST_LETTERS:
        return False
    council_id = child.council_id if child else by.council_id
    assert council_id is not None  # only people of a council write about its children
    KeptAnswers.objects.filter(person=by, kept_at__lt=now - KEPT_FOR).delete()
    KeptAnswers.objects.update_or_create(
        child=child,
        person=by,
        part=part,
        defaults={"council_id": council_id, "posted": posted, "kept_at": now},
    )
    return True


def kept_answers(*, child: Child | None, part: str, by: User, now: datetime) -> KeptAnswers | None:
    """What the person typed on this page and did not save in the last 14 days."""
    mine = KeptAnswers.objects.filter(child=child, part=part, person=by)
    return mine.filter(kept_at__gte=now - KEPT_FOR).first()


def forget_answers(*, child: Child | None, part: str, by: User) -> None:
    """The page was saved, or its writer does not want what was kept."""
    KeptAnswers.objects.filter(child=child, part=part, person=by).delete()


def forget_old_answers(*, now: datetime) -> int:
    """Drop what anybody kept more than 14 days ago and never saved; how many pages it was."""
    return KeptAnswers.objects.filter(kept_at__lt=now - KEPT_FOR).delete()[0]
