"""What the record holds of a child never reaches a provider: a canary stands in every field."""

import logging
from datetime import date
from typing import Any, Final

import pytest
import typst
from django.core.mail import EmailMessage
from django.urls import reverse

from accounts.models import Council, Role
from needs.models import Identity, ImportantPlace, KnownPerson, NeedsProfile, PlaceToAvoid
from placements import pack_pdf
from placements.models import Pack, Referral
from placements.pack_words import watermark
from tests.conftest import ClientOf
from tests.factories import NOW, NeedFactory, NeedsProfileFactory, ReferralFactory, confirm
from tests.placements.packing import a_home, a_pack, a_search, a_user, released, user_of

CANARIES: Final = (
    "Zephyrine", "Quillfeather", "Zeph-known", "QF12 9ZZ", "QF129ZZ", "9434765919", "A123456789012",
    "17 Canary", "CASE-7781", "Uncle Wexford", "Carer Yarrow", "Greenfinch Academy", "QG1 1AA",
    "Court order canary", "QH2 2BB", "Kestrel worker", "Bullion plan", "Kinship canary", "987654",
    "9,876", "Zaza language", "Zoro faith", "2012", "March",
)  # fmt: skip


@pytest.fixture
def referral(council: Council) -> Referral:
    """Every field of the record that can hold words or a date holds a canary."""
    worker = a_user(council, Role.SOCIAL_WORKER)
    worker.name = "Kestrel worker"
    worker.save()
    profile: NeedsProfile = NeedsProfileFactory(
        child__council=council,
        child__first_name="Zephyrine",
        child__last_name="Quillfeather",
        child__born=date(2012, 3, 5),
        child__home_postcode="QF12 9ZZ",
        child__social_worker=worker,
        child__first_language="Zaza language",
        child__religion="Zoro faith",
        child__looked_after_from=date(2020, 3, 9),
        wishes_words="A garden",
        assessed_on=date(2026, 3, 1),
    )
    child = profile.child
    Identity.objects.create(
        council=council, child=child, known_as="Zeph-known", nhs_number="9434765919",
        upn="A123456789012", address="17 Canary Row", case_ref="CASE-7781",
    )  # fmt: skip
    for relation, name in (("relative", "Uncle Wexford"), ("carer", "Carer Yarrow")):
        KnownPerson.objects.create(council=council, child=child, relation=relation, name=name)
    where = {"council": council, "profile": profile, "easting_m": 1, "northing_m": 1}
    ImportantPlace.objects.create(
        what="school", name="Greenfinch Academy", postcode="QG1 1AA", keep=True, **where
    )
    PlaceToAvoid.objects.create(
        reason="Court order canary", postcode="QH2 2BB", radius_tenths=50, **where
    )
    NeedFactory(profile=profile, what_helps="A calm adult", evidence_on=date(2026, 3, 7))
    found: Referral = ReferralFactory(
        council=council, child=child, plan_words="Bullion plan", kinship_words="Kinship canary",
        cost_ceiling_pence=987654, first_night=date(2027, 3, 1),
    )  # fmt: skip
    found.profile, found.status = confirm(profile), "searching"
    found.submitted_at = found.approved_at = NOW
    found.approved_by = a_user(council, Role.TEAM_MANAGER)
    found.save()
    return found


@pytest.mark.parametrize("stage", [1, 2])
def test_no_canary_leaves_the_record(
    referral: Referral,
    council: Council,
    client_of: ClientOf,
    mailoutbox: list[EmailMessage],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    stage: int,
) -> None:
    home = a_home(council)
    caplog.set_level(logging.DEBUG)
    for each in range(1, stage + 1):
        pack = released(a_pack(council, referral=referral, home=home, stage=each))
    reader = client_of(user_of(home.provider))
    caplog.clear()
    pages = [
        reader.get(reverse(f"packs:{name}", args=args)).content.decode()
        for name, args in (("my_packs", []), ("my_pack", [pack.ref]), ("my_pack_print", [pack.ref]))
    ]
    pdf_says = _data_of_pdf(pack, monkeypatch)
    sent = [f"{mail.subject} {mail.body}" for mail in mailoutbox]
    for said in (*pages, pdf_says, pack.text, str(pack.content), *sent, caplog.text):
        assert [canary for canary in CANARIES if canary.lower() in said.lower()] == []
    assert referral.child.ref not in "".join(pages) + pdf_says
    assert "A calm adult" in pages[1]  # or the search would prove nothing


def test_a_canary_that_stands_in_the_words_is_found_so_the_test_above_can_fail(
    council: Council,
) -> None:
    named = a_search(council, picture="Zephyrine is kind.", first_name="Zephyrine")
    assert "Zephyrine" in a_pack(council, referral=named).text


def _data_of_pdf(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> str:
    """All that the compiler is given: the PDF can say nothing else."""
    given: list[str] = []
    compile_as_ever = typst.compile

    def note(template: bytes, **options: Any) -> object:
        given.append(str(options["sys_inputs"]))
        return compile_as_ever(template, **options)

    monkeypatch.setattr(typst, "compile", note)
    person = a_user(pack.council, Role.MANAGER)
    assert pack_pdf.pdf_of(pack, watermark("X", person, NOW))
    return "".join(given)
