"""Where the child goes every week, and where the child must not live."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from accounts.models import User
from geography.services import Located
from needs.errors import WrongNeed
from needs.models import Child, ImportantPlace, NeedsProfile, PlaceToAvoid, Step
from needs.services.drafts import note_step, open_steps

VISITS = range(1, 15)  # a week


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAnswer:
    what: str  # of ImportantPlace.What
    name: str
    place: Located
    visits: int = 1  # a week
    keep: bool = False  # a school the child should keep


@dataclass(frozen=True, slots=True, kw_only=True)
class AvoidAnswer:
    reason: str
    place: Located
    radius_tenths: int  # of a mile


@transaction.atomic
def save_places(
    *,
    child: Child,
    answers: Iterable[PlaceAnswer],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Replace the important places of the draft; none is an answer too.

    :raises WrongNeed: visits outside 1 to 14 a week.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    given = tuple(answers)
    for answer in given:
        if answer.visits not in VISITS:
            raise WrongNeed(f"{answer.name}: visits a week must be from 1 to 14", field="visits")
    profile = open_steps(child=child, steps=(Step.PLACES,), seen=seen, by=by, now=now)
    profile.places.all().delete()
    for answer in given:
        ImportantPlace.objects.create(
            council_id=profile.council_id,
            profile=profile,
            what=answer.what,
            name=answer.name,
            visits=answer.visits,
            keep=answer.keep and answer.what == ImportantPlace.What.SCHOOL,
            **_where(answer.place),
        )
    note_step(profile=profile, step=Step.PLACES, finished=finished, by=by, now=now)
    return profile


@transaction.atomic
def save_avoid(
    *,
    child: Child,
    answers: Iterable[AvoidAnswer],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> NeedsProfile:
    """
    Replace the places to avoid of the draft; none is an answer too.

    :raises WrongNeed: a radius of nothing.
    :raises ChangedMeanwhile: somebody saved the step since it was opened.
    """
    given = tuple(answers)
    check_avoid(given)
    profile = open_steps(child=child, steps=(Step.AVOID,), seen=seen, by=by, now=now)
    replace_avoid(profile=profile, answers=given)
    note_step(profile=profile, step=Step.AVOID, finished=finished, by=by, now=now)
    return profile


def check_avoid(answers: Iterable[AvoidAnswer]) -> None:
    """
    :raises WrongNeed: a radius of nothing.
    """
    if any(answer.radius_tenths < 1 for answer in answers):
        raise WrongNeed("The distance to stay away must be more than 0 miles", field="radius")


def replace_avoid(*, profile: NeedsProfile, answers: Iterable[AvoidAnswer]) -> None:
    """Write the places to stay away from in place of those that the draft holds."""
    profile.avoid.all().delete()
    for answer in answers:
        PlaceToAvoid.objects.create(
            council_id=profile.council_id,
            profile=profile,
            reason=answer.reason,
            radius_tenths=answer.radius_tenths,
            **_where(answer.place),
        )


def _where(place: Located) -> dict[str, str | int | bool]:
    return {
        "postcode": place.postcode,
        "easting_m": place.easting_m,
        "northing_m": place.northing_m,
        "about": place.about,
    }
