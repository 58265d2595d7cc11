"""Referrals: how far each search is; the child by reference, and nothing that names them."""

from datetime import date, timedelta

from django.test import Client

from accounts.models import AccessLog, Council, User
from codes.needs import DIMENSION_CODES
from placements.models import Referral, Status, Urgency
from tests.api.conftest import ask
from tests.factories import NOW, ReferralFactory, searching


def test_a_referral_says_what_is_needed_and_how_long_it_waits(
    program: Client, council: Council
) -> None:
    referral = searching(
        council=council,
        levels={"EMO": 3, "MHE": 0},
        child__born=date(2012, 11, 25),
        first_night=date(2026, 11, 25),
        urgency=Urgency.URGENT,
    )
    Referral.objects.update(submitted_at=NOW - timedelta(days=12))
    told = ask(program, f"referrals/{referral.pk}/")
    assert told["id"] == referral.pk
    assert told["reference"] == referral.child.ref
    assert told["age_on_first_night"] == 14  # on the birthday itself
    assert told["sex"] == "F"
    assert told["status"] == "searching"
    assert told["urgency"] == "urgent"
    assert told["first_night"] == "2026-11-25"
    assert told["days_waiting"] == 12
    assert told["profile_version"] == 1
    assert told["duration"] is None
    assert told["closed_at"] is None


def test_not_assessed_is_null_and_never_0(program: Client, council: Council) -> None:
    referral = searching(council=council, levels={"EMO": 3, "MHE": 0})
    needs = ask(program, f"referrals/{referral.pk}/")["needs"]
    assert [need["dimension"] for need in needs] == list(DIMENSION_CODES)
    levels = {need["dimension"]: need["level"] for need in needs}
    assert (levels["EMO"], levels["MHE"], levels["SLF"]) == (3, 0, None)


def test_the_band_is_known_once_it_was_matched(program: Client, matched: Referral) -> None:
    unmatched = searching(council=matched.council)
    assert ask(program, f"referrals/{matched.pk}/")["band"] == "standard"
    assert ask(program, f"referrals/{unmatched.pk}/")["band"] is None


def test_a_draft_has_nulls_for_what_nobody_has_given(program: Client, council: Council) -> None:
    draft = ReferralFactory(council=council, child__council=council, first_night=None)
    told = ask(program, f"referrals/{draft.pk}/")
    assert told["age_on_first_night"] is None
    assert told["days_waiting"] is None
    assert told["profile_version"] is None
    assert {need["level"] for need in told["needs"]} == {None}


def test_a_closed_referral_waited_until_it_was_closed(
    program: Client, council: Council, commissioner: User
) -> None:
    referral = searching(council=council)
    Referral.objects.update(
        status=Status.WITHDRAWN,
        closed_at=NOW - timedelta(days=2),
        closed_by=commissioner,
        submitted_at=NOW - timedelta(days=12),
    )
    assert ask(program, f"referrals/{referral.pk}/")["days_waiting"] == 10


def test_nothing_that_names_the_child_is_told(program: Client, council: Council) -> None:
    referral = searching(
        council=council,
        child__first_name="Zebedee",
        child__last_name="Quibble",
        child__born=date(2011, 3, 9),
        child__home_postcode="WV9 9ZZ",
        plan_words="Zebedee will go",
    )
    for path in ("referrals/", f"referrals/{referral.pk}/"):
        told = str(ask(program, path))
        assert referral.child.ref in told
        for secret in ("Zebedee", "Quibble", "2011", "WV9", "391318", "born"):
            assert secret not in told


def test_the_list_tells_the_same_as_the_one(program: Client, matched: Referral) -> None:
    assert ask(program, "referrals/")["results"] == [ask(program, f"referrals/{matched.pk}/")]


def test_every_child_that_is_told_of_counts_as_looked_at(
    program: Client, council: Council, commissioner: User
) -> None:
    first, second = searching(council=council), searching(council=council)
    ask(program, "referrals/?page_size=1&page=2")
    assert [(look.child_id, look.part) for look in AccessLog.objects.all()] == [
        (second.child_id, "api:referrals")
    ]
    ask(program, "referrals/")
    ask(program, f"referrals/{first.pk}/")
    looks = AccessLog.objects.filter(user=commissioner, council=council)
    assert sorted(looks.values_list("child_id", "part")) == sorted(
        [
            (first.child_id, "api:referrals"),
            (first.child_id, "api:referral"),
            (second.child_id, "api:referrals"),
            (second.child_id, "api:referrals"),
        ]
    )


def test_a_question_that_is_refused_is_no_look(program: Client, council: Council) -> None:
    searching(council=council)
    ask(program, "referrals/?colour=red", status=400)
    assert not AccessLog.objects.exists()


def test_referrals_are_found_by_state_urgency_reference_and_day(
    program: Client, council: Council
) -> None:
    draft = ReferralFactory(council=council, child__council=council)
    urgent = searching(council=council, urgency=Urgency.URGENT)
    planned = searching(council=council)
    Referral.objects.filter(pk=planned.pk).update(submitted_at=NOW - timedelta(days=3))

    def found(query: str) -> list[int]:
        return [told["id"] for told in ask(program, f"referrals/?{query}")["results"]]

    assert found("") == [draft.pk, urgent.pk, planned.pk]
    assert found("status=searching") == [urgent.pk, planned.pk]
    assert found("status=draft&status=searching&urgency=urgent") == [urgent.pk]
    assert found(f"reference={planned.child.ref}") == [planned.pk]
    assert found("submitted_since=2026-11-20") == [urgent.pk]
    assert found("is_open=true") == [draft.pk, urgent.pk, planned.pk]
    assert found("is_open=false") == []
