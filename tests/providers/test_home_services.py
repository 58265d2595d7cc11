"""Corrections of one home, its capability, its price, and whether it may be used."""

from datetime import date
from typing import Any

import pytest

from accounts.models import AuditEntry, User
from matching.kernel.codes import DEFAULT_CAPABILITY, Dimension, Kind
from providers.defaults import default_level
from providers.errors import NoSuchPlace, NotAllowedHere
from providers.forms import HomeForm
from providers.models import Home, PriceLine, SuspendedBy
from providers.services.homes import change_price, declare_capability, save_home
from providers.services.vacancies import lift_suspension, suspend_placements
from tests.factories import NOW, HomeFactory, PriceLineFactory

CORE = PriceLine.What.CORE


@pytest.fixture
def home(commissioner: User) -> Home:
    return HomeFactory(
        council=commissioner.council, assumed=["ages", "area", "rating", "sexes", "vacancies"]
    )


def typed(home: Home, **changes: Any) -> dict[str, Any]:
    """What a browser sends when somebody changes these answers and leaves the others."""
    form = HomeForm.of(home)
    data: dict[str, Any] = {}
    for bound in form:
        value = changes.get(bound.name, form.initial[bound.name])
        if isinstance(value, date):
            parts = {"day": value.day, "month": value.month, "year": value.year}
            data |= {f"{bound.name}_{part}": str(number) for part, number in parts.items()}
        elif value is not None:
            data[bound.name] = ", ".join(value) if bound.name == "own_words" else value
    return data


def save(home: Home, by: User, **changes: Any) -> Home:
    form = HomeForm.of(home, typed(home, **changes))
    assert form.is_valid(), form.errors
    return save_home(home=home, entry=form.entry(), by=by, now=NOW)


def test_what_somebody_states_is_no_longer_assumed(home: Home, commissioner: User) -> None:
    saved = save(home, commissioner, age_from=10, postcode="WV1 1SH", rating="outstanding")
    assert saved.assumed == ["sexes", "vacancies"]
    assert (saved.age_from, saved.rating) == (10, "outstanding")


def test_an_entry_saved_without_a_change_changes_nothing(home: Home, commissioner: User) -> None:
    before: dict[str, Any] = dict(Home.objects.values().get())
    save(home, commissioner)
    after: dict[str, Any] = dict(Home.objects.values().get())
    assert {name for name in before if before[name] != after[name]} <= {"assumed"}


def test_a_new_postcode_moves_the_home(home: Home, commissioner: User) -> None:
    saved = save(home, commissioner, postcode="DY1 1HF")
    assert saved.authority.name == "Dudley"
    assert (saved.easting_m, saved.place_known) != (395_000, "authority")


def test_a_blank_postcode_puts_the_home_at_its_councils_centre(
    home: Home, commissioner: User
) -> None:
    saved = save(home, commissioner, postcode="")
    assert (saved.place_known, saved.easting_m) == ("authority", saved.authority.easting_m)


@pytest.mark.parametrize("postcode", ["BT1 1AA", "CF10 1EP", "nowhere"])
def test_a_postcode_that_cannot_be_used_is_refused_in_words(
    home: Home, commissioner: User, postcode: str
) -> None:
    with pytest.raises(NoSuchPlace):
        save(home, commissioner, postcode=postcode)


def test_a_suspension_has_a_reason_and_is_lifted_with_one(home: Home, commissioner: User) -> None:
    suspend_placements(
        home=home,
        suspended_by=SuspendedBy.COUNCIL,
        reason="Safeguarding enquiry",
        by=commissioner,
        now=NOW,
    )
    home.refresh_from_db()
    assert (home.suspended_by, home.suspended_because) == ("council", "Safeguarding enquiry")
    assert AuditEntry.objects.filter(table_name="providers_home", action="update").exists()

    lift_suspension(home=home, reason="Enquiry closed", by=commissioner, now=NOW)
    home.refresh_from_db()
    assert (home.suspended_by, home.suspended_because) == ("", "")
    assert home.notes == f"2026-11-22 Suspension lifted by {commissioner}: Enquiry closed"


def test_what_is_not_suspended_cannot_be_lifted(home: Home, commissioner: User) -> None:
    with pytest.raises(NotAllowedHere, match="are not suspended"):
        lift_suspension(home=home, reason="x", by=commissioner, now=NOW)


def price(home: Home, by: User, pence: int | None, day: date, band: str = "") -> None:
    change_price(home=home, what=CORE, band=band, weekly_pence=pence, day=day, by=by, now=NOW)


def lines(home: Home) -> list[tuple[int, date, date | None]]:
    found = home.price_lines.order_by("valid_from")
    return list(found.values_list("weekly_pence", "valid_from", "valid_to"))


def test_a_price_changes_from_a_day_on(home: Home, commissioner: User) -> None:
    PriceLineFactory(home=home, weekly_pence=100_000, valid_from=date(2026, 4, 1))
    price(home, commissioner, 110_000, date(2027, 4, 1))
    assert lines(home) == [
        (100_000, date(2026, 4, 1), date(2027, 4, 1)),
        (110_000, date(2027, 4, 1), None),
    ]
    price(home, commissioner, 105_000, date(2027, 1, 1))
    assert lines(home) == [
        (100_000, date(2026, 4, 1), date(2027, 1, 1)),
        (105_000, date(2027, 1, 1), date(2027, 4, 1)),
        (110_000, date(2027, 4, 1), None),
    ]


def test_a_price_of_the_same_day_is_corrected_in_place(home: Home, commissioner: User) -> None:
    price(home, commissioner, 100_000, date(2026, 4, 1))
    price(home, commissioner, 90_000, date(2026, 4, 1))
    assert lines(home) == [(90_000, date(2026, 4, 1), None)]


def test_a_blank_sum_ends_the_line(home: Home, commissioner: User) -> None:
    price(home, commissioner, 100_000, date(2026, 4, 1))
    price(home, commissioner, None, date(2026, 12, 1))
    assert lines(home) == [(100_000, date(2026, 4, 1), date(2026, 12, 1))]


def test_a_core_fee_for_all_bands_and_for_one_would_be_added_up_so_it_is_refused(
    home: Home, commissioner: User
) -> None:
    price(home, commissioner, 100_000, date(2026, 4, 1))
    with pytest.raises(NotAllowedHere, match="for every band already"):
        price(home, commissioner, 200_000, date(2026, 4, 1), band="complex")


def test_a_capability_is_declared_with_evidence_and_taken_back(
    home: Home, commissioner: User
) -> None:
    declare: dict[str, Any] = {"home": home, "dimension": "EMO", "by": commissioner, "now": NOW}
    declare_capability(level=4, evidence="Statement of purpose", **declare)
    declared = home.capabilities.get()
    assert (declared.level, declared.verified_by, declared.verified_on) == (
        4,
        commissioner,
        date(2026, 11, 22),
    )
    declare_capability(level=2, evidence="", **declare)
    assert home.capabilities.get().verified_by is None
    declare_capability(level=None, evidence="", **declare)
    assert not home.capabilities.exists()


def test_the_defaults_of_each_kind_are_those_of_the_ranking() -> None:
    for kind in Kind:
        for dimension in Dimension:
            expected = DEFAULT_CAPABILITY[kind][dimension]
            assert default_level(kind.word, dimension.name) == expected
