"""A referral begins as a draft."""

from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import Council, User
from needs.models import Child
from needs.services import ChildDetails, create_child
from placements.errors import ReferralAlreadyOpen
from placements.models import Referral, Urgency
from placements.services.moves import note

OPENED = "referral.opened"


@transaction.atomic
def open_referral(*, child: Child, emergency: bool, by: User, now: datetime) -> Referral:
    """
    Begin a referral of a child.

    :param emergency: ask only for what a same-day search needs; the rest can follow.
    :raises ReferralAlreadyOpen: the child has one that is not closed.
    """
    referral = Referral(
        council_id=child.council_id,
        child=child,
        is_emergency_form=emergency,
        urgency=Urgency.SAME_DAY if emergency else Urgency.PLANNED,
        created_by=by,
        created_at=now,
    )
    try:
        with transaction.atomic():
            referral.save()
    except IntegrityError as error:
        if "referral_one_open_per_child" not in str(error):
            raise
        raise ReferralAlreadyOpen("This child has an open referral already") from error
    note(referral=referral, event=OPENED, by=by, now=now)
    return referral


@transaction.atomic
def open_referral_of_new_child(
    *,
    council: Council,
    details: ChildDetails,
    emergency: bool,
    by: User,
    now: datetime,
    is_another: bool = True,
) -> Referral:
    """
    Add a child and begin the referral, or neither.

    :param is_another: as create_child has it.
    :raises WrongNeed: a date that cannot be, with the field it stands in.
    :raises AlreadyKnown: a child of the same name and birthday is there already.
    """
    child = create_child(council=council, details=details, is_another=is_another, by=by, now=now)
    return open_referral(child=child, emergency=emergency, by=by, now=now)
