"""A child's own record."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import Council, Team, User
from codes.ssda903 import Ethnicity
from geography.services import Located
from govuk.words import day
from needs.errors import AlreadyKnown, ChangedMeanwhile, WrongNeed
from needs.models import Child
from needs.refs import new_ref

ADULT = 18
_JUST = timedelta(minutes=1)
_TRIES = 5  # with 29**7 references a second try is already a rare thing


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildDetails:
    """What the page about the child asks for."""

    first_name: str
    last_name: str
    born: date
    sex: str
    home: Located
    legal_status: str = ""
    ethnicity: str = Ethnicity.NOBT
    first_language: str = ""
    religion: str = ""
    disabled: bool = False
    uasc: bool = False
    home_visits: int = 1
    looked_after_from: date | None = None


@transaction.atomic
def create_child(
    *,
    council: Council,
    details: ChildDetails,
    by: User,
    now: datetime,
    social_worker: User | None = None,
    team: Team | None = None,
    is_another: bool = True,
) -> Child:
    """
    Add a child under a random reference.

    :param social_worker: who works with the child; whoever adds the child unless given.
    :param is_another: False looks for a child of the same name and birthday first: the record may
        be there already, or the button was pressed twice.
    :raises WrongNeed: a date that cannot be, with the field it stands in.
    :raises AlreadyKnown: there is one that this person may see; a hidden one stays hidden.
    """
    _check(details, on=timezone.localdate(now))
    if not is_another:
        _check_unknown(council, details, by=by, now=now)
    owner = social_worker or by
    child = Child(council=council, social_worker=owner, team=team or owner.team, created_at=now)
    _write(child, details)
    return _save_under_new_ref(child)


@transaction.atomic
def save_child(
    *, child: Child, details: ChildDetails, by: User, now: datetime, seen: str | None = None
) -> Child:
    """
    Change a child's details.

    :param seen: stamp_of_child when the page was opened; None where there is no page.
    :raises WrongNeed: a date that cannot be, with the field it stands in.
    :raises ChangedMeanwhile: somebody else changed the child since the page was opened.
    """
    _check(details, on=timezone.localdate(now))
    locked = Child.objects.select_for_update(no_key=True).get(pk=child.pk)
    if seen is not None and seen != stamp_of_child(locked):
        raise ChangedMeanwhile(
            "Somebody changed these details since you opened the page. Your answers are below "
            "and have not been saved. Check them against what is saved now."
        )
    _write(locked, details)
    locked.save()
    return locked


def stamp_of_child(child: Child) -> str:
    """Changes whenever anything that the page about the child shows is changed."""
    shown = [str(getattr(child, name)) for name in (*_COLUMNS, "home_postcode")]
    return hashlib.sha256("\n".join(shown).encode()).hexdigest()[:16]


_COLUMNS = tuple(name for name in ChildDetails.__slots__ if name != "home")


def _write(child: Child, details: ChildDetails) -> None:
    for name in _COLUMNS:
        setattr(child, name, getattr(details, name))
    child.home_postcode = details.home.postcode
    child.home_easting_m = details.home.easting_m
    child.home_northing_m = details.home.northing_m
    child.home_about = details.home.about


def _check(details: ChildDetails, *, on: date) -> None:
    if details.born > on:
        raise WrongNeed("Date of birth must be today or in the past", field="born")
    if Child(born=details.born).age_on(on) >= ADULT:
        raise WrongNeed(
            "This date of birth makes them 18 or over. Check the year of birth", field="born"
        )
    since = details.looked_after_from
    if since is not None and not details.born <= since <= on:
        raise WrongNeed(
            "The day they became looked after must be between their birth and today",
            field="looked_after_from",
        )


def _check_unknown(council: Council, details: ChildDetails, *, by: User, now: datetime) -> None:
    # Two who add the same child at the same moment wait for each other here.
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)
    alike = Child.objects.filter(
        council=council,
        born=details.born,
        first_name__iexact=details.first_name,
        last_name__iexact=details.last_name,
    )
    known = alike.visible_to(by, now=now).order_by("pk").first()
    if known is not None:
        raise AlreadyKnown(
            f"{known}, born {day(known.born)}, is here already as {known.ref}. "
            "Tick the box if this is another child",
            ref=known.ref,
        )


def was_just_added(*, first_name: str, last_name: str, by: User, now: datetime) -> bool:
    """Whether this person added a child of this name within the last minute."""
    mine = Child.objects.filter(council=by.council_id, social_worker=by)
    alike = mine.filter(first_name__iexact=first_name, last_name__iexact=last_name)
    return alike.filter(created_at__gte=now - _JUST).exists()


def _save_under_new_ref(child: Child) -> Child:
    for _ in range(_TRIES):
        child.ref = new_ref()
        try:
            with transaction.atomic():
                child.save()
        except IntegrityError as error:
            if "child_ref_once_in_a_council" not in str(error):
                raise
        else:
            return child
    raise WrongNeed("No free reference was found. Save again")
