"""A return beside what is recorded here, where last year's return is not among its files."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from accounts.models import Council
from codes.ssda903 import Ethnicity, Sex
from codes.ssda903_return import EPISODES, FOSTERED, HEADER
from needs.models import Identity
from placements.models import ReturnImport, Stay
from placements.returns.reading import OUR_RECORDS, Reading, Return
from placements.returns.rows import Row
from placements.returns.rules.lastyear import check_beside_records
from placements.returns.sheets import row_of
from placements.returns.years import Period

WHERE: Final = "our records"  # in the place of a file; its rows have no number
_KNOWN_NO_MORE: Final = frozenset({Ethnicity.NOBT, Ethnicity.REFU, Sex.NOT_RECORDED, ""})


def beside_records(reading: Reading, *, council: Council, hidden: Iterable[int]) -> Reading:
    """
    The same, with every return compared that follows one that was brought in here before.

    Only that makes the records those of last year's return. Where it was not brought in, nothing
    is compared, and the remarks go on saying so.

    :param hidden: children whose records do not exist for the person who asks.
    """
    returns = [_compared(one, council, frozenset(hidden)) for one in reading.returns]
    said = tuple(_remark(one) for one in returns if one.beside == OUR_RECORDS)
    return replace(reading, returns=tuple(returns), said=(*reading.said, *said))


def _compared(one: Return, council: Council, hidden: frozenset[int]) -> Return:
    last = [one.period.ends - 1]
    imports = ReturnImport.objects.filter(council=council, state=ReturnImport.State.APPLIED)
    if one.beside or not imports.filter(ended__contains=last).exists():
        return one
    known = Identity.objects.filter(council=council).exclude(case_ref="").exclude(child__in=hidden)
    identities = {row.child_id: row for row in known.select_related("child")}
    headers = {row.case_ref.upper(): _header(row) for row in identities.values()}
    stays = {row.child: row for row in _on_31_march(council, one.period.before, identities)}
    faults = check_beside_records(one.tables, headers, stays, one.period)
    return one.compared(faults, beside=OUR_RECORDS)


def _remark(one: Return) -> str:
    before = one.period.before
    return (
        f"The return that ended on 31 March {before.ends} was not among the files. It has been "
        f"brought in here, so {one.period.called} was compared with what is recorded: sex, day of "
        "birth, ethnicity, UPN, and the type, the provider and the home’s URN of the placement on "
        "that day. What else a return says of an episode is not kept and was not compared."
    )


def _header(identity: Identity) -> Row:
    """Only what is known; a column that is not there is not compared."""
    child = identity.child
    said = {"SEX": child.sex, "ETHNIC": child.ethnicity, "UPN": identity.upn}
    known = {name: code for name, code in said.items() if code not in _KNOWN_NO_MORE}
    return _row(HEADER, {"CHILD": identity.case_ref, "DOB": f"{child.born:%d/%m/%Y}", **known})


def _on_31_march(
    council: Council, before: Period, identities: Mapping[int, Identity]
) -> Iterable[Row]:
    """Where each child slept that night: the episode was open when the year ended."""
    stays = Stay.objects.lived().on(before.last).filter(council=council, child__in=identities)
    for stay in stays.select_related("home"):
        cells = {"PLACE": stay.placement_type, "PLACE_PROVIDER": stay.place_provider}
        if stay.home is not None and stay.placement_type not in FOSTERED:
            cells["URN"] = stay.home.urn.upper()
        known = {name: code for name, code in cells.items() if code}
        yield _row(EPISODES, {"CHILD": identities[stay.child_id].case_ref, **known})


def _row(table: str, said: Mapping[str, Any]) -> Row:
    row = row_of(WHERE, table, 0, said)
    row.cells = {name: text for name, text in row.cells.items() if text}
    return row
