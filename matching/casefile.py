"""Case files: a child and homes written down by hand, to be ranked without any database."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from matching.casehomes import HomeEntry, homes_from, read_homes, read_levels, read_metres
from matching.kernel.codes import (
    NOT_ASSESSED,
    Band,
    Dimension,
    Flag,
    Importance,
    Kind,
    PlaceKind,
    Rating,
    Score,
    Sex,
    Urgency,
)
from matching.kernel.homes import MOST_PENCE, Homes
from matching.kernel.types import (
    DEFAULT_BANDS,
    Case,
    ImportantPlace,
    PlaceToAvoid,
    Policy,
    Weights,
    importances,
    levels,
)
from matching.tomltable import Fault, Table


class Located(Protocol):
    """Where a postcode lies; ``about`` where only its sector or district is known."""

    @property
    def easting_m(self) -> int: ...
    @property
    def northing_m(self) -> int: ...
    @property
    def about(self) -> bool: ...


Locate = Callable[[str], Located]  # raises ValueError, in words, where it knows no such postcode


_KINDS = {kind.word: kind for kind in Kind}
_RATINGS = {rating.word: rating for rating in Rating}
_BANDS: Mapping[str, Band | None] = {band.word: band for band in Band}
_FLAGS = {str(flag.name).lower(): flag for flag in Flag}
_SEXES = {str(sex.name): sex for sex in Sex}
_PLACES = {what.word: what for what in PlaceKind}
_URGENCIES = {
    urgency.word: urgency for urgency in (Urgency.SAME_DAY, Urgency.URGENT, Urgency.PLANNED)
}
_IMPORTANCES: Mapping[str, Importance | None] = {one.word: one for one in Importance}
MOST_DAYS = 10**6


class WrongCaseFile(ValueError):
    """A case file cannot be used; ``faults`` says everything that is wrong with it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True, slots=True, eq=False)
class CaseFile:
    """What a case file says, checked."""

    case: Case
    policy: Policy
    homes: Homes
    entries: tuple[HomeEntry, ...]  # the homes as they were written, one by one
    about: bool  # the child's home is the middle of a postcode sector or district
    family: str  # a word that brothers and sisters who would rather live together share, or empty


def read_case_file(path: Path, *, locate: Locate) -> CaseFile:
    """
    Read and check one case file (scoring.md sections 7 and 8).

    :param locate: finds a postcode's metres on the National Grid.
    :raises WrongCaseFile: with every fault of the file.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        given = tomllib.loads(text, parse_float=Decimal)
    except (OSError, ValueError, RecursionError) as error:
        raise WrongCaseFile([Fault("the file", _why_unreadable(error), "a TOML file")]) from error
    return read_case(given, locate=locate)


def _why_unreadable(error: Exception) -> str:
    """What stopped the file from being read at all."""
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror})"
    if isinstance(error, UnicodeDecodeError):
        return "is not UTF-8 text"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return f"is not TOML: {error}"


def read_case(given: Mapping[str, Any], *, locate: Locate) -> CaseFile:
    """
    Check what a case file holds, as tomllib gives it with ``parse_float=Decimal``.

    :raises WrongCaseFile: with every fault.
    """
    faults: list[Fault] = []
    file = Table("", given, faults)
    on = file.day("on", default=None, required=True)
    policy = _policy(file.table("policy"))
    child = _child(file.table("child", required=True), locate)
    entries = read_homes(file.tables("home"))
    file.close()
    if faults:
        raise WrongCaseFile(faults)
    about, family = child.pop("about"), child.pop("family")
    child["on"] = on
    child["exempt_at"] = frozenset(home.home_id for home in entries if home.exempt)
    child["declined_at"] = frozenset(home.home_id for home in entries if home.declined)
    return CaseFile(Case(**child), policy, homes_from(entries), tuple(entries), about, family)


def _policy(table: Table) -> Policy:
    """The policy of the file; what it leaves out keeps its default."""
    usual = Policy()
    refused = table.words("refused_ratings", _RATINGS)
    policy = Policy(
        weights=_weights(table.table("weights")) if "weights" in table.given else usual.weights,
        tolerance_days=table.whole("tolerance_days", 0, MOST_DAYS, default=usual.tolerance_days),
        stale_days=table.whole("stale_days", 0, MOST_DAYS, default=usual.stale_days),
        refused_ratings=frozenset(refused)
        if "refused_ratings" in table.given
        else usual.refused_ratings,
        bands=_bands(table.table("bands")),
    )
    table.close()
    return policy


def _weights(table: Table) -> Weights:
    before = len(table.faults)
    given = {s.word: table.whole(s.word, 0, 100, default=0, required=True) for s in Score}
    table.close()
    if len(table.faults) == before and sum(given.values()) != 100:
        table.faults.append(Fault(table.where, f"sum to {sum(given.values())}", "a sum of 100"))
    return Weights(**given) if sum(given.values()) == 100 else Weights()


def _bands(table: Table) -> Mapping[Band, tuple[int, int]]:
    bands = dict(DEFAULT_BANDS)
    for band in Band:
        low, high = table.whole_pair(band.word, 0, MOST_PENCE, default=bands[band])
        if low < high:
            bands[band] = low, high
        else:
            table.fault(band.word, f"runs from {low} to {high}", "the lower price first")
    table.close()
    return bands


def _child(table: Table, locate: Locate) -> dict[str, Any]:
    """The child's part of a Case, by its field names."""
    home = table.table("home", required=True)
    here = _point(home, locate)
    needs, importance = table.table("needs"), table.table("importance")
    siblings = table.table("siblings")
    child = {
        **_days(table),
        "sex": table.word("sex", _SEXES, default=Sex.U, required=True),
        "easting_m": here.easting_m,
        "northing_m": here.northing_m,
        "about": here.about,
        "home_visits": _visits(home),
        "needs": _needs(needs),
        "importance": _importance(importance),
        "band": table.word("band", _BANDS, default=None),
        "places": tuple(_place(row, locate) for row in table.tables("places")),
        "avoid": tuple(_avoid(row, locate) for row in table.tables("avoid")),
        "siblings": siblings.whole("together", 1, 99, default=1, required=True),
        "must_stay_together": siblings.yes("must"),
        "family": _family(siblings),
        "flags": Flag(sum(set(table.words("flags", _FLAGS)))),
        "urgency": table.word("urgency", _URGENCIES, default=Urgency.PLANNED),
        "ruled_out": frozenset(table.words("ruled_out", _KINDS)),
        "identity": frozenset(table.words("identity")),
        "wishes": frozenset(table.words("wishes")),
        "cost_ceiling_pence": table.whole(
            "cost_ceiling_pence", 0, MOST_PENCE, default=None, unit=" of pence"
        ),
        "max_tenths": table.tenths("max_miles", default=None),
    }
    for one in (home, needs, importance, siblings, table):
        one.close()
    return child


