"""Two people at one pack at the same moment; each test shows that the lock is what decides."""

import threading
import time
from contextlib import suppress
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.models import Council, Role, User
from placements.errors import PackGone
from placements.models import Approach, Pack, PackView
from placements.services.packs import read_pack, reading, release_pack, releasing, withdraw_pack
from tests.factories import NOW
from tests.placements.packing import a_pack, a_user, all_keys, later, released, user_of
from tests.placements.races import PATIENCE_SECONDS, together

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_releases_at_once_one_wins_and_the_other_is_told(council: Council) -> None:
    pack = a_pack(council)
    keys = all_keys(pack)
    people = [a_user(council, Role.MANAGER) for _ in range(2)]
    outcomes = together(
        *[partial(release_pack, pack=pack, looked_at=keys, by=by, now=NOW) for by in people]
    )
    assert [each == "done" for each in outcomes].count(True) == 1
    assert any("released this pack already" in each for each in outcomes)
    assert Approach.objects.count() == 1


SOMEBODY_WAITS_FOR_US = """
    SELECT EXISTS (
        SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
    )
"""


def _withdraw_slowly(pack: Pack, withdrawn: threading.Event, has_read: threading.Event) -> None:
    """Commit only when the reader is through, or stands at our lock."""
    with transaction.atomic(), connection.cursor() as cursor:
        by = a_user(pack.council, Role.COMMISSIONER)
        withdraw_pack(pack=pack, by=by, now=later(hours=1), reason="Sent by mistake")
        withdrawn.set()
        until = time.monotonic() + PATIENCE_SECONDS
        while not has_read.wait(0.05) and time.monotonic() < until:
            cursor.execute(SOMEBODY_WAITS_FOR_US)
            if cursor.fetchone() == (True,):
                break
    connection.close()


def _read_while_withdrawn(pack: Pack) -> Pack | None:
    """What a reader gets who asks after the withdrawal was made and before it is committed."""
    withdrawn, has_read = threading.Event(), threading.Event()
    slow = threading.Thread(target=_withdraw_slowly, args=(pack, withdrawn, has_read))
    reader = user_of(pack.provider)
    slow.start()
    assert withdrawn.wait(timeout=PATIENCE_SECONDS)
    try:
        return read_pack(pack=pack, how="page", by=reader, now=later(hours=1), request_id="r")
    except PackGone:
        return None
    finally:
        has_read.set()
        slow.join(timeout=PATIENCE_SECONDS)


def test_a_reader_waits_for_a_withdrawal_that_is_under_way(council: Council) -> None:
    pack = released(a_pack(council))
    assert _read_while_withdrawn(pack) is None
    assert not PackView.objects.exists()


def test_without_the_lock_the_reader_would_still_see_it(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = released(a_pack(council))
    monkeypatch.setattr(reading, "lock_pack", lambda one: Pack.objects.get(pk=one.pk))
    # The note of the look would wait by itself, at the key of the pack that it points to.
    monkeypatch.setattr(PackView.objects, "create", lambda **_: None)
    assert _read_while_withdrawn(pack) is not None


def test_without_the_lock_both_would_release_it(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = a_pack(council)
    keys = all_keys(pack)
    both_looked = threading.Barrier(2)

    def look_without_lock(one: Pack) -> Pack:
        fresh = Pack.objects.get(pk=one.pk)
        both_looked.wait(timeout=PATIENCE_SECONDS)
        return fresh

    monkeypatch.setattr(releasing, "lock_pack", look_without_lock)
    people = [a_user(council, Role.MANAGER) for _ in range(2)]
    checked: list[str] = []
    was = releasing._check_state

    def check_and_count(one: Pack) -> None:
        was(one)
        checked.append("passed")

    monkeypatch.setattr(releasing, "_check_state", check_and_count)
    together(*[partial(_release, pack, keys, by) for by in people])
    assert checked == ["passed", "passed"]


def _release(pack: Pack, keys: list[str], by: User) -> None:
    """The database's own refusal of the second release is the backstop, and fine here."""
    with suppress(IntegrityError):
        release_pack(pack=pack, looked_at=keys, by=by, now=NOW)


def test_whoever_withdraws_second_is_told_who_was_first(council: Council) -> None:
    pack = released(a_pack(council))
    people = [a_user(council, Role.COMMISSIONER) for _ in range(2)]
    outcomes = together(
        *[partial(withdraw_pack, pack=pack, by=by, now=NOW, reason="By mistake") for by in people]
    )
    assert outcomes.count("done") == 1
    (told,) = [each for each in outcomes if each != "done"]
    assert told in {f"{by} withdrew this pack already" for by in people}
