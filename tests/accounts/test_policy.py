"""The table of permissions, as the people who agreed on it would read it aloud."""

import pytest

from accounts.models import Role
from accounts.policy import ROLES, Can, allows
from tests.factories import UserFactory

SW, TM, CO, MA, PR, AD = (
    Role.SOCIAL_WORKER,
    Role.TEAM_MANAGER,
    Role.COMMISSIONER,
    Role.MANAGER,
    Role.PROVIDER,
    Role.ADMINISTRATOR,
)
AGREED = {
    Can.WRITE_NEEDS: {SW, TM},
    Can.APPROVE_SEARCH: {TM},
    Can.RETURN_REFERRALS: {TM, CO, MA},
    Can.SEE_REFERRALS: {SW, TM, CO, MA},
    Can.COMMISSION: {CO, MA},
    Can.CHANGE_POLICY: {MA},
    Can.EXCHANGE: {CO, MA},
    Can.DISCLOSE: {MA, AD},
    Can.SEE_HOMES: {SW, TM, CO, MA},
    Can.KEEP_HOMES: {CO, MA},
    Can.SEE_SUFFICIENCY: {CO, MA},
    Can.IMPORT_RETURNS: {MA},
    Can.ADMINISTER: {AD},
    Can.CONFIRM_PEOPLE: {TM, MA, AD},
    Can.SEE_TRAIL: {AD, MA},
    Can.PROVIDE: {PR},
    Can.RESTRICT_RECORDS: {TM, MA},
    Can.BREAK_GLASS: {SW, TM, CO, MA},
    Can.SEE_BROKEN_GLASS: {SW, TM, MA, AD},
    Can.REVIEW_BROKEN_GLASS: {TM, MA, AD},
    Can.USE_ACCOUNT: {SW, TM, CO, MA, PR, AD},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("can", Can)
def test_a_role_may_do_what_was_agreed_and_nothing_else(can: Can, role: Role) -> None:
    person = UserFactory.build(role=role, council=None)
    assert allows(person, can) == (role in AGREED[can])


def test_every_permission_names_its_roles() -> None:
    assert set(ROLES) == set(Can)


@pytest.mark.parametrize("can", Can)
def test_a_leaver_may_do_nothing(can: Can) -> None:
    for role in Role:
        assert not allows(UserFactory.build(role=role, council=None, is_active=False), can)


def test_a_provider_shares_no_permission_with_the_council_but_their_own_account() -> None:
    assert {can for can in Can if PR in ROLES[can]} == {Can.PROVIDE, Can.USE_ACCOUNT}
