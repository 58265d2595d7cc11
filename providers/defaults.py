"""What a home of a kind can do where nobody has declared it (scoring.md 1)."""

from typing import Final

from codes.homes import FOSTER_KINDS, Kind

STALE_DAYS: Final = 28  # a policy may say otherwise; the register's pages go by the default

_BODY: Final = frozenset({"PHY", "HEA"})  # what a foster home without adaptations can do least
_OF_KIND: Final = {
    Kind.CHILDRENS_HOME: 3,
    Kind.RESIDENTIAL_SCHOOL: 3,
    Kind.SUPPORTED_ACCOMMODATION: 2,
    Kind.FAMILY_CENTRE: 2,
    Kind.SECURE_HOME: 4,
}


def default_level(kind: str, dimension: str) -> int:
    """The level from 0 to 4 that counts, "to confirm", where none is declared."""
    if kind in FOSTER_KINDS:
        return 1 if dimension in _BODY else 2
    return _OF_KIND[Kind(kind)]
