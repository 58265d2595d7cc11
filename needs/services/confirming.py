"""Freeze a version of the profile."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from needs.errors import NamesTheChild, NothingToConfirm
from needs.models import Child, NeedsProfile
from needs.services.drafts import draft_of
from needs.services.pen_picture import unclaimed_leaks


@transaction.atomic
def confirm_profile(*, child: Child, by: User, now: datetime) -> NeedsProfile:
    """
    Freeze the draft: from here on the database refuses every change to it and to its parts.

    :raises NothingToConfirm: there is no draft, or somebody confirmed it first.
    :raises NamesTheChild: the pen picture says who the child is.
    """
    Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    draft = draft_of(child)
    if draft is None:
        raise NothingToConfirm("There is no draft of the needs profile to confirm")
    leaks = unclaimed_leaks(draft)
    if leaks:
        raise NamesTheChild(leaks, only_names=False)
    draft.confirmed_at, draft.confirmed_by = now, by
    draft.save()
    return draft
