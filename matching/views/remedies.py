"""What would have to change at a home for one child: part of two pages of a match."""

from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from matching.errors import NotSearched
from matching.presenters.remedies import RemedyWords, remedy_words
from matching.services.remedies import Outlook, Today, rank_today, remedies_for
from matching.views.current import Current


def remedies_of(at: Current, home_ids: Collection[int]) -> dict[str, Any]:
    """Of every home on a page of refused homes: ``remedies`` by home, and what they rest on."""
    today, not_searched = _today(at)
    outlooks: Mapping[int, Outlook] = remedies_for(today, home_ids) if today else {}
    return {
        "remedies": {
            home_id: remedy_words(outlooks.get(home_id), today) for home_id in home_ids if today
        },
        "remedies_are_stored": today is None or today.is_stored,
        "remedies_missing": not_searched,
    }


def remedies_of_one(at: Current, home_id: int) -> dict[str, Any]:
    """Of one home, with the ways of an option to a better rank or tier."""
    today, not_searched = _today(at)
    words: RemedyWords | None = None
    if today is not None:
        found = remedies_for(today, [home_id], with_goals=True)
        words = remedy_words(found.get(home_id), today)
    return {
        "remedy": words,
        "remedies_are_stored": today is None or today.is_stored,
        "remedies_missing": not_searched,
    }


def _today(at: Current) -> tuple[Today | None, str]:
    """Today's ranking, or why there is none."""
    try:
        today = rank_today(referral=at.referral, match=at.match, on=timezone.localdate())
    except NotSearched as error:
        return None, f"{error}."
    return today, ""