def _family(siblings: Table) -> str:
    """Who must live with a group has a bed with it in any case, so "must" takes no family."""
    word: str = siblings.read(
        "family",
        lambda v: type(v) is str and bool(v.strip()),
        "a word in quotes that the files of one family share",
        default="",
    )
    if word and siblings.given.get("must") is True:
        siblings.fault("family", "stands beside must = true", "one of the two")
    return word


def _days(table: Table) -> dict[str, date | None]:
    born = table.day("born", default=None, required=True)
    first_night = table.day("first_night", default=None, required=True)
    if born and first_night and born > first_night:
        table.fault("born", f"is {born}, after the first night", "a day up to the first night")
    return {"born": born, "first_night": first_night}


def _needs(table: Table) -> Any:
    return levels(dict(zip(Dimension, read_levels(table, NOT_ASSESSED), strict=True)))


def _importance(table: Table) -> Any:
    given = {code: table.word(code.name, _IMPORTANCES, default=None) for code in Dimension}
    return importances({code: one for code, one in given.items() if one is not None})


def _visits(table: Table) -> int:
    return table.whole("visits", 1, 14, default=1)


def _place(row: Table, locate: Locate) -> ImportantPlace:
    what = row.word("what", _PLACES, default=PlaceKind.FAMILY, required=True)
    at = _point(row, locate)
    place = ImportantPlace(what, at.easting_m, at.northing_m, _visits(row), row.yes("keep"))
    row.close()
    return place


def _avoid(row: Table, locate: Locate) -> PlaceToAvoid:
    at = _point(row, locate)
    miles = row.tenths("miles", default=0, required=True)
    place = PlaceToAvoid(at.easting_m, at.northing_m, miles)
    row.close()
    return place


class _Point(NamedTuple):
    easting_m: int
    northing_m: int
    about: bool = False


def _point(table: Table, locate: Locate) -> _Point:
    """Metres on the National Grid, given as they are or by a postcode."""
    if "postcode" not in table.given:
        table.known.append("postcode")
        return _Point(read_metres(table, "easting"), read_metres(table, "northing"))
    expected = "a postcode in quotes, and no easting or northing beside it"
    table.known += ["easting", "northing"]
    text = table.read("postcode", lambda v: type(v) is str, expected, default=None)
    if "easting" in table.given or "northing" in table.given:
        table.fault("postcode", "stands beside an easting or northing", expected)
    return _Point(0, 0) if text is None else _found(table, text, locate)


def _found(table: Table, postcode: str, locate: Locate) -> _Point:
    try:
        found = locate(postcode)
    except ValueError as error:
        table.fault("postcode", f"is not found ({error})", "a postcode of Great Britain")
        return _Point(0, 0)
    return _Point(found.easting_m, found.northing_m, found.about)
