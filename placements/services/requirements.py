"""What the home must offer beside meeting the needs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from accounts.models import User
from accounts.policy import Can
from placements.errors import WrongAnswer
from placements.models import Part, Referral, Requirements
from placements.services.moves import allowed
from placements.services.parts import close_parts, open_parts

ANSWERS: Final = (
    "communication",
    "languages",
    "home_adaptation",
    "cultural",
    "companions",
    "pets",
    "support",
    "preferred_location",
    "foster",
    "residential",
    "supported",
    "sexual_exploitation",
    "criminal_exploitation",
    "eating_disorder",
    "harm_to_animals",
    "exploits_others",
    "other_risk",
    "other_risk_to_others",
)


@transaction.atomic
def save_requirements(
    *,
    referral: Referral,
    answers: Mapping[str, Any],
    by: User,
    now: datetime,
    seen: str | None = None,
    finished: bool = True,
) -> Requirements:
    """
    Keep the answers that are given; the others stay as they are.

    :param answers: by the name of the column (ANSWERS); blank is "not answered".
    :raises WrongAnswer: "none of these" together with one of them.
    :raises PartChanged: somebody else saved this part since it was opened.
    """
    allowed(by, referral, Can.WRITE_NEEDS)
    locked = open_parts(referral, (Part.REQUIREMENTS,), seen)
    saved = write_requirements(referral=locked, answers=answers)
    close_parts(locked, (Part.REQUIREMENTS,), finished=finished, by=by, now=now)
    return saved


def write_requirements(*, referral: Referral, answers: Mapping[str, Any]) -> Requirements:
    """Write the answers. Call inside a transaction, with the referral locked."""
    _check_languages(answers.get("languages") or ())
    saved = requirements_of(referral)
    for name, value in answers.items():
        assert name in ANSWERS
        setattr(saved, name, value)
    saved.save()
    return saved


def requirements_of(referral: Referral) -> Requirements:
    """The referral's answers; none is answered where they have not been saved yet."""
    saved = Requirements.objects.filter(referral=referral).first()
    return saved or Requirements(council_id=referral.council_id, referral=referral)


def _check_languages(languages: Any) -> None:
    if Requirements.Language.NONE in languages and len(languages) > 1:
        raise WrongAnswer("Choose either ‘None of these’ or the others", field="languages")
