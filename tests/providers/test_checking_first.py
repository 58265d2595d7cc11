"""A file is checked, looked at, and applied as it was seen, or not at all."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from accounts.models import Council, User
from providers.errors import RegisterChanged, WrongFile
from providers.imports import copying
from providers.models import Home, HomesImport
from providers.services.importing import apply_homes, check_homes
from tests.factories import HomesImportFactory
from tests.providers.conftest import NOW, Import, csv_of, row


def check(council: Council, by: User, content: str) -> HomesImport:
    return check_homes(
        content=content.encode(), filename="homes.csv", council=council, by=by, now=NOW
    )


@pytest.mark.usefixtures("england")
def test_a_checked_file_is_kept_until_it_is_applied(council: Council, commissioner: User) -> None:
    checked = check(council, commissioner, csv_of(row()))
    assert (checked.state, checked.new, bool(checked.content)) == ("checked", 1, True)
    assert not Home.objects.exists()

    applied = apply_homes(checked=checked, by=commissioner, now=NOW)
    assert (applied.state, applied.applied_at, applied.content) == ("applied", NOW, None)
    assert Home.objects.get().council == council


@pytest.mark.usefixtures("england")
def test_a_file_with_a_fault_is_refused_and_its_content_is_not_kept(
    council: Council, commissioner: User
) -> None:
    checked = check(council, commissioner, csv_of(row(), row(ref="H2", kind="x")))
    assert (checked.state, checked.rejected, checked.content) == ("refused", 1, None)
    with pytest.raises(RegisterChanged, match="no longer waiting"):
        apply_homes(checked=checked, by=commissioner, now=NOW)
    assert not Home.objects.exists()


def test_a_register_that_moved_on_is_noticed_and_the_file_is_checked_again(
    import_rows: Import, council: Council, commissioner: User
) -> None:
    import_rows(row())
    checked = check(council, commissioner, csv_of(row(name="Elm House"), row(ref="H2")))
    Home.objects.filter(ref="H1").update(name="Elm House")

    with pytest.raises(RegisterChanged, match="nothing was written"):
        apply_homes(checked=checked, by=commissioner, now=NOW)
    checked.refresh_from_db()
    assert (checked.state, checked.new, checked.changed) == ("checked", 1, 0)
    assert Home.objects.count() == 1

    apply_homes(checked=checked, by=commissioner, now=NOW)
    assert Home.objects.count() == 2


@pytest.mark.usefixtures("england")
def test_a_file_is_applied_once(council: Council, commissioner: User) -> None:
    checked = check(council, commissioner, csv_of(row()))
    apply_homes(checked=checked, by=commissioner, now=NOW)
    with pytest.raises(RegisterChanged, match="no longer waiting"):
        apply_homes(checked=checked, by=commissioner, now=NOW)


@pytest.mark.usefixtures("england")
def test_a_newer_file_takes_the_place_of_one_that_waits(
    council: Council, commissioner: User
) -> None:
    first = check(council, commissioner, csv_of(row()))
    check(council, commissioner, csv_of(row(ref="H2")))
    first.refresh_from_db()
    assert (first.state, first.content) == ("refused", None)


@pytest.mark.usefixtures("england")
def test_a_file_that_cannot_be_read_leaves_nothing_behind(
    council: Council, commissioner: User
) -> None:
    with pytest.raises(WrongFile):
        check(council, commissioner, "a,b\n1,2\n")
    assert not HomesImport.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("homes_import_keeps_its_file_only_while_checked", {"state": "refused"}),
        ("homes_import_applied_at_with_its_state", {"state": "applied", "content": None}),
        (
            "homes_import_with_rejected_rows_is_never_applied",
            {
                "state": "applied",
                "applied_at": NOW,
                "content": None,
                "rejected": 1,
                "new": 0,
            },
        ),
        ("homes_import_counts_every_row", {"rows": 2}),
    ],
)
def test_the_database_refuses_an_import_that_cannot_be(
    constraint: str, fields: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        HomesImportFactory(**fields)


@pytest.mark.usefixtures("england")
def test_a_database_that_refuses_a_row_leaves_nothing_half_written(
    council: Council, commissioner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(RuntimeError):
        pass

    real = copying.add_rows

    def breaks_at_the_beds(model: type[Model], rows: list[object]) -> None:
        if model.__name__ == "Bed":
            raise Broken
        real(model, rows)

    monkeypatch.setattr("providers.imports.writing.add_rows", breaks_at_the_beds)
    checked = check(council, commissioner, csv_of(row()))
    with pytest.raises(Broken):
        apply_homes(checked=checked, by=commissioner, now=NOW)
    checked.refresh_from_db()
    assert checked.state == "checked"
    assert not Home.objects.filter(registered_from__gte=date(2000, 1, 1)).exists()
