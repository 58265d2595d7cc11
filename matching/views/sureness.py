"""What the list of options says of how sure its order is."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from matching.models import Option
from matching.presenters.sureness import homes_to_name, names_of, sure_words, tied_words
from matching.services.sureness import question_today, sureness_of
from matching.views.current import Current


def sure_of(at: Current, shown: Sequence[Option], *, stamp: str) -> dict[str, Any]:
    """``sure``: the words above the list; ``tied``: the mark of each rank that shares a place."""
    match, _ = at.matched()
    sure = sureness_of(match)
    today = question_today(
        referral=at.referral,
        match=match,
        policy_id=at.policy_id,
        on=timezone.localdate(),
        stamp=stamp,
    )
    known = {option.home_id: option.home.name for option in shown}
    return {
        "sure": sure_words(sure, today, names_of(homes_to_name(sure, today), known)),
        "tied": {option.rank: tied_words(sure, option.rank) for option in shown},
    }
