"""Council areas by the names that people and published lists give them."""

import re
from typing import Final, NamedTuple

from geography.models import LocalAuthority

# Words that come and go in the names of the same council.
_FILLER: Final = frozenset(
    ("city", "of", "county", "council", "the", "borough", "metropolitan", "royal", "district")
)
RENAMED: Final = {
    "bournemouth": "Bournemouth, Christchurch and Poole",
    "poole": "Bournemouth, Christchurch and Poole",
}
# Counties that were split, and the constituencies (2010 boundaries) that tell the parts apart.
SPLIT: Final = {
    "cumbria": {
        "carlisle": "Cumberland",
        "copeland": "Cumberland",
        "workington": "Cumberland",
        "barrow and furness": "Westmorland and Furness",
        "westmorland and lonsdale": "Westmorland and Furness",
        # Reaches into both; most of it was Eden, now Westmorland and Furness.
        "penrith and the border": "Westmorland and Furness",
    },
    "northamptonshire": {
        "corby": "North Northamptonshire",
        "kettering": "North Northamptonshire",
        "wellingborough": "North Northamptonshire",
        "daventry": "West Northamptonshire",
        "northampton north": "West Northamptonshire",
        "northampton south": "West Northamptonshire",
        "south northamptonshire": "West Northamptonshire",
    },
}


class UnknownArea(ValueError):
    """The message says what was expected."""


class Found(NamedTuple):
    authority: LocalAuthority
    is_assumed: bool  # the name is of a council that no longer exists


class Areas:
    """England's councils, read once."""

    def __init__(self) -> None:
        every = list(LocalAuthority.objects.all())
        self._codes = {one.code for one in every}
        self._by_name = {plain(one.name): one for one in every}
        self._by_code = {code: one for one in every for code in (one.code, *one.old_codes)}

    def __contains__(self, code: str) -> bool:
        return code in self._codes

    def find(self, written: str, constituency: str = "") -> Found:
        """
        The council of a name or of an ONS code, old ones included.

        :param constituency: tells apart the councils that followed a county that was split.
        :raises UnknownArea: no council of England is called that, or more than one followed it.
        """
        name = plain(written)
        if one := self._by_code.get(written.strip().upper()) or self._by_name.get(name):
            return Found(one, is_assumed=False)
        if name in RENAMED:
            return Found(self._named(RENAMED[name]), is_assumed=True)
        if name in SPLIT:
            return Found(self._named(_part(written, name, constituency)), is_assumed=True)
        raise UnknownArea("the name or ONS code of one of England's upper-tier councils")

    def _named(self, name: str) -> LocalAuthority:
        try:
            return self._by_name[plain(name)]
        except KeyError:
            raise UnknownArea(f"a council that is loaded here; {name} is not") from None


def plain(name: str) -> str:
    """A council's name without what differs between lists: St. Helens is st helens."""
    words = re.sub(r"[^a-z]+", " ", name.casefold().replace("&", " and ")).split()
    return " ".join(word for word in words if word not in _FILLER)


def _part(written: str, name: str, constituency: str) -> str:
    parts = SPLIT[name]
    key = " ".join(constituency.casefold().split())
    if key in parts:
        return parts[key]
    choices = " or ".join(sorted(set(parts.values())))
    raise UnknownArea(f"{choices}: {written.strip()} no longer has a council of its own")
