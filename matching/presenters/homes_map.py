"""The map of a child's options: homes by rank, the places that matter, the councils around."""

from collections.abc import Mapping, Sequence
from typing import Any

from geography.mapping import Map, Spot, map_around
from geography.models import LocalAuthority
from matching.models import Option


def map_of(
    case: Mapping[str, Any], options: Sequence[Option], councils: Sequence[LocalAuthority]
) -> Map:
    """As wide as the options lie; the rest is drawn as far as it lies on it."""
    homes = [
        Spot(o.home.easting_m, o.home.northing_m, str(o.rank), f"{o.rank}. {o.home.name}")
        for o in options
    ]
    return map_around(
        _spot(case["home"], "The child’s home"),
        homes=homes,
        places=[_spot(place, place["what"].capitalize()) for place in case["places"]],
        avoid=[_spot(p, f"Avoid: {p['miles']} miles", p["miles"]) for p in case["avoid"]],
        councils=[Spot(c.easting_m, c.northing_m, c.name, c.name) for c in councils],
        reaching=homes,
    )


def _spot(place: Mapping[str, Any], title: str, miles: float = 0.0) -> Spot:
    return Spot(place["easting"], place["northing"], title, title, miles)
