"""One child's whole record, and nobody else's."""

import io
import json
import zipfile
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, Council, User
from matching.disclosure.gathering import everything
from matching.disclosure.tables import WITHHELD
from needs.models import (
    Child,
    Identity,
    ImportantPlace,
    KnownPerson,
    PenPicture,
    PlaceToAvoid,
    SiblingGroup,
    Strength,
)
from placements.models import Export, Referral, ReferralEvent
from tests.accounts.worlds import World
from tests.conftest import ClientOf
from tests.factories import (
    NOW,
    ChildFactory,
    NeedsProfileFactory,
    PenPictureFactory,
    ReferralFactory,
    StayFactory,
)
from tests.restricted.making import lock


@pytest.fixture
def child(council: Council) -> Child:
    """Ada, with a brother, a mother, an aunt's address, and a place to keep away from."""
    group = SiblingGroup.objects.create(council=council)
    child = ChildFactory(council=council, first_name="Ada", last_name="Byron", sibling_group=group)
    ChildFactory(
        council=council,
        first_name="Ishmael",
        last_name="Byron",
        sibling_group=group,
        ref="TEST-ISHM",
    )
    Identity.objects.create(council=council, child=child, case_ref="4711", known_as="Addie")
    for relation, name in (("parent", "Annabella Milbanke"), ("worker", "Sister Frend")):
        KnownPerson.objects.create(council=council, child=child, relation=relation, name=name)
    profile = NeedsProfileFactory(child=child)
    PenPictureFactory(profile=profile, text="Ada Byron misses ishmael and Annabella’s cooking.")
    Strength.objects.create(council=council, profile=profile, what="humour", level=3)
    place = {"council": council, "profile": profile, "easting_m": 1, "northing_m": 2}
    ImportantPlace.objects.create(what="family", name="Aunt Jo", postcode="B1 1AA", **place)
    ImportantPlace.objects.create(what="school", name="Hill School", postcode="B2 2AA", **place)
    PlaceToAvoid.objects.create(reason="Threats", postcode="B3 3AA", radius_tenths=5, **place)
    referral = ReferralFactory(child=child)
    ReferralEvent.objects.create(
        council=council,
        referral=referral,
        event="referral.held",
        by=child.social_worker,
        at=NOW,
        words="TEST-ISHM is placed first",
    )
    StayFactory(child=child)
    return child


