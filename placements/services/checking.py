"""What a referral still lacks before it can be sent for approval."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from needs.models import NeedsProfile
from needs.services import Missing, current_profile, missing_from
from placements.models import Part, Referral

ADULT = 18


def answer_check(
    referral: Referral,
    *,
    profile: NeedsProfile | None = None,
    on: date | None = None,
    emergency: bool | None = None,
) -> list[Missing]:
    """
    List what is missing, each with the page where it is answered. Empty: ready to be sent.

    :param profile: the child's current one, where the caller has read it already.
    :param on: the day of the question; today where it is left out.
    :param emergency: which list of fields; that of the referral's own form where it is left out.
    """
    day = on or timezone.localdate()
    short = referral.is_emergency_form if emergency is None else emergency
    written = profile or current_profile(referral.child)
    found = missing_from(child=referral.child, profile=written, emergency=short, on=day)
    page = "placements:urgent" if short else ""
    found += _siblings(referral, page or "placements:siblings")
    found += _plan(referral, page or "placements:plan", day)
    if not short:
        found += _whole_plan(referral)
    return found


def _siblings(referral: Referral, page: str) -> Iterator[Missing]:
    if not any(each.part == Part.SIBLINGS and each.is_finished for each in referral.parts.all()):
        yield Missing("Brothers and sisters, or that there are none", page, Part.SIBLINGS)


def _plan(referral: Referral, page: str, day: date) -> Iterator[Missing]:
    if not referral.reason:
        yield Missing("The reason for the referral", page, Part.PLAN)
    yield from _first_night(referral, page, day)
    if not referral.duration:
        yield Missing("How long the home is needed", page, Part.PLAN)
    if referral.kinship_explored is None:
        yield Missing("Whether family and friends have been explored", page, Part.PLAN)
    elif not referral.kinship_words.strip():
        yield Missing("What came of exploring family and friends, or why not", page, Part.PLAN)


def _first_night(referral: Referral, page: str, day: date) -> Iterator[Missing]:
    night = referral.first_night
    if night is None:
        yield Missing("The first night", page, Part.PLAN)
    elif night < day:
        yield Missing("A first night that is today or later", page, Part.PLAN)
    elif referral.child.age_on(night) >= ADULT:
        yield Missing("A first night before the child is 18", page, Part.PLAN)


def _whole_plan(referral: Referral) -> Iterator[Missing]:
    if not referral.goal:
        yield Missing("The goal of the care plan", "placements:plan", Part.PLAN)
    if not referral.plan_words.strip():
        yield Missing("What the plan is to achieve", "placements:plan", Part.PLAN)
