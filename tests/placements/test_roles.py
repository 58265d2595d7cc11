"""Who may do what with a referral: the services refuse by role, and so do the pages."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from accounts.models import Council, Role, User
from placements import services
from placements.errors import NotYours
from placements.models import Referral
from tests.conftest import ClientOf
from tests.placements.making import LIMITS, a_person, a_plan, in_state, later

WRITERS = {Role.SOCIAL_WORKER, Role.TEAM_MANAGER}
COMMISSIONERS = {Role.COMMISSIONER, Role.MANAGER}
COUNCIL_ROLES = [role for role in Role if role != Role.PROVIDER]
Act = Callable[[Referral, User], object]

# What is done, in which state of the referral, and who may do it.
ACTS: dict[str, tuple[str, Act, set[Role]]] = {
    "save the plan": (
        "returned",
        lambda r, by: services.save_plan(referral=r, plan=a_plan(), by=by, now=later(days=1)),
        WRITERS,
    ),
    "save brothers and sisters": (
        "returned",
        lambda r, by: services.save_siblings(
            referral=r, together="", count=1, others=[], by=by, now=later(days=1)
        ),
        WRITERS,
    ),
    "send": (
        "returned",
        lambda r, by: services.submit_referral(referral=r, by=by, now=later(days=1)),
        WRITERS,
    ),
    "approve": (
        "submitted",
        lambda r, by: services.approve_to_search(
            referral=r, limits=LIMITS, by=by, now=later(days=1)
        ),
        {Role.TEAM_MANAGER},
    ),
    "return before the search": (
        "submitted",
        lambda r, by: services.return_for_information(
            referral=r, items=["School"], by=by, now=later(days=1)
        ),
        {Role.TEAM_MANAGER} | COMMISSIONERS,
    ),
    "send back during the search": (
        "searching",
        lambda r, by: services.return_for_information(
            referral=r, items=["School"], by=by, now=later(days=1)
        ),
        COMMISSIONERS,
    ),
    "change the limits": (
        "searching",
        lambda r, by: services.change_search(
            referral=r, limits=LIMITS, by=by, now=later(days=1), words="Dearer"
        ),
        {Role.TEAM_MANAGER},
    ),
    "hold": (
        "searching",
        lambda r, by: services.hold(referral=r, by=by, now=later(days=1), words="Court"),
        WRITERS | COMMISSIONERS,
    ),
    "resume": (
        "on_hold",
        lambda r, by: services.resume(referral=r, by=by, now=later(days=1)),
        WRITERS | COMMISSIONERS,
    ),
    "withdraw": (
        "searching",
        lambda r, by: services.withdraw(
            referral=r, reason="kin", by=by, now=later(days=1), words=""
        ),
        WRITERS | COMMISSIONERS,
    ),
}


@pytest.mark.parametrize("act", list(ACTS))
@pytest.mark.parametrize("role", COUNCIL_ROLES)
def test_a_service_serves_the_roles_of_the_policy_and_no_other(
    act: str, role: Role, council: Council, social_worker: User, team_manager: User
) -> None:
    status, do, may = ACTS[act]
    referral = in_state(status, social_worker, team_manager)  # type: ignore[arg-type]
    person = a_person(council, role)
    if role in may:
        do(referral, person)
    else:
        with pytest.raises(NotYours):
            do(referral, person)


PAGES: dict[str, set[Role]] = {
    "referral": WRITERS | COMMISSIONERS,
    "tasks": WRITERS,
    "check": WRITERS,
    "plan": WRITERS,
    "siblings": WRITERS,
    "urgent": WRITERS,
    "approve": {Role.TEAM_MANAGER},
    "give_back": {Role.TEAM_MANAGER} | COMMISSIONERS,
    "withdraw": WRITERS | COMMISSIONERS,
    "hold": WRITERS | COMMISSIONERS,
    "search": {Role.TEAM_MANAGER},
}


@pytest.mark.parametrize("page", list(PAGES))
def test_a_page_opens_for_the_roles_of_the_policy_and_no_other(
    page: str, client_of: ClientOf, council: Council, social_worker: User, team_manager: User
) -> None:
    referral = in_state("returned", social_worker, team_manager)  # type: ignore[arg-type]
    for role in COUNCIL_ROLES:
        response = client_of(a_person(council, role)).get(
            reverse(f"placements:{page}", args=[referral.pk])
        )
        assert response.status_code == (200 if role in PAGES[page] else 403), role
