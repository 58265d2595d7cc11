"""Schemathesis hunts for an answer that the schema does not foretell, with and without sense."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest
import schemathesis
from django.conf import settings as django_settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import negative_data_rejection

from accounts.models import User
from placements.models import Referral
from tests.api.conftest import token_of

# What an address cannot carry, such as an empty list, arrives as nothing, and nothing is fine;
# tests.api.test_questions holds that unknown names and values are refused.
WIRE: Final = negative_data_rejection
HUNT: Final = settings(
    max_examples=25,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
SCHEMA = schemathesis.openapi.from_path(django_settings.BASE_DIR / "docs" / "api.yaml")
SCHEMA.app = get_wsgi_application()
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations() if isinstance(found, Ok)]


def cases_of(
    operation: Any, mode: GenerationMode, ours: Mapping[str, int]
) -> st.SearchStrategy[Any]:
    """Anything in the path, and what is there: else nearly all answers were 404."""
    anything = operation.as_strategy(generation_mode=mode)
    named = {p.name: ours[p.name] for p in operation.path_parameters}
    if not named:
        return anything
    return st.one_of(anything, operation.as_strategy(generation_mode=mode, path_parameters=named))


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """A real request closes its connection, and with it went the test's transaction."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_an_answer_is_one_that_the_schema_foretells(
    operation: Any, mode: GenerationMode, matched: Referral, commissioner: User
) -> None:
    token_of(commissioner, "a-key")
    council = matched.council
    ours = {
        "referral_id": matched.pk,
        "home_id": council.homes.all()[0].pk,
        "run_id": council.runs.all()[0].pk,
    }
    headers = {"Authorization": "Token a-key"}
    seen: set[int] = set()

    @HUNT
    @given(case=cases_of(operation, mode, ours))
    def hunt(case: Any) -> None:
        response = case.call_and_validate(headers=headers, excluded_checks=[WIRE])
        seen.add(response.status_code)

    hunt()
    if mode == GenerationMode.POSITIVE:
        assert seen & {200, 202}, "every answer was a fault: the hunt shows nothing"
