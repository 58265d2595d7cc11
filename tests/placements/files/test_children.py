"""Children as a table: out with a reason, and in again without a change."""

import csv
import io

import pytest

from accounts.models import Council, Role, User
from needs.models import Child, Identity, NeedsProfile
from placements.models import FileImport
from placements.services.childlist import children_rows
from placements.services.incoming import apply_incoming, check_incoming
from tests.factories import (
    NOW,
    ChildFactory,
    NeedFactory,
    NeedsProfileFactory,
    TeamFactory,
    UserFactory,
    confirm,
)

NEW = {
    "case_ref": "900",
    "first_name": "Maya",
    "last_name": "Okafor",
    "born": "2014-05-06",
    "sex": "F",
    "ethnicity": "BAFR",
    "home_postcode": "wv1 1sh",
    "social_worker": "KIT@council.example",
    "team": "north",
    "EMO": "2",
    "SLF": "0",
    "SLF_importance": "4",
    "SLF_evidence_on": "2026-11-01",
}


@pytest.fixture
def worker(council: Council) -> User:
    TeamFactory(council=council, name="North")
    return UserFactory(council=council, role=Role.SOCIAL_WORKER, email="kit@council.example")


def text_of(*rows: dict[str, str]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def check(by: User, *rows: dict[str, str], text: str = "") -> FileImport:
    assert by.council is not None
    content = (text or text_of(*rows)).encode()
    return check_incoming(
        what=FileImport.What.CHILDREN,
        content=content,
        filename="c.csv",
        council=by.council,
        by=by,
        now=NOW,
    )


def apply(by: User, *rows: dict[str, str]) -> FileImport:
    checked = check(by, *rows)
    assert checked.faults == []
    return apply_incoming(checked=checked, by=by, now=NOW)


def counts(record: FileImport) -> tuple[int, int, int, int]:
    return record.new, record.changed, record.unchanged, record.rejected


def faults(record: FileImport) -> list[tuple[str, str]]:
    return [(fault["column"], fault["value"]) for fault in record.faults]


def test_a_new_child_arrives_with_a_draft_and_the_same_file_again_changes_nothing(
    worker: User, commissioner: User
) -> None:
    assert counts(check(commissioner, NEW)) == (1, 0, 0, 0)
    assert not Child.objects.exists()
    apply(commissioner, NEW)
    child = Child.objects.get()
    assert (str(child), child.home_postcode, child.social_worker) == (
        "Maya Okafor",
        "WV1 1SH",
        worker,
    )
    assert (str(child.team), child.identity.case_ref) == ("North", "900")
    draft = NeedsProfile.objects.get()
    assert draft.confirmed_at is None
    assert dict(draft.needs.values_list("dimension", "level")) == {"EMO": 2, "SLF": 0}
    assert not draft.steps.filter(is_finished=True).exists()
    assert counts(check(commissioner, NEW)) == (0, 0, 1, 0)


def test_levels_never_touch_a_confirmed_profile(council: Council, commissioner: User) -> None:
    child = ChildFactory(council=council)
    confirm(NeedsProfileFactory(child=child), EMO=2, MHE=1)
    apply(commissioner, {"ref": child.ref, "EMO": "3", "sex": "F"})
    first, second = child.profiles.order_by("version")
    assert dict(first.needs.values_list("dimension", "level")) == {"EMO": 2, "MHE": 1}
    assert dict(second.needs.values_list("dimension", "level")) == {"EMO": 3, "MHE": 1}
    assert second.confirmed_at is None


def test_what_somebody_is_writing_is_not_overwritten(council: Council, commissioner: User) -> None:
    profile = NeedsProfileFactory(child__council=council)
    NeedFactory(profile=profile, dimension="EMO", level=1)
    checked = check(commissioner, {"ref": profile.child.ref, "EMO": "3", "MHE": "1"})
    assert faults(checked) == [("EMO", "3")]
    apply(commissioner, {"ref": profile.child.ref, "EMO": "", "MHE": "1"})
    assert dict(profile.needs.values_list("dimension", "level")) == {"EMO": 1, "MHE": 1}


def test_a_childs_facts_change_and_a_blank_changes_nothing(
    worker: User, council: Council, commissioner: User
) -> None:
    child = ChildFactory(council=council, first_name="Ada", last_name="Byron")
    row = {"ref": child.ref.lower(), "first_name": "", "last_name": "King", "case_ref": "7"}
    apply(commissioner, {**row, "social_worker": worker.email})
    child.refresh_from_db()
    assert (str(child), child.social_worker) == ("Ada King", worker)
    assert Identity.objects.get(child=child).case_ref == "7"
    assert counts(check(commissioner, row)) == (0, 0, 1, 0)


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("born", "2008-01-01"),
        ("born", "2027-01-01"),
        ("sex", "X"),
        ("ethnicity", "ZZZZ"),
        ("home_postcode", "ZZ99 9ZZ"),
        ("social_worker", "nobody@council.example"),
        ("team", "South"),
        ("EMO", "5"),
        ("EMO", "=1+1"),
        ("EMO_importance", "3"),
        ("IND", "2"),
        ("first_name", "x" * 101),
        ("first_name", ""),
        ("case_ref", ""),
        ("ref", "AAAA-AAAA"),
    ],
)
def test_a_cell_that_cannot_be_is_a_fault_of_its_column(
    column: str, value: str, commissioner: User
) -> None:
    checked = check(commissioner, {**NEW, column: value})
    blamed = {name for name, _ in faults(checked)}
    assert blamed & {column, "ref"}
    assert counts(checked) == (0, 0, 0, 1)


