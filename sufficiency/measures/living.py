"""Where the children who are looked after live today."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from codes.homes import Sector

OF_AGE: Final = 18
OVER_TENTHS: Final = 200  # "over 20 miles": exactly 20.0 is not over


@dataclass(frozen=True, slots=True)
class Living:
    """A child in a stay today."""

    child_id: int
    born: date
    uasc: bool
    looked_after_from: date | None
    placement_type: str  # SSDA903
    starts_on: date
    sector: str | None  # of the provider; None where the home is not on the register
    home_id: int | None
    in_area: bool | None  # inside the council's boundary
    distance_tenths: int | None  # of a mile, from the child's home
    weekly_pence: int | None
    home_name: str
    is_adjoining: bool | None  # in this council or one that shares a boundary with it
    dol: bool = False  # a deprivation-of-liberty order on the stay's referral


class Group(StrEnum):
    """The groups of domain.md 1.2, fostering by who provides it; the value is what people read."""

    KINSHIP = "Kinship fostering"
    IN_HOUSE = "Fostering, in-house"
    AGENCY = "Fostering, agency"
    FOSTER_OTHER = "Fostering, other council or public body"
    FOSTER_UNKNOWN = "Fostering, provider not known"
    CHILDRENS_HOME = "Children’s homes"
    SECURE = "Secure homes"
    SUPPORTED = "Supported accommodation"
    RESIDENTIAL_SCHOOL = "Residential schools"
    PARENTS = "Placed with parents"
    ADOPTION = "Placed for adoption"
    OTHER = "Other"


RARE: Final = (Group.FOSTER_OTHER, Group.FOSTER_UNKNOWN)  # left out where nobody is in them
FOSTERED: Final = (Group.IN_HOUSE, Group.AGENCY, Group.FOSTER_OTHER, Group.FOSTER_UNKNOWN)
_BY_TYPE: Final = {
    "U1": Group.KINSHIP,
    "U2": Group.KINSHIP,
    "U3": Group.KINSHIP,
    "K1": Group.SECURE,
    "K2": Group.CHILDRENS_HOME,
    "K3": Group.SUPPORTED,
    "P1": Group.PARENTS,
    "S1": Group.RESIDENTIAL_SCHOOL,
    "A3": Group.ADOPTION,
    "A4": Group.ADOPTION,
    "A5": Group.ADOPTION,
    "A6": Group.ADOPTION,
}
_BY_SECTOR: Final = {
    None: Group.FOSTER_UNKNOWN,
    Sector.OWN.value: Group.IN_HOUSE,
    Sector.PRIVATE.value: Group.AGENCY,
    Sector.VOLUNTARY.value: Group.AGENCY,
}


class Provided(StrEnum):
    """Who provides a placement: SSDA903 PLACE_PROVIDER (domain.md 1.3)."""

    OWN = "Own"
    OTHER_COUNCIL = "Other council"
    OTHER_PUBLIC = "Other public body"
    PRIVATE = "Private"
    VOLUNTARY = "Voluntary"
    PARENTS = "Parents"
    NOT_KNOWN = "Not known"


_PROVIDED: Final = {
    Sector.OWN.value: Provided.OWN,
    Sector.OTHER_COUNCIL.value: Provided.OTHER_COUNCIL,
    Sector.OTHER_PUBLIC.value: Provided.OTHER_PUBLIC,
    Sector.PRIVATE.value: Provided.PRIVATE,
    Sector.VOLUNTARY.value: Provided.VOLUNTARY,
}


class Where(StrEnum):
    """DfE's five categories of distance and boundary (domain.md 6.2, M6)."""

    INSIDE_NEAR = "In the area, up to 20 miles"
    INSIDE_FAR = "In the area, over 20 miles"
    OUTSIDE_NEAR = "Outside the area, up to 20 miles"
    OUTSIDE_FAR = "Outside the area, over 20 miles"
    NOT_KNOWN = "Distance not known"


_WHERE: Final = {
    (True, False): Where.INSIDE_NEAR,
    (True, True): Where.INSIDE_FAR,
    (False, False): Where.OUTSIDE_NEAR,
    (False, True): Where.OUTSIDE_FAR,
}


def is_looked_after(row: Living, on: date) -> bool:
    """Under 18 on the day (M1). Short breaks (V3, V4) are no stays here, so none is counted."""
    return years_between(row.born, on) < OF_AGE


def years_between(born: date, on: date) -> int:
    """Whole years; someone born on 29 February is a year older on 1 March."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def group_of(row: Living) -> Group:
    """M3's group of a stay: by its SSDA903 type, and U4 to U6 by the provider's sector (M4)."""
    if row.placement_type in ("U4", "U5", "U6"):
        return _BY_SECTOR.get(row.sector, Group.FOSTER_OTHER)
    return _BY_TYPE.get(row.placement_type, Group.OTHER)


def by_group(rows: Iterable[Living]) -> dict[Group, list[Living]]:
    """Every group in order, also the empty ones; the rare ones only where somebody is in them."""
    found: dict[Group, list[Living]] = {group: [] for group in Group}
    for row in rows:
        found[group_of(row)].append(row)
    return {group: each for group, each in found.items() if each or group not in RARE}


def own_provision(rows: Iterable[Living]) -> tuple[int, int]:
    """M4: children in the council's own provision, of those whose provider is known; no parents."""
    counts = Counter(provided_by(row) for row in rows)
    left_out = counts[Provided.NOT_KNOWN] + counts[Provided.PARENTS]
    return counts[Provided.OWN], counts.total() - left_out


def provided_by(row: Living) -> Provided:
    """M4: PR0 for a stay with parents; not known where no home of the register is named."""
    if row.placement_type == "P1":
        return Provided.PARENTS
    return _PROVIDED.get(row.sector or "", Provided.NOT_KNOWN)


def where_of(row: Living) -> Where:
    """
    M6's category of a stay.

    DfE records no distance for unaccompanied children (rules 398 and 406 of the return), so
    theirs is not known here either.
    """
    if row.uasc or row.distance_tenths is None or row.in_area is None:
        return Where.NOT_KNOWN
    return _WHERE[row.in_area, row.distance_tenths > OVER_TENTHS]


def where(rows: Iterable[Living]) -> Counter[Where]:
    """How many children are in each of DfE's five categories."""
    return Counter(where_of(row) for row in rows)


def over_20_miles(rows: Iterable[Living]) -> tuple[int, int]:
    """M6: children over 20 miles from home, and those whose distance is known."""
    counts = where(rows)
    known = counts.total() - counts[Where.NOT_KNOWN]
    return counts[Where.INSIDE_FAR] + counts[Where.OUTSIDE_FAR], known


def outside(rows: Sequence[Living]) -> tuple[int, int]:
    """M5: children who live outside the council's boundary, and those of whom it is known."""
    known = [row.in_area for row in rows if row.in_area is not None]
    return known.count(False), len(known)


def at_a_distance(rows: Sequence[Living]) -> tuple[int, int]:
    """
    M7: children in a council that is neither their own nor adjoining (regulation 11(5) of the
    Care Planning Regulations 2010), and those of whom it is known.
    """
    known = [row for row in rows if row.in_area or row.is_adjoining is not None]
    return sum(not row.in_area and not row.is_adjoining for row in known), len(known)
