"""Remedies written into a case file, so that the slow twin can rank the changed home."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

from matching.casefile import CaseFile, read_case
from matching.kernel.codes import Access
from matching.kernel.remedies import Remedies, Remedy, What
from tests.kernel.test_twin import nowhere
from tests.kernel.twin import CODES, Given, capability, rank_slowly


def read(given: Given) -> CaseFile:
    return read_case(given, locate=nowhere)


def carried_out(given: Given, home_id: int, remedies: Remedies) -> Given:
    """The same case file, but for what the remedies change at one home."""
    changed = deepcopy(given)
    home = next(home for home in changed["home"] if home["id"] == home_id)
    for remedy in remedies:
        home |= _keys(home, remedy)
    return changed


def _keys(home: Given, remedy: Remedy) -> dict[str, Any]:
    """The keys of the home's table that the remedy writes; an amount must be a change."""
    code = CODES[remedy.of]
    levels = home.get("capability", {})
    if remedy.what is What.CAPABILITY:
        assert capability(home, code) < remedy.to
    if remedy.what is What.FEE:
        assert home["weekly_pence"] > remedy.to
    written: dict[What, Callable[[], dict[str, Any]]] = {
        What.CAPABILITY: lambda: {"capability": levels | {code: remedy.to}},
        What.BEDS: lambda: {"beds_free": max(home["beds_free"], remedy.to)},
        What.FREE_FROM: lambda: {"free_from": date.fromordinal(remedy.to)},
        What.FEE: lambda: {"weekly_pence": remedy.to},
        What.CONFIRMATION: lambda: {"confirmed_on": date.fromordinal(remedy.to)},
        What.ACCESS: lambda: {
            "access": [*home.get("access", []), str(Access(remedy.of).name).lower()]
        },
        What.SUSPENSION: lambda: {"suspended": ""},
        What.OFFER: lambda: {"offers": [*home.get("offers", []), remedy.word]},
    }
    return written[remedy.what]()


def standing(given: Given, home_id: int) -> Given | None:
    """The home among the options by the slow twin; None where it is refused."""
    found = rank_slowly(given)["options"]
    return next((option for option in found if option["home"] == home_id), None)


def weaker(remedy: Remedy, given: Given, home_id: int) -> Remedy | None:
    """One level or bed less, one penny or day more; None where that is no change at all."""
    home = next(home for home in given["home"] if home["id"] == home_id)
    step = {What.CAPABILITY: -1, What.BEDS: -1, What.FEE: 1, What.FREE_FROM: 1}.get(remedy.what)
    if step is None:
        return None
    now: dict[What, Callable[[], int]] = {
        What.CAPABILITY: lambda: capability(home, CODES[remedy.of]),
        What.BEDS: lambda: home["beds_free"],
        What.FEE: lambda: home["weekly_pence"],
        What.FREE_FROM: lambda: home["free_from"].toordinal(),
    }
    less = Remedy(remedy.what, remedy.of, remedy.word, remedy.to + step)
    return None if less.to == now[remedy.what]() else less
