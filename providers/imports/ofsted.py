"""
Ofsted's published list of providers and places: which rows are homes, and what it says of them.

The list says nothing of vacancies, ages, sexes or ratings, and hides where children's homes are.
What the register must assume is written down with each home (Assumed).
"""

from collections import Counter
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final

from codes.homes import Kind, Rating, Sector
from providers.imports import cells
from providers.imports.facts import Facts, Fault, HomeRow, Runner, Skipped, Whereabouts
from providers.imports.own import MOST_BEDS
from providers.imports.reader import Reader
from providers.models import Assumed, Home, SuspendedBy

# Our name for a column: the names it has in Ofsted's lists of different years.
ALIASES: Final = {
    "urn": ("URN",),
    "type": ("Provision type", "Provider type"),
    "registered": ("Registration date",),
    "status": ("Registration status", "Provider status"),
    "name": ("Name", "Setting name", "Provider name"),
    "postcode": ("Postcode", "Setting postcode", "Provider postcode", "Setting address postcode"),
    "area": ("Local authority",),
    "constituency": ("Parliamentary constituency",),
    "sector": ("Sector",),
    "places": ("Places", "Number of registered places", "Max users"),
    "short_breaks": ("Short-break-only children's home",),
    "organisation": ("Organisation name", "Owner name"),
}
REQUIRED: Final = ("urn", "type", "registered", "status", "name", "area", "sector", "places")

# DfE counts a school that is also registered as a children's home as a children's home.
KINDS: Final = {
    "children's home": Kind.CHILDRENS_HOME,
    "residential special school (registered as a children's home)": Kind.CHILDRENS_HOME,
    "residential special school": Kind.RESIDENTIAL_SCHOOL,
    "residential family centre": Kind.FAMILY_CENTRE,
    "secure children's home": Kind.SECURE_HOME,
}
NOT_HOMES: Final = {
    "independent fostering agency": "Fostering agency: its carers’ homes are not in the list",
    "voluntary adoption agency": "Adoption agency",
    "adoption support agency": "Adoption agency",
    "boarding school": "Boarding school",
    "further education college with residential accommodation": "Further education college",
    "residential holiday scheme for disabled children": "Holiday scheme",
    "secure training centre": "Secure training centre: no placement by a council",
}
SHORT_BREAKS: Final = "Short breaks only: not for full-time care"
SECTORS: Final = {
    "private": Sector.PRIVATE,
    "voluntary": Sector.VOLUNTARY,
    "academy": Sector.OTHER_PUBLIC,
    "health authority": Sector.OTHER_PUBLIC,
    "local authority": Sector.OTHER_COUNCIL,  # or our own: see _runner
}
STATUSES: Final = {"active": SuspendedBy.NOBODY, "suspended": SuspendedBy.OFSTED}
REDACTED: Final = "REDACTED"
SILENT: Final = (Assumed.AGES, Assumed.RATING, Assumed.SEXES, Assumed.VACANCIES)


def read(reader: Reader, *, on: date, council_code: str) -> HomeRow | Skipped | None:
    """One row of the list; None where a fault makes it unusable."""
    urn = reader.must("urn", cells.words(at_most=12))
    what = reader.must("type", _word(KINDS.keys() | NOT_HOMES.keys()))
    if urn is None or what is None:
        return None
    if reason := NOT_HOMES.get(what) or (reader.text("short_breaks") and SHORT_BREAKS):
        return Skipped(reader.number, urn, reason)
    row = HomeRow(number=reader.number, ref=urn, said=_said(reader, urn, KINDS[what], on))
    row.where = Whereabouts(
        _open(reader, "postcode"), reader.text("area"), "area", reader.text("constituency")
    )
    row.assumed = {
        "name": _open(reader, "name")[:200] or f"{KINDS[what].label} {urn}",
        "age_from": 0,
        "age_to": 17,
        "accepts_male": True,
        "accepts_female": True,
        "accepts_not_recorded": True,
        "rating": Rating.NOT_INSPECTED.value,
        "assumed": tuple(word.value for word in SILENT),
    }
    return None if reader.faults else row


def settle(row: HomeRow, known: Facts) -> Facts:
    """
    What the list says of a home that the register has.

    A postcode of ours is better than the list's council area; our council's suspension is not
    Ofsted's to lift; beds that somebody confirmed are better than the places on paper.
    """
    said = dict(row.said)
    if known["place"].known != Home.PlaceKnown.AUTHORITY and (
        said["place"].known == Home.PlaceKnown.AUTHORITY
    ):
        del said["place"]
    if known["suspended_by"] == SuspendedBy.COUNCIL and not said["suspended_by"]:
        del said["suspended_by"]
    if Assumed.VACANCIES not in known["assumed"]:
        del said["beds"]
    return said


def placed(row: HomeRow, *, council_code: str) -> None:
    """A council's home in our area is our own provision (SSDA903's PR1), elsewhere another's."""
    runner, place = row.said["provider"], row.said["place"]
    if runner.sector == Sector.OTHER_COUNCIL and place.authority == council_code:
        row.said["provider"] = runner._replace(sector=Sector.OWN.value)


def reconciled(rows: list[HomeRow]) -> list[Fault]:
    """
    One name for each provider and sector.

    The list gives some organisations two sectors, and some homes no organisation: the sector that
    fewer rows give is written behind the name, so that no row's statement is lost.
    """
    counts = Counter(
        (row.said["provider"].name.lower(), row.said["provider"].sector) for row in rows
    )
    main: dict[str, str] = {}
    for (name, sector), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        main.setdefault(name, sector)
    for row in rows:
        runner = row.said["provider"]
        if main[runner.name.lower()] != runner.sector:
            name = f"{runner.name} ({Sector(runner.sector).label.lower()})"
            row.said["provider"] = runner._replace(name=name)
    return []


def _said(reader: Reader, urn: str, kind: Kind, on: date) -> Facts:
    status = reader.must("status", _word(STATUSES.keys()))
    return {
        "urn": urn,
        "kind": kind.value,
        "provider": _runner(reader),
        "registered_from": reader.must("registered", cells.day()),
        "suspended_by": STATUSES[status].value if status else None,
        "beds": reader.must("places", cells.whole(0, MOST_BEDS)),
    }


def _runner(reader: Reader) -> Runner | None:
    sector = reader.must("sector", _word(SECTORS.keys()))
    name = reader.may("organisation", cells.words(at_most=170), "")
    if sector is None:
        return None
    return Runner(name or "Organisation not given", SECTORS[sector].value)


def _open(reader: Reader, column: str) -> str:
    """A cell's text, blank where Ofsted has blacked it out."""
    text = " ".join(reader.text(column).split())
    return "" if text == REDACTED else text


def _word(known: AbstractSet[str]) -> cells.Parse[str]:
    expected = "one of " + ", ".join(sorted(known))

    def parse(text: str) -> str:
        word = " ".join(text.replace("’", "'").casefold().split())
        if word not in known:
            raise cells.Unexpected(expected)
        return word

    return parse
