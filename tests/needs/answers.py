"""What a browser posts from the pages about a child, with the least that is valid."""

import re
from html import unescape
from typing import Any

from codes.needs import DIMENSION_CODES, default_importance
from needs.services.levels import GROUPS
from needs.services.urgent import STARRED


def hidden_values(html: str, *names: str) -> dict[str, str]:
    """What the hidden fields of a page hold, as a browser would post them again."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html)
    return {name: unescape(value) for name, value in found if name in names}


def child_page(**changes: Any) -> dict[str, Any]:
    return {
        "first_name": "Maya",
        "last_name": "Okafor",
        "born_day": "5",
        "born_month": "3",
        "born_year": "2012",
        "sex": "F",
        "home_postcode": "WV1 1SH",
        "home_visits": "1",
        "legal_status": "C2",
        "ethnicity": "BAFR",
        "first_language": "English",
        "religion": "None",
        **changes,
    }


def levels_page(step: str, level: int | str = 0, **changes: Any) -> dict[str, Any]:
    """Every dimension of the step at one level; "" is not assessed."""
    posted: dict[str, Any] = {}
    for code in GROUPS[step]:  # type: ignore[index]
        posted[f"{code}_level"] = str(level)
        posted[f"{code}_importance"] = str(int(default_importance(code)))
        posted[f"{code}_what_helps"] = ""
    return {**posted, **changes}


def urgent_page(level: int | str = 0, **changes: Any) -> dict[str, Any]:
    levels = {f"{code}_level": str(level) for code in STARRED}
    return {**levels, **rows("avoid", any="no"), **changes}


def rows(prefix: str, *places: dict[str, Any], any: str = "yes", saved: int = 0) -> dict[str, Any]:
    """A formset's data: the rows, and the question above them."""
    posted: dict[str, Any] = {
        "any": any,
        f"{prefix}-TOTAL_FORMS": str(len(places)),
        f"{prefix}-INITIAL_FORMS": str(saved),
    }
    for number, place in enumerate(places):
        posted |= {f"{prefix}-{number}-{name}": value for name, value in place.items()}
    return posted


SCHOOL = {"what": "school", "name": "Hilltop", "place": "WV1 1SH", "visits": "5", "keep": "on"}
AVOID = {"reason": "A known associate", "place": "B1 1AA", "radius": "5"}
PROFILE_PAGES: dict[str, dict[str, Any]] = {
    "strengths": {
        f"{what}_level": "3" if what == "talents" else "0"
        for what in (
            "trusted_adult",
            "talents",
            "humour",
            "friendships",
            "education",
            "family",
            "identity",
            "self_care",
            "hopes",
        )
    },
    "wellbeing": levels_page("wellbeing", 2),
    "safety": levels_page("safety", 0),
    "health": levels_page("health", 0),
    "daily": levels_page("daily", 1),
    "places": rows("places", SCHOOL),
    "avoid": rows("avoid", AVOID),
    "practical": {"wheelchair": "on", "identity": ["halal"], "own_words": "Yoruba"},
    "wishes": {"words": "A house with a garden", "wishes": ["garden", "dogs"]},
    "pen_picture": {"text": "A girl of 14 who loves building things and is kind to animals."},
}
assert set(DIMENSION_CODES) == {code for codes in GROUPS.values() for code in codes}
