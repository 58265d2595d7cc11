"""Puts the homes of a file on the map: each different place is looked up once."""

from collections.abc import Iterable

from geography.errors import UnknownPlace
from geography.models import LocalAuthority, Postcode
from geography.package import Spot
from geography.postcodes import resolve
from geography.services import Located, locate
from geography.written import Written
from providers.imports.areas import Areas, UnknownArea
from providers.imports.facts import Fault, HomeRow, Place, Whereabouts
from providers.models import Assumed, Home


def place_rows(rows: Iterable[HomeRow]) -> list[Fault]:
    """Give each row its ``said["place"]``; faults for those that cannot be found."""
    kept = [(row, row.where) for row in rows if row.where is not None]
    areas = Areas()
    exact = _exact({where.postcode for _, where in kept if where.postcode}, areas)
    faults = []
    for row, where in kept:
        try:
            row.said["place"] = _place(row, where, areas, exact)
        except UnknownArea as error:
            faults.append(Fault(row.number, where.column, where.postcode or where.area, str(error)))
    return faults


def _place(row: HomeRow, where: Whereabouts, areas: Areas, exact: dict[str, Place | str]) -> Place:
    if where.postcode:
        found = exact[where.postcode]
        if isinstance(found, str):
            raise UnknownArea(found)
        return found
    area = areas.find(where.area, where.constituency)
    if area.is_assumed:
        words = {*row.assumed.get("assumed", ()), Assumed.AREA.value}
        row.assumed["assumed"] = tuple(sorted(words))
    return centre_of(area.authority)


def centre_of(authority: LocalAuthority) -> Place:
    """Where a home stands of which only the council's area is known."""
    return Place(
        "", Home.PlaceKnown.AUTHORITY, authority.easting_m, authority.northing_m, authority.code
    )


def _exact(postcodes: set[str], areas: Areas) -> dict[str, Place | str]:
    """Each postcode's place, or what was expected instead of it."""
    found: dict[str, Place | str] = {}
    for text, located in _located(postcodes).items():
        if isinstance(located, UnknownPlace):
            found[text] = f"a postcode that we can find: {located}"
        elif located.authority_code not in areas:
            found[text] = "a postcode in England, where the council areas are known"
        else:
            known = Home.PlaceKnown.SECTOR if located.about else Home.PlaceKnown.POSTCODE
            found[text] = Place(
                located.postcode[:8],
                known.value,
                located.easting_m,
                located.northing_m,
                located.authority_code,
            )
    return found


def _located(postcodes: set[str]) -> dict[str, Located | UnknownPlace]:
    """As ``geography.services.locate``, with one query for all that are written in full."""
    keys = {text: "".join(text.upper().split()) for text in postcodes}
    loaded = Postcode.objects.in_bulk(sorted(set(keys.values())))

    def in_table(written: Written) -> Spot | None:
        row = loaded.get(written.outward + written.inward)
        return Spot(row.easting_m, row.northing_m, row.authority_id) if row else None

    found: dict[str, Located | UnknownPlace] = {}
    for text, key in keys.items():
        try:
            found[text] = resolve(text, in_table) if key in loaded else locate(text)
        except UnknownPlace as error:
            found[text] = error
    return found
