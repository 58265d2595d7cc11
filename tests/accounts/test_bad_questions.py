"""What no form of ours sends is answered with a page, not with a fault."""

import pytest

from accounts.models import User
from tests.conftest import ClientOf


@pytest.mark.parametrize("path", ["/children/?q=a%00b", "/referrals/?q=%00", "/?%00=1"])
def test_a_nul_in_a_search_is_a_bad_request(
    client_of: ClientOf, social_worker: User, path: str
) -> None:
    assert client_of(social_worker).get(path).status_code == 400


def test_an_ordinary_search_is_answered(client_of: ClientOf, social_worker: User) -> None:
    assert client_of(social_worker).get("/children/?q=a%20b").status_code == 200
