"""Opening a restricted record in an emergency: for an hour, with a reason, and never in secret."""

import logging
from datetime import date, datetime
from functools import partial
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import Role, User
from accounts.policy import Can, allows
from govuk.workdays import after_working_days
from needs.errors import AccessUnchanged, NotForYou
from needs.models import BreakGlass, BreakGlassNotice, Child, ExcludedPerson, hidden_from
from needs.models.restrictions import GLASS_LASTS
from needs.services.restricting import owners_of

log = logging.getLogger(__name__)
REVIEW_WITHIN: Final = 2  # working days


@transaction.atomic
def break_glass(*, ref: str, reason: str, by: User, now: datetime) -> BreakGlass | None:
    """
    Open the record with exactly this reference for an hour; None where there is none to open.

    None says nothing of why: no such record, one of which the person is excluded, another
    council's. The record's owners and the administrators are told in the same transaction.

    :raises NotForYou: the person's role sees no children.
    :raises AccessUnchanged: the person sees this record already.
    """
    if not allows(by, Can.BREAK_GLASS):
        raise NotForYou("Your role does not open records")
    children = Child.objects.filter(council=by.council_id, ref=ref)
    # Locked, so that a button pressed twice opens the record once and tells everybody once.
    found = children.select_for_update(no_key=True).first()
    if found is None or _is_excluded(found, by):
        return None
    is_open = by.broken_glass.filter(child=found, until__gt=now).exists()
    if is_open or not children.hidden_from(by, now=now).exists():
        raise AccessUnchanged("You can see this record already", field="ref")
    broken = BreakGlass.objects.create(
        council_id=found.council_id,
        child=found,
        person=by,
        reason=reason,
        at=now,
        until=now + GLASS_LASTS,
    )
    told = _told_of(found, by)
    BreakGlassNotice.objects.bulk_create(
        BreakGlassNotice(council_id=found.council_id, break_glass=broken, person=person)
        for person in told
    )
    transaction.on_commit(partial(_mail, [person.email for person in told]))
    return broken


def glass_seen_by(user: User, *, now: datetime) -> QuerySet[BreakGlass]:
    """What the person may know of: administrators all, the others of records that they see."""
    hidden = hidden_from(user, now=now)
    found = BreakGlass.objects.filter(council=user.council_id).exclude(child__in=hidden)
    if user.role == Role.SOCIAL_WORKER:
        found = found.filter(Q(child__social_worker=user) | Q(notices__person=user)).distinct()
    return found.select_related("child", "person", "reviewed_by")


@transaction.atomic
def review_glass(*, broken: BreakGlass, finding: str, words: str, by: User, now: datetime) -> None:
    """
    Say whether it was needed.

    :raises NotForYou: one's own, or the role does not review.
    :raises AccessUnchanged: somebody reviewed it already.
    """
    if not may_review(broken, by):
        raise NotForYou("Somebody else has to review this")
    locked = BreakGlass.objects.select_for_update(no_key=True).get(pk=broken.pk)
    if locked.reviewed_at is not None:
        raise AccessUnchanged("This was reviewed already")
    locked.reviewed_at, locked.reviewed_by = now, by
    locked.finding, locked.review_words = finding, words
    locked.save()


@transaction.atomic
def read_notices(*, by: User, now: datetime) -> None:
    """Note that the person has read what they were told so far."""
    by.break_glass_notices.filter(read_at__isnull=True).update(read_at=now)


def may_review(broken: BreakGlass, user: User) -> bool:
    """Whether the person reviews such openings, and this one is not their own."""
    return allows(user, Can.REVIEW_BROKEN_GLASS) and broken.person_id != user.pk


def review_by(broken: BreakGlass) -> date:
    """The last day on which a review is in time."""
    return after_working_days(timezone.localdate(broken.at), REVIEW_WITHIN)


def is_overdue(broken: BreakGlass, *, on: date) -> bool:
    """Whether nobody has reviewed it, and the last day for that is over."""
    return broken.reviewed_at is None and on > review_by(broken)


def _is_excluded(child: Child, person: User) -> bool:
    return ExcludedPerson.objects.in_force().filter(child=child, person=person).exists()


def _told_of(child: Child, by: User) -> list[User]:
    """The record's owners and the administrators, but nobody who is excluded from the record."""
    administrators = User.objects.filter(
        council=child.council_id, role=Role.ADMINISTRATOR, is_active=True
    )
    people = (owners_of(child) | administrators).exclude(pk=by.pk).order_by("pk")
    excluded = ExcludedPerson.objects.in_force().filter(child=child).values("person")
    return list(people.exclude(pk__in=excluded))


def _mail(addresses: list[str]) -> None:
    """Tell by e-mail that something happened, and nothing of whom it is about."""
    text = (
        "Somebody opened a restricted record in an emergency.\n\n"
        f"Sign in to see it: {settings.SITE_URL}/children/emergency-access/"
    )
    messages = [
        EmailMessage("Placement matching: emergency access", text, to=[address])
        for address in addresses
    ]
    try:
        with get_connection() as mail:
            mail.send_messages(messages)
    except OSError:  # every fault of SMTP is one; the notices in the product stand
        log.warning("mail server away; nobody was mailed of emergency access")