def record_of(client: Client, child: Child) -> tuple[dict[str, Any], str]:
    address = reverse("disclosure:everything", args=[child.ref])
    response = client.post(address, {"reason": "She asked to see it"})
    assert response.headers["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(response.content)) as package:
        assert sorted(package.namelist()) == ["read-first.txt", "record.html", "record.json"]
        return (
            json.loads(package.read("record.json"))["parts"],
            package.read("record.html").decode(),
        )


def test_the_record_holds_every_part_and_who_looked(
    child: Child, manager: User, client_of: ClientOf
) -> None:
    parts, page = record_of(client_of(manager), child)
    assert parts["The child"][0]["first_name"] == "Ada"
    assert parts["What identifies the child"][0]["case_ref"] == "4711"
    assert parts["Strengths"][0]["what"] == "Humour and resilience"
    assert parts["Referrals"][0]["child"] == child.ref
    assert parts["Where the child lived, and beds held"]
    assert parts["Who looked"][-1] == {
        "at": parts["Who looked"][-1]["at"],
        "by": str(manager),
        "part": "disclosure:everything",
    }
    written = {entry["table"] for entry in parts["What was written, when and by whom"]}
    assert {"The child", "Referrals", "Strengths", "What identifies the child"} <= written
    assert "Record of Ada Byron" in page
    noted = Export.objects.get()
    assert (noted.what, noted.child, noted.reason) == ("everything", child, "She asked to see it")
    assert AccessLog.objects.filter(child_id=child.pk, user=manager).exists()


def test_what_is_about_somebody_else_is_withheld_everywhere(
    child: Child, manager: User, client_of: ClientOf
) -> None:
    parts, page = record_of(client_of(manager), child)
    text = json.dumps(parts, ensure_ascii=False)
    for other in ("Ishmael", "ishmael", "TEST-ISHM", "Annabella", "Milbanke", "Aunt Jo", "B1 1AA"):
        assert other not in text, other
        assert other not in page, other
    assert "B3 3AA" not in text
    assert "Hill School" in text
    assert "Sister Frend" in text
    assert parts["Pen pictures"][0]["text"] == (
        f"Ada Byron misses [{WITHHELD}] and [{WITHHELD}]’s cooking."
    )
    assert parts["The child"][0]["sibling_group"] == WITHHELD


@pytest.mark.django_db
def test_a_match_and_its_first_options_are_given(client_of: ClientOf) -> None:
    world = World()
    assert world.match
    manager = world.people[next(role for role in world.people if role == "manager")]
    parts, _ = record_of(client_of(manager), world.referral.child)
    assert parts["Matches: when, by which policy"]
    assert parts["The first options of each match"][0]["home"] == str(world.home)


def test_another_childs_rows_are_not_in_it(
    child: Child, council: Council, manager: User, client_of: ClientOf
) -> None:
    other = ReferralFactory(
        council=council, child__council=council, plan_words="Quite another plan"
    )
    profile = NeedsProfileFactory(child=other.child)
    PenPictureFactory(profile=profile, text="Likes chess")
    parts, _ = record_of(client_of(manager), child)
    text = json.dumps(parts)
    assert "Quite another plan" not in text
    assert "Likes chess" not in text
    assert other.child.ref not in text
    assert PenPicture.objects.count() == 2
    assert Referral.objects.count() == 2


def test_nothing_is_given_without_a_reason(
    child: Child, administrator: User, client_of: ClientOf
) -> None:
    client = client_of(administrator)
    address = reverse("disclosure:everything", args=[child.ref])
    assert b"Enter why" in client.post(address, {"reason": " "}).content
    assert not Export.objects.exists()
    assert client.post(address, {"reason": "Asked"}).headers["Content-Type"] == "application/zip"


@pytest.mark.parametrize("who", ["social_worker", "team_manager", "commissioner"])
def test_only_managers_and_administrators_may(
    who: str, child: Child, client_of: ClientOf, request: pytest.FixtureRequest
) -> None:
    client = client_of(request.getfixturevalue(who))
    address = reverse("disclosure:everything", args=[child.ref])
    assert client.post(address, {"reason": "Asked"}).status_code == 403


def test_an_administrator_who_is_not_on_the_list_takes_out_no_restricted_record(
    child: Child, manager: User, administrator: User, client_of: ClientOf
) -> None:
    """An administrator answers for who looked, and reads no record: least of all one kept close."""
    address = reverse("disclosure:everything", args=[child.ref])
    asked = {"reason": "Asked"}
    assert client_of(administrator).post(address, asked).status_code == 200
    lock(child, by=manager, people=[manager])
    assert client_of(administrator).post(address, asked).status_code == 404
    missing = client_of(administrator).post(reverse("disclosure:find"), {"ref": child.ref})
    assert b"No child has this reference" in missing.content
    assert client_of(manager).post(address, asked).status_code == 200
    assert Export.objects.count() == 2


def test_a_record_is_found_by_its_reference_and_another_councils_is_not(
    child: Child, manager: User, client_of: ClientOf
) -> None:
    client = client_of(manager)
    found = client.post(reverse("disclosure:find"), {"ref": child.ref.lower()})
    assert found.headers["Location"] == reverse("disclosure:everything", args=[child.ref])
    theirs = client.post(reverse("disclosure:find"), {"ref": ChildFactory().ref})
    assert b"No child has this reference" in theirs.content


def test_markup_in_a_text_stays_text(child: Child, manager: User, client_of: ClientOf) -> None:
    PenPicture.objects.update(text="<script>alert(1)</script>")
    _, page = record_of(client_of(manager), child)
    assert "<script>" not in page


@pytest.mark.django_db
def test_who_provides_a_stay_is_given_in_words_and_made_up_for_none(council: Council) -> None:
    child = ChildFactory(council=council)
    for starts_on, ends_on, code in (("2026-01-01", "2026-02-01", "PR2"), ("2026-02-01", None, "")):
        StayFactory(child=child, starts_on=starts_on, ends_on=ends_on, place_provider=code)
    (stays,) = [part.rows for part in everything(child) if part.title.startswith("Where the child")]
    assert [row["place_provider"] for row in stays] == ["Another council’s provision", ""]
