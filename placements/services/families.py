"""Brothers and sisters who need a home at the same time, entered together."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import transaction

from accounts.models import User
from accounts.policy import Can
from geography.services import Located
from needs.models import Child
from needs.scope import hidden_siblings
from needs.services import ChildDetails, create_child, set_siblings
from placements.errors import ReferralAlreadyOpen, WrongAnswer
from placements.models import Part, Referral
from placements.services.moves import allowed
from placements.services.opening import open_referral
from placements.services.parts import PlanAnswers, close_parts, count_siblings, open_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSibling:
    """What is asked of a brother or sister whom the council does not know yet."""

    first_name: str
    last_name: str
    born: date
    sex: str


Sibling = Child | NewSibling


@transaction.atomic
def open_family(
    *,
    referral: Referral,
    siblings: Iterable[Sibling],
    together: str,
    same_plan: bool,
    by: User,
    now: datetime,
    seen: str | None = None,
) -> list[Referral]:
    """
    Begin a referral for each brother and sister, tied to this child's; all of them or none.

    A new child takes the home, the legal status, the language and the religion of this one, since
    they come from the same home; each can be changed on the child's own page. With the same plan
    each begins with a copy of this plan, which then goes its own way.

    :param together: a code of Referral.Together other than "none", for each of them.
    :raises WrongAnswer: nobody is named, or the children are too many to live together.
    :raises ReferralAlreadyOpen: one of them is searched for already; its text names the child.
    :raises PartChanged: somebody else saved brothers and sisters since the page was opened.
    :raises WrongNeed: a date of birth that cannot be.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    locked = open_parts(referral, (Part.SIBLINGS,), seen)
    children = [_child(each, like=locked.child, by=by, now=now) for each in siblings]
    if not children:
        raise WrongAnswer("Enter at least one brother or sister")
    count_siblings(locked, together, 1 + len(children))
    unseen = hidden_siblings(locked.child, of=by, now=now)
    set_siblings(child=locked.child, others=[*children, *unseen])
    close_parts(locked, (Part.SIBLINGS,), finished=True, by=by, now=now)
    opened = [_open(child, like=locked, by=by, now=now) for child in children]
    return [_copy(locked, each, same_plan=same_plan, by=by, now=now) for each in opened]


def _child(sibling: Sibling, *, like: Child, by: User, now: datetime) -> Child:
    if isinstance(sibling, Child):
        return sibling
    details = ChildDetails(
        first_name=sibling.first_name,
        last_name=sibling.last_name,
        born=sibling.born,
        sex=sibling.sex,
        home=_home(like),
        legal_status=like.legal_status,
        first_language=like.first_language,
        religion=like.religion,
        home_visits=like.home_visits,
    )
    return create_child(
        council=like.council,
        details=details,
        by=by,
        now=now,
        social_worker=like.social_worker,
        team=like.team,
    )


def _home(child: Child) -> Located:
    """As it is on the record; which council it lies in is not asked for again."""
    where = (child.home_postcode, child.home_easting_m, child.home_northing_m)
    return Located(*where, authority_code="", about=child.home_about)


def _open(child: Child, *, like: Referral, by: User, now: datetime) -> Referral:
    try:
        return open_referral(child=child, emergency=like.is_emergency_form, by=by, now=now)
    except ReferralAlreadyOpen as error:
        raise ReferralAlreadyOpen(
            f"{child} has an open referral already. Leave {child.first_name} out here, "
            "and choose them under ‘Brothers and sisters’ instead"
        ) from error


def _copy(
    first: Referral, other: Referral, *, same_plan: bool, by: User, now: datetime
) -> Referral:
    """The same answer about living together, and this plan to begin with."""
    copied = open_parts(other, (Part.SIBLINGS, Part.PLAN), None)
    copied.together, copied.together_count = first.together, first.together_count
    close_parts(copied, (Part.SIBLINGS,), finished=True, by=by, now=now)
    if same_plan:
        for field in fields(PlanAnswers):
            setattr(copied, field.name, getattr(first, field.name))
        is_whole = first.parts.filter(part=Part.PLAN, is_finished=True).exists()
        close_parts(copied, (Part.PLAN,), finished=is_whole, by=by, now=now)
    return copied
