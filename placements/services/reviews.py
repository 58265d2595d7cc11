"""Whose needs are to be looked at again, and the answer that they still hold."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from accounts.models import User
from accounts.policy import Can, allows
from needs.errors import ChangedMeanwhile
from needs.models import Child, ChildQuerySet, NeedsProfile, Step
from needs.services import confirm_profile, current_profile, draft_profile, stamp_of
from needs.services.staleness import moved_since, stale_from
from placements.errors import NotYours, WrongAnswer
from placements.models import SEARCHED, Referral, Stay
from placements.services.submitting import revise_profile

SOON: Final = timedelta(days=7)  # a review is named this long before it is due


@dataclass(frozen=True, slots=True)
class Review:
    child: Child
    assessed_on: date
    due_on: date
    moved_on: date | None  # since the assessment
    has_draft: bool

    def is_overdue(self, on: date) -> bool:
        return self.due_on < on


def reviews_due(children: ChildQuerySet, *, on: date) -> QuerySet[Child]:
    """
    Of these children those whose needs are to be reviewed by a week from a day, the longest due
    first: 8 weeks after the assessment, or as soon as the child has moved since (domain 3.5).

    Only children who live somewhere we know of or whose home is being looked for, and who have a
    confirmed profile: a first profile is written with the referral.
    """
    confirmed = NeedsProfile.objects.confirmed().filter(child=OuterRef("pk")).order_by("-version")
    lived = Stay.objects.lived().filter(child=OuterRef("pk"))
    moves = Stay.objects.last_begun(on=on).filter(child=OuterRef("pk"))
    searched = Referral.objects.searched().filter(child=OuterRef("pk"))
    drafts = NeedsProfile.objects.filter(child=OuterRef("pk"), confirmed_at__isnull=True)
    known = children.filter(Exists(lived.on(on)) | Exists(searched)).annotate(
        assessed=Subquery(confirmed.values("assessed_on")[:1]),
        last_move=Subquery(moves.values("starts_on")[:1]),
        has_draft=Exists(drafts),
    )
    dated = known.filter(assessed__isnull=False).annotate(
        moved=moved_since("assessed", "last_move"),
        due=stale_from("assessed", "last_move"),
    )
    return dated.filter(Q(due__lte=on + SOON)).order_by("due", "pk")


def review_of(child: Child) -> Review:
    """A row of :func:`reviews_due`."""
    row = child.__dict__
    return Review(child, row["assessed"], row["due"], row["moved"], row["has_draft"])


def stamp_of_review(child: Child) -> str:
    """Changes whenever any part of the profile is saved, or a version is confirmed."""
    return stamp_of(current_profile(child), *Step)


@transaction.atomic
def confirm_review(
    *, child: Child, by: User, now: datetime, seen: str | None = None
) -> NeedsProfile:
    """
    Say that the needs were looked at: the draft, or a copy of the last version, as of today.

    Where a home is being looked for the search goes on with it, and is matched again.

    :param seen: stamp_of_review when the page was opened; None where there is no page.
    :raises ChangedMeanwhile: what would be confirmed is not what was looked at.
    :raises NotYours: this person does not write needs.
    :raises WrongAnswer: there is no confirmed profile to review, or a referral is being written.
    :raises NamesTheChild: the pen picture says who the child is.
    """
    if not allows(by, Can.WRITE_NEEDS):
        raise NotYours("Only those who write needs can review them")
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    if seen is not None and seen != stamp_of_review(child):
        raise ChangedMeanwhile(
            "Somebody confirmed or changed this profile since you opened the page. "
            "Nothing was confirmed now. Look at it again"
        )
    if not child.profiles.filter(confirmed_at__isnull=False).exists():
        raise WrongAnswer("There is no confirmed profile to review yet")
    live = Referral.objects.live().filter(child=child).first()
    if live is not None and live.status not in SEARCHED:
        raise WrongAnswer("The profile is confirmed when the referral is sent for approval")
    draft = draft_profile(child=child, by=by, now=now)
    draft.assessed_on = timezone.localdate(now)
    draft.save()
    if live is not None:
        revise_profile(referral=live, by=by, now=now)
        return child.profiles.get(version=draft.version)
    return confirm_profile(child=child, by=by, now=now)
