"""The names and numbers that must never be shared: who writes them, and what they do."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, User
from needs.errors import NamesTheChild
from needs.models import Child, Identity, KnownPerson
from needs.services import confirm_profile, save_pen_picture
from needs.services.identity import identity_of
from needs.services.known import KnownAbout, save_known, stamp_of_known
from tests.factories import ChildFactory, CouncilFactory, UserFactory

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SENT = {
    "known_as": "Bubba, Tink",
    "nhs_number": "401 023 2137",
    "upn": "",
    "address": "14 Elm Road\nOldham",
    "sibling": "Zak\n  Ella   May\n\nZak",
    "carer": "Jean Thistle",
}


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(council=social_worker.council, social_worker=social_worker)


def page(child: Child) -> str:
    return reverse("needs:known", args=[child.ref])


def test_names_and_numbers_are_kept_tidy_and_once(
    client_of: Callable[[User], Client], social_worker: User, child: Child
) -> None:
    client = client_of(social_worker)
    assert (
        "never be shared" in client.get(reverse("needs:child", args=[child.ref])).content.decode()
    )
    assert client.post(page(child), SENT).status_code == 302
    held = Identity.objects.get(child=child)
    assert (held.known_as, held.nhs_number) == ("Bubba, Tink", "4010232137")
    people = list(KnownPerson.objects.order_by("pk").values_list("relation", "name"))
    assert people == [("sibling", "Zak"), ("sibling", "Ella May"), ("carer", "Jean Thistle")]
    assert "Ella May" in client.get(page(child)).content.decode()
    assert AccessLog.objects.filter(child_id=child.pk, part="needs:known").exists()


def test_a_wrong_number_is_explained_and_nothing_typed_is_lost(
    client_of: Callable[[User], Client], social_worker: User, child: Child
) -> None:
    sent = SENT | {"nhs_number": "401 023 2138", "upn": "X1"}
    html = client_of(social_worker).post(page(child), sent).content.decode()
    assert "Enter the 10 figures of the NHS number" in html
    assert "Enter the unique pupil number" in html
    assert "Jean Thistle" in html
    assert not Identity.objects.exists()


def test_what_a_colleague_saved_meanwhile_is_shown_and_not_overwritten(
    client_of: Callable[[User], Client], social_worker: User, child: Child
) -> None:
    client = client_of(social_worker)
    seen = stamp_of_known(child)
    save_known(child=child, known=KnownAbout(known_as="Pip"))
    html = client.post(page(child), SENT | {"seen": seen}).content.decode()
    assert "Somebody changed these names and numbers" in html
    assert "Known as: Pip" in html
    assert Identity.objects.get(child=child).known_as == "Pip"


def test_another_council_and_a_commissioner_have_no_such_page(
    client_of: Callable[[User], Client], commissioner: User, child: Child
) -> None:
    stranger = UserFactory(council=CouncilFactory(), role="social_worker")
    assert client_of(stranger).get(page(child)).status_code == 404
    assert client_of(commissioner).get(page(child)).status_code == 403


def test_saving_the_page_keeps_the_number_of_the_case_system(child: Child) -> None:
    Identity.objects.create(council=child.council, child=child, case_ref="4711")
    save_known(child=child, known=KnownAbout(known_as="Pip"))
    assert Identity.objects.get(child=child).case_ref == "4711"


def test_a_known_persons_name_in_the_pen_picture_stops_the_confirmation(
    child: Child, social_worker: User
) -> None:
    save_known(child=child, known=KnownAbout(people=(("carer", "Jean Thistle"),)))
    child = Child.objects.get(pk=child.pk)
    save_pen_picture(
        child=child, text="He lives with Jeen Thistle.", finished=False, by=social_worker, now=NOW
    )
    with pytest.raises(NamesTheChild, match="Thistle"):
        confirm_profile(child=child, by=social_worker, now=NOW)


def test_everything_the_record_knows_is_looked_for(child: Child, social_worker: User) -> None:
    save_known(child=child, known=KnownAbout(address="14 Elm Road", people=(("parent", "Ann"),)))
    known = identity_of(Child.objects.get(pk=child.pk))
    assert known.workers == (social_worker.name,)
    assert known.relatives == ("Ann",)
    assert known.addresses == ("14 Elm Road",)
    assert known.postcodes == (child.home_postcode,)
