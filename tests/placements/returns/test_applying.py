"""A return brought into the records: what is new, what changes, what is left alone."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError

from accounts.models import AuditEntry, Council, User
from needs.models import NO_POSTCODE, Child, Identity, looks_related
from needs.services import missing_from
from placements.models import MissingEpisode, Stay
from placements.returns.plan import Outcome, Plan
from placements.returns.reading import read_return
from placements.services.returns import (
    bring_in,
)
from tests.factories import NOW, BedFactory, ChildFactory, HomeFactory, StayFactory
from tests.placements.returns.making import Tables, episode, files, known, sound

pytestmark = pytest.mark.django_db


@pytest.fixture
def bring(council: Council, manager: User, social_worker: User) -> Any:
    def into(tables: Tables, year: int = 2025, now: datetime = NOW) -> Plan:
        return bring_in(
            reading=read_return(files(tables), year=year), filename="return",
            council=council, by=manager, worker=social_worker, now=now,
        )  # fmt: skip

    return into


def amy() -> Child:
    return Child.objects.get(identity__case_ref="A1")


def outcomes(plan: Plan, what: str) -> list[str]:
    return [record.outcome.value for record in plan.records if record.what == what]


def test_a_new_child_is_stored_without_an_invented_name(bring: Any, social_worker: User) -> None:
    bring(sound())
    child = amy()
    assert (child.first_name, child.last_name) == ("", "")
    assert str(child) == f"Name not known yet ({child.ref})"
    assert (child.sex, child.born, child.ethnicity) == ("F", date(2012, 3, 5), "WBRI")
    assert (child.home_postcode, child.home_about) == ("WV1 1SH", False)
    assert (child.looked_after_from, child.legal_status) == (date(2024, 6, 10), "C2")
    assert child.social_worker == social_worker


def test_a_child_is_found_by_the_number_of_the_case_system(bring: Any) -> None:
    bring(sound())
    assert [child.pk for child in Child.objects.all().named("a1")] == [amy().pk]


def test_episodes_become_stays_and_missing_times(bring: Any) -> None:
    bring(sound())
    stays = Stay.objects.filter(child=amy()).order_by("starts_on")
    assert [(s.starts_on, s.ends_on, s.placement_type, s.end_reason) for s in stays] == [
        (date(2024, 6, 10), date(2024, 10, 1), "U6", "CARPL"),
        (date(2024, 10, 1), None, "K2", ""),
    ]
    assert stays[0].in_area is True
    assert stays[0].distance_tenths is not None
    (away,) = MissingEpisode.objects.filter(child=amy())
    assert (away.kind, away.began_on, away.returned_on) == (
        "M", date(2025, 2, 3), date(2025, 2, 5),
    )  # fmt: skip


def test_who_provides_a_placement_is_kept_on_the_stay_as_the_return_says_it(bring: Any) -> None:
    tables = sound()
    tables["episodes"][1]["PLACE_PROVIDER"] = ""
    bring(tables)
    stays = Stay.objects.filter(child=amy()).order_by("starts_on")
    assert [stay.place_provider for stay in stays] == ["PR1", ""]
    assert stays[0].get_place_provider_display() == "The council’s own provision"


def test_a_return_fills_and_changes_who_provides_a_stay_and_never_empties_it(
    bring: Any, council: Council
) -> None:
    stay = StayFactory(
        child=known(council), starts_on=date(2024, 10, 1), placement_type="K2", place_provider=""
    )
    for said, wanted in (("PR4", "PR4"), ("PR5", "PR5"), ("", "PR5")):
        tables = sound()
        tables["episodes"] = [tables["episodes"][1] | {"RNE": "S", "PLACE_PROVIDER": said}]
        plan = bring(tables)
        before = stay.place_provider
        stay.refresh_from_db()
        assert stay.place_provider == wanted
        (record,) = [one for one in plan.records if (one.case_ref, one.what) == ("A1", "stay")]
        news = [("place_provider", before, said)] if said else []
        assert [change for change in record.changes if change[0] == "place_provider"] == news


def test_a_stay_holds_no_provider_code_that_is_none(council: Council) -> None:
    with pytest.raises(IntegrityError, match="stay_place_provider_is_a_code"):
        StayFactory(child__council=council, place_provider="PR9")


def test_a_child_who_came_alone_has_that_status_until_its_day(bring: Any) -> None:
    tables = sound()
    tables["uasc"][0]["DUC"] = "01/06/2025"
    bring(tables)
    ben = Child.objects.get(identity__case_ref="B2")
    assert (ben.uasc, ben.uasc_until) == (False, date(2025, 6, 1))
    stay = Stay.objects.get(child=ben)
    assert stay.distance_tenths is None


def test_the_same_file_again_changes_nothing(bring: Any) -> None:
    first = bring(sound())
    assert set(outcomes(first, "child") + outcomes(first, "stay")) == {"new"}
    again = bring(sound())
    assert {record.outcome for record in again.records} == {Outcome.UNCHANGED}
    assert not again.changed
    assert again.rows()["unchanged"] == again.rows()["rows"] == 7


def test_several_years_at_once_are_the_same_as_one_after_another(bring: Any) -> None:
    first = sound()
    first["episodes"][1] |= {"DEC": "", "REC": ""}
    second = {
        "header": [first["header"][0]],
        "episodes": [
            first["episodes"][1] | {"DEC": "01/05/2025", "REC": "X1"},
            episode(DECOM="01/05/2025", RNE="P", PLACE="U4"),
        ],
    }
    bring(first)
    bring(second, year=2026)
    stays = Stay.objects.filter(child=amy()).order_by("starts_on")
    assert [(s.starts_on, s.ends_on) for s in stays] == [
        (date(2024, 6, 10), date(2024, 10, 1)),
        (date(2024, 10, 1), date(2025, 5, 1)),
        (date(2025, 5, 1), None),
    ]
    older = bring(first)
    assert "changed" not in outcomes(older, "stay") + outcomes(older, "child")


def test_a_change_of_legal_status_is_no_move(bring: Any) -> None:
    tables = sound()
    tables["episodes"][1] = tables["episodes"][0] | {
        "DECOM": "01/10/2024", "RNE": "L", "LS": "C1", "DEC": "", "REC": "",
        "REASON_PLACE_CHANGE": "",
    }  # fmt: skip
    bring(tables)
    (stay,) = Stay.objects.filter(child=amy())
    assert (stay.starts_on, stay.ends_on) == (date(2024, 6, 10), None)


def test_a_short_break_is_no_place_where_a_child_lives(bring: Any) -> None:
    tables = sound()
    tables["episodes"] = [episode(LS="V4", DEC="14/06/2024", REC="E8", PLACE="K2")]
    plan = bring(tables)
    assert not Stay.objects.filter(child=amy()).exists()
    assert outcomes(plan, "stay") == ["left"]


def test_what_a_person_wrote_is_changed_only_in_the_open(bring: Any, council: Council) -> None:
    child = known(council, born=date(2012, 3, 6), first_name="Amy", last_name="Pond")
    plan = bring(sound())
    child.refresh_from_db()
    assert (child.first_name, child.born) == ("Amy", date(2012, 3, 5))
    (record,) = [one for one in plan.records if one.what == "child" and one.case_ref == "A1"]
    assert ("born", "06/03/2012", "05/03/2012") in record.changes
    assert record.outcome == Outcome.CHANGED
    assert child.home_postcode == "WV1 1SH"


def test_what_the_return_does_not_know_leaves_what_is_known(bring: Any, council: Council) -> None:
    child = known(council, ethnicity="BCRB")
    tables = sound()
    tables["header"][0] |= {"ETHNIC": "NOBT", "SEX": "U"}
    bring(tables)
    child.refresh_from_db()
    assert (child.ethnicity, child.sex) == ("BCRB", "F")


def test_a_stay_that_overlaps_one_recorded_here_is_left_and_said(
    bring: Any, council: Council
) -> None:
    child = known(council)
    StayFactory(child=child, starts_on=date(2024, 6, 1), ends_on=date(2024, 7, 1))
    plan = bring(sound())
    left = [one for one in plan.records if one.outcome == Outcome.LEFT]
    assert [(one.key, one.why) for one in left] == [
        ("10/06/2024", "overlaps a stay that is recorded here from 01/06/2024")
    ]
    assert Stay.objects.filter(child=child).count() == 2


def test_a_stay_is_never_made_longer_in_a_bed_that_was_given_on(
    bring: Any, council: Council
) -> None:
    child, bed = known(council), BedFactory(home__council=council)
    ended = StayFactory(
        child=child, home=bed.home, bed=bed, starts_on=date(2024, 6, 10),
        ends_on=date(2024, 8, 1), placement_type="U6",
    )  # fmt: skip
    StayFactory(home=bed.home, bed=bed, council=council, starts_on=date(2024, 8, 1))
    plan = bring(sound())
    ended.refresh_from_db()
    assert ended.ends_on == date(2024, 8, 1)
    assert "left" in outcomes(plan, "stay")


def test_an_open_episode_does_not_open_a_stay_that_has_ended(bring: Any, council: Council) -> None:
    child = known(council)
    stay = StayFactory(
        child=child, starts_on=date(2024, 10, 1), ends_on=date(2025, 6, 1), placement_type="K2"
    )
    bring(sound())
    stay.refresh_from_db()
    assert stay.ends_on == date(2025, 6, 1)


def test_a_home_is_named_by_its_urn_unless_it_is_an_agencys(bring: Any, council: Council) -> None:
    ours = HomeFactory(council=council, urn="SC123456")
    HomeFactory(council=council, urn="1234567")
    HomeFactory(urn="SC123456")
    bring(sound())
    homes = Stay.objects.filter(child=amy()).order_by("starts_on").values_list("home", flat=True)
    assert list(homes) == [None, ours.pk]
    assert not Stay.objects.filter(bed__isnull=False).exists()


def test_a_home_postcode_that_does_not_exist_is_said_to_be_unknown(bring: Any) -> None:
    tables = sound()
    for row in tables["episodes"]:
        row["HOME_POST"] = "V28 5OY"
    plan = bring(tables)
    child = amy()
    assert (child.home_postcode, child.home_about) == (NO_POSTCODE, True)
    record = next(one for one in plan.records if one.case_ref == "A1" and one.what == "child")
    assert record.why == "the home postcode is not known"


def test_children_who_lack_a_name_and_a_postcode_are_not_taken_for_brothers(bring: Any) -> None:
    tables = sound()
    for row in tables["episodes"]:
        row["HOME_POST"] = "V28 5OY"
    bring(tables)
    assert not Child.objects.exclude(pk=amy().pk).filter(looks_related(amy())).exists()


@pytest.mark.parametrize("emergency", [False, True])
def test_no_search_goes_out_before_the_name_and_the_postcode_are_known(
    bring: Any, emergency: bool
) -> None:
    tables = sound()
    for row in tables["episodes"]:
        row["HOME_POST"] = ""
    bring(tables)
    child = amy()
    asked = {"The child’s name", "The postcode of the child’s home"}

    def lacks() -> set[str]:
        missing = missing_from(child=child, profile=None, emergency=emergency, on=NOW.date())
        return {one.text for one in missing}

    assert asked <= lacks()
    child.first_name, child.last_name, child.home_postcode = "Amy", "Pond", "WV1 1SH"
    assert not asked & lacks()


def test_a_home_postcode_whose_end_is_wrong_is_about_there(bring: Any) -> None:
    tables = sound()
    for row in tables["episodes"]:
        row["HOME_POST"] = "WV1 1ZZ"
    bring(tables)
    child = amy()
    assert (child.home_postcode, child.home_about) == ("WV1 1", True)


def test_another_councils_child_with_the_same_number_is_not_touched(bring: Any) -> None:
    other = ChildFactory(born=date(2011, 1, 1))
    Identity.objects.create(council=other.council, child=other, case_ref="A1")
    bring(sound())
    other.refresh_from_db()
    assert other.born == date(2011, 1, 1)


def test_an_episode_of_nobody_we_know_is_left(bring: Any) -> None:
    plan = bring({"episodes": sound()["episodes"]})
    assert {record.outcome for record in plan.records} == {Outcome.LEFT}
    assert not Child.objects.exists()


def test_a_day_that_contradicts_one_recorded_here_is_left_and_said(
    bring: Any, council: Council
) -> None:
    child = known(council, born=date(2024, 6, 12))
    plan = bring({"episodes": sound()["episodes"][:2]})
    left = [(one.what, one.key, one.why[:19]) for one in plan.records if one.outcome == "left"]
    assert left == [
        ("child", "", "of the day of birth"), ("stay", "10/06/2024", "it begins before th"),
    ]  # fmt: skip
    child.refresh_from_db()
    assert child.looked_after_from is None
    child.born, child.looked_after_from = date(2010, 1, 1), date(2010, 6, 1)
    child.save()
    bring({"header": sound()["header"][:1]})
    child.refresh_from_db()
    assert child.born == date(2010, 1, 1)


def test_every_write_is_in_the_trail(bring: Any) -> None:
    bring(sound())
    tables = set(AuditEntry.objects.values_list("table_name", flat=True))
    assert {"needs_child", "placements_stay", "placements_missingepisode"} <= tables
    stays = AuditEntry.objects.filter(table_name="placements_stay").values_list("after", flat=True)
    assert {(stay or {})["place_provider"] for stay in stays} == {"PR1", "PR4"}


# In two steps
