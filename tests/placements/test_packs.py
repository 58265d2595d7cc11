"""Prepare, release, withdraw: what a pack is, and who may do what with it when."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.models import Council, Role
from needs.refs import is_ref
from placements.errors import MoveNotPossible, NotYours, PackGone, PackHasLeaks, WrongAnswer
from placements.models import Approach, Pack, PackView
from placements.services import withdraw
from placements.services.packs import (
    findings_in,
    packs_for,
    prepare_packs,
    read_pack,
    release_pack,
    withdraw_pack,
)
from placements.services.packs.wording import digest_of
from tests.factories import NOW, confirm
from tests.placements.packing import (
    PICTURE,
    a_home,
    a_pack,
    a_search,
    a_user,
    all_keys,
    later,
    released,
    user_of,
)


def read(pack: Pack, **at: float) -> Pack:
    now = later(**at)
    by = user_of(pack.provider)
    return read_pack(pack=pack, how="page", by=by, now=now, request_id="r")


def test_a_pack_says_what_helps_and_not_who_the_child_is(council: Council) -> None:
    pack = a_pack(council)
    child = pack.referral.child
    assert PICTURE in pack.text
    assert "What helps: A calm adult nearby" in pack.text
    assert "Age: 13 to 15" in pack.text
    assert pack.digest == digest_of(pack.content)
    for secret in (child.ref, child.first_name, child.home_postcode, "2012", "WV1"):
        assert secret not in pack.text


def test_two_providers_have_different_references_of_the_same_child(council: Council) -> None:
    referral = a_search(council)
    one, other = (a_pack(council, referral=referral) for _ in range(2))
    assert one.ref != other.ref
    assert is_ref(one.ref)
    assert is_ref(other.ref)
    assert referral.child.ref not in {one.ref, other.ref}


def test_a_provider_keeps_the_reference_of_a_referral_from_version_to_version(
    council: Council,
) -> None:
    referral, home = a_search(council), a_home(council)
    first = released(a_pack(council, referral=referral, home=home))
    second = a_pack(council, referral=referral, home=home)
    assert (second.ref, second.version) == (first.ref, 2)


def test_homes_of_one_provider_share_one_pack(council: Council) -> None:
    referral, home = a_search(council), a_home(council)
    sister = a_home(council, home.provider)
    by = a_user(council, Role.COMMISSIONER)
    made = prepare_packs(referral=referral, homes=[home, sister], stage=1, by=by, now=NOW)
    assert [sorted(pack.home_ids) for pack in made] == [sorted([home.pk, sister.pk])]


def test_whoever_prepared_a_pack_does_not_release_it(council: Council) -> None:
    by = a_user(council, Role.MANAGER)
    pack = a_pack(council, by=by)
    with pytest.raises(NotYours, match="somebody else releases it"):
        released(pack, by=by)


def test_whoever_wrote_the_profile_does_not_release_it(council: Council) -> None:
    referral = a_search(council)
    writer = referral.child.social_worker
    writer.role = Role.TEAM_MANAGER
    writer.save()
    with pytest.raises(NotYours, match="somebody else releases it"):
        released(a_pack(council, referral=referral), by=writer)


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.ADMINISTRATOR])
def test_a_role_that_neither_commissions_nor_approves_releases_nothing(
    council: Council, role: Role
) -> None:
    with pytest.raises(NotYours, match="role"):
        released(a_pack(council), by=a_user(council, role))


@pytest.mark.parametrize("column", ["written_by_id", "prepared_by_id"])
def test_the_database_refuses_a_release_by_the_writer_whatever_the_code_says(
    council: Council, column: str
) -> None:
    pack = a_pack(council)
    values = {
        "released_by_id": getattr(pack, column),
        "released_at": NOW,
        "expires_at": later(days=1),
    }
    with pytest.raises(IntegrityError, match="pack_.*release|pack_not_released|pack_released"):
        Pack.objects.filter(pk=pack.pk).update(**values)


def test_the_database_refuses_a_release_by_anybody_who_wrote_a_part(council: Council) -> None:
    referral = a_search(council)
    referral.created_by = a_user(council, Role.TEAM_MANAGER)
    referral.save()
    pack = a_pack(council, referral=referral)
    with pytest.raises(IntegrityError, match="pack_released_by_nobody_who_wrote_a_part"):
        Pack.objects.filter(pk=pack.pk).update(
            released_by=referral.created_by, released_at=NOW, expires_at=later(days=1)
        )


@pytest.mark.parametrize("is_released", [False, True])
@pytest.mark.parametrize("column", ["content = '{}'", "text = ''", "stage = 2", "writers = '{}'"])
def test_what_a_pack_says_never_changes(council: Council, column: str, is_released: bool) -> None:
    pack = a_pack(council)
    if is_released:
        released(pack)
    with (
        pytest.raises(IntegrityError, match="pack never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE placements_pack SET {column} WHERE id = %s", [pack.pk])


def test_a_released_pack_is_neither_released_again_nor_deleted(council: Council) -> None:
    pack = released(a_pack(council))
    for act in (
        lambda: Pack.objects.filter(pk=pack.pk).update(expires_at=later(days=300)),
        lambda: Pack.objects.filter(pk=pack.pk).delete(),
    ):
        with (
            pytest.raises(IntegrityError, match="never changes|only added to"),
            transaction.atomic(),
        ):
            act()


def test_a_look_is_never_taken_back(council: Council) -> None:
    pack = released(a_pack(council))
    read(pack)
    with pytest.raises(IntegrityError), transaction.atomic():
        PackView.objects.all().delete()


def test_words_that_name_the_child_stop_the_release_in_the_service(council: Council) -> None:
    referral = a_search(
        council, picture="Zebedee is kind and loves football.", first_name="Zebedee"
    )
    pack = a_pack(council, referral=referral)
    with pytest.raises(PackHasLeaks, match="‘Zebedee’ in ‘Pen picture’"):
        released(pack)
    pack.refresh_from_db()
    assert pack.released_at is None
    assert not Approach.objects.exists()


@pytest.mark.parametrize("where", ["picture", "wishes", "helps"])
def test_every_free_text_is_checked(council: Council, where: str) -> None:
    texts: Any = {where: "Zebedee likes it quiet."}
    referral = a_search(council, first_name="Zebedee", **texts)
    with pytest.raises(PackHasLeaks):
        released(a_pack(council, referral=referral))


def test_a_warning_nobody_looked_at_stops_the_release(council: Council) -> None:
    pack = a_pack(council, referral=a_search(council, picture="Mrs Okonkwo says she is kind."))
    by = a_user(council, Role.MANAGER)
    assert len(findings_in(pack)) > 1
    with pytest.raises(WrongAnswer, match="Look at each"):
        release_pack(pack=pack, looked_at=all_keys(pack)[1:], by=by, now=NOW)
    done = released(pack, by=by)
    kept = {(each.words, each.looked_by) for each in done.warnings.all()}
    assert kept == {(each.words, by) for each in findings_in(pack)}


@pytest.mark.parametrize("days", [0, 29])
def test_days_out_of_bounds_are_refused(council: Council, days: int) -> None:
    with pytest.raises(WrongAnswer, match="from 1 to 28"):
        released(a_pack(council), days=days)


def test_a_pack_of_an_older_profile_is_not_released(council: Council) -> None:
    referral = a_search(council)
    pack = a_pack(council, referral=referral)
    newer = referral.child.profiles.create(
        council=council, version=2, assessed_on=NOW.date(), written_by=referral.child.social_worker
    )
    referral.profile = confirm(newer)
    referral.save()
    with pytest.raises(MoveNotPossible, match="newer version"):
        released(pack)


def test_a_release_records_an_approach_to_each_home_once(council: Council) -> None:
    referral, home = a_search(council), a_home(council)
    released(a_pack(council, referral=referral, home=home))
    released(a_pack(council, referral=referral, home=home), now=later(hours=1))
    (approach,) = Approach.objects.all()
    assert (approach.home, approach.profile, approach.sent_at) == (home, referral.profile, NOW)


def test_a_new_version_takes_the_place_of_the_one_before(council: Council) -> None:
    referral, home = a_search(council), a_home(council)
    old = released(a_pack(council, referral=referral, home=home))
    new = released(a_pack(council, referral=referral, home=home), now=later(hours=1))
    assert list(packs_for(home.provider)) == [new]
    with pytest.raises(PackGone):
        read(old, hours=2)


def test_stage_2_is_for_a_provider_that_was_sent_stage_1(council: Council) -> None:
    referral, home = a_search(council), a_home(council)
    with pytest.raises(WrongAnswer, match="has not been sent stage 1"):
        a_pack(council, referral=referral, home=home, stage=2)
    released(a_pack(council, referral=referral, home=home))
    pack = a_pack(council, referral=referral, home=home, stage=2)
    assert "Age: 14" in pack.text
    assert "Home area: WV1" in pack.text
    assert referral.child.home_postcode not in pack.text


def test_a_draft_has_no_pack(council: Council) -> None:
    referral = a_search(council)
    withdraw(
        referral=referral, reason="duplicate", by=referral.child.social_worker, now=NOW, words=""
    )
    with pytest.raises(MoveNotPossible, match="only while homes are looked for"):
        a_pack(council, referral=referral)


def test_a_withdrawn_pack_is_gone_at_once(council: Council) -> None:
    pack = released(a_pack(council))
    assert read(pack, hours=1)
    withdraw_pack(pack=pack, by=a_user(council, Role.SOCIAL_WORKER), now=later(hours=2), reason="x")
    with pytest.raises(PackGone):
        read(pack, hours=2)
    assert PackView.objects.count() == 1


def test_a_pack_is_withdrawn_once_and_for_a_reason(council: Council) -> None:
    pack, by = released(a_pack(council)), a_user(council, Role.COMMISSIONER)
    with pytest.raises(WrongAnswer, match="why"):
        withdraw_pack(pack=pack, by=by, now=NOW, reason="  ")
    withdraw_pack(pack=pack, by=by, now=NOW, reason="Sent by mistake")
    with pytest.raises(MoveNotPossible, match="already"):
        withdraw_pack(pack=pack, by=by, now=NOW, reason="Sent by mistake")


def test_a_pack_can_be_read_to_the_second_it_expires_and_no_longer(council: Council) -> None:
    pack = released(a_pack(council), days=14)
    assert read(pack, days=14, seconds=-1)
    for seconds in (0, 1):
        with pytest.raises(PackGone):
            read(pack, days=14, seconds=seconds)


def test_a_pack_ends_two_weeks_after_the_referral_closes(council: Council) -> None:
    pack = released(a_pack(council), days=28)
    referral = pack.referral
    closer = referral.child.social_worker
    withdraw(referral=referral, reason="kin", by=closer, now=later(days=2), words="")
    pack.refresh_from_db()
    assert read(pack, days=16, seconds=-1)
    with pytest.raises(PackGone):
        read(pack, days=16)
    assert not packs_for(pack.provider).live(later(days=16)).exists()
    assert packs_for(pack.provider).live(later(days=16, seconds=-1)).exists()
