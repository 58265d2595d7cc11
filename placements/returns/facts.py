"""What the rows that were kept say about each child, several years' returns put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from codes.ssda903 import Ethnicity, LegalStatus
from codes.ssda903_return import (
    EPISODES,
    GOES_ON,
    HEADER,
    MISSING,
    SEX_NOW,
    SHORT_BREAKS,
    STORED_AS,
    UASC,
)
from geography.distance import tenths_between
from geography.postcodes import Located
from placements.returns.postcodes import area_of, place_of
from placements.returns.reading import Return
from placements.returns.rows import Row
from placements.returns.rules.header import is_upn
from placements.returns.rules.where import miles_of

LEFT_CARE: Final = "LEFT"
_PROVIDER: Final = "PLACE_PROVIDER"
_NOT_KNOWN: Final = 9999  # tenths: 999.9 says that one of the postcodes is not known
SHORT_BREAK: Final = "a short break: the child lives at home"
NO_END: Final = "its end is not known, and a later episode follows"
OVERLAPS: Final = "it overlaps an episode of another year’s return"


@dataclass(frozen=True, slots=True)
class StayFacts:
    """One place to live; a change of legal status alone does not end it."""

    starts_on: date
    ends_on: date | None  # exclusive
    placement_type: str
    place_provider: str
    end_reason: str
    urn: str
    distance_tenths: int | None
    in_area: bool | None
    continues: bool  # its first episode changed the legal status only, and we lack what was before
    rows: int


@dataclass(frozen=True, slots=True)
class AwayFacts:
    kind: str
    began_on: date
    returned_on: date | None
    rows: int


@dataclass(frozen=True, slots=True)
class LeftRow:
    starts_on: date
    why: str
    rows: int


@dataclass(slots=True)
class ChildFacts:
    """Everything kept about one child; ``header`` is None where only other tables came."""

    case_ref: str
    header: Row | None = None
    asylum: Row | None = None
    rows: int = 0  # of header and uasc
    episodes: dict[date, tuple[Row, int]] = field(default_factory=dict)
    away: dict[tuple[date, str], AwayFacts] = field(default_factory=dict)
    left: list[LeftRow] = field(default_factory=list)

    @property
    def ethnicity(self) -> str:
        """The code; "" where the return does not know it."""
        code = self.header["ETHNIC"] if self.header else ""
        return "" if code in (Ethnicity.NOBT, Ethnicity.REFU) else code

    @property
    def sex(self) -> str:
        return SEX_NOW[self.header["SEX"]] if self.header else ""

    @property
    def upn(self) -> str:
        upn = self.header["UPN"] if self.header else ""
        return upn if is_upn(upn) else ""

    @property
    def last(self) -> Row | None:
        return self.episodes[max(self.episodes)][0] if self.episodes else None

    @property
    def is_looked_after(self) -> bool:
        return self.last is not None and self.last.day("DEC") is None

    @property
    def looked_after_from(self) -> date | None:
        """The day on which the present period of care began; None where the file lacks it."""
        starts = [day for day, (row, _) in self.episodes.items() if row["RNE"] == "S"]
        return max(starts, default=None) if self.is_looked_after else None

    @property
    def legal_status(self) -> str:
        status = self.last["LS"] if self.last is not None and self.is_looked_after else ""
        return status if status in LegalStatus.values else ""

    def home(self) -> Located | None:
        """Where the child comes from by the latest postcode; its area where it does not exist."""
        for day in sorted(self.episodes, reverse=True):
            if written := self.episodes[day][0]["HOME_POST"]:
                return area_of(written)
        return None


def facts_of(returns: Sequence[Return]) -> dict[str, ChildFacts]:
    """
    What is kept, by child. Of the same row in several years' returns the latest is believed.

    :param returns: in order of their years.
    """
    found: dict[str, ChildFacts] = {}
    for one in returns:
        for row in one.kept(HEADER):
            facts = found.setdefault(row.child, ChildFacts(row.child))
            facts.header, facts.rows = row, facts.rows + 1
        for row in one.kept(UASC):
            facts = found.setdefault(row.child, ChildFacts(row.child))
            facts.asylum, facts.rows = row, facts.rows + 1
        for row in one.kept(EPISODES):
            _add_episode(found.setdefault(row.child, ChildFacts(row.child)), row)
        for row in one.kept(MISSING):
            _add_away(found.setdefault(row.child, ChildFacts(row.child)), row)
    for facts in found.values():
        _drop_contradictions(facts)
    return found


def _add_episode(facts: ChildFacts, row: Row) -> None:
    start = row.day("DECOM")
    assert start is not None  # rule 141
    before = facts.episodes.get(start)
    facts.episodes[start] = (row, before[1] + 1 if before else 1)


def _add_away(facts: ChildFacts, row: Row) -> None:
    start = row.day("MIS_START")
    assert start is not None  # rule 564
    key = (start, row["MISSING"])
    rows = facts.away[key].rows if key in facts.away else 0
    facts.away[key] = AwayFacts(row["MISSING"], start, row.day("MIS_END"), rows + 1)


def _drop_contradictions(facts: ChildFacts) -> None:
    """Between the returns of two years, as the rules 142 and 501 do inside one."""
    last: date | None = None
    for start in sorted(facts.episodes):
        if last is not None:
            end = facts.episodes[last][0].day("DEC")
            if end is None:
                _leave(facts, last, NO_END)
            elif start < end:
                _leave(facts, start, OVERLAPS)
                continue
        last = start


def _leave(facts: ChildFacts, start: date, why: str) -> None:
    _, rows = facts.episodes.pop(start)
    facts.left.append(LeftRow(start, why, rows))


def stays_of(facts: ChildFacts, *, authority: str) -> Iterator[StayFacts | LeftRow]:
    """
    The child's places to live in order, episodes of one placement joined.

    :param authority: the council's own ONS code; a placement in it is inside the area.
    """
    joined: list[tuple[Row, int]] = []
    for start in sorted(facts.episodes):
        row, rows = facts.episodes[start]
        if joined and not _goes_on(joined[-1][0], row):
            yield _stay(joined, facts, authority)
            joined = []
        if row["LS"] in SHORT_BREAKS:
            yield LeftRow(start, SHORT_BREAK, rows)
        else:
            joined.append((row, rows))
    if joined:
        yield _stay(joined, facts, authority)


def _goes_on(before: Row, row: Row) -> bool:
    """Whether the row continues the same placement under another legal status."""
    is_next = before.day("DEC") == row.day("DECOM") and before["REC"] == GOES_ON
    is_same = all(before[one] == row[one] for one in ("PLACE", "PL_POST", "URN"))
    return is_next and is_same and row["RNE"] == "L" and row["LS"] not in SHORT_BREAKS


def _stay(joined: list[tuple[Row, int]], facts: ChildFacts, authority: str) -> StayFacts:
    first, last = joined[0][0], joined[-1][0]
    start = first.day("DECOM")
    assert start is not None  # rule 141
    where = place_of(last["PL_POST"]) if last["PL_POST"] else None
    return StayFacts(
        starts_on=start,
        ends_on=last.day("DEC"),
        placement_type=STORED_AS.get(last["PLACE"], last["PLACE"]),
        place_provider=next((row[_PROVIDER] for row, _ in reversed(joined) if row[_PROVIDER]), ""),
        end_reason=_end_reason(last),
        urn=last["URN"],
        distance_tenths=None if facts.asylum is not None else _tenths(last, where),
        in_area=_in_area(last, where, authority),
        continues=first["RNE"] == "L" and start == min(facts.episodes),
        rows=sum(rows for _, rows in joined),
    )


def _end_reason(row: Row) -> str:
    if row.day("DEC") is None:
        return ""
    return row["REASON_PLACE_CHANGE"] if row["REC"] == GOES_ON else LEFT_CARE


def _tenths(row: Row, where: Located | None) -> int | None:
    """Of a mile, from home: as the return says, or between its two postcodes."""
    if (miles := miles_of(row["PL_DISTANCE"])) is not None:
        tenths = int(miles * 10)
        return None if tenths == _NOT_KNOWN else tenths
    home = place_of(row["HOME_POST"]) if row["HOME_POST"] else None
    if where is None or home is None:
        return None
    return tenths_between(home.easting_m, home.northing_m, where.easting_m, where.northing_m)


def _in_area(row: Row, where: Located | None, authority: str) -> bool | None:
    if row["PL_LOCATION"] in ("IN", "OUT"):
        return row["PL_LOCATION"] == "IN"
    return where.authority_code == authority if where else None
