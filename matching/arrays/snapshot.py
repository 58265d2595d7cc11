"""A case in the words of a case file, so that a stored ranking can be explained again."""

from typing import Any

from matching.kernel.codes import Dimension, Flag, Importance, PlaceKind
from matching.kernel.types import DEFAULT_IMPORTANCE, Case


def snapshot_of(case: Case) -> dict[str, Any]:
    """The case's [child] table of scoring.md 7, and the homes that declined or are exempt."""
    needs = {code.name: int(case.needs[code]) for code in Dimension if case.needs[code] >= 0}
    importance = {
        code.name: Importance(int(case.importance[code])).word
        for code in Dimension
        if case.importance[code] != DEFAULT_IMPORTANCE[code]
    }
    return {
        "on": case.on.isoformat(),
        "born": case.born.isoformat(),
        "sex": case.sex.name,
        "home": {
            "easting": case.easting_m,
            "northing": case.northing_m,
            "visits": case.home_visits,
        },
        "first_night": case.first_night.isoformat(),
        "needs": needs,
        "importance": importance,
        "band": case.price_band.word,
        "places": [
            {
                "what": PlaceKind(place.what).word,
                "easting": place.easting_m,
                "northing": place.northing_m,
                "visits": place.visits,
                "keep": place.keep,
            }
            for place in case.places
        ],
        "avoid": [
            {
                "easting": place.easting_m,
                "northing": place.northing_m,
                "miles": place.radius_tenths / 10,
            }
            for place in case.avoid
        ],
        "siblings": {"together": case.siblings, "must": case.must_stay_together},
        "flags": [str(flag.name).lower() for flag in Flag if flag in case.flags],
        "ruled_out": sorted(kind.word for kind in case.ruled_out),
        "identity": sorted(case.identity),
        "wishes": sorted(case.wishes),
        "cost_ceiling_pence": case.cost_ceiling_pence,
        "max_miles": None if case.max_tenths is None else case.max_tenths / 10,
        "exempt_at": sorted(case.exempt_at),
        "declined_at": sorted(case.declined_at),
    }
