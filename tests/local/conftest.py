from collections.abc import Iterator

import pytest

from tests.local.checkout import Checkout, a_checkout


@pytest.fixture
def checkout() -> Iterator[Checkout]:
    with a_checkout() as checkout:
        yield checkout
