"""A return whose year before is not among the files, beside what is recorded here."""

from datetime import date
from typing import Any

import pytest
from django.core.management import call_command

from accounts.models import Council, User
from needs.models import Child, Identity
from placements.models import ReturnImport, Stay
from placements.returns.plan import Plan
from placements.returns.reading import read_return
from placements.services.returns import bring_in, check_return, shown_to
from tests.factories import NOW, ChildFactory, StayFactory
from tests.placements.returns.making import Cells, Tables, episode, files
from tests.placements.returns.test_files import zipped
from tests.placements.returns.test_last_year import E, H, last_year, this_year
from tests.restricted.making import lock

pytestmark = pytest.mark.django_db


@pytest.fixture
def bring(council: Council, manager: User, social_worker: User) -> Any:
    def into(tables: Tables, year: int) -> Plan:
        return bring_in(
            reading=read_return(files(tables), year=year), filename=f"{year}.zip",
            council=council, by=manager, worker=social_worker, now=NOW,
        )  # fmt: skip

    return into


def about_records(plan: Plan) -> list[tuple[str, str, str, str, str]]:
    return [
        (one["rule"], one["file"], one["child"], one["value"], one["last_year"])
        for one in plan.reading.faults
        if one["last_year"]
    ]


def beside(plan: Plan) -> list[str | None]:
    return [one["compared_with"] for one in plan.reading.as_dict()["years"]]


def test_after_last_years_return_this_years_is_held_beside_the_records(bring: Any) -> None:
    assert beside(bring(last_year(), 2024)) == [None]
    tables = this_year()
    tables[H][0] |= {"DOB": "06/03/2012", "ETHNIC": "BCRB"}
    tables[E][0] |= {"PLACE": "U4", "PLACE_PROVIDER": "PR2"}
    plan = bring(tables, 2025)
    assert beside(plan) == ["records"]
    assert about_records(plan) == [
        ("503D", "episodes.csv", "A1", "U4", "U6"),
        ("503E", "episodes.csv", "A1", "PR2", "PR1"),
        ("203", "header.csv", "A1", "06/03/2012", "05/03/2012"),
        ("204", "header.csv", "A1", "BCRB", "WBRI"),
    ]
    expected = {one["expected"] for one in plan.reading.faults if one["rule"] == "503D"}
    assert expected == {"U6, as recorded here"}
    (remark,) = plan.reading.remarks
    assert "2025 was compared with what is recorded" in remark


def test_a_child_in_care_here_on_31_march_and_not_in_the_return_is_named(bring: Any) -> None:
    bring(last_year(), 2024)
    tables = this_year()
    tables[E] = tables[E][:2]
    assert about_records(bring(tables, 2025)) == [("1010", "our records", "B2", "B2", "H5")]


@pytest.mark.parametrize(("ends", "is_named"), [("31/03/2024", False), ("01/04/2024", True)])
def test_who_left_by_31_march_need_not_be_in_the_return(
    ends: str, is_named: bool, bring: Any
) -> None:
    bring(last_year(), 2024)
    day, month, year = map(int, ends.split("/"))
    Stay.objects.filter(child__identity__case_ref="B2").update(ends_on=date(year, month, day))
    tables = this_year()
    tables[E] = tables[E][:2]
    assert bool(about_records(bring(tables, 2025))) == is_named


def test_without_last_years_return_here_nothing_is_compared_and_that_is_said(
    bring: Any, council: Council
) -> None:
    child = ChildFactory(council=council)
    Identity.objects.create(council=council, child=child, case_ref="A1")
    StayFactory(child=child, starts_on=date(2023, 6, 10), placement_type="K2")
    plan = bring(this_year(), 2025)
    assert beside(plan) == [None]
    assert about_records(plan) == []
    assert plan.reading.remarks[-1].startswith("2025 was compared with no earlier return")


def test_another_councils_import_is_none_of_ours(bring: Any) -> None:
    theirs = ReturnImport(
        council=ChildFactory().council, state=ReturnImport.State.APPLIED, ended=[2024],
        at=NOW, applied_at=NOW, rows=0, new=0, changed=0, unchanged=0, left=0, rejected=0,
        worker=User.objects.first() or ChildFactory().social_worker,
    )  # fmt: skip
    theirs.save()
    assert beside(bring(this_year(), 2025)) == [None]


def test_the_same_return_again_changes_nothing_and_says_what_the_records_say_now(
    bring: Any,
) -> None:
    bring(last_year(), 2024)
    first, second = bring(this_year(), 2025), bring(this_year(), 2025)
    assert about_records(first) == about_records(second) == []
    assert not second.changed
    assert second.rows()["unchanged"] == second.rows()["rows"]


def test_a_temporary_move_is_compared_as_it_is_stored(bring: Any) -> None:
    tables, last = this_year(), last_year()
    last[E][0] |= {"PLACE": "T3", "PLACE_PROVIDER": ""}
    tables[E][0] |= {"PLACE": "T3", "PLACE_PROVIDER": ""}
    bring(last, 2024)
    assert about_records(bring(tables, 2025)) == []


def test_a_hidden_child_is_not_compared(bring: Any, council: Council, team_manager: User) -> None:
    bring(last_year(), 2024)
    child = Child.objects.get(identity__case_ref="B2")
    lock(child, people=[team_manager], by=team_manager)
    tables: dict[str, list[Cells]] = this_year()
    tables[E] = [episode(DECOM="10/06/2023")]
    assert about_records(bring(tables, 2025)) == []


def test_a_command_leaves_the_years_it_brought_in(
    council: Council, manager: User, tmp_path: Any
) -> None:
    for one in files(last_year()):
        (tmp_path / f"2024-{one.name}").write_bytes(one.content)
    call_command("import_ssda903", tmp_path, council=council.slug, by=manager.email)
    kept = ReturnImport.objects.get()
    assert (kept.state, kept.ended, kept.by, kept.content) == ("applied", [2024], manager, None)
    assert kept.filename == tmp_path.name


def test_faults_that_were_stored_before_are_shown_without_a_year_before(
    council: Council, manager: User, social_worker: User
) -> None:
    content = zipped({one.name: one.content for one in files(this_year())})
    checked = check_return(
        content=content, filename="2025.zip", council=council, worker=social_worker, year=2025,
        by=manager, now=NOW,
    )  # fmt: skip
    assert checked.ended == [2025]
    checked.faults = [{"child": "A1", "severity": "note"}]
    checked.save()
    (fault,) = shown_to(checked, person=manager, now=NOW).faults
    assert fault["last_year"] == ""