def test_another_councils_child_and_number_are_nobodys_here(
    worker: User, council: Council, commissioner: User
) -> None:
    theirs = ChildFactory()
    Identity.objects.create(council=theirs.council, child=theirs, case_ref="900")
    assert faults(check(commissioner, {"ref": theirs.ref, "sex": "M", "EMO": "1"})) == [
        ("ref", theirs.ref)
    ]
    assert counts(check(commissioner, NEW)) == (1, 0, 0, 0)


def test_a_child_twice_and_a_number_twice_are_faults(
    worker: User, council: Council, commissioner: User
) -> None:
    assert counts(check(commissioner, NEW, NEW))[3] == 1
    taken = ChildFactory(council=council)
    Identity.objects.create(council=council, child=taken, case_ref="900")
    other = ChildFactory(council=council)
    checked = check(commissioner, {"ref": other.ref, "case_ref": "900", "sex": "F"})
    assert faults(checked) == [("case_ref", "900")]


def test_a_case_number_in_small_letters_is_the_same_childs(
    worker: User, commissioner: User
) -> None:
    assert counts(check(commissioner, NEW | {"case_ref": "c9"}, NEW | {"case_ref": "C9"}))[3] == 1
    apply(commissioner, NEW | {"case_ref": "C9"})
    assert counts(check(commissioner, NEW | {"case_ref": "c9"})) == (0, 0, 1, 0)
    apply(commissioner, NEW | {"case_ref": "c9", "last_name": "King"})
    assert [one.case_ref for one in Identity.objects.all()] == ["C9"]


@pytest.mark.parametrize("with_names", [True, False])
def test_what_is_taken_out_comes_back_without_a_change(
    with_names: bool, worker: User, council: Council, commissioner: User
) -> None:
    apply(commissioner, NEW)
    confirm(NeedsProfileFactory(child__council=council, child__social_worker=worker), EMO=1)
    ChildFactory(council=council, social_worker=worker)
    text = io.StringIO()
    csv.writer(text).writerows(children_rows(by=commissioner, with_names=with_names, now=NOW))
    assert ("Maya" in text.getvalue()) is with_names
    checked = check(commissioner, text=text.getvalue())
    assert checked.faults == []
    assert counts(checked) == (0, 0, 3, 0)
