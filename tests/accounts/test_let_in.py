"""At the server, where the product has no second person left: in the trail, with the reason."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import AuditEntry, PasswordLink, User
from tests.accounts.links import NEW, Linked
from tests.accounts.passwords import is_signed_in, try_to_sign_in
from tests.factories import UserFactory

WHY = "The only administrator lost her password; agreed by the director"


def _let_in(person: User, **options: Any) -> str:
    said = StringIO()
    call_command("let_in", person.email, **{"reason": WHY, **options}, stdout=said)
    return said.getvalue().split()[0]


def test_the_only_administrator_is_let_in_by_two_commands(administrator: User) -> None:
    link = _let_in(administrator)
    typed = {"code": "AAAA-AAAA", "new": NEW, "again": NEW}
    assert "This link waits" in Client().post(link, typed).content.decode()
    code = _let_in(administrator, confirm=True)
    Client().post(link, {**typed, "code": code})
    visitor = Client()
    try_to_sign_in(visitor, administrator.email, NEW)
    assert is_signed_in(visitor)


def test_a_link_made_at_the_server_can_be_confirmed_in_the_product(
    administrator: User, manager: User
) -> None:
    from accounts.services import may_confirm

    _let_in(administrator)
    link = PasswordLink.objects.get()
    assert may_confirm(link, manager)
    assert not may_confirm(link, administrator)


def test_the_server_confirms_the_link_that_an_administrator_made(
    administrator: User, manager: User
) -> None:
    linked = Linked(manager, administrator)
    assert linked.chooses(_let_in(manager, confirm=True)).status_code == 302


def test_both_steps_stand_in_the_trail_as_the_systems_with_the_reason(
    administrator: User,
) -> None:
    _let_in(administrator)
    _let_in(administrator, confirm=True)
    made, confirmed = AuditEntry.objects.filter(table_name="accounts_passwordlink").order_by("pk")
    assert (made.user_id, (made.after or {})["reason"]) == (None, WHY)
    assert ((confirmed.after or {})["how"], (confirmed.after or {})["reason"]) == ("server", WHY)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 301])
def test_it_asks_for_a_reason(administrator: User, reason: str) -> None:
    with pytest.raises(CommandError, match="reason"):
        _let_in(administrator, reason=reason)
    assert not PasswordLink.objects.exists()


def test_there_is_nothing_to_confirm_where_nothing_waits(administrator: User) -> None:
    with pytest.raises(CommandError, match="Make one first"):
        _let_in(administrator, confirm=True)


def test_a_link_is_confirmed_at_the_server_once(administrator: User) -> None:
    _let_in(administrator)
    _let_in(administrator, confirm=True)
    with pytest.raises(CommandError, match="no longer waits"):
        _let_in(administrator, confirm=True)


def test_a_providers_people_and_strangers_are_not_let_in(administrator: User) -> None:
    provider = UserFactory(council=None, role="provider")
    for person in (provider, UserFactory.build(email="nobody@council.example")):
        with pytest.raises(CommandError, match="Nobody of a council"):
            _let_in(person)
