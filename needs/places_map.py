"""The places of a profile on a small map around the child's home, and the same in words."""

from dataclasses import dataclass

from geography.distance import miles_text, tenths_between
from geography.mapping import Map, Spot, map_around
from geography.models import LocalAuthority
from needs.models import Child, ImportantPlace, NeedsProfile, PlaceToAvoid


@dataclass(frozen=True, slots=True)
class PlacesMap:
    """
    What is saved, drawn; never shown to providers.

    rows: what it is, where, and miles from the child's home in a straight line.
    """

    map: Map
    rows: tuple[tuple[str, str, str], ...]


def places_map(child: Child, profile: NeedsProfile | None) -> PlacesMap | None:
    """The map of all saved places of a profile; None while there is none to draw."""
    places = list(profile.places.order_by("pk")) if profile else []
    avoid = list(profile.avoid.order_by("pk")) if profile else []
    if not places and not avoid:
        return None
    home = Spot(child.home_easting_m, child.home_northing_m, "Home", "The child’s home")
    seen = [_place(row) for row in places]
    shunned = [_avoid(row) for row in avoid]
    drawn = map_around(
        home,
        places=seen,
        avoid=shunned,
        councils=[
            Spot(c.easting_m, c.northing_m, c.name, c.name) for c in LocalAuthority.objects.all()
        ],
        # A little wider than the furthest place, so that none stands on the edge.
        reaching=[_further(home, spot) for spot in (*seen, *shunned)],
    )
    rows = [_row(home, spot, row) for spot, row in zip(seen, places, strict=True)]
    rows += [_row(home, spot, row) for spot, row in zip(shunned, avoid, strict=True)]
    return PlacesMap(drawn, tuple(rows))


def _place(row: ImportantPlace) -> Spot:
    return Spot(row.easting_m, row.northing_m, row.name, row.name)


def _avoid(row: PlaceToAvoid) -> Spot:
    miles = miles_text(row.radius_tenths)
    title = f"Stay away: {miles} miles around"
    return Spot(row.easting_m, row.northing_m, title, title, float(miles))


def _row(home: Spot, spot: Spot, row: ImportantPlace | PlaceToAvoid) -> tuple[str, str, str]:
    tenths = tenths_between(home.easting_m, home.northing_m, row.easting_m, row.northing_m)
    where = f"about {row.postcode}" if row.about else row.postcode
    return spot.label, where, miles_text(tenths)


def _further(home: Spot, spot: Spot) -> Spot:
    """A sixth further out than the place itself."""
    return Spot(
        spot.easting_m + (spot.easting_m - home.easting_m) // 6,
        spot.northing_m + (spot.northing_m - home.northing_m) // 6,
        "",
        "",
    )
