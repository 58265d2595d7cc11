from datetime import date

import pytest

from needs.reading.found import Says, Suggestion
from needs.reading.suggestions import suggest
from tests.needs.reading.traps import traps

TODAY = date(2026, 11, 22)


def of(code: str, text: str) -> Suggestion | None:
    return next((said for said in suggest(text, today=TODAY) if said.code == code), None)


def _as_it_may(may: str, code: str, said: Suggestion | None) -> bool:
    need = said.level if said and said.kind is Says.NEED else None
    if may == "no":
        return need is None
    if may == "absent":
        return said is not None and said.kind is Says.ABSENT and said.level == 0
    if may == "past":
        return need is not None and need <= (2 if code == "FIR" else 1)
    low, _, high = may.partition("-")
    return need is not None and int(low) <= need <= int(high or low)


@pytest.mark.parametrize(("group", "code", "may", "text"), traps())
def test_no_trap_is_walked_into(group: str, code: str, may: str, text: str) -> None:
    said = of(code, text)
    assert _as_it_may(may, code, said), f"{group}: {said}"


def test_there_are_120_traps_and_every_dimension_has_one() -> None:
    assert len(traps()) >= 120
    assert len({code for _, code, _, _ in traps()}) == 20
