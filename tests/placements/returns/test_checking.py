"""A return is checked first and applied once, or not at all."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from accounts.models import Council, User
from accounts.staging import MovedOn
from config.celery import app
from needs.models import Child
from placements.models import ReturnImport, Stay
from placements.services.returns import apply_return, check_return, forget_old_returns
from placements.tasks import forget_returns
from tests.factories import NOW
from tests.placements.returns.making import Tables, files, known, sound
from tests.placements.returns.test_files import zipped

pytestmark = pytest.mark.django_db


@pytest.fixture
def check(council: Council, manager: User, social_worker: User) -> Any:
    def checked(tables: Tables) -> ReturnImport:
        content = zipped({one.name: one.content for one in files(tables)})
        return check_return(
            content=content, filename="return 2024-25.zip", council=council,
            worker=social_worker, year=None, by=manager, now=NOW,
        )  # fmt: skip

    return checked


def test_checking_writes_nothing_but_the_check(check: Any) -> None:
    tables = sound()
    tables["episodes"][2]["PLACE"] = "?"
    checked = check(tables)
    assert (checked.rows, checked.new, checked.rejected) == (7, 6, 1)
    assert checked.summary["year"] == 2025
    assert not Child.objects.exists()


def test_what_is_sound_is_brought_in_and_what_is_bad_stays_listed(
    check: Any, manager: User
) -> None:
    tables = sound()
    tables["episodes"][2]["PLACE"] = "?"
    done = apply_return(checked=check(tables), by=manager, now=NOW)
    assert (done.state, done.content) == (ReturnImport.State.APPLIED, None)
    assert (Child.objects.count(), Stay.objects.count()) == (2, 2)
    assert [fault["rule"] for fault in done.faults if fault["severity"] == "reject"] == ["146"]


def test_nothing_is_written_where_the_records_have_changed_since(
    check: Any, manager: User, council: Council
) -> None:
    checked = check(sound())
    known(council)
    with pytest.raises(MovedOn, match="have changed since"):
        apply_return(checked=checked, by=manager, now=NOW)
    assert not Stay.objects.exists()
    checked.refresh_from_db()
    assert checked.state == ReturnImport.State.CHECKED


def test_a_return_is_applied_once(check: Any, manager: User) -> None:
    checked = check(sound())
    apply_return(checked=checked, by=manager, now=NOW)
    with pytest.raises(MovedOn, match="no longer waiting"):
        apply_return(checked=checked, by=manager, now=NOW)


def test_a_return_of_more_than_thirty_days_is_forgotten(check: Any, manager: User) -> None:
    checked = check(sound())
    assert forget_old_returns(now=NOW + timedelta(days=30)) == 0
    late = NOW + timedelta(days=31)
    with pytest.raises(MovedOn, match="no longer waiting"):
        apply_return(checked=checked, by=manager, now=late)
    checked.refresh_from_db()
    assert (checked.content, checked.faults, checked.records) == (None, [], [])


def test_a_return_of_which_nothing_can_be_kept_is_refused(check: Any) -> None:
    tables = sound()
    tables["header"] = [row | {"DOB": "?"} for row in tables["header"]]
    checked = check(tables)
    assert (checked.state, checked.content) == (ReturnImport.State.REFUSED, None)


def test_every_night_old_returns_are_forgotten(check: Any) -> None:
    checked = check(sound())
    with time_machine.travel(NOW + timedelta(days=31)):
        forget_returns()
    checked.refresh_from_db()
    assert (checked.content, checked.state) == (None, ReturnImport.State.REFUSED)
    assert app.conf.beat_schedule["forget old returns"]["task"] in app.tasks
