"""The register as a file that imports again without a change (docs/import-homes.md)."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from accounts.models import Council
from codes.homes import FOSTER_KINDS
from codes.needs import DIMENSION_CODES
from providers.imports.facts import Facts, Vacancies, price_key
from providers.imports.own import COLUMNS, CORE, PRICE_COLUMNS, SIMPLE, price_column
from providers.imports.reader import FORMULA_STARTS
from providers.imports.register import Known, load_register
from providers.imports.residents import written
from providers.models import Home

FIRST: Final = (
    *COLUMNS[: COLUMNS.index("beds") + 1],
    "beds_unavailable",
    "beds_free",
    "free_from",
    "confirmed_on",
)
LAST: Final = COLUMNS[COLUMNS.index("prices_from") + 1 :]
EXAMPLE: Final[tuple[dict[str, str], ...]] = (
    {
        "ref": "F-0001",
        "name": "Example foster home",
        "provider": "Example Fostering Agency",
        "sector": "PR4",
        "kind": "agency_foster",
        "postcode": "WV1 1SH",
        "age_from": "5",
        "age_to": "17",
        "sexes": "MF",
        "registered_from": "2019-04-01",
        "rating": "good",
        "beds": "2",
        "beds_free": "1",
        "free_from": "2026-12-01",
        "confirmed_on": "2026-11-20",
        "weekly_pounds": "1050",
        "EMO": "3",
        "ATT": "3",
        "offers": "dogs; garden; halal",
        "wheelchair": "no",
        "residents": "9 EXP2; 14 own",
    },
    {
        "ref": "C-0001",
        "urn": "2712345",
        "name": "Example children’s home",
        "provider": "Example Care Limited",
        "sector": "PR4",
        "kind": "childrens_home",
        "area": "Wolverhampton",
        "age_from": "10",
        "age_to": "17",
        "sexes": "MFU",
        "registered_from": "2021-06-15",
        "rating": "not_inspected",
        "beds": "4",
        "beds_free": "0",
        "confirmed_on": "2026-11-21",
        "weekly_pounds_specialist": "5250.50",
        "weekly_pounds_complex": "6800",
        "AGG": "4",
        "offers": "education on site",
        "wheelchair": "yes",
        "residents": "13 SHB0 EXP3; 15; 16 SHB1",
    },
)


def register_rows(council: Council, *, on: date) -> Iterator[list[str]]:
    """Header and one row a home still on the register, by reference."""
    known = load_register(council, on=on).by_ref
    homes = [one for _, one in sorted(known.items()) if one.home.removed_on is None]
    # A price column for each line that some home has; the plain core fee always.
    used = {key for one in homes for key in one.facts}
    prices = [
        name
        for name, (what, band) in PRICE_COLUMNS.items()
        if price_key(what, band) in used or name == price_column(CORE, "")
    ]
    header = [*FIRST, *prices, *LAST]
    areas = dict(
        Home.objects.filter(council=council).values_list("authority_id", "authority__name")
    )
    yield header
    for one in homes:
        row = _row(one, areas)
        yield [_guarded(row[column]) for column in header]


def example_rows() -> Iterator[list[str]]:
    """The header and two invented homes."""
    header = list(dict.fromkeys(name for row in EXAMPLE for name in row))
    ordered = [name for name in (*FIRST, *PRICE_COLUMNS, *LAST) if name in header]
    yield ordered
    for row in EXAMPLE:
        yield [row.get(name, "") for name in ordered]


def _row(one: Known, areas: dict[str, str]) -> dict[str, str]:
    facts, home = one.facts, one.home
    vacancies: Vacancies = facts["vacancies"]
    row = {name: _text(facts[name]) for name in (*SIMPLE, "name", "kind", "age_from", "age_to")}
    row |= {name: _text(facts[name]) for name in ("registered_from", "inspected_on", "assumed")}
    row |= {
        "ref": home.ref,
        "provider": facts["provider"].name,
        "sector": facts["provider"].sector,
        "postcode": facts["place"].postcode,
        "area": areas[facts["place"].authority],
        "sexes": _sexes(facts),
        "beds": str(facts["beds"]),
        "beds_free": str(len(vacancies.free)),
        "beds_unavailable": str(vacancies.unavailable),
        "free_from": _free_from(vacancies),
        "confirmed_on": _text(vacancies.confirmed_on),
        "residents": written(facts["residents"], is_foster=home.kind in FOSTER_KINDS),
    }
    row |= {code: _text(facts.get(code)) for code in DIMENSION_CODES}
    row |= {
        name: _pounds(facts.get(price_key(what, band)))
        for name, (what, band) in PRICE_COLUMNS.items()
    }
    return row


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _sexes(facts: Facts) -> str:
    letters = {"M": "accepts_male", "F": "accepts_female", "U": "accepts_not_recorded"}
    return "".join(letter for letter, name in letters.items() if facts[name])


def _free_from(vacancies: Vacancies) -> str:
    days = vacancies.free
    if not any(days):
        return ""
    same = set(days)
    return _text(days[0]) if len(same) == 1 else "; ".join(_text(day) or "now" for day in days)


def _pounds(pence: int | None) -> str:
    if pence is None:
        return ""
    return f"{pence // 100}.{pence % 100:02}" if pence % 100 else str(pence // 100)


def _guarded(text: str) -> str:
    """An apostrophe that would be taken for the mark against formulas gets that mark itself."""
    return f"'{text}" if text.startswith("'") and text[1:2] in FORMULA_STARTS else text
