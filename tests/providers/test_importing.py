"""What a file does to the register: all of it, or nothing, and nothing the second time."""

from datetime import date

from accounts.models import AuditEntry, Council
from providers.models import (
    Bed,
    Capability,
    Confirmation,
    Home,
    PriceLine,
    Provider,
    RegisterChange,
    Resident,
)
from tests.factories import HomeFactory
from tests.providers.conftest import Import, row

FULL = row(
    urn="2712345",
    rating="good",
    inspected_on="2026-03-01",
    beds=4,
    beds_unavailable=1,
    beds_free=2,
    free_from="now; 2026-12-01",
    weekly_pounds_specialist="5,250.50",
    weekly_pounds_complex="£6800",
    therapy_pounds=300,
    EMO=3,
    AGG=4,
    offers="halal; dogs; dogs",
    wheelchair="Yes",
    hoist="no",
    residents="14 shb1; 9 EXP2 SHB0",
    suspended_by="council",
    suspended_because="Safeguarding enquiry",
    notes="- begins with a dash",
)


def test_a_row_becomes_a_home_with_all_that_hangs_on_it(import_rows: Import) -> None:
    outcome = import_rows(FULL)
    home = Home.objects.get()

    assert (outcome.new, outcome.applied, outcome.layout) == (1, True, "own")
    assert (home.name, home.provider.name, home.provider.sector) == (
        "Oak House",
        "Oak Care Ltd",
        "PR4",
    )
    assert (home.place_known, home.authority.name) == ("postcode", "Wolverhampton")
    assert (home.accepts_male, home.accepts_female, home.accepts_not_recorded) == (
        True,
        True,
        False,
    )
    assert home.offers == ["dogs", "halal"]
    assert home.confirmed_on == date(2026, 11, 20)
    states = home.beds.order_by("name").values_list("state", "free_from")
    assert list(states) == [
        ("free", None),
        ("free", date(2026, 12, 1)),
        ("not_available", None),
        ("taken", None),
    ]
    assert set(home.capabilities.values_list("dimension", "level")) == {("EMO", 3), ("AGG", 4)}
    assert set(home.price_lines.values_list("what", "band", "weekly_pence")) == {
        ("core", "specialist", 525_050),
        ("core", "complex", 680_000),
        ("therapy", "", 30_000),
    }
    residents = home.residents.order_by("age").values_list("age", "shb_level", "exp_level")
    assert list(residents) == [(9, 0, 2), (14, 1, None)]
    confirmation = home.confirmations.get()
    assert (confirmation.source, confirmation.beds_free) == ("import", 2)


def test_the_same_file_twice_changes_nothing_and_leaves_no_trace(import_rows: Import) -> None:
    rows = [FULL, row(ref="H2", postcode="", area="Dudley", beds_free="", confirmed_on="")]
    import_rows(*rows)
    before = AuditEntry.objects.count(), RegisterChange.objects.count()
    again = import_rows(*rows)

    assert (again.unchanged, again.changed, again.new) == (2, 0, 0)
    assert (AuditEntry.objects.count(), RegisterChange.objects.count()) == before


def test_a_dry_run_counts_and_writes_nothing(import_rows: Import) -> None:
    outcome = import_rows(row(), apply=False)
    assert (outcome.new, outcome.applied) == (1, False)
    assert not Provider.objects.exists()


def test_a_changed_row_changes_only_what_it_says(import_rows: Import) -> None:
    import_rows(FULL, row(ref="H2"))
    before = AuditEntry.objects.count()
    changed = FULL | {"name": "Elm House", "EMO": "", "residents": "15"}
    outcome = import_rows(changed, row(ref="H2"))

    home = Home.objects.get(ref="H1")
    assert (outcome.changed, outcome.unchanged) == (1, 1)
    assert home.name == "Elm House"
    assert not home.capabilities.filter(dimension="EMO").exists()
    assert home.residents.get().age == 15
    tables = set(AuditEntry.objects.order_by("pk")[before:].values_list("table_name", flat=True))
    assert tables == {"providers_home", "providers_capability", "providers_resident"}


def test_columns_that_a_file_leaves_out_stay_as_they_are(import_rows: Import) -> None:
    import_rows(FULL)
    import_rows(row(beds_free=2, beds_unavailable=1, free_from="now; 2026-12-01"))

    home = Home.objects.get()
    assert (home.urn, home.suspended_by, home.wheelchair) == ("2712345", "council", True)
    assert (Capability.objects.count(), Resident.objects.count()) == (2, 2)


def test_a_new_price_keeps_what_was_due_before(import_rows: Import) -> None:
    import_rows(row(weekly_pounds=1000, prices_from="2026-04-01"))
    import_rows(row(weekly_pounds=1100, prices_from="2026-10-01"))

    lines = PriceLine.objects.order_by("valid_from")
    assert [(line.weekly_pence, line.valid_from, line.valid_to) for line in lines] == [
        (100_000, date(2026, 4, 1), date(2026, 10, 1)),
        (110_000, date(2026, 10, 1), None),
    ]


def test_an_older_confirmation_never_overwrites_a_newer_one(import_rows: Import) -> None:
    import_rows(row(beds_free=1, confirmed_on="2026-11-20"))
    outcome = import_rows(row(beds_free=4, confirmed_on="2026-11-01"))

    assert (outcome.unchanged, outcome.kept_newer) == (1, 1)
    assert Bed.objects.filter(state="free").count() == 1
    assert Confirmation.objects.count() == 1


def test_a_newer_confirmation_moves_as_few_beds_as_it_can(import_rows: Import) -> None:
    import_rows(row(beds_free=1))
    free = Bed.objects.get(state="free")
    import_rows(row(beds_free=2, confirmed_on="2026-11-21"))

    free.refresh_from_db()
    assert free.state == "free"
    assert Bed.objects.filter(state="free").count() == 2
    assert Home.objects.get().confirmed_on == date(2026, 11, 21)


def test_beds_are_added_and_taken_away_with_the_number_of_beds(import_rows: Import) -> None:
    import_rows(row(beds=4))
    import_rows(row(beds=6))
    assert set(Bed.objects.values_list("name", flat=True)) == {f"Bed {n}" for n in range(1, 7)}
    import_rows(row(beds=2))
    assert Bed.objects.count() == 2


def test_vacancies_that_nobody_stated_are_free_but_assumed(import_rows: Import) -> None:
    import_rows(row(beds_free="", confirmed_on=""))
    home = Home.objects.get()
    assert (home.assumed, home.confirmed_on) == (["vacancies"], None)
    assert home.beds.filter(state="free").count() == 4

    import_rows(row(beds_free=1))
    home.refresh_from_db()
    assert home.assumed == []


def test_a_home_that_left_the_register_is_back_when_a_file_names_it(import_rows: Import) -> None:
    import_rows(row())
    Home.objects.update(removed_on=date(2026, 11, 1))
    assert import_rows(row()).changed == 1
    assert Home.objects.get().removed_on is None


def test_another_councils_home_of_the_same_reference_is_not_touched(
    import_rows: Import, council: Council
) -> None:
    theirs = HomeFactory(ref="H1", name="Theirs").pk
    assert import_rows(row()).new == 1
    assert Home.objects.get(pk=theirs).name == "Theirs"
    assert council.homes.get().name == "Oak House"
